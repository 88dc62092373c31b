package nl.samenspoor.inbox.form;

import java.util.Arrays;
import java.util.Optional;

/** The component types of a form file that are understood; a closed list. */
public enum FieldKind {
    /** Words between the fields. */
    TEXT("text"),
    SEPARATOR("separator"),
    SPACER("spacer"),
    /** A line. */
    LINE("textfield"),
    /** Several lines. */
    LINES("textarea"),
    NUMBER("number"),
    SELECT("select"),
    RADIO("radio"),
    CHECKBOX("checkbox"),
    CHECKLIST("checklist"),
    /** A day on the calendar. */
    DAY("datetime"),
    /** Fields that belong together; adds nothing to their names. */
    GROUP("group"),
    /** Fields that repeat. */
    ROWS("dynamiclist");

    private final String type;

    FieldKind(String type) {
        this.type = type;
    }

    static Optional<FieldKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    /** Whether somebody can answer it. */
    public boolean asks() {
        return ordinal() >= LINE.ordinal() && this != GROUP;
    }

    /** Whether the answer is one or more of a list. */
    public boolean offersChoices() {
        return this == SELECT || this == RADIO || this == CHECKLIST;
    }
}
