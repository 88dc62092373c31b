package nl.samenspoor.drafts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What became of one field, for the fragment {@code differences}.
 *
 * @param field  its name
 * @param label  what people call it
 * @param before its old text, empty when there was none
 * @param after  its new text, empty when there is none
 * @param typed  whether people typed it; else it is a choice in words
 * @param text   word for word
 */
public record FieldDifference(
        String field, String label, String before, String after, boolean typed, TextDifference text) {

    static FieldDifference of(String field, String label, String before, String after, boolean typed) {
        return new FieldDifference(field, label, before, after, typed, TextDifference.of(before, after));
    }

    /**
     * Every field that differs, in the order of the newer one.
     *
     * @param label what people call a field
     * @param typed whether people type what stands in a field
     */
    public static List<FieldDifference> between(
            Map<String, String> before,
            Map<String, String> after,
            UnaryOperator<String> label,
            Predicate<String> typed) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<FieldDifference> differences = new ArrayList<>();
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                differences.add(of(name, label.apply(name), old, now, typed.test(name)));
            }
        }
        return differences;
    }
}
