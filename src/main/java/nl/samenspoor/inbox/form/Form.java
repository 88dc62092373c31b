package nl.samenspoor.inbox.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.inbox.spi.FormOption;

/**
 * A form as read from its file, read-only.
 *
 * @param id     its id, for example {@code recordCouncilDecision}
 * @param fields its components in order
 */
public record Form(String id, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /** Fields by the name of their answer, groups opened up; those of rows stay inside their list. */
    public List<Field> questions() {
        return questions(fields);
    }

    /** As {@link #questions()}, of the fields of a row. */
    static List<Field> questions(List<Field> fields) {
        return fields.stream().flatMap(Form::opened).toList();
    }

    /** The question with this key. */
    public Optional<Field> question(String key) {
        return questions().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The field at this path: the id of a group, the key of a question, or of one within rows, {@code goals.text}. */
    Optional<Field> at(String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            return question(path.substring(0, dot)).flatMap(list -> questions(list.children()).stream()
                    .filter(field -> field.key().equals(path.substring(dot + 1)))
                    .findFirst());
        }
        return question(path).or(() -> fields.stream()
                .filter(field -> field.kind() == FieldKind.GROUP && field.key().equals(path))
                .findFirst());
    }

    /**
     * The form for one task: lists that depend on the cooperation get their choices, and a question without any choice
     * is not asked.
     */
    public Form with(Map<String, List<FormOption>> options) {
        return new Form(id, fitted(fields, options));
    }

    /** The form without the questions with these keys, and without groups of nothing else. */
    public Form without(Set<String> keys) {
        return keys.isEmpty() ? this : new Form(id, rest(fields, keys));
    }

    private static List<Field> rest(List<Field> fields, Set<String> keys) {
        return fields.stream()
                .filter(field -> !keys.contains(field.key()))
                .map(field ->
                        field.kind() == FieldKind.GROUP ? field.withChildren(rest(field.children(), keys)) : field)
                .filter(field -> field.kind() != FieldKind.GROUP
                        || !questions(field.children()).isEmpty())
                .toList();
    }

    /** The form in which the question with this key must be answered. */
    public Form requiring(String key) {
        return new Form(id, requiring(fields, key));
    }

    private static List<Field> requiring(List<Field> fields, String key) {
        return fields.stream()
                .map(field -> field.kind() == FieldKind.GROUP
                        ? field.withChildren(requiring(field.children(), key))
                        : field.key().equals(key) ? field.required() : field)
                .toList();
    }

    /** Whether it has a list that depends on the cooperation. */
    public boolean hasChoicesFromWork() {
        return hasChoicesFromWork(questions());
    }

    private static boolean hasChoicesFromWork(List<Field> questions) {
        return questions.stream()
                .anyMatch(field -> field.optionsFromWork() || hasChoicesFromWork(questions(field.children())));
    }

    private static List<Field> fitted(List<Field> fields, Map<String, List<FormOption>> options) {
        return fields.stream().flatMap(field -> fitted(field, options)).toList();
    }

    private static Stream<Field> fitted(Field field, Map<String, List<FormOption>> options) {
        if (field.kind() == FieldKind.GROUP || field.kind() == FieldKind.ROWS) {
            List<Field> children = fitted(field.children(), options);
            return questions(children).isEmpty() ? Stream.empty() : Stream.of(field.withChildren(children));
        }
        List<FormOption> offered = options.get(field.key());
        if (offered == null) {
            return field.optionsFromWork() ? Stream.empty() : Stream.of(field);
        }
        return offered.isEmpty() ? Stream.empty() : Stream.of(field.withOptions(offered));
    }

    private static Stream<Field> opened(Field field) {
        if (field.kind() == FieldKind.GROUP) {
            return field.children().stream().flatMap(Form::opened);
        }
        return field.kind().asks() ? Stream.of(field) : Stream.empty();
    }
}
