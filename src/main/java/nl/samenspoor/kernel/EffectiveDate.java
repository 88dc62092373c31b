package nl.samenspoor.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something happened or is planned, no more exactly than is known. Written like EDTF: {@code 2011-09-19},
 * {@code 2011-03}, {@code 2006}, {@code 2010-12~} (about), {@code 2006/2009} (somewhere in or throughout the
 * interval), {@code ../2006}, {@code 2012-07-10/..} (open), {@code ?} (unknown). Text never shows a day, month or year
 * that is not known.
 *
 * @param value     the date, or the start of the interval; {@code ..} when open, {@code ?} when unknown
 * @param precision how exactly it is known
 * @param until     the end of an interval ({@code ..} when open), otherwise null
 * @param planned   whether it is a plan rather than a fact
 */
public record EffectiveDate(String value, Precision precision, @Nullable String until, boolean planned)
        implements Comparable<EffectiveDate> {

    /** How exactly a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        ABOUT,
        INTERVAL,
        OPEN,
        UNKNOWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String OPEN_END = "..";
    private static final String DAY = "\\d{4}-\\d{2}(-\\d{2})?~?";
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public static EffectiveDate on(LocalDate day) {
        return new EffectiveDate(day.toString(), Precision.DAY, null, false);
    }

    public static EffectiveDate unknown() {
        return new EffectiveDate("?", Precision.UNKNOWN, null, false);
    }

    /**
     * Reads the written form. A trailing {@code !} marks a plan.
     *
     * @throws InvalidInput on {@code field} for nothing, and for anything that is not a date of years 1000 to 9999
     */
    public static EffectiveDate parse(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        if (text.length() > 40) {
            throw InvalidInput.of(field, "kernel.date", text.substring(0, 40));
        }
        String trimmed = text.strip();
        boolean planned = trimmed.endsWith("!");
        String written = planned ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        try {
            return read(written, planned);
        } catch (DateTimeException notThere) {
            boolean missing = Arrays.stream(written.split("/")).anyMatch(EffectiveDate::noSuchDay);
            throw InvalidInput.of(field, missing ? "kernel.noSuchDay" : "kernel.date", text);
        } catch (IllegalArgumentException wrong) {
            throw InvalidInput.of(field, "kernel.date", text);
        }
    }

    /** Whether one date is written as a day or month that the calendar does not have. */
    private static boolean noSuchDay(String part) {
        try {
            return part.matches(DAY) && read(part, false).planned();
        } catch (DateTimeException notThere) {
            return true;
        }
    }

    /** Reads the written form of a field named {@code date}. */
    public static EffectiveDate parse(String text) {
        return parse("date", text);
    }

    private static EffectiveDate read(String written, boolean planned) {
        if (written.equals("?")) {
            return new EffectiveDate("?", Precision.UNKNOWN, null, planned);
        }
        int slash = written.indexOf('/');
        if (slash >= 0) {
            String from = written.substring(0, slash);
            String until = written.substring(slash + 1);
            boolean open = from.equals(OPEN_END) || until.equals(OPEN_END);
            EffectiveDate date = new EffectiveDate(from, open ? Precision.OPEN : Precision.INTERVAL, until, planned);
            if (from.equals(until) || date.earliest().isAfter(date.latest())) {
                throw new IllegalArgumentException("ends before it starts");
            }
            return date;
        }
        if (written.endsWith("~")) {
            String about = written.substring(0, written.length() - 1);
            first(about);
            return new EffectiveDate(about, Precision.ABOUT, null, planned);
        }
        first(written);
        return new EffectiveDate(
                written,
                switch (written.length()) {
                    case 4 -> Precision.YEAR;
                    case 7 -> Precision.MONTH;
                    default -> Precision.DAY;
                },
                null,
                planned);
    }

    /** The written form, which {@link #parse(String)} reads back. */
    public String toEdtf() {
        String written = until != null ? value + "/" + until : precision == Precision.ABOUT ? value + "~" : value;
        return planned ? written + "!" : written;
    }

    public EffectiveDate asPlanned() {
        return new EffectiveDate(value, precision, until, true);
    }

    /** First day it can have been. For ordering and term counting only, never shown. */
    public LocalDate earliest() {
        return precision == Precision.UNKNOWN || value.equals(OPEN_END) ? FIRST : first(value);
    }

    /** Last day it can have been. For checks only, never shown. */
    public LocalDate latest() {
        if (precision == Precision.UNKNOWN || OPEN_END.equals(until)) {
            return LAST;
        }
        return last(until != null ? until : value);
    }

    public boolean known() {
        return precision != Precision.UNKNOWN;
    }

    /** Whether anything says that it was not earlier: a date that is unknown or has an open beginning has no first day. */
    public boolean hasFirstDay() {
        return known() && !value.equals(OPEN_END);
    }

    /**
     * The day from which it counts as something that happened: the first it can have been. What is only known to have been
     * before some day counts from that day; what is not known at all counts from no day ({@link #latest()}).
     */
    public LocalDate countsFrom() {
        return hasFirstDay() ? earliest() : latest();
    }

    /** Whether it counts as something that had happened by that day; what happened on a day nobody knows counts always. */
    public boolean countedOn(LocalDate day) {
        return !countedFrom().isAfter(day);
    }

    /**
     * The first day on which it is {@link #countedOn counted}, to look for and to put in order what counts. What happened on a
     * day nobody knows stands before everything else, so that whatever is dated comes in its place.
     */
    public LocalDate countedFrom() {
        return known() ? countsFrom() : FIRST;
    }

    /** Whether it certainly lies before the other. */
    public boolean surelyBefore(EffectiveDate other) {
        return latest().isBefore(other.earliest());
    }

    private static LocalDate first(String part) {
        return switch (part.length()) {
            case 4 -> inRange(Year.parse(part).atDay(1));
            case 7 -> inRange(YearMonth.parse(part).atDay(1));
            case 10 -> inRange(LocalDate.parse(part));
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static LocalDate last(String part) {
        return switch (part.length()) {
            case 4 -> Year.parse(part).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(part).atEndOfMonth();
            default -> first(part);
        };
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException(day.toString());
        }
        return day;
    }

    /** By first possible day, then by last. */
    @Override
    public int compareTo(EffectiveDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : latest().compareTo(other.latest());
    }
}
