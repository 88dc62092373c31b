package nl.samenspoor.insight.costs;

import java.util.List;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * The key of one cooperation beside the indicators, to compare with others.
 *
 * @param bearers    the partners in the order they joined, then whoever left and still stands in the key
 * @param key        the key that counts, agreed or else proposed, or null
 * @param current    the part of it that counts on that day or is the first to come, or null
 * @param why        why there is no such part; null exactly when there is one
 * @param on         the day it is looked at
 * @param indicators every indicator known of all partners
 */
public record KeyCheck(
        List<MunicipalityCode> bearers,
        @Nullable CostKey key,
        @Nullable Basis current,
        @Nullable NoShare why,
        EffectiveDate on,
        List<IndicatorLine> indicators) {

    public KeyCheck {
        bearers = List.copyOf(bearers);
        indicators = List.copyOf(indicators);
    }

    /** The share of a municipality, or null: see {@link #whyNot(MunicipalityCode)}. */
    public @Nullable Share share(MunicipalityCode code) {
        return current == null ? null : current.shares().get(code);
    }

    /** Why a municipality has no share; null when it has one. */
    public @Nullable NoShare whyNot(MunicipalityCode code) {
        return why != null ? why : share(code) == null ? NoShare.NOT_IN_KEY : null;
    }
}
