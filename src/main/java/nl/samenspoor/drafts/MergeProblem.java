package nl.samenspoor.drafts;

import java.time.Instant;
import java.util.List;

/**
 * A problem document (RFC 9457) that holds both texts. To choose, send the fields wanted again with {@code newest} as base:
 * what is left out then stays as the others made it.
 *
 * @param base    version the sender started from; 0 when there was none
 * @param newest  version that came in between
 * @param savedBy who saved that
 * @param savedAt when
 * @param fields  every field that anybody changed since {@code base}
 */
public record MergeProblem(
        String title,
        int status,
        String detail,
        int base,
        int newest,
        String savedBy,
        Instant savedAt,
        List<Field> fields) {

    /**
     * @param changed {@code by_me}, {@code by_them}, {@code alike}, or {@code apart} where somebody has to choose
     * @param base    what both started from
     */
    public record Field(String field, String changed, String base, String mine, String theirs) {}

    public MergeProblem {
        fields = List.copyOf(fields);
    }
}
