package nl.samenspoor.terms.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.terms.planning.CouncilCalendar;
import nl.samenspoor.terms.planning.KeepCalendar;
import nl.samenspoor.terms.planning.Recess;
import nl.samenspoor.terms.planning.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The page's form for a council's calendar, as it was typed.
 *
 * @param leadWeeks  weeks
 * @param meetings   one date a line
 * @param rhythmKind {@code none}, {@code 1} to {@code 5} (the first to the last weekday of the month) or {@code weeks}
 * @param weekday    {@code monday} to {@code friday}, for a monthly rhythm
 * @param everyWeeks number of weeks, for the other
 * @param weeksFrom  a day on which it meets, for the other
 * @param recesses   filled lines and three empty ones
 * @param source     where it is known from
 * @param basedOn    version that was looked at
 */
record CalendarForm(
        String leadWeeks,
        String meetings,
        String rhythmKind,
        String weekday,
        String everyWeeks,
        String weeksFrom,
        List<RecessLine> recesses,
        String source,
        String basedOn) {

    private static final int SPARE_LINES = 3;

    /** A recess as typed. */
    record RecessLine(String name, String first, String last) {

        boolean blank() {
            return name.isBlank() && first.isBlank() && last.isBlank();
        }
    }

    static CalendarForm of(CouncilCalendar calendar) {
        Rhythm rhythm = calendar.rhythm();
        Rhythm.Monthly monthly = rhythm instanceof Rhythm.Monthly one ? one : null;
        Rhythm.EveryWeeks weeks = rhythm instanceof Rhythm.EveryWeeks one ? one : null;
        List<RecessLine> lines = new ArrayList<>(calendar.recesses().stream()
                .map(one -> new RecessLine(
                        one.name(), one.first().toString(), one.last().toString()))
                .toList());
        return new CalendarForm(
                calendar.leadWeeks() == null ? "" : calendar.leadWeeks().toString(),
                calendar.meetings().stream()
                        .map(EffectiveDate::on)
                        .map(TypedDate::of)
                        .collect(Collectors.joining("\n")),
                monthly != null ? String.valueOf(monthly.nth()) : weeks != null ? "weeks" : "none",
                monthly == null ? "" : monthly.weekday().name().toLowerCase(java.util.Locale.ROOT),
                weeks == null ? "" : String.valueOf(weeks.weeks()),
                weeks == null ? "" : weeks.from().toString(),
                withSpare(lines),
                calendar.source() == null ? "" : calendar.source(),
                String.valueOf(calendar.version()));
    }

    static CalendarForm of(MultiValueMap<String, String> sent) {
        List<String> names = sent.getOrDefault("recessName", List.of());
        List<String> firsts = sent.getOrDefault("recessFirst", List.of());
        List<String> lasts = sent.getOrDefault("recessLast", List.of());
        List<RecessLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), Math.max(firsts.size(), lasts.size())); i++) {
            RecessLine line = new RecessLine(at(names, i), at(firsts, i), at(lasts, i));
            if (!line.blank()) {
                lines.add(line);
            }
        }
        return new CalendarForm(
                one(sent, "leadWeeks"),
                one(sent, "meetings"),
                one(sent, "rhythmKind"),
                one(sent, "weekday"),
                one(sent, "everyWeeks"),
                one(sent, "weeksFrom"),
                withSpare(lines),
                one(sent, "source"),
                one(sent, "basedOn"));
    }

    private static List<RecessLine> withSpare(List<RecessLine> lines) {
        List<RecessLine> all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE_LINES; i++) {
            all.add(new RecessLine("", "", ""));
        }
        return List.copyOf(all);
    }

    private static String at(List<String> list, int index) {
        return index < list.size() && list.get(index) != null ? list.get(index).strip() : "";
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** @throws InvalidInput on every field that cannot be read */
    KeepCalendar command(MunicipalityCode code) {
        List<FieldProblem> problems = new ArrayList<>();
        Integer weeks = number("leadWeeks", leadWeeks, problems);
        List<LocalDate> days = days(problems);
        Rhythm rhythm = rhythm(problems);
        List<Recess> filled = recesses(problems);
        Integer based = number("basedOn", basedOn, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new KeepCalendar(code, weeks, days, rhythm, filled, source, based);
    }

    private static @Nullable Integer number(String field, String typed, List<FieldProblem> problems) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,9}")) {
            problems.add(FieldProblem.of(field, "terms.number"));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private List<LocalDate> days(List<FieldProblem> problems) {
        List<LocalDate> days = new ArrayList<>();
        for (String line : meetings.split("[\\n,;]+")) {
            boolean one = !TypedDate.edtf(line).equals(line);
            for (String written : one ? new String[] {line} : line.split("\\s+")) {
                LocalDate day = written.isBlank() ? null : day("meetings", written, problems);
                if (day != null) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private @Nullable Rhythm rhythm(List<FieldProblem> problems) {
        if (rhythmKind.isEmpty() || rhythmKind.equals("none")) {
            return null;
        }
        String written = rhythmKind.equals("weeks")
                ? "weeks:" + everyWeeks + ":" + weeksFrom
                : "monthly:" + rhythmKind + ":" + weekday;
        try {
            return Rhythm.parse(written);
        } catch (IllegalArgumentException none) {
            problems.add(FieldProblem.of("rhythmKind", "terms.rhythmForm"));
            return null;
        }
    }

    private List<Recess> recesses(List<FieldProblem> problems) {
        List<Recess> filled = new ArrayList<>();
        for (int i = 0; i < recesses.size(); i++) {
            RecessLine line = recesses.get(i);
            if (line.blank()) {
                continue;
            }
            LocalDate first = day("recesses[" + i + "].first", line.first(), problems);
            LocalDate last = day("recesses[" + i + "].last", line.last(), problems);
            if (line.name().isBlank()) {
                problems.add(FieldProblem.of("recesses[" + i + "].name", "kernel.required"));
            } else if (first != null && last != null) {
                filled.add(new Recess(line.name(), first, last));
            }
        }
        return filled;
    }

    private static @Nullable LocalDate day(String field, String typed, List<FieldProblem> problems) {
        if (typed.isBlank()) {
            problems.add(FieldProblem.of(field, "kernel.required"));
            return null;
        }
        try {
            return CalendarDay.typed(field, typed);
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return null;
        }
    }
}
