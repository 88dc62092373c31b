package nl.samenspoor.inbox.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.RequestLanguage;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads answers back under the labels of the form they were given on: choices by their words, dates in words, rows as a
 * table. What was left open is left out, and so is the date of the whole, which stands above it. Texts stay literal, and
 * what was typed, or asked in Dutch only, is marked as such for {@code record:says}.
 */
@Component
public class AnsweredForm {

    private static final Locale DUTCH = RequestLanguage.SUPPORTED.get(0);

    private final FormFiles files;
    private final FormTexts texts;
    private final EffectiveDateText dates;
    private final Texts words;

    AnsweredForm(FormFiles files, FormTexts texts, EffectiveDateText dates, Texts words) {
        this.files = files;
        this.texts = texts;
        this.dates = dates;
        this.words = words;
    }

    /**
     * The answers in the order of the form, in the language of the current request.
     *
     * @param form    the version of the form they were given on
     * @param answers by field key, as they were given
     * @param offered words of choices that came from the cooperation
     */
    public List<AnswerView> of(Form form, Map<String, ?> answers, OfferedWords offered) {
        return new Reading(form, files.find(form.id()), offered, LocaleContextHolder.getLocale()).all(answers);
    }

    /** One form being read back. */
    private final class Reading {

        private final Form form;
        private final Optional<Form> present;
        private final OfferedWords offered;
        private final Locale reader;

        Reading(Form form, Optional<Form> present, OfferedWords offered, Locale reader) {
            this.form = form;
            this.present = present;
            this.offered = offered;
            this.reader = reader;
        }

        List<AnswerView> all(Map<String, ?> answers) {
            return form.fields().stream()
                    .flatMap(field -> views(null, field, answers))
                    .toList();
        }

        private Stream<AnswerView> views(@Nullable String group, Field field, Map<String, ?> answers) {
            if (field.kind() == FieldKind.GROUP) {
                String label = label(field.key(), field);
                return field.children().stream().flatMap(child -> views(label, child, answers));
            }
            if (!field.kind().asks() || field.key().equals(Answers.EFFECTIVE)) {
                return Stream.empty();
            }
            Object answer = answers.get(field.key());
            if (field.kind() == FieldKind.ROWS) {
                return rows(group, field, answer).stream();
            }
            List<String> said = said(field.key(), field, answer);
            return said.isEmpty()
                    ? Stream.empty()
                    : Stream.of(AnswerView.of(field.key(), group, label(field.key(), field), said));
        }

        private Optional<AnswerView> rows(@Nullable String group, Field field, @Nullable Object answer) {
            List<Field> inRow = Form.questions(field.children());
            List<List<String>> rows = new ArrayList<>();
            for (Object row : answer instanceof List<?> given ? given : List.of()) {
                Map<?, ?> cells = row instanceof Map<?, ?> map ? map : Map.of();
                List<String> said =
                        inRow.stream().map(child -> cell(field, child, cells)).toList();
                if (said.stream().anyMatch(text -> !text.isEmpty())) {
                    rows.add(said);
                }
            }
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> answered = Stream.iterate(0, at -> at + 1)
                    .limit(inRow.size())
                    .filter(at -> rows.stream().anyMatch(row -> !row.get(at).isEmpty()))
                    .toList();
            List<String> columns = answered.stream()
                    .map(at -> label(field.key() + "." + inRow.get(at).key(), inRow.get(at)))
                    .toList();
            List<List<String>> table = rows.stream()
                    .map(row -> answered.stream().map(row::get).toList())
                    .toList();
            return Optional.of(
                    new AnswerView(field.key(), group, label(field.key(), field), List.of(), columns, table));
        }

        private String cell(Field list, Field child, Map<?, ?> cells) {
            Object answer = cells.get(child.key());
            boolean notTicked = child.kind() == FieldKind.CHECKBOX && !Boolean.TRUE.equals(answer);
            return notTicked ? "" : String.join(", ", said(list.key() + "." + child.key(), child, answer));
        }

        private List<String> said(String path, Field field, @Nullable Object answer) {
            if (answer == null || answer instanceof String text && text.isBlank()) {
                return List.of();
            }
            return switch (field.kind()) {
                case SELECT, RADIO, CHECKLIST ->
                    (answer instanceof List<?> many ? many.stream() : Stream.of(answer))
                            .map(value -> choice(path, field, value.toString()))
                            .toList();
                case CHECKBOX -> List.of(words.of(Boolean.TRUE.equals(answer) ? "inbox.yes" : "inbox.no"));
                case NUMBER -> List.of(number(answer));
                case DAY -> List.of(day(answer.toString().strip()));
                default ->
                    List.of(
                            field.rules().effectiveDate()
                                    ? date(answer.toString())
                                    : RecordedWords.in(reader, answer.toString()));
            };
        }

        private String choice(String path, Field field, String value) {
            return field.option(value)
                    .map(option -> asAsked(path, field, texts.option(form, path, option, language(path, field))))
                    .orElseGet(() -> offered(path, value));
        }

        private String offered(String path, String value) {
            String label = offered.label(reader.getLanguage(), path, value);
            if (label == null) {
                return words.of("inbox.work.choiceUnknown");
            }
            boolean recorded = label.equals(offered.label(DUTCH.getLanguage(), path, value));
            return recorded ? RecordedWords.in(reader, label) : label;
        }

        private String label(String path, Field field) {
            return asAsked(path, field, texts.label(form, path, field, language(path, field)));
        }

        private String asAsked(String path, Field field, String words) {
            return language(path, field).equals(reader) ? words : RecordedWords.in(reader, words);
        }

        /** Translations belong to the present form: a question that was worded otherwise is shown as it was asked. */
        private Locale language(String path, Field field) {
            boolean same = present.flatMap(now -> now.at(path))
                    .filter(now ->
                            now.label().equals(field.label()) && now.options().equals(field.options()))
                    .isPresent();
            return same ? reader : DUTCH;
        }

        private String number(Object answer) {
            if (!(answer instanceof Number number)) {
                return answer.toString();
            }
            NumberFormat format = NumberFormat.getNumberInstance(reader);
            format.setGroupingUsed(false);
            format.setMaximumFractionDigits(15);
            return format.format(new BigDecimal(number.toString()));
        }

        private String day(String written) {
            try {
                return dates.day(LocalDate.parse(written));
            } catch (DateTimeException noDay) {
                return written;
            }
        }

        private String date(String written) {
            try {
                return dates.of(EffectiveDate.parse(written));
            } catch (InvalidInput noDate) {
                return written;
            }
        }
    }
}
