package nl.samenspoor.insight.comparison;

import java.util.List;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a comparison.
 *
 * @param value     a number, a lower-case key, an effective date, or {@value #NOT_KNOWN}; never null and never empty
 * @param stated    where it is known from, in the words of the record; of an unknown cell a remark on what it can only have
 *                  been; or null
 * @param effective the time it holds for, or null when that is not kept
 * @param basis     how the recorder knows it, or null for what was not judged by a person
 * @param computed  what it was computed from, or why it is not known, in our words and the language of the reader; null for
 *                  what is on record as it stands
 * @param reason    lower-case key of why an unknown cell cannot be known, or null when that is not kept
 */
public record Cell(
        Object value,
        @Nullable String stated,
        @Nullable EffectiveDate effective,
        @Nullable Basis basis,
        @Nullable String computed,
        @Nullable String reason) {

    /** What nobody knows: not the same as absent, empty or zero. */
    public static final String NOT_KNOWN = "unknown";

    public static final Cell UNKNOWN = new Cell(NOT_KNOWN, null);

    /** Of what is known, or not known without a reason that is kept. */
    public Cell(
            Object value,
            @Nullable String stated,
            @Nullable EffectiveDate effective,
            @Nullable Basis basis,
            @Nullable String computed) {
        this(value, stated, effective, basis, computed, null);
    }

    /** As it is on record. */
    public Cell(Object value, @Nullable String stated, @Nullable EffectiveDate effective, @Nullable Basis basis) {
        this(value, stated, effective, basis, null);
    }

    /** Without a time it holds for. */
    public Cell(Object value, @Nullable String stated) {
        this(value, stated, null, null);
    }

    /** Read from what is kept of a course. */
    public Cell(Object value, @Nullable String stated, @Nullable EffectiveDate effective) {
        this(value, stated, effective, null);
    }

    /** Computed, or not known for a reason that we say. */
    static Cell computed(Object value, String from, @Nullable EffectiveDate effective) {
        return new Cell(value, null, effective, null, from);
    }

    /** Unknown, with why in a key and in our words. */
    static Cell unknown(String reason, String words) {
        return new Cell(NOT_KNOWN, null, null, null, words, reason);
    }

    /** Where it is known from, whoever says so; null when nobody does. */
    public @Nullable String source() {
        return stated == null ? computed : computed == null ? stated : Sentences.listed(List.of(stated, computed));
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
        return new Cell(other, stated, effective, basis, computed, reason);
    }
}
