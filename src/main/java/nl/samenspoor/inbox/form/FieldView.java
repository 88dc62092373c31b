package nl.samenspoor.inbox.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a page shows it.
 *
 * @param kind        what it is
 * @param name        name of the control, {@code goals[0].text}
 * @param label       its label, or the words of a text
 * @param description its help, or null
 * @param required    whether it must be filled in
 * @param sometimes   whether another answer can make it required
 * @param value       what it holds, or empty
 * @param lines       height of a text of several lines
 * @param choices     its choices
 * @param children    fields of a group
 * @param rows        rows of a list
 * @param message     what is wrong with it, for {@code record:says}, or null
 * @param first       whether the page puts the reader here
 */
public record FieldView(
        FieldKind kind,
        String name,
        String label,
        @Nullable String description,
        boolean required,
        boolean sometimes,
        String value,
        int lines,
        List<Choice> choices,
        List<FieldView> children,
        List<List<FieldView>> rows,
        @Nullable String message,
        boolean first) {

    /** One choice; {@code id} is unique on the page, {@code recorded} when its label is what somebody recorded. */
    public record Choice(String id, String value, String label, boolean recorded, boolean chosen) {}

    /** The same with another help. */
    public FieldView describedAs(String help) {
        return new FieldView(
                kind, name, label, help, required, sometimes, value, lines, choices, children, rows, message, first);
    }

    /** Id of the control on the page, as the summary of problems links to it. */
    public String id() {
        return idOf(name);
    }

    /** Id for a name. */
    public static String idOf(String name) {
        return "f-" + name;
    }

    /** Ids of help and message, for {@code aria-describedby}; null when there is neither. */
    public @Nullable String describedBy() {
        String help = description == null ? "" : id() + "-help";
        String wrong = message == null ? "" : id() + "-error";
        String both = (help + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }

    /** Whether something is wrong with it. */
    public boolean wrong() {
        return message != null;
    }

    /** What a page's fragment for it is called. */
    public String fragment() {
        return switch (kind) {
            case TEXT -> "text";
            case SEPARATOR, SPACER -> "separator";
            case LINE, NUMBER, DAY -> "line";
            case LINES -> "lines";
            case SELECT -> "select";
            case RADIO, CHECKLIST -> "choices";
            case CHECKBOX -> "checkbox";
            case GROUP -> "group";
            case ROWS -> "rows";
        };
    }
}
