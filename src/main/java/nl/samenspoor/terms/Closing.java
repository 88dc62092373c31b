package nl.samenspoor.terms;

import java.util.Locale;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How a term was closed.
 *
 * @param how    why it no longer runs
 * @param on     when
 * @param reason in words, at most 2,000 characters, or null; a reason of {@link Because} in the language of the reader
 * @param source where it is known from, or null
 */
public record Closing(How how, EffectiveDate on, @Nullable String reason, @Nullable String source) {

    /** Early, by a fact that was recorded elsewhere. */
    public static Closing early(EffectiveDate on, Because why) {
        return new Closing(How.EARLY, on, why.code(), null);
    }

    /** The same, with words in the place of a reason. */
    Closing saying(@Nullable String words) {
        return new Closing(how, on, words, source);
    }

    /** Why a term no longer runs. */
    public enum How {
        /** What had to be done within it was done. */
        MET,
        /** Who had the term does not use it, for example a council that gives no view. */
        EARLY,
        /** It passed. */
        EXPIRED,
        /** It never ran: it was recorded by mistake. It stays visible as such. */
        MISTAKEN;

        /** Lower-case key as forms and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on field {@code how} for an unknown key */
        public static How of(@Nullable String key) {
            return Keys.read(values(), "how", key);
        }
    }
}
