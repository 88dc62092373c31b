package nl.samenspoor.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Moves the end of a legal term off Saturdays, Sundays and holidays (Algemene termijnenwet art. 1 to 3). Whether a term
 * is within its reach (art. 1 par. 2 and art. 4) is said by its rule.
 */
final class WorkingDays {

    private static final int SHORTEST_WITH_MINIMUM = 3;
    private static final int MINIMUM = 2;

    private final Set<LocalDate> equated;

    /** @param equated days a decree puts on a par with holidays */
    WorkingDays(Set<LocalDate> equated) {
        this.equated = Set.copyOf(equated);
    }

    /** Whether it is neither a Saturday, a Sunday nor a holiday or a day on a par with one. */
    boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !DutchHolidays.of(day.getYear()).contains(day)
                && !equated.contains(day);
    }

    /**
     * The end of a term that would end on {@code last}: with at least two working days in a term of three days or more
     * (art. 2), and on a working day (art. 1).
     *
     * @param first first day that counts
     */
    LocalDate endOf(LocalDate first, LocalDate last) {
        LocalDate end = last;
        if (ChronoUnit.DAYS.between(first, last) + 1 >= SHORTEST_WITH_MINIMUM) {
            while (within(first, end) < MINIMUM) {
                end = end.plusDays(1);
            }
        }
        while (!includes(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    private long within(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(this::includes)
                .limit(MINIMUM)
                .count();
    }
}
