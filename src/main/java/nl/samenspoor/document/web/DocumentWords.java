package nl.samenspoor.document.web;

import java.util.Set;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** What people call what is said of a document, and how they read it. */
@Component
class DocumentWords {

    private static final Set<String> TYPED = Set.of("title", "source", "retentionResult", "retentionYears", "file");

    private final Texts texts;
    private final EffectiveDateText dates;

    DocumentWords(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** Of a version. */
    FieldWords ofFacts() {
        return FieldWords.of(
                field -> texts.of("document.field." + field),
                (field, text) -> switch (field) {
                    case "kind", "woo", "nomination" -> texts.of("document." + field + "." + text);
                    case "dated", "retentionFrom" -> dates.of(EffectiveDate.parse(text));
                    default -> text;
                },
                TYPED::contains);
    }

    /** Of making it public. */
    FieldWords ofOpenness() {
        return FieldWords.of(
                field ->
                        texts.of(field.equals(OpennessForm.WHOLE) ? "document.openness" : "document.openness." + field),
                this::openness,
                field -> false);
    }

    private String openness(String field, String text) {
        if (field.equals("publishedOn")) {
            return dates.of(EffectiveDate.parse(text));
        }
        if (field.equals("exception")) {
            return texts.of("document.exception." + text);
        }
        int end = text.indexOf(' ');
        String ground = texts.of(
                "document.openness.ground",
                texts.of("document.exception." + (end < 0 ? text : text.substring(0, end))));
        return end < 0
                ? ground
                : texts.of("document.openness.published", dates.of(EffectiveDate.parse(text.substring(end + 1)))) + "; "
                        + ground;
    }
}
