package nl.samenspoor.inbox;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody filled in on the form of a task and did not record yet. His own: nobody else reads it.
 *
 * @param number  counted from 1, one more with every save
 * @param answers by field key, as they were typed: right or wrong, complete or not
 * @param savedAt when
 */
public record TaskDraft(int number, Map<String, Object> answers, Instant savedAt) {

    public TaskDraft {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Whether these answers hold what the draft holds; what is empty and what is not there are alike. */
    public boolean holds(Map<String, ?> others) {
        return alike(answers, others);
    }

    /** Whether two forms were filled in alike; what is empty and what is not there are alike. */
    static boolean alike(Map<String, ?> one, Map<String, ?> other) {
        return Objects.equals(TypedAnswers.filled(one), TypedAnswers.filled(other));
    }
}
