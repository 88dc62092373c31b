package nl.samenspoor.web;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a form, in the reader's language; for the fragments {@code errors} and fields. */
public record FieldMessages(List<FieldMessage> all) implements Iterable<FieldMessages.FieldMessage> {

    /** A message about one field, named as in the form. */
    public record FieldMessage(String field, String message) {}

    public FieldMessages {
        all = List.copyOf(all);
    }

    /** Nothing wrong, or nothing checked yet. */
    public static FieldMessages none() {
        return new FieldMessages(List.of());
    }

    /** One message about one field. */
    public static FieldMessages of(String field, String message) {
        return new FieldMessages(List.of(new FieldMessage(field, message)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int size() {
        return all.size();
    }

    /** Whether there is a message about this field. */
    public boolean has(String field) {
        return all.stream().anyMatch(one -> one.field().equals(field));
    }

    /** The messages about this field, or null when there are none. */
    public @Nullable String of(String field) {
        String joined = all.stream()
                .filter(one -> one.field().equals(field))
                .map(FieldMessage::message)
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    @Override
    public Iterator<FieldMessage> iterator() {
        return all.iterator();
    }
}
