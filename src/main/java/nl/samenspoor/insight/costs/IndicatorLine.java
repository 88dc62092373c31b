package nl.samenspoor.insight.costs;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;

/**
 * An indicator beside the key that counts. It says how far the two are apart, never that one of them is wrong: a key is an
 * agreement (Speulman 2012, §5.5, §6.6.3.1).
 *
 * @param indicator as {@link nl.samenspoor.agreement.ComputedShares} names it
 * @param shares    exact share per partner by this indicator
 * @param points    percentage points, two decimals, that the indicator gives a partner above the agreed key; below zero
 *                  when less; empty when there is no agreed key to compare with
 */
public record IndicatorLine(
        String indicator, Map<MunicipalityCode, Share> shares, Map<MunicipalityCode, BigDecimal> points) {

    public IndicatorLine {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        points = Collections.unmodifiableMap(new TreeMap<>(points));
    }

    /** The largest distance for any partner, in percentage points; 0 when there is nothing to compare with. */
    public BigDecimal distance() {
        return points.values().stream()
                .map(BigDecimal::abs)
                .reduce(BigDecimal::max)
                .orElse(BigDecimal.ZERO);
    }
}
