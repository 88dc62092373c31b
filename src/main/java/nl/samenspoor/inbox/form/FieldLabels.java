package nl.samenspoor.inbox.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;

/** Names of the fields of a form, for messages that stand apart from them. */
public final class FieldLabels {

    private final Texts texts;
    private final Map<String, String> labels = new HashMap<>();

    private FieldLabels(Texts texts) {
        this.texts = texts;
    }

    /**
     * The messages, each with the name of its field; of one in a row also with the number of the row, of one with a label that
     * the form has more than once also with the name of its group.
     */
    public static FieldMessages named(List<FieldView> fields, FieldMessages problems, Texts texts) {
        FieldLabels all = new FieldLabels(texts);
        all.label(fields, "", "", labelsOf(fields));
        return texts.named(problems, all.labels::get);
    }

    /** Every label as often as it occurs, those in rows left out. */
    private static List<String> labelsOf(List<FieldView> fields) {
        List<String> found = new ArrayList<>();
        for (FieldView field : fields) {
            found.add(field.label());
            found.addAll(labelsOf(field.children()));
        }
        return found;
    }

    private void label(List<FieldView> fields, String before, String group, List<String> all) {
        for (FieldView field : fields) {
            boolean repeated = Collections.frequency(all, field.label()) > 1;
            labels.put(field.name(), before + (repeated ? within(group, field.label()) : field.label()));
            label(field.children(), before, field.label(), all);
            for (int row = 0; row < field.rows().size(); row++) {
                List<FieldView> own = field.rows().get(row);
                String numbered = texts.of("inbox.row", field.label(), row + 1);
                labels.put(field.name() + "[" + row + "]", numbered);
                label(own, numbered + ", ", "", labelsOf(own));
            }
        }
    }

    /** A group that asks a question keeps its own sign; one that is called like its field is not said twice. */
    private static String within(String group, String label) {
        return group.isEmpty() || group.equals(label) ? label : group + (group.endsWith("?") ? " " : ", ") + label;
    }
}
