package nl.samenspoor.inbox;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * The same piece of work was done before in this cooperation, in an earlier round of its course.
 *
 * @param task       id of the task of then
 * @param effective  when that happened, as it was said then
 * @param recordedAt when it was recorded
 * @param takenOver  what was filled in then and the form shows again, by field key; empty where the form shows what is on
 *                   record since
 */
public record EarlierRound(String task, EffectiveDate effective, Instant recordedAt, Map<String, Object> takenOver) {

    public EarlierRound {
        Map<String, Object> filled = new LinkedHashMap<>(takenOver);
        filled.values().removeIf(Objects::isNull);
        takenOver = Collections.unmodifiableMap(filled);
    }
}
