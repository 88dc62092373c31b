package nl.samenspoor.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the scheme holds.
 *
 * @param version        counted from 1 within the cooperation
 * @param items          what was found; an item that is not in it was not judged yet
 * @param evaluationRule what the scheme says on evaluation, or null when not known
 * @param exitTerm       the notice it asks of who leaves, in its words, or null when not known
 * @param on             when it was checked
 * @param source         where it is known from, or null
 * @param recordedAt     when this version was recorded
 */
public record SchemeContent(
        int version,
        Map<SchemeItem, ItemCheck> items,
        @Nullable String evaluationRule,
        @Nullable String exitTerm,
        EffectiveDate on,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    public SchemeContent {
        items = Map.copyOf(items);
    }

    /** What the law asks of this form and the scheme does not hold. */
    public List<SchemeItem> missing(LegalForm form) {
        return SchemeItem.askedOf(form).stream()
                .filter(item -> {
                    ItemCheck check = items.get(item);
                    return check != null && check.state() == ItemCheck.State.MISSING;
                })
                .toList();
    }

    /** What the law asks of this form and nobody judged yet. */
    public List<SchemeItem> notJudged(LegalForm form) {
        return SchemeItem.askedOf(form).stream()
                .filter(item -> !items.containsKey(item))
                .toList();
    }
}
