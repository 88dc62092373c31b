package nl.samenspoor.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme holds as the fields that two people may change at once: each item with what was found of it as one, so that
 * it stays true, and the two rules. On which day it was checked and where from is said anew with each version.
 */
public final class SchemeContentFields {

    /** Field of what the scheme says on evaluation. */
    public static final String EVALUATION = "evaluationRule";

    /** Field of the notice it asks of who leaves. */
    public static final String EXIT = "exitTerm";

    private SchemeContentFields() {}

    /** What somebody wants to record. */
    public static Map<String, String> of(CheckSchemeContent command) {
        return of(command.items(), command.evaluationRule(), command.exitTerm());
    }

    /** Every version. */
    public static List<Edition> editions(List<SchemeContent> versions) {
        return versions.stream()
                .map(one -> new Edition(
                        one.version(),
                        of(one.items(), one.evaluationRule(), one.exitTerm()),
                        one.recordedBy(),
                        one.recordedAt()))
                .toList();
    }

    private static Map<String, String> of(
            Map<SchemeItem, ItemCheck> items, @Nullable String evaluationRule, @Nullable String exitTerm) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (SchemeItem item : SchemeItem.values()) {
            ItemCheck check = items.get(item);
            if (check != null) {
                fields.put(item.key(), line(check));
            }
        }
        put(fields, EVALUATION, evaluationRule);
        put(fields, EXIT, exitTerm);
        return fields;
    }

    /** The key of the state, the article after a colon, and the reason after a dash. */
    private static String line(ItemCheck check) {
        String article = check.article() == null ? "" : check.article().strip();
        String reason = check.reason() == null ? "" : check.reason().strip();
        return check.state().key()
                + (article.isEmpty() ? "" : ": " + article)
                + (reason.isEmpty() ? "" : " – " + reason);
    }

    private static void put(Map<String, String> fields, String field, @Nullable String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }

    /** What people call the fields, and how they read them. */
    public static FieldWords words(Texts texts) {
        return FieldWords.of(
                field -> texts.of("agreement.content." + field),
                (field, text) -> field.equals(EVALUATION) || field.equals(EXIT) ? text : shown(text, texts),
                field -> true);
    }

    private static String shown(String line, Texts texts) {
        for (ItemCheck.State state : ItemCheck.State.values()) {
            if (line.startsWith(state.key())) {
                return texts.of("agreement.content.state." + state.key())
                        + line.substring(state.key().length());
            }
        }
        return line;
    }
}
