package nl.samenspoor.document;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * How long a document is kept (Archiefwet; Selectielijst gemeenten en intergemeentelijke organen 2020). Samenspoor destroys
 * nothing by itself: destruction goes by a list that is approved elsewhere.
 *
 * @param nomination whether it is kept for ever (archiefnominatie)
 * @param result     result number in the selectielijst, such as {@code 1.1}, at most 40 characters; null when not known
 * @param years      how many years it is kept, 1 to 200, only for what is destroyed; null when not known
 * @param from       when that term starts, only for what is destroyed; null when not known
 */
public record Retention(
        Nomination nomination, @Nullable String result, @Nullable Integer years, @Nullable EffectiveDate from) {

    /** Archiefnominatie. */
    public enum Nomination {
        UNKNOWN,
        /** Blijvend te bewaren. */
        PERMANENT,
        /** Te vernietigen. */
        DESTROY;

        /** Lower-case key as pages and the API write it. */
        public String key() {
            return Choices.key(this);
        }

        /** @throws InvalidInput on {@code field} when the key is not on the list; missing is {@link #UNKNOWN} */
        public static Nomination of(String field, @Nullable String key) {
            return key == null || key.isBlank() ? UNKNOWN : Choices.of(Nomination.class, field, key);
        }
    }

    /** Nobody said yet. */
    public static final Retention UNKNOWN = new Retention(Nomination.UNKNOWN, null, null, null);

    /** Most years. */
    public static final int LONGEST = 200;

    private static final int LONGEST_RESULT = 40;

    /** @throws InvalidInput on {@code retentionResult}, {@code retentionYears} or {@code retentionFrom} */
    public Retention {
        result = PlainText.optional("retentionResult", result, LONGEST_RESULT);
        if (years != null && (years < 1 || years > LONGEST)) {
            throw InvalidInput.of("retentionYears", "document.retentionYears", LONGEST);
        }
        if (nomination != Nomination.DESTROY && years != null) {
            throw InvalidInput.of("retentionYears", "document.retentionOnlyDestroy");
        }
        if (nomination != Nomination.DESTROY && from != null) {
            throw InvalidInput.of("retentionFrom", "document.retentionOnlyDestroy");
        }
    }
}
