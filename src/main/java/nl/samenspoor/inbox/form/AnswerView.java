package nl.samenspoor.inbox.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody reads it back; its words may hold marks of {@code RecordedWords}.
 *
 * @param name    name of its field
 * @param group   label of the group the field stands in, or null
 * @param label   its label
 * @param words   the answer in words: one text, or each choice of a list; empty for rows
 * @param columns labels of the fields of its rows that were answered; empty when it has no rows
 * @param rows    its rows: per column the answer in words, empty where it was left open
 */
public record AnswerView(
        String name,
        @Nullable String group,
        String label,
        List<String> words,
        List<String> columns,
        List<List<String>> rows) {

    public AnswerView {
        words = List.copyOf(words);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static AnswerView of(String name, @Nullable String group, String label, List<String> words) {
        return new AnswerView(name, group, label, words, List.of(), List.of());
    }
}
