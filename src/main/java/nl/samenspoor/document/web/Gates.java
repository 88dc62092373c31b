package nl.samenspoor.document.web;

import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads which gate is meant. */
final class Gates {

    private static final String GATE = "G[1-5]";

    private Gates() {}

    /** @throws InvalidInput on {@code field} when it is missing or none of {@code G1} to {@code G5} */
    static GateKey of(String field, @Nullable String key) {
        if (key == null || !key.matches(GATE)) {
            throw InvalidInput.of(field, "document.whichGate");
        }
        return GateKey.valueOf(key);
    }

    /** @throws NotFound when it is none of them */
    static GateKey inAddress(String key) {
        if (!key.matches(GATE)) {
            throw new NotFound("document.none");
        }
        return GateKey.valueOf(key);
    }
}
