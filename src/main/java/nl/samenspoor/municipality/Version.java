package nl.samenspoor.municipality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded of a municipality. A correction is a new version; the one it corrects stays.
 *
 * @param id         of this version
 * @param what       what was recorded
 * @param current    whether no later version corrects it
 * @param corrects   id of the version this one corrects, or null
 * @param why        why it was corrected, or null
 * @param recordedAt when it was recorded, or null when that was not kept
 * @param recordedBy the account that recorded it, or null when that was not kept
 */
public record Version<T>(
        long id,
        T what,
        boolean current,
        @Nullable Long corrects,
        @Nullable String why,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy) {}
