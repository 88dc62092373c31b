package nl.samenspoor.consultation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Questions that forms on who is heard share, in the reader's language. */
@Component
class Questions {

    private final Texts texts;
    private final Parties parties;

    Questions(Texts texts, Parties parties) {
        this.texts = texts;
        this.parties = parties;
    }

    Question line(String field, String label, boolean required) {
        return new Question(field, Question.Kind.LINE, texts.of(label), null, required, List.of());
    }

    Question date(String field, String label, boolean required) {
        return new Question(
                field,
                Question.Kind.DATE,
                texts.of(label),
                texts.of("consultation.start.on.help"),
                required,
                List.of());
    }

    Question text(String field, String label, boolean required) {
        return new Question(field, Question.Kind.TEXT, texts.of(label), null, required, List.of());
    }

    Question explained(Question question, String help) {
        return new Question(
                question.field(),
                question.kind(),
                question.label(),
                texts.of(help),
                question.required(),
                question.options());
    }

    /** @param prefix of the keys of the texts of the values */
    Question choice(String field, String label, boolean required, List<String> values, String prefix) {
        return new Question(
                field,
                Question.Kind.CHOICE,
                texts.of(label),
                null,
                required,
                values.stream()
                        .map(value -> new Question.Option(value, texts.of(prefix + value)))
                        .toList());
    }

    Question municipality(String label, List<MunicipalityCode> codes) {
        Map<MunicipalityCode, String> names = parties.names(codes);
        return new Question(
                "municipality",
                Question.Kind.CHOICE,
                texts.of(label),
                null,
                true,
                codes.stream()
                        .map(code -> new Question.Option(code.text(), names.getOrDefault(code, code.text())))
                        .toList());
    }

    /** Municipalities that are no partner. */
    Question others(String field, String label, CooperationId cooperation) {
        return new Question(
                field,
                Question.Kind.SELECT,
                texts.of(label),
                null,
                false,
                parties.others(cooperation).entrySet().stream()
                        .map(other -> new Question.Option(other.getKey().text(), other.getValue()))
                        .toList());
    }

    Question rounds(List<ViewRound> rounds) {
        return new Question(
                "round",
                Question.Kind.CHOICE,
                texts.of("consultation.whichRound"),
                null,
                true,
                rounds.stream()
                        .map(round -> new Question.Option(
                                String.valueOf(round.number()),
                                texts.of(
                                        "consultation.round",
                                        String.valueOf(round.number()),
                                        texts.of("consultation.kind."
                                                + round.kind().key()))))
                        .toList());
    }

    /** Carries a number along with the form. */
    static Question hidden(String field, int value) {
        String text = String.valueOf(value);
        return new Question(field, Question.Kind.HIDDEN, "", null, false, List.of(new Question.Option(text, text)));
    }

    static List<String> keys(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
