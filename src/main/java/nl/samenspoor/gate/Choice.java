package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;

/** What a body chooses at the gates that repeat. */
public enum Choice {
    CONTINUE,
    ADJUST,
    /** Take up a new task or partner; the extension itself is a cooperation of its own. */
    EXTEND,
    OTHER_FORM,
    SCALE_DOWN,
    /** Possible at both gates. */
    END,
    IMPROVE,
    NEW_ROUND;

    /** Lower-case key as the API, the casebook and the decision table write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the gate knows this choice. */
    public boolean fits(GateKey gate) {
        return switch (gate) {
            case G4 -> this != IMPROVE && this != NEW_ROUND;
            case G5 -> this == IMPROVE || this == NEW_ROUND || this == END;
            default -> false;
        };
    }

    /** What holds when the bodies choose differently: the least change. */
    public static Choice whenDifferent(GateKey gate) {
        return gate == GateKey.G5 ? IMPROVE : CONTINUE;
    }

    /** @throws InvalidInput on field {@code choice} for an unknown key */
    public static Choice of(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("choice", "gate.unknownChoice", key));
    }
}
