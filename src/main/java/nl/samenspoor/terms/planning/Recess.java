package nl.samenspoor.terms.planning;

import java.time.LocalDate;

/**
 * A time in which a council does not meet.
 *
 * @param name  for example "zomerreces", at most 100 characters
 * @param first first day
 * @param last  last day
 */
public record Recess(String name, LocalDate first, LocalDate last) {

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it shares a day with that time. */
    public boolean overlaps(LocalDate from, LocalDate until) {
        return !first.isAfter(until) && !last.isBefore(from);
    }
}
