package nl.samenspoor.agreement;

import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record what the scheme holds of what the law asks for. It takes the place of the version before as a whole.
 *
 * @param cooperation    whose scheme
 * @param items          what was found; leave out what was not judged
 * @param evaluationRule what the scheme says on evaluation, at most 2,000 characters, or null
 * @param exitTerm       the notice it asks of who leaves, at most 2,000 characters, or null
 * @param on             when it was checked
 * @param telling        how the log tells it; its source at most 2,000 characters
 * @param seen           the version that was read before, 0 for none; null when it does not matter
 */
public record CheckSchemeContent(
        CooperationId cooperation,
        Map<SchemeItem, ItemCheck> items,
        @Nullable String evaluationRule,
        @Nullable String exitTerm,
        EffectiveDate on,
        Particulars telling,
        @Nullable Integer seen) {

    /** Whatever was recorded before. */
    public CheckSchemeContent(
            CooperationId cooperation,
            Map<SchemeItem, ItemCheck> items,
            @Nullable String evaluationRule,
            @Nullable String exitTerm,
            EffectiveDate on,
            Particulars telling) {
        this(cooperation, items, evaluationRule, exitTerm, on, telling, null);
    }

    public CheckSchemeContent {
        items = Map.copyOf(items);
    }
}
