package nl.samenspoor.insight.comparison;

import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a comparison.
 *
 * @param value     a number, a lower-case key, an effective date, or {@value #NOT_KNOWN}; never null and never empty
 * @param source    where it is known from; of an unknown cell a remark on what it can only have been; or null
 * @param effective the time it holds for, or null when that is not kept
 * @param basis     how the recorder knows it, or null for what was not judged by a person
 */
public record Cell(Object value, @Nullable String source, @Nullable EffectiveDate effective, @Nullable Basis basis) {

    /** What nobody knows: not the same as absent, empty or zero. */
    public static final String NOT_KNOWN = "unknown";

    public static final Cell UNKNOWN = new Cell(NOT_KNOWN, null);

    /** Without a time it holds for. */
    public Cell(Object value, @Nullable String source) {
        this(value, source, null, null);
    }

    /** Computed, or read from what is kept of a course. */
    public Cell(Object value, @Nullable String source, @Nullable EffectiveDate effective) {
        this(value, source, effective, null);
    }

    public boolean known() {
        return !NOT_KNOWN.equals(value);
    }

    /** Whether no source says it in so many words; such a cell is never shown as certain. */
    public boolean uncertain() {
        return known() && basis != null && basis != Basis.STATED;
    }

    /** The same fact read as another value. */
    Cell as(Object other) {
        return new Cell(other, source, effective, basis);
    }
}
