package nl.samenspoor.agreement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.agreement.ItemCheck;
import nl.samenspoor.agreement.SchemeContent;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of what the scheme holds, as the API writes it: every item of the law, with state {@code in_scheme},
 * {@code not_applicable}, {@code missing}, or {@code unknown} while nobody judged it.
 */
record SchemeContentJson(
        int version, List<ItemJson> items, String evaluationRule, String exitTerm, EffectiveDate on, String source) {

    private static final String NONE = "none";
    private static final String UNKNOWN = "unknown";

    /** One item; {@code asked} says whether the law asks it of this legal form, {@code certainty} how sure the article is. */
    record ItemJson(
            String item, String law, String certainty, boolean asked, String state, String article, String reason) {

        static ItemJson of(SchemeItem item, @Nullable ItemCheck check, boolean asked) {
            return new ItemJson(
                    item.key(),
                    "Wgr " + item.article(),
                    item.certainty().name(),
                    asked,
                    check == null ? UNKNOWN : check.state().key(),
                    check == null ? NONE : Objects.requireNonNullElse(check.article(), NONE),
                    check == null ? NONE : Objects.requireNonNullElse(check.reason(), NONE));
        }
    }

    static SchemeContentJson of(SchemeContent content, List<SchemeItem> asked) {
        return new SchemeContentJson(
                content.version(),
                Arrays.stream(SchemeItem.values())
                        .map(item -> ItemJson.of(item, content.items().get(item), asked.contains(item)))
                        .toList(),
                Objects.requireNonNullElse(content.evaluationRule(), UNKNOWN),
                Objects.requireNonNullElse(content.exitTerm(), UNKNOWN),
                content.on(),
                Objects.requireNonNullElse(content.source(), UNKNOWN));
    }
}
