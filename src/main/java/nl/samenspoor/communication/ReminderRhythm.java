package nl.samenspoor.communication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When which reminder is due. An agreed rhythm, in no law. Days are counted by the calendar and the time is that of the
 * clock on the wall, so that the change to or from summer time moves neither; where the clock skips that time, it is the
 * first moment after it.
 */
@Component
public class ReminderRhythm {

    private static final int MOST_DAYS = 365;

    private final int before;
    private final int after;
    private final int escalation;
    private final LocalTime at;
    private final ZoneId zone;

    /**
     * @param before     days before the last day on which the body is reminded; 0 is on the day itself
     * @param after      days after the last day on which the body is reminded again; 0 is on the day itself
     * @param escalation days after the last day on which the leaders are told, not before {@code after}
     * @param at         time of the day in the zone of the clock
     */
    ReminderRhythm(
            @Value("${samenspoor.reminders.before-days:7}") int before,
            @Value("${samenspoor.reminders.after-days:1}") int after,
            @Value("${samenspoor.reminders.escalation-days:7}") int escalation,
            @Value("${samenspoor.reminders.at:07:00}") LocalTime at,
            Clock clock) {
        if (before < 0 || after < 0 || escalation < after || Math.max(before, escalation) > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "samenspoor.reminders: before-days, after-days and escalation-days must be" + " 0 to " + MOST_DAYS
                            + ", and escalation-days no less than after-days");
        }
        this.before = before;
        this.after = after;
        this.escalation = escalation;
        this.at = at;
        this.zone = clock.getZone();
    }

    /** When a reminder of that kind falls for a task with that last day. */
    Instant moment(ReminderKind kind, LocalDate due) {
        LocalDate day =
                switch (kind) {
                    case BEFORE -> due.minusDays(before);
                    case OVERDUE -> due.plusDays(after);
                    case ESCALATION -> due.plusDays(escalation);
                    default -> throw new IllegalArgumentException("No moment brings " + kind);
                };
        return day.atTime(at).atZone(zone).toInstant();
    }

    /** What must be told now: what has fallen and was not told yet. It is never said that a day nears that is over. */
    List<ReminderKind> fallen(LocalDate due, Instant now, Collection<ReminderKind> told) {
        return open(told)
                .filter(kind -> !moment(kind, due).isAfter(now))
                .filter(kind -> kind != ReminderKind.BEFORE || ahead(due, now))
                .toList();
    }

    /** When there is something to tell next: now, when it has fallen already; nothing when all is told. */
    public Optional<Instant> next(LocalDate due, Instant now, Collection<ReminderKind> told) {
        if (!fallen(due, now, told).isEmpty()) {
            return Optional.of(now);
        }
        return open(told).map(kind -> moment(kind, due)).filter(now::isBefore).min(Instant::compareTo);
    }

    /** The same time tomorrow, by the clock on the wall. */
    Instant tomorrow(Instant now) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(at)
                .atZone(zone)
                .toInstant();
    }

    private boolean ahead(LocalDate due, Instant now) {
        return !now.atZone(zone).toLocalDate().isAfter(due)
                && moment(ReminderKind.OVERDUE, due).isAfter(now);
    }

    private static Stream<ReminderKind> open(Collection<ReminderKind> told) {
        return Arrays.stream(ReminderKind.values()).filter(ReminderKind::timed).filter(kind -> !told.contains(kind));
    }
}
