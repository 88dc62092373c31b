package nl.samenspoor.gate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * Set a condition with a decision.
 *
 * @param key    name unique within the cooperation ({@code [a-z0-9-]{1,60}}); null lets the module choose one
 * @param text   what must be answered, at most 2,000 characters
 * @param before gate before which it must be answered; null is the next one that opens
 * @param owner  who sees to it; null leaves it to the project leader
 * @param due    last day for the answer, or null
 * @param wishKind whether a council that consents at G3 asks for it as a motion or a wish; a person must say which there;
 *               null is a wish when it is taken from the past, and a condition elsewhere
 */
public record SetCondition(
        @Nullable String key,
        String text,
        @Nullable GateKey before,
        @Nullable ConditionOwner owner,
        @Nullable LocalDate due,
        @Nullable WishKind wishKind) {

    /** A condition, or a wish beside a consent. */
    public SetCondition(
            @Nullable String key,
            String text,
            @Nullable GateKey before,
            @Nullable ConditionOwner owner,
            @Nullable LocalDate due) {
        this(key, text, before, owner, due, null);
    }

    /** A condition the project leader sees to, without a last day. */
    public SetCondition(@Nullable String key, String text, @Nullable GateKey before) {
        this(key, text, before, null, null);
    }

    /**
     * Gates before which a condition set at this gate can be answered: those that come after it. After the last gate a new
     * round may begin, at G2.
     */
    public static List<GateKey> gates(GateKey setAt) {
        return setAt == GateKey.G5
                ? List.of(GateKey.G2, GateKey.G3, GateKey.G4)
                : Arrays.stream(GateKey.values())
                        .filter(gate -> gate.compareTo(setAt) > 0)
                        .toList();
    }

    /** A condition without further particulars. */
    public static SetCondition of(String text) {
        return new SetCondition(null, text, null);
    }
}
