package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import org.jspecify.annotations.Nullable;

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

    /**
     * Consent can be refused only for conflict with the law or the general interest, with reasons (Wgr art. 1 par. 4): at
     * the third gate and in rounds beside it alike. Asked of who records it now; what is taken from the past is kept as its
     * source has it.
     *
     * @throws InvalidInput on the fields {@code ground} and {@code motivation} that a refusal lacks
     */
    public static void require(@Nullable RefusalGround ground, @Nullable String motivation) {
        Mistakes mistakes = new Mistakes();
        if (ground == null || !ground.inLaw()) {
            mistakes.add(List.of(FieldProblem.of("ground", "gate.groundNeeded")));
        }
        if (motivation == null || motivation.isBlank()) {
            mistakes.add(List.of(FieldProblem.of("motivation", "gate.motivationOfRefusal")));
        }
        mistakes.refuse();
    }

    /**
     * A tie that counts as not adopted needs no ground; where one is stated, it is one of the two in the law.
     *
     * @throws InvalidInput on field {@code ground}
     */
    public static void requireInLaw(@Nullable RefusalGround ground) {
        if (ground != null && !ground.inLaw()) {
            throw InvalidInput.of("ground", "gate.groundNeeded");
        }
    }

    /** Lower-case key as the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return null when none was given or it is {@code unknown}
     * @throws InvalidInput on field {@code ground} for an unknown key
     */
    public static @Nullable RefusalGround ofKnown(@Nullable String key) {
        return key == null || key.isBlank() || key.equals("unknown") ? null : of(key);
    }

    /** @throws InvalidInput on field {@code ground} for an unknown key */
    public static RefusalGround of(String key) {
        return Arrays.stream(values())
                .filter(ground -> ground.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("ground", "gate.unknownGround", key));
    }
}
