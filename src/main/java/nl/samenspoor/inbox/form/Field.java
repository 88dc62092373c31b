package nl.samenspoor.inbox.form;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.inbox.spi.FormOption;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form, read-only.
 *
 * @param kind            what it is
 * @param key             name of its answer within the form or row; of what asks nothing, its id
 * @param label           its Dutch label; of {@link FieldKind#TEXT} the words themselves
 * @param description     its Dutch help, or null
 * @param options         its Dutch choices
 * @param optionsFromWork whether the choices depend on the cooperation
 * @param rules           what an answer must be like
 * @param children        fields of a group or row
 */
public record Field(
        FieldKind kind,
        String key,
        String label,
        @Nullable String description,
        List<FormOption> options,
        boolean optionsFromWork,
        Rules rules,
        List<Field> children) {

    /** Most rows one list may have. */
    static final int MOST_ROWS = 200;

    public Field {
        options = List.copyOf(options);
        children = List.copyOf(children);
    }

    /** The choice with this value. */
    public Optional<FormOption> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** Whether the answer is a date, exactly or not. */
    boolean date() {
        return kind == FieldKind.DAY || rules.effectiveDate();
    }

    Field withOptions(List<FormOption> offered) {
        return new Field(kind, key, label, description, offered, true, rules, children);
    }

    Field required() {
        return new Field(kind, key, label, description, options, optionsFromWork, rules.asRequired(), children);
    }

    Field withChildren(List<Field> fields) {
        return new Field(kind, key, label, description, options, optionsFromWork, rules, fields);
    }
}
