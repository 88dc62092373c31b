package nl.samenspoor.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.samenspoor.web.FieldMessages;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) that holds both texts. To choose, send the fields wanted again with {@code newest} as base:
 * what is left out then stays as the others made it.
 *
 * @param base    version the sender started from; 0 when there was none
 * @param newest  version that came in between
 * @param savedBy who saved that
 * @param savedAt when
 * @param fields  every field that anybody changed since {@code base}
 * @param errors  with status 422: what is wrong with which field of the form of a task; otherwise absent
 */
public record MergeProblem(
        String title,
        int status,
        String detail,
        int base,
        int newest,
        String savedBy,
        Instant savedAt,
        List<Field> fields,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldMessages.FieldMessage> errors) {

    /**
     * @param changed {@code by_me}, {@code by_them}, {@code alike}, or {@code apart} where somebody has to choose
     * @param base    what both started from
     */
    public record Field(String field, String changed, String base, String mine, String theirs) {}

    /** How the API tells what became of fields. */
    static List<Field> fields(List<DraftMerge.Field> fields) {
        return fields.stream()
                .map(field ->
                        new Field(field.name(), field.changed().key(), field.before(), field.mine(), field.theirs()))
                .toList();
    }

    public MergeProblem {
        fields = List.copyOf(fields);
        errors = errors == null ? null : List.copyOf(errors);
    }
}
