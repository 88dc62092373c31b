package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * How costs are shared from one date to the next.
 *
 * @param name     what the partners call the period, or null
 * @param from     first day
 * @param to       first day of the next period, or null while open
 * @param costKind the costs it is for, or null for all
 * @param shares   exact share per municipality, together the whole; empty when not known
 * @param rule     the rule in words, with what is agreed on windfalls and setbacks, or null
 * @param measured what the shares were measured by, or null when they were agreed as shares
 * @param followed the figure the shares were taken from, or null when from none
 */
public record CostKeyPeriod(
        @Nullable String name,
        EffectiveDate from,
        @Nullable EffectiveDate to,
        @Nullable String costKind,
        Map<MunicipalityCode, Share> shares,
        @Nullable String rule,
        @Nullable Measured measured,
        @Nullable Followed followed) {

    public CostKeyPeriod {
        shares = Map.copyOf(shares);
    }

    /** With shares that were agreed as such. */
    public CostKeyPeriod(
            @Nullable String name,
            EffectiveDate from,
            @Nullable EffectiveDate to,
            @Nullable String costKind,
            Map<MunicipalityCode, Share> shares,
            @Nullable String rule) {
        this(name, from, to, costKind, shares, rule, null, null);
    }

    /** An open period of which nothing is known but its start. */
    public static CostKeyPeriod unknownFrom(EffectiveDate from) {
        return new CostKeyPeriod(null, from, null, null, Map.of(), null);
    }

    /** Whether the shares are known. */
    public boolean sharesKnown() {
        return !shares.isEmpty();
    }

    /** Whether it ended on this day or before, as far as its end is known. */
    boolean over(LocalDate day) {
        return to != null && to.known() && !to.latest().isAfter(day);
    }

    /** Whether the known shares make exactly the whole, or none is known. */
    boolean wholeOrUnknown() {
        return shares.isEmpty() || Share.makeWhole(shares.values());
    }

    /** Whether the next period begins exactly where this one ends. */
    boolean joins(CostKeyPeriod next) {
        return to != null
                && to.value().equals(next.from().value())
                && to.precision() == next.from().precision()
                && Objects.equals(to.until(), next.from().until());
    }
}
