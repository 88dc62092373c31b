package nl.samenspoor.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a form, in the reader's language; for the fragments {@code errors} and fields. */
public record FieldMessages(List<FieldMessage> all) implements Iterable<FieldMessages.FieldMessage> {

    /**
     * A message about one field, named as in the form.
     *
     * @param says for {@code record:says}; words of the record in it may lie between marks
     */
    public record FieldMessage(String field, @JsonIgnore String says) {

        /** Without marks, for what is no markup. */
        @JsonProperty
        public String message() {
            return RecordedWords.plain(says);
        }
    }

    public FieldMessages {
        all = List.copyOf(all);
    }

    /** Nothing wrong, or nothing checked yet. */
    public static FieldMessages none() {
        return new FieldMessages(List.of());
    }

    /** One message about one field; {@code says} as in {@link FieldMessage}. */
    public static FieldMessages of(String field, String says) {
        return new FieldMessages(List.of(new FieldMessage(field, says)));
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

    /** The messages about this field for {@code record:says}, or null when there are none. */
    public @Nullable String says(String field) {
        String joined = all.stream()
                .filter(one -> one.field().equals(field))
                .map(FieldMessage::says)
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    @Override
    public Iterator<FieldMessage> iterator() {
        return all.iterator();
    }
}
