package nl.samenspoor.decisionlog;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log exactly as it is stored, so that a verification reads what is there and not what it should mean.
 *
 * @param actors     one per line
 * @param recordedAs the role that was used, as {@link nl.samenspoor.kernel.Capacity} writes it; null when not known
 */
record Entry(
        String cooperation,
        long sequence,
        String kind,
        String effective,
        @Nullable LocalDate effectiveSort,
        String actors,
        String what,
        @Nullable String consequence,
        @Nullable Boolean irreversible,
        @Nullable String gate,
        @Nullable String source,
        @Nullable Long corrects,
        Instant recordedAt,
        String recordedBy,
        @Nullable String recordedAs,
        String previousHash,
        String hash) {

    Entry sealed() {
        return new Entry(
                cooperation,
                sequence,
                kind,
                effective,
                effectiveSort,
                actors,
                what,
                consequence,
                irreversible,
                gate,
                source,
                corrects,
                recordedAt,
                recordedBy,
                recordedAs,
                previousHash,
                EntryHash.of(this));
    }
}
