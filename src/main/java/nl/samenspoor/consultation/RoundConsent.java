package nl.samenspoor.consultation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a council decided on the change, joining or leaving a round is about (Wgr art. 1 par. 4 and 5).
 *
 * @param given      whether it consents
 * @param ground     on what ground it refused; null with consent, and where the ground is not known
 * @param motivation why it refused, or null
 * @param wish       what it asked for beside its consent, or null: the law knows no conditions here
 * @param on         when it decided
 * @param source     where that is known from, or null
 */
public record RoundConsent(
        boolean given,
        @Nullable RefusalGround ground,
        @Nullable String motivation,
        @Nullable Wish wish,
        EffectiveDate on,
        @Nullable String source) {

    /**
     * What a council asked for: it binds nobody.
     *
     * @param kind how it asked
     * @param text what for
     */
    public record Wish(Kind kind, String text) {

        /** How a council asks for something beside its consent. */
        public enum Kind {
            MOTION,
            WISH;

            /** Lower-case key as forms, the API and data write it. */
            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }

            /** @throws InvalidInput on field {@code wishKind} when it is not on the list */
            public static Kind of(String key) {
                return Arrays.stream(values())
                        .filter(kind -> kind.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of(
                                "wishKind",
                                "consultation.kind",
                                key.substring(0, Math.min(60, key.length())),
                                Arrays.stream(values()).map(Kind::key).collect(Collectors.joining(", "))));
            }
        }
    }
}
