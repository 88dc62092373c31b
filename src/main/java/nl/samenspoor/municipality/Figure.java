package nl.samenspoor.municipality;

import java.math.BigDecimal;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A background figure. A figure that the source states wrongly keeps its stated value beside the corrected one.
 *
 * @param kind       what it counts
 * @param reference  the date it holds for
 * @param stated     the value the source gives, 0 or more
 * @param corrected  what it should be, or null when the stated value stands
 * @param correction why it was corrected, or null
 * @param source     where it comes from, or null
 */
public record Figure(
        FigureKind kind,
        EffectiveDate reference,
        BigDecimal stated,
        @Nullable BigDecimal corrected,
        @Nullable String correction,
        @Nullable String source) {

    /** Larger or finer numbers are refused anyway, and writing them out could fill the memory. */
    private static final int ORDINARY_SCALE = 50;

    public Figure {
        stated = plain(stated);
        corrected = corrected == null ? null : plain(corrected);
    }

    /** Without zeros at the end, so that 16.5 and 16.50 are the same figure; and not as a power of ten. */
    private static BigDecimal plain(BigDecimal number) {
        return Math.abs(number.scale()) > ORDINARY_SCALE
                ? number
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Whether the other counts the same for the same date. */
    boolean samePlace(Figure other) {
        return kind == other.kind && reference.toEdtf().equals(other.reference.toEdtf());
    }

    /** The value to calculate with. */
    public BigDecimal best() {
        return corrected != null ? corrected : stated;
    }

    /** Whether the stated value is flagged as wrong. */
    public boolean flagged() {
        return corrected != null;
    }
}
