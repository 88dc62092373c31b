package nl.samenspoor.web;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One of the five stops of a cooperation's rail, as the fragments {@code rail} and {@code rail-cells} draw it: a circle
 * for the phase and a diamond for the gate behind it.
 *
 * @param phase       the phase
 * @param state       where the phase stands
 * @param caption     short text below the phase, for example "afgerond na 14 weken"; null for the state in a word. Of a
 *                    phase ahead: that it was passed in an earlier round
 * @param late        whether the caption tells that something is overdue
 * @param gateState   where the gate stands
 * @param gateCaption short text about the gate, for example "akkoord 12 maart 2025"; null for the state in a word. Of a
 *                    gate ahead: what it came to in an earlier round
 */
public record RailStop(
        Phase phase,
        State state,
        @Nullable String caption,
        boolean late,
        GateState gateState,
        @Nullable String gateCaption) {

    /** The word for what lies ahead and was passed in an earlier round. */
    private static final String EARLIER = "earlier";

    /** Where a phase stands. */
    public enum State {
        DONE("check"),
        CURRENT(null),
        /** The cooperation is in this phase and on hold. */
        HELD("pause"),
        /** The cooperation ended in this phase. */
        ENDED("stop"),
        /** The last phase that is known of; whether it is still in it nobody recorded. */
        LAST_KNOWN(null),
        AHEAD(null);

        private final @Nullable String sign;

        State(@Nullable String sign) {
            this.sign = sign;
        }

        /** Icon in the circle; null for the phase's number. */
        public @Nullable String sign() {
            return sign;
        }

        /** Class in the style sheet and last part of the message key {@code web.stop.*}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a gate stands. */
    public enum GateState {
        AGREED("check"),
        /** The cooperation is past it, and what it came to is not on record. */
        PASSED("unknown"),
        WAITING("hands"),
        REJECTED("cross"),
        AHEAD(null);

        private final @Nullable String sign;

        GateState(@Nullable String sign) {
            this.sign = sign;
        }

        /** Icon in the diamond; null for none. */
        public @Nullable String sign() {
            return sign;
        }

        /** Class in the style sheet and last part of the message key {@code web.gate.*}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stop without texts of its own. */
    public static RailStop of(Phase phase, State state, GateState gateState) {
        return new RailStop(phase, state, null, false, gateState, null);
    }

    /** Whether the gate of this phase lies ahead on a rail; then what it came to before was of an earlier round. */
    public static boolean gateAhead(List<RailStop> rail, Phase phase) {
        return rail.stream().anyMatch(stop -> stop.phase == phase && stop.gateState == GateState.AHEAD);
    }

    /** Last part of the message key {@code web.stop.*} that says where the phase stands. */
    public String word() {
        return state == State.AHEAD && caption != null ? EARLIER : state.key();
    }

    /** Last part of the message key {@code web.gate.*} that says where the gate stands. */
    public String gateWord() {
        return gateState == GateState.AHEAD && gateCaption != null ? EARLIER : gateState.key();
    }

    /** Whether the caption of the phase says all that its word does. */
    public boolean captionSaysAll() {
        return word().equals(EARLIER);
    }

    /** Whether the caption of the gate says all that its word does. */
    public boolean gateCaptionSaysAll() {
        return gateWord().equals(EARLIER);
    }

    /** Whether the cooperation stands here now. */
    public boolean here() {
        return state == State.CURRENT || state == State.HELD;
    }
}
