package nl.samenspoor.terms.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often a council meets where no dates are fixed yet. */
public sealed interface Rhythm {

    /** Whether it meets on that day by this rhythm, holidays and recesses aside. */
    boolean fallsOn(LocalDate day);

    /** The written form, which {@link #parse} reads back. */
    String written();

    /**
     * One weekday a month.
     *
     * @param nth     1 to 4, or 5 for the last of the month
     * @param weekday Monday to Friday
     */
    record Monthly(int nth, DayOfWeek weekday) implements Rhythm {

        /** Stands for the last one of the month. */
        public static final int LAST = 5;

        public Monthly {
            if (nth < 1 || nth > LAST || weekday.compareTo(DayOfWeek.FRIDAY) > 0) {
                throw new IllegalArgumentException("no rhythm: " + nth + " " + weekday);
            }
        }

        @Override
        public boolean fallsOn(LocalDate day) {
            return day.equals(day.with(
                    nth == LAST
                            ? TemporalAdjusters.lastInMonth(weekday)
                            : TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
        }

        @Override
        public String written() {
            return "monthly:" + nth + ":" + weekday.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Every so many weeks.
     *
     * @param weeks 1 to 26
     * @param from  a day on which it meets; it counts from there in both directions
     */
    record EveryWeeks(int weeks, LocalDate from) implements Rhythm {

        /** Most weeks between two meetings. */
        public static final int MOST = 26;

        public EveryWeeks {
            if (weeks < 1 || weeks > MOST) {
                throw new IllegalArgumentException("no rhythm: every " + weeks + " weeks");
            }
        }

        @Override
        public boolean fallsOn(LocalDate day) {
            return ChronoUnit.DAYS.between(from, day) % (7L * weeks) == 0;
        }

        @Override
        public String written() {
            return "weeks:" + weeks + ":" + from;
        }
    }

    /**
     * Reads {@code monthly:3:thursday}, {@code monthly:5:monday} (the last Monday) or {@code weeks:4:2026-01-15}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Rhythm parse(String written) {
        String[] parts = written.split(":", -1);
        try {
            if (parts.length == 3 && parts[0].equals("monthly")) {
                return new Monthly(Integer.parseInt(parts[1]), DayOfWeek.valueOf(parts[2].toUpperCase(Locale.ROOT)));
            }
            if (parts.length == 3 && parts[0].equals("weeks")) {
                return new EveryWeeks(Integer.parseInt(parts[1]), LocalDate.parse(parts[2]));
            }
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("no rhythm: " + written, noDay);
        }
        throw new IllegalArgumentException("no rhythm: " + written);
    }
}
