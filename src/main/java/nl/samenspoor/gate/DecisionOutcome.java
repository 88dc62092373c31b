package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** How a body's meeting ended for a proposal (Gemeentewet art. 20, 28-32). */
public enum DecisionOutcome {
    ADOPTED,
    REJECTED,
    /** Equal votes in a meeting that was not complete: back to the same council (art. 32 par. 4). */
    TIE_POSTPONED,
    /** Equal votes in a complete or reconvened meeting: not adopted (art. 32 par. 5). */
    TIE_REJECTED,
    /** Too few members present to open the meeting (art. 20): back to the same body. */
    NO_QUORUM,
    /** Too few members took part in the vote (art. 29): back to the same body. */
    INVALID,
    /** Taken off the agenda until a later meeting. */
    POSTPONED,
    /** The proposal was withdrawn. */
    WITHDRAWN;

    /** Lower-case key as the API and forms write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the body is done; if not, the proposal comes back to this body only (model rule R15). */
    public boolean isFinal() {
        return switch (this) {
            case ADOPTED, REJECTED, TIE_REJECTED, WITHDRAWN -> true;
            case TIE_POSTPONED, NO_QUORUM, INVALID, POSTPONED -> false;
        };
    }

    /** @throws InvalidInput on field {@code outcome} for an unknown key */
    public static DecisionOutcome of(String key) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("outcome", "gate.unknownOutcome", key));
    }
}
