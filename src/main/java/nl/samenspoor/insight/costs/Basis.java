package nl.samenspoor.insight.costs;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * Shares by which an amount can be divided.
 *
 * @param key    {@code period-0} and on for the periods of the latest agreed key, {@code equal}, {@code own}, {@code mix}, or an
 *               indicator as {@link nl.samenspoor.agreement.ComputedShares} names it
 * @param shares exact share per partner, together the whole
 * @param period the period of the agreed key that it is, or null
 */
public record Basis(String key, Map<MunicipalityCode, Share> shares, @Nullable CostKeyPeriod period) {

    public static final String EQUAL = "equal";
    public static final String OWN = "own";
    public static final String MIX = "mix";

    public Basis {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    public boolean agreed() {
        return period != null;
    }
}
