package nl.samenspoor.insight.costs;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;

/** Whose shares are shown: those of the partners, and of whoever left and still stands in what is shown. */
public final class Bearers {

    private Bearers() {}

    /**
     * Whose shares of a cost key are shown, so that they add up to the whole.
     *
     * @param partners the present ones
     */
    public static List<MunicipalityCode> of(CostKey key, List<MunicipalityCode> partners) {
        return of(partners, key.periods().stream().map(CostKeyPeriod::shares).toList());
    }

    /** The partners in their order, then by code whoever else has a share. */
    static List<MunicipalityCode> of(
            List<MunicipalityCode> partners, Collection<? extends Map<MunicipalityCode, Share>> shares) {
        Set<MunicipalityCode> bearers = new LinkedHashSet<>(partners);
        shares.stream().flatMap(each -> each.keySet().stream()).sorted().forEach(bearers::add);
        return List.copyOf(bearers);
    }
}
