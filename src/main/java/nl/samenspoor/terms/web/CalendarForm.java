package nl.samenspoor.terms.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.terms.planning.CouncilCalendar;
import nl.samenspoor.terms.planning.KeepCalendar;
import nl.samenspoor.terms.planning.KeepingCalendars;
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

    /** @throws InvalidInput on every field that cannot be read, and with it on what else is wrong with the calendar */
    KeepCalendar command(MunicipalityCode code) {
        Mistakes wrong = new Mistakes();
        Integer weeks = wrong.in(() -> number("leadWeeks", leadWeeks));
        List<LocalDate> days = days(wrong);
        Rhythm rhythm = rhythm(wrong);
        List<Recess> filled = IntStream.range(0, recesses.size())
                .filter(row -> !recesses.get(row).blank())
                .mapToObj(row -> recess(row, wrong))
                .toList();
        Integer based = wrong.in(() -> number("basedOn", basedOn));
        KeepCalendar command = new KeepCalendar(code, weeks, days, rhythm, filled, source, based);
        wrong.judged(() -> KeepingCalendars.checked(command), field -> true);
        wrong.refuse();
        return command;
    }

    private static @Nullable Integer number(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,9}")) {
            throw InvalidInput.of(field, "terms.number");
        }
        return Integer.valueOf(typed);
    }

    private List<LocalDate> days(Mistakes wrong) {
        List<LocalDate> days = new ArrayList<>();
        List<FieldProblem> unread = new ArrayList<>();
        for (String line : meetings.split("[\\n,;]+")) {
            boolean one = !TypedDate.edtf(line).equals(line);
            for (String written : one ? new String[] {line} : line.split("\\s+")) {
                try {
                    if (!written.isBlank()) {
                        days.add(day("meetings", written));
                    }
                } catch (InvalidInput none) {
                    unread.addAll(none.problems());
                }
            }
        }
        wrong.add(unread);
        return days;
    }

    private @Nullable Rhythm rhythm(Mistakes wrong) {
        if (rhythmKind.isEmpty() || rhythmKind.equals("none")) {
            if (!(weekday + everyWeeks + weeksFrom).isEmpty()) {
                wrong.add(List.of(FieldProblem.of("rhythmKind", "terms.rhythmNone")));
            }
            return null;
        }
        if (rhythmKind.equals("weeks")) {
            Integer every = wrong.in(this::weeksBetween);
            LocalDate from = wrong.in(() -> day("weeksFrom", weeksFrom));
            return every == null || from == null ? null : new Rhythm.EveryWeeks(every, from);
        }
        return wrong.in(this::monthly);
    }

    private int weeksBetween() {
        if (!everyWeeks.matches("\\d{1,2}")
                || Integer.parseInt(everyWeeks) < 1
                || Integer.parseInt(everyWeeks) > Rhythm.EveryWeeks.MOST) {
            throw InvalidInput.of("everyWeeks", "terms.rhythmWeeks", Rhythm.EveryWeeks.MOST);
        }
        return Integer.parseInt(everyWeeks);
    }

    private Rhythm monthly() {
        if (!rhythmKind.matches("[1-5]")) {
            throw InvalidInput.of("rhythmKind", "terms.rhythmKind");
        }
        try {
            return Rhythm.parse("monthly:" + rhythmKind + ":" + weekday);
        } catch (IllegalArgumentException none) {
            throw InvalidInput.of("weekday", "terms.rhythmWeekday");
        }
    }

    /** The recess of that row; a day that cannot be read is that of the other while the rest is judged. */
    private Recess recess(int row, Mistakes wrong) {
        RecessLine line = recesses.get(row);
        String at = "recesses[" + row + "]";
        LocalDate first = wrong.in(() -> day(at + ".first", line.first()));
        LocalDate last = wrong.in(() -> day(at + ".last", line.last()));
        LocalDate read = first != null ? first : last != null ? last : LocalDate.EPOCH;
        return new Recess(line.name(), first == null ? read : first, last == null ? read : last);
    }

    private static LocalDate day(String field, String typed) {
        if (typed.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return CalendarDay.typed(field, typed);
    }
}
