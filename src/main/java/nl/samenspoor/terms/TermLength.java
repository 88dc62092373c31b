package nl.samenspoor.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a term is, in the unit the law uses: twelve weeks and ninety days are different things to it.
 *
 * @param amount 1 or more
 * @param unit   days, weeks, months or years
 */
public record TermLength(int amount, Unit unit) {

    /** The units of terms. */
    public enum Unit {
        DAYS(ChronoUnit.DAYS, 90),
        WEEKS(ChronoUnit.WEEKS, 12),
        MONTHS(ChronoUnit.MONTHS, 3),
        YEARS(ChronoUnit.YEARS, 0);

        private final ChronoUnit step;
        private final int extendedUpTo;

        Unit(ChronoUnit step, int extendedUpTo) {
            this.step = step;
            this.extendedUpTo = extendedUpTo;
        }

        /** Lower-case key, for messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("P([1-9]\\d{0,3})([DWMY])");

    /**
     * Reads the written form, an ISO 8601 period of one unit: {@code P8W}, {@code P14D}, {@code P3M}, {@code P20Y}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static TermLength parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no length of a term: " + written);
        }
        Unit unit =
                switch (parts.group(2)) {
                    case "D" -> Unit.DAYS;
                    case "W" -> Unit.WEEKS;
                    case "M" -> Unit.MONTHS;
                    default -> Unit.YEARS;
                };
        return new TermLength(Integer.parseInt(parts.group(1)), unit);
    }

    /** The written form. */
    public String written() {
        return "P" + amount + unit.name().charAt(0);
    }

    /** That much later. A month later than 31 January is the last day of February; a year later than 29 February too. */
    public LocalDate after(LocalDate day) {
        return day.plus(amount, unit.step);
    }

    /** That much earlier, with the same care for short months. */
    public LocalDate before(LocalDate day) {
        return day.minus(amount, unit.step);
    }

    /**
     * Last day of a term whose first day counts. Eight weeks from Wednesday end on a Tuesday; a month from the 1st ends
     * on the last of that month. Where the month has no such day (a month from 31 January) it ends with the month.
     */
    public LocalDate countingFrom(LocalDate first) {
        LocalDate after = after(first);
        boolean cutShort =
                (unit == Unit.MONTHS || unit == Unit.YEARS) && after.getDayOfMonth() != first.getDayOfMonth();
        return cutShort ? after : after.minusDays(1);
    }

    /**
     * Whether the Algemene termijnenwet reaches terms this long: not those of more than 90 days, twelve weeks or three
     * months, nor those in years (art. 4 under a).
     */
    public boolean shortEnoughToExtend() {
        return amount <= unit.extendedUpTo;
    }
}
