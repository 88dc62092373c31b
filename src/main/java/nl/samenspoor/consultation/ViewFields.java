package nl.samenspoor.consultation;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a council as the fields that two people may correct at once. Why it is corrected is said anew with each
 * correction.
 */
public final class ViewFields {

    private static final String ANSWER = "answer";
    private static final String TEXT = "text";
    private static final String ON = "effectiveOn";
    private static final String SOURCE = "source";

    private ViewFields() {}

    public static Map<String, String> of(CorrectView command) {
        return of(command.given(), command.text(), command.on(), command.source());
    }

    /** As the form of a correction holds it. */
    public static Map<String, String> of(ViewRound.View view) {
        return of(view.given(), view.text(), view.on(), view.source());
    }

    private static Map<String, String> of(
            boolean given, @Nullable String text, EffectiveDate on, @Nullable String source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(ANSWER, given ? "view" : "no_view");
        put(fields, TEXT, text);
        fields.put(ON, on.toEdtf());
        put(fields, SOURCE, source);
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.put(field, text);
        }
    }

    /** What people call the fields, and how they read them. */
    public static FieldWords words(Texts texts, EffectiveDateText dates) {
        Map<String, String> labels = Map.of(
                ANSWER, "consultation.form.answer",
                TEXT, "consultation.view",
                ON, "consultation.form.answeredOn",
                SOURCE, "consultation.form.source");
        return FieldWords.of(
                field -> texts.of(labels.get(field)),
                (field, text) -> switch (field) {
                    case ANSWER -> texts.of("consultation.form.answer." + text);
                    case ON -> dates.of(EffectiveDate.parse(text));
                    default -> text;
                },
                field -> field.equals(TEXT) || field.equals(SOURCE));
    }
}
