package nl.samenspoor.inbox.form;

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

    /** The messages, each with the name of its field; of one in a row also with the number of the row. */
    public static FieldMessages named(List<FieldView> fields, FieldMessages problems, Texts texts) {
        FieldLabels all = new FieldLabels(texts);
        all.label(fields, "");
        return texts.named(problems, all.labels::get);
    }

    private void label(List<FieldView> fields, String before) {
        for (FieldView field : fields) {
            labels.put(field.name(), before + field.label());
            label(field.children(), before);
            for (int row = 0; row < field.rows().size(); row++) {
                String numbered = texts.of("inbox.row", field.label(), row + 1);
                labels.put(field.name() + "[" + row + "]", numbered);
                label(field.rows().get(row), numbered + ", ");
            }
        }
    }
}
