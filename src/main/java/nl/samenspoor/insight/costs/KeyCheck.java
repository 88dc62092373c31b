package nl.samenspoor.insight.costs;

import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * The agreed key of one cooperation beside the indicators, to compare with others.
 *
 * @param bearers    the partners in the order they joined, then whoever left and still stands in the key
 * @param key        the key that counts, or null
 * @param agreed     share per municipality by the key on that day; empty when it is not known or several hold side by side
 * @param on         the day it is looked at
 * @param indicators every indicator known of all partners
 */
public record KeyCheck(
        List<MunicipalityCode> bearers,
        @Nullable CostKey key,
        Map<MunicipalityCode, Share> agreed,
        EffectiveDate on,
        List<IndicatorLine> indicators) {

    public KeyCheck {
        bearers = List.copyOf(bearers);
        agreed = Map.copyOf(agreed);
        indicators = List.copyOf(indicators);
    }
}
