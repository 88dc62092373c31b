package nl.samenspoor.insight.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a comparison.
 *
 * @param value  a number, a lower-case key, an effective date, or {@value #NOT_KNOWN}; never null and never empty
 * @param source where it is known from; of an unknown cell a remark on what it can only have been; or null
 */
public record Cell(Object value, @Nullable String source) {

    /** What nobody knows: not the same as absent, empty or zero. */
    public static final String NOT_KNOWN = "unknown";

    public static final Cell UNKNOWN = new Cell(NOT_KNOWN, null);

    public boolean known() {
        return !NOT_KNOWN.equals(value);
    }
}
