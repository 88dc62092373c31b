package nl.samenspoor.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Up to the end of which day, in the Netherlands, something must have been recorded to count: what the record said then.
 * It stands beside the reference date, which is about when things took effect.
 *
 * @param day the last day whose records count, or null for everything recorded so far
 */
public record RecordedUntil(@Nullable LocalDate day) {

    /** Everything recorded so far. */
    public static final RecordedUntil NOW = new RecordedUntil(null);

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Whether it leaves anything out. */
    public boolean limited() {
        return day != null;
    }

    /** @param recordedAt when it was recorded, or null when that was not kept: then it counts */
    public boolean counts(@Nullable Instant recordedAt) {
        return day == null || recordedAt == null || recordedAt.isBefore(end());
    }

    /** The first moment that is too late; far ahead when everything counts. */
    public Instant end() {
        return day == null ? NEVER : day.plusDays(1).atStartOfDay(Dutch.ZONE).toInstant();
    }
}
