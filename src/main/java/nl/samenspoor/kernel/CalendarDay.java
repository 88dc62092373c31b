package nl.samenspoor.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads a day on the calendar, {@code 2026-11-24}, where no less exact date will do. */
public final class CalendarDay {

    private static final int SHOWN = 40;
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private CalendarDay() {}

    /**
     * As files and the API write it.
     *
     * @throws InvalidInput on {@code field}, that the calendar does not have it or that it is no day
     */
    public static LocalDate parse(String field, String written) {
        return read(field, written, written);
    }

    /**
     * As people type it ({@link TypedDate}).
     *
     * @throws InvalidInput as {@link #parse}
     */
    public static LocalDate typed(String field, String typed) {
        return read(field, TypedDate.edtf(typed), typed);
    }

    private static LocalDate read(String field, String written, String shown) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException none) {
            String code = WRITTEN.matcher(written.strip()).matches() ? "kernel.noSuchDay" : "kernel.day";
            throw InvalidInput.of(field, code, shown.substring(0, Math.min(SHOWN, shown.length())));
        }
    }
}
