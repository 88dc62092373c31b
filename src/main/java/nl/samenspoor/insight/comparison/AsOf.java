package nl.samenspoor.insight.comparison;

import java.time.LocalDate;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.motive.MunicipalityMotives;
import org.jspecify.annotations.Nullable;

/**
 * The reference date (peildatum) of a comparison: what had taken effect by then counts, whenever it was recorded. A fact
 * that is known less exactly than by the day counts from the first day it can have been, one only known to have been before
 * some day from that day. What happened on a day nobody knows counts always: that it happened is known.
 *
 * @param day the last day that counts, or null for all there is
 */
public record AsOf(@Nullable LocalDate day) {

    /** Everything there is. */
    public static final AsOf NOW = new AsOf(null);

    /** Whether a fact counts. */
    public boolean counts(EffectiveDate effective) {
        return day == null || !effective.known() || !effective.countsFrom().isAfter(day);
    }

    /** The factor as it stood. */
    public FactorStatus of(FactorStatus status) {
        return day == null ? status : status.asOf(day);
    }

    @Nullable
    MunicipalityMotives of(@Nullable MunicipalityMotives motives) {
        return day == null || motives == null ? motives : motives.asOf(day);
    }
}
