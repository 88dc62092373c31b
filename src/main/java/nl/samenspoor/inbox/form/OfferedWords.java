package nl.samenspoor.inbox.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.inbox.spi.FormOption;
import org.jspecify.annotations.Nullable;

/**
 * The words of choices that came from the cooperation, such as a condition or a partner, as they were offered when
 * somebody chose: later they may be called otherwise or be gone.
 *
 * @param byLanguage words by language ({@code nl}), name of the field without row numbers, and value
 */
public record OfferedWords(Map<String, Map<String, Map<String, String>>> byLanguage) {

    public static final OfferedWords NONE = new OfferedWords(Map.of());

    public OfferedWords {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Keeps the words of what was chosen, of the fields whose choices depend on the cooperation.
     *
     * @param offered the form as it was offered, by language
     * @param answers by field key, already checked against the form
     */
    public static OfferedWords chosen(Map<String, Form> offered, Map<String, ?> answers) {
        Map<String, Map<String, Map<String, String>>> words = new HashMap<>();
        offered.forEach((language, form) -> {
            Map<String, Map<String, String>> chosen = new TreeMap<>();
            collect("", form.questions(), answers, chosen);
            if (!chosen.isEmpty()) {
                words.put(language, chosen);
            }
        });
        return words.isEmpty() ? NONE : new OfferedWords(words);
    }

    /** The words for a value, or null when none were kept. */
    @Nullable
    String label(String language, String path, String value) {
        return byLanguage
                .getOrDefault(language, Map.of())
                .getOrDefault(path, Map.of())
                .get(value);
    }

    private static void collect(
            String path, List<Field> questions, Map<?, ?> answers, Map<String, Map<String, String>> chosen) {
        for (Field question : questions) {
            Object answer = answers.get(question.key());
            if (question.kind() == FieldKind.ROWS && answer instanceof List<?> rows) {
                List<Field> inRow = Form.questions(question.children());
                for (Object row : rows) {
                    if (row instanceof Map<?, ?> map) {
                        collect(question.key() + ".", inRow, map, chosen);
                    }
                }
            } else if (question.kind().offersChoices() && question.optionsFromWork()) {
                Collection<?> values = answer instanceof Collection<?> many ? many : List.of(String.valueOf(answer));
                values.forEach(value -> question.option(String.valueOf(value))
                        .map(FormOption::label)
                        .ifPresent(label -> chosen.computeIfAbsent(path + question.key(), key -> new TreeMap<>())
                                .put(String.valueOf(value), label)));
            }
        }
    }
}
