package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.GateKey;

/**
 * Something that must still happen before a gate is decided.
 *
 * @param gate      the gate it is about
 * @param code      key of the message in the bundles
 * @param arguments values for the message's places
 */
public record Missing(GateKey gate, String code, List<Object> arguments) {

    /** Somebody is still to take note of the outcome. */
    public static final String NOTE = "gate.missing.note";

    public Missing {
        arguments = List.copyOf(arguments);
    }

    /** The same, missing for another gate. */
    public Missing at(GateKey other) {
        return new Missing(other, code, arguments);
    }
}
