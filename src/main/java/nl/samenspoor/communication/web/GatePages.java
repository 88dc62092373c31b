package nl.samenspoor.communication.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.communication.gates.UpcomingGate;
import nl.samenspoor.communication.gates.UpcomingGate.CouncilMeeting;
import nl.samenspoor.communication.gates.UpcomingGates;
import nl.samenspoor.communication.gates.UpcomingGates.GatePage;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.RunningCooperations;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.terms.DeadlineWords;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The gates to come of everything the reader may see. */
@Controller
class GatePages {

    private static final int SIZE = 50;
    /** Open tasks of a row that are named; the others are counted. */
    private static final int NAMED = 5;

    /**
     * A term or the last day of a task at a gate.
     *
     * @param what what is to be done or ends
     * @param when the day
     * @param late whether that day has passed
     * @param why  where the term comes from and how sure that is; null for a day that no term gives
     */
    record Day(String what, String when, boolean late, @Nullable String why) {}

    /** A gate as the page shows it. */
    record Row(
            String id,
            String name,
            int number,
            boolean onHold,
            List<Body> bodies,
            @Nullable Body inTurn,
            List<CouncilMeeting> meetings,
            List<Day> days,
            List<String> missing,
            List<Work> work,
            int more) {}

    /**
     * An open task that nothing else in the row names.
     *
     * @param where the task field and the municipality it is for, for {@code record:says}, or null when it is for the whole cooperation
     * @param when  its last day in words, or null
     */
    record Work(String step, @Nullable String where, Body body, @Nullable String when, boolean late) {}

    /** A municipality to filter by. */
    record Choice(String code, String name) {}

    private record Names(Map<MunicipalityCode, String> municipalities, Map<String, String> taskFields) {}

    private final UpcomingGates gates;
    private final RunningCooperations cooperations;
    private final CooperationNames taskNames;
    private final Municipalities municipalities;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final DeadlineWords deadlines;

    GatePages(
            UpcomingGates gates,
            RunningCooperations cooperations,
            CooperationNames taskNames,
            Municipalities municipalities,
            Texts texts,
            EffectiveDateText dates,
            DeadlineWords deadlines) {
        this.gates = gates;
        this.cooperations = cooperations;
        this.taskNames = taskNames;
        this.municipalities = municipalities;
        this.texts = texts;
        this.dates = dates;
        this.deadlines = deadlines;
    }

    @GetMapping("/gates")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        if (actor.administersOnly()) {
            return new ModelAndView("communication/no-gates");
        }
        PageJson.check(page, SIZE);
        MunicipalityCode only = municipality.isBlank() ? null : new MunicipalityCode(municipality);
        GatePage found = gates.page(actor, new RunningCooperations.Filter(only, mine), page, SIZE);
        Names names = names(found);
        ModelAndView view = new ModelAndView("communication/gates");
        List<Row> open = rows(found.open(), names, locale);
        List<Row> decided = rows(found.decided(), names, locale);
        List<Row> expected = rows(found.expected(), names, locale);
        view.addObject("open", open);
        view.addObject("decided", decided);
        view.addObject("expected", expected);
        view.addObject("reasons", reasons(Stream.of(open, decided, expected).flatMap(List::stream)));
        view.addObject("total", found.total());
        view.addObject("filtered", only != null || mine);
        view.addObject("municipality", municipality);
        view.addObject("mine", mine);
        view.addObject("municipalities", choices(actor));
        view.addObject(
                "paging",
                new Paging(
                        page,
                        SIZE,
                        found.total(),
                        "/gates?municipality=" + URLEncoder.encode(municipality, StandardCharsets.UTF_8) + "&mine="
                                + mine + "&page="));
        return view;
    }

    /** What the days follow from, each once. */
    private static List<String> reasons(Stream<Row> rows) {
        return rows.flatMap(row -> row.days().stream())
                .map(Day::why)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Choice> choices(Actor actor) {
        Collator alphabet = Collator.getInstance(Dutch.LANGUAGE);
        return municipalities.names(cooperations.municipalities(actor)).entrySet().stream()
                .map(one -> new Choice(one.getKey().text(), one.getValue()))
                .sorted(Comparator.comparing(Choice::name, alphabet))
                .toList();
    }

    private Names names(GatePage found) {
        List<OpenTask> named = found.all().stream()
                .flatMap(gate -> Stream.concat(
                        gate.tasks().stream(), gate.work().stream().limit(NAMED)))
                .toList();
        return new Names(
                municipalities.names(named.stream()
                        .map(OpenTask::municipality)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                taskNames.taskFields(named.stream()
                        .map(OpenTask::taskField)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    private List<Row> rows(List<UpcomingGate> found, Names names, Locale locale) {
        return found.stream().map(gate -> row(gate, names, locale)).toList();
    }

    private Row row(UpcomingGate gate, Names names, Locale locale) {
        return new Row(
                gate.cooperation().id().text(),
                gate.cooperation().name(),
                gate.gate().key().phase().number(),
                gate.cooperation().status() == CooperationStatus.ON_HOLD,
                gate.gate().bodies(),
                gate.gate().inTurn(),
                gate.meetings(),
                Stream.concat(
                                gate.terms().stream().map(term -> day(term, locale)),
                                gate.tasks().stream().flatMap(task -> day(task, names, locale)))
                        .toList(),
                gate.gate().missing().stream()
                        .map(missing ->
                                texts.says(missing.code(), missing.arguments().toArray()))
                        .toList(),
                gate.work().stream()
                        .limit(NAMED)
                        .map(task -> work(task, names, locale))
                        .toList(),
                Math.max(0, gate.work().size() - NAMED));
    }

    private Work work(OpenTask task, Names names, Locale locale) {
        String where = Stream.of(
                        field(task, names),
                        task.municipality() == null
                                ? null
                                : names.municipalities().get(task.municipality()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Work(
                texts.of(task.step()),
                where.isEmpty() ? null : where,
                task.body(),
                task.due() == null ? null : dates.of(EffectiveDate.on(task.due()), locale),
                task.overdue());
    }

    private static @Nullable String field(OpenTask task, Names names) {
        String name = task.taskField() == null ? null : names.taskFields().get(task.taskField());
        return name == null ? null : RecordedWords.marked(name);
    }

    private Day day(RunningTerm term, Locale locale) {
        String name = term.rule().in(locale).name();
        String of = term.municipalityName();
        Long left = term.daysLeft();
        return new Day(
                of == null ? name : texts.of("communication.reminder.of", name, of),
                dates.of(term.due().toEffectiveDate()),
                left != null && left < 0,
                deadlines.why(term.rule()));
    }

    private Stream<Day> day(OpenTask task, Names names, Locale locale) {
        if (task.due() == null) {
            return Stream.empty();
        }
        String name = texts.of(task.step());
        String of = task.municipality() == null ? null : names.municipalities().get(task.municipality());
        return Stream.of(new Day(
                of == null ? name : texts.of("communication.reminder.of", name, of),
                dates.of(EffectiveDate.on(task.due()), locale),
                task.overdue(),
                task.deadline() == null ? null : deadlines.why(task.deadline())));
    }
}
