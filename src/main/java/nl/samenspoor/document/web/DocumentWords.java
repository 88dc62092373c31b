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
    private final OpennessText openness;

    DocumentWords(Texts texts, EffectiveDateText dates, OpennessText openness) {
        this.texts = texts;
        this.dates = dates;
        this.openness = openness;
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
                field -> field.equals(OpennessForm.URL));
    }

    private String openness(String field, String text) {
        return switch (field) {
            case OpennessForm.PUBLISHED, OpennessForm.REVIEW -> dates.of(EffectiveDate.parse(text));
            case OpennessForm.EXCEPTION -> texts.of("document.exception." + text);
            case OpennessForm.EXTENT -> texts.of("document.extent." + text);
            case OpennessForm.WHOLE -> openness.of(OpennessForm.read(text));
            default -> text;
        };
    }
}
