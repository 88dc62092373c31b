package nl.samenspoor.insight.comparison;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a comparison.
 *
 * @param value     a number, a lower-case key, an effective date, or {@value #NOT_KNOWN}; never null and never empty
 * @param source    where it is known from; of an unknown cell a remark on what it can only have been; or null
 * @param effective the time it holds for, or null when that is not kept
 */
public record Cell(Object value, @Nullable String source, @Nullable EffectiveDate effective) {

    /** What nobody knows: not the same as absent, empty or zero. */
    public static final String NOT_KNOWN = "unknown";

    public static final Cell UNKNOWN = new Cell(NOT_KNOWN, null);

    /** Without a time it holds for. */
    public Cell(Object value, @Nullable String source) {
        this(value, source, null);
    }

    public boolean known() {
        return !NOT_KNOWN.equals(value);
    }

    /** The same fact read as another value. */
    Cell as(Object other) {
        return new Cell(other, source, effective);
    }
}
