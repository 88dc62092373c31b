package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** Why a council refused its consent. The law knows two grounds (Wgr art. 1 par. 4); history knows others. */
public enum RefusalGround {
    LAW,
    GENERAL_INTEREST,
    /** Stated, but not one of the two in the law. */
    OTHER;

    /** Whether it is one of the two on which the law lets a council refuse. */
    public boolean inLaw() {
        return this != OTHER;
    }

    /** The two on which the law lets a council refuse. */
    public static List<RefusalGround> lawful() {
        return Arrays.stream(values()).filter(RefusalGround::inLaw).toList();
    }

    /** Lower-case key as the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code ground} for an unknown key */
    public static RefusalGround of(String key) {
        return Arrays.stream(values())
                .filter(ground -> ground.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("ground", "gate.unknownGround", key));
    }
}
