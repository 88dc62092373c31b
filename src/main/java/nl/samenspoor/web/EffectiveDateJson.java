package nl.samenspoor.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.EffectiveDate.Precision;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An effective date as the API writes and reads it. When reading, the short written form ({@code "2011-03"}) does as
 * well as the object, and {@code precision} may be left out.
 *
 * @param value     the date or the start of an interval, never padded with an invented day; {@code ..} when open,
 *                  {@code unknown} when unknown
 * @param precision day, month, year, about, interval, open or unknown
 * @param until     the end of an interval, {@code ..} when open; left out otherwise
 * @param planned   whether it is a plan rather than a fact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectiveDateJson(
        @Nullable String value, @Nullable String precision, @Nullable String until, @Nullable Boolean planned) {

    private static final String UNKNOWN = "unknown";

    @JsonCreator
    public EffectiveDateJson {}

    /** Reads the short written form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EffectiveDateJson written(String text) {
        return new EffectiveDateJson(text, null, null, null);
    }

    public static EffectiveDateJson of(EffectiveDate date) {
        return new EffectiveDateJson(
                date.known() ? date.value() : UNKNOWN, date.precision().key(), date.until(), date.planned());
    }

    /** The date, or the word {@code unknown} where there is none. */
    public static Object orUnknown(@Nullable EffectiveDate date) {
        return date == null ? UNKNOWN : of(date);
    }

    /**
     * The date it stands for.
     *
     * @throws InvalidInput on {@code field} when it is none, or its precision does not fit its value
     */
    public EffectiveDate toDate(String field) {
        EffectiveDate date = EffectiveDate.parse(field, text());
        if (precision != null && !precision.equals(date.precision().key())) {
            throw InvalidInput.of(field, "kernel.date", String.valueOf(value));
        }
        return Boolean.TRUE.equals(planned) ? date.asPlanned() : date;
    }

    private @Nullable String text() {
        if (value == null || UNKNOWN.equals(value)) {
            return value == null ? null : "?";
        }
        boolean about = Precision.ABOUT.key().equals(precision) && !value.endsWith("~");
        return until != null ? value + "/" + until : about ? value + "~" : value;
    }
}
