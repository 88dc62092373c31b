package nl.samenspoor.terms.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.planning.CouncilCalendar;
import nl.samenspoor.terms.planning.KeepCalendar;
import nl.samenspoor.terms.planning.Recess;
import nl.samenspoor.terms.planning.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * A council's calendar as the API writes and reads it. {@code unknown} is what nobody gave; version 0 says that nothing is
 * known yet.
 *
 * @param rhythm {@code monthly:3:thursday} (the third Thursday), {@code monthly:5:monday} (the last Monday) or
 *               {@code weeks:4:2026-01-15} (every four weeks, 15 January among them)
 */
record CalendarJson(
        String municipality,
        String name,
        int version,
        Object leadWeeks,
        List<LocalDate> meetings,
        String rhythm,
        List<RecessJson> recesses,
        String source,
        Object recordedAt,
        String recordedBy) {

    private static final String UNKNOWN = "unknown";

    /** A time without meetings. */
    record RecessJson(@Nullable String name, @Nullable LocalDate first, @Nullable LocalDate last) {

        private Recess recess(String at) {
            if (first == null || last == null) {
                throw InvalidInput.of(at + (first == null ? ".first" : ".last"), "kernel.required");
            }
            return new Recess(name == null ? "" : name, first, last);
        }
    }

    /**
     * A calendar as a client sends it: it replaces the one that counts now as a whole.
     *
     * @param basedOn version the client looked at; left out, it succeeds whatever is there
     */
    record NewCalendarJson(
            @Nullable Integer leadWeeks,
            @Nullable List<LocalDate> meetings,
            @Nullable String rhythm,
            @Nullable List<RecessJson> recesses,
            @Nullable String source,
            @Nullable Integer basedOn) {

        /** @throws InvalidInput on the field that is missing or cannot be read */
        KeepCalendar command(MunicipalityCode code) {
            List<RecessJson> given = filled("recesses", recesses);
            return new KeepCalendar(
                    code,
                    leadWeeks,
                    filled("meetings", meetings),
                    readRhythm(rhythm),
                    IntStream.range(0, given.size())
                            .mapToObj(at -> given.get(at).recess("recesses[" + at + "]"))
                            .toList(),
                    source,
                    basedOn);
        }
    }

    private static <T> List<T> filled(String field, @Nullable List<T> given) {
        if (given == null) {
            return List.of();
        }
        int empty = given.indexOf(null);
        if (empty >= 0) {
            throw InvalidInput.of(field + "[" + empty + "]", "kernel.required");
        }
        return given;
    }

    /**
     * A written rhythm; null, blank and {@code unknown} give null.
     *
     * @throws InvalidInput on {@code rhythm} when it is none
     */
    static @Nullable Rhythm readRhythm(@Nullable String written) {
        if (written == null || written.isBlank() || written.equals(UNKNOWN)) {
            return null;
        }
        try {
            return Rhythm.parse(written);
        } catch (IllegalArgumentException none) {
            throw InvalidInput.of("rhythm", "terms.rhythm");
        }
    }

    static CalendarJson of(CouncilCalendar calendar, String name) {
        return new CalendarJson(
                calendar.municipality().text(),
                name,
                calendar.version(),
                orUnknown(calendar.leadWeeks()),
                calendar.meetings(),
                calendar.rhythm() == null ? UNKNOWN : calendar.rhythm().written(),
                calendar.recesses().stream()
                        .map(one -> new RecessJson(one.name(), one.first(), one.last()))
                        .toList(),
                calendar.source() == null ? UNKNOWN : calendar.source(),
                orUnknown(calendar.recordedAt()),
                calendar.recordedBy() == null ? UNKNOWN : calendar.recordedBy());
    }

    private static Object orUnknown(@Nullable Object known) {
        return known == null ? UNKNOWN : known;
    }
}
