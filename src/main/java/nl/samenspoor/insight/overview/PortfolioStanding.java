package nl.samenspoor.insight.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationStanding;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.WaitingTasks;
import nl.samenspoor.inbox.WaitingTasks.Filter;
import nl.samenspoor.inbox.WaitingTasks.ForWhom;
import nl.samenspoor.inbox.WaitingTasks.Totals;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How everything somebody sees stands, and what waits there for whom; a fixed number of statements for each answer. */
@Component
public class PortfolioStanding {

    private static final String TASK_OF = "t.cooperation";

    /** So many municipalities with the same task are put together in one line. */
    private static final int MUNICIPALITIES = 4;

    /** Bodies of municipalities that something waits for; more than these are not listed. */
    public static final int MOST_BODIES = 200;

    private static final CooperationFilter RUNNING =
            new CooperationFilter(null, CooperationStatus.ACTIVE, null, null, false);

    /**
     * The figures above the portfolio.
     *
     * @param cooperations how the cooperations stand
     * @param tasks        what waits in those of the present
     * @param weeks        how many weeks half of those that run are in their present phase already; null when not known
     * @param first        the task that is due first, or null when none has a last day
     * @param others       whether others have the same last day
     */
    public record Figures(
            CooperationStanding cooperations,
            Totals tasks,
            @Nullable Long weeks,
            @Nullable WaitingLine first,
            boolean others) {}

    /**
     * A task that waits, as a page shows it.
     *
     * @param name          what is to be done, with the task field where it is about one
     * @param cooperation   whose task
     * @param cooperationId its id, for the address only
     * @param who           who does it
     * @param body          the same as a key
     * @param municipality  name of the municipality whose body it is, or null
     * @param due           last day, or null
     * @param daysLeft      days from today to that day, negative when it has passed, or null
     * @param tasks         how many tasks it stands for: the same one of several municipalities is one line
     */
    public record WaitingLine(
            String name,
            String cooperation,
            String cooperationId,
            String who,
            Body body,
            @Nullable String municipality,
            @Nullable LocalDate due,
            @Nullable Long daysLeft,
            int tasks) {

        public boolean overdue() {
            return daysLeft != null && daysLeft < 0;
        }

        /** Days that have passed since the last day; 0 when it has not passed. */
        public long daysLate() {
            return daysLeft == null ? 0 : Math.max(-daysLeft, 0);
        }
    }

    /**
     * The tasks that are due first.
     *
     * @param lines some of them
     * @param left  how many wait besides; 0 when these are all
     * @param more  whether it can be more than that
     */
    public record Soonest(List<WaitingLine> lines, int left, boolean more) {

        public Soonest {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What waits for one body.
     *
     * @param who      which
     * @param tasks    how many tasks
     * @param late     how many of them are late
     * @param firstDue the first of their last days, or null
     * @param daysLate how many days ago that was; 0 when it has not passed
     */
    public record BodyLine(String who, long tasks, long late, @Nullable LocalDate firstDue, long daysLate) {}

    /**
     * A page of what waits.
     *
     * @param tasks  due first in front
     * @param total  how many there are
     * @param bodies for whom, the one with the first last day in front
     * @param more   whether something waits for more bodies than are listed
     */
    public record WaitingPage(List<WaitingLine> tasks, long total, List<BodyLine> bodies, boolean more) {

        public WaitingPage {
            tasks = List.copyOf(tasks);
            bodies = List.copyOf(bodies);
        }
    }

    private final Cooperations cooperations;
    private final WaitingTasks waiting;
    private final CooperationNames names;
    private final Texts texts;
    private final Clock clock;

    PortfolioStanding(
            Cooperations cooperations, WaitingTasks waiting, CooperationNames names, Texts texts, Clock clock) {
        this.cooperations = cooperations;
        this.waiting = waiting;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Of all the actor sees, whatever the list is filtered by. Who must decide is counted of those that run.
     *
     * @param soonest the tasks that are due first, of all the actor sees
     */
    public Figures figures(Actor actor, List<WaitingLine> soonest) {
        CooperationStanding standing = cooperations.standing(actor);
        LocalDate median = standing.medianSince();
        WaitingLine first =
                soonest.stream().filter(line -> line.due() != null).findFirst().orElse(null);
        return new Figures(
                standing,
                waiting.totals(
                        actor,
                        cooperations.among(RUNNING, TASK_OF),
                        cooperations.among(CooperationFilter.ALL, TASK_OF)),
                median == null ? null : weeks(ChronoUnit.DAYS.between(median, LocalDate.now(clock))),
                first,
                first != null && alike(first, soonest));
    }

    /** Rounded, as every time is. */
    private static long weeks(long days) {
        return (days + 3) / 7;
    }

    /** Whether more than one task has that last day. */
    private static boolean alike(WaitingLine first, List<WaitingLine> lines) {
        return lines.stream()
                        .filter(line -> Objects.equals(line.due(), first.due()))
                        .mapToInt(WaitingLine::tasks)
                        .sum()
                > 1;
    }

    /**
     * The tasks that are due first in the cooperations of a portfolio; the same task of several municipalities is one line.
     *
     * @param most lines
     */
    public Soonest soonest(Actor actor, PortfolioQuery query, int most) {
        if (query.ofPast()) {
            return new Soonest(List.of(), 0, false);
        }
        int looked = most * MUNICIPALITIES;
        List<OpenTask> found = waiting.page(actor, filter(query), 0, looked + 1);
        List<WaitingLine> lines = first(found.stream().limit(looked).toList(), most);
        return new Soonest(
                lines,
                found.size() - lines.stream().mapToInt(WaitingLine::tasks).sum(),
                found.size() > looked);
    }

    private List<WaitingLine> first(List<OpenTask> tasks, int most) {
        return lines(tasks).stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.cooperationId(), line.name(), line.body(), String.valueOf(line.due())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .limit(most)
                .map(this::together)
                .toList();
    }

    private WaitingLine together(List<WaitingLine> same) {
        WaitingLine one = same.get(0);
        List<String> named = same.stream()
                .flatMap(line -> Stream.ofNullable(line.municipality()))
                .distinct()
                .toList();
        String who = named.size() < 2
                ? one.who()
                : who(
                        one.body(),
                        texts.of(
                                "insight.sentence.and",
                                String.join(", ", named.subList(0, named.size() - 1)),
                                named.get(named.size() - 1)));
        return new WaitingLine(
                one.name(),
                one.cooperation(),
                one.cooperationId(),
                who,
                one.body(),
                one.municipality(),
                one.due(),
                one.daysLeft(),
                same.size());
    }

    /**
     * What waits in the cooperations of a portfolio, a page at a time, and for whom; nothing in those of the past, whatever
     * their last known state was.
     */
    public WaitingPage page(Actor actor, PortfolioQuery query, int page, int size) {
        if (query.ofPast()) {
            return new WaitingPage(List.of(), 0, List.of(), false);
        }
        Filter filter = filter(query);
        List<ForWhom> found = waiting.forWhom(actor, filter, MOST_BODIES + 1);
        List<ForWhom> bodies = found.stream().limit(MOST_BODIES).toList();
        Map<MunicipalityCode, String> municipalities = names.municipalities(bodies.stream()
                .flatMap(one -> Stream.ofNullable(one.municipality()))
                .distinct()
                .toList());
        return new WaitingPage(
                lines(waiting.page(actor, filter, page, size)),
                waiting.count(actor, filter),
                bodies.stream()
                        .map(one -> new BodyLine(
                                who(one.body(), name(one.municipality(), municipalities)),
                                one.tasks(),
                                one.late(),
                                one.firstDue(),
                                one.daysLate()))
                        .toList(),
                found.size() > bodies.size());
    }

    private Filter filter(PortfolioQuery query) {
        return new Filter(query.waits(), query.deciding(), query.late(), cooperations.among(query.filter(), TASK_OF));
    }

    private List<WaitingLine> lines(List<OpenTask> tasks) {
        Map<CooperationId, String> cooperationNames = names.cooperations(
                tasks.stream().map(OpenTask::cooperation).distinct().toList());
        Map<MunicipalityCode, String> municipalities = names.municipalities(tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.municipality()))
                .distinct()
                .toList());
        Map<String, String> fields = names.taskFields(tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.taskField()))
                .distinct()
                .toList());
        return tasks.stream()
                .map(task -> line(task, name(task.municipality(), municipalities), cooperationNames, fields))
                .toList();
    }

    private WaitingLine line(
            OpenTask task,
            @Nullable String municipality,
            Map<CooperationId, String> cooperationNames,
            Map<String, String> fields) {
        return new WaitingLine(
                name(task, fields),
                cooperationNames.getOrDefault(task.cooperation(), ""),
                task.cooperation().text(),
                who(task.body(), municipality),
                task.body(),
                municipality,
                task.due(),
                task.daysLeft(),
                1);
    }

    private String name(OpenTask task, Map<String, String> fields) {
        String field = task.taskField() == null ? null : fields.get(task.taskField());
        String step = texts.of(task.step());
        return field == null ? step : texts.of("web.named", step, RecordedWords.marked(field));
    }

    private static @Nullable String name(
            @Nullable MunicipalityCode municipality, Map<MunicipalityCode, String> municipalities) {
        return municipality == null ? null : municipalities.getOrDefault(municipality, municipality.text());
    }

    private String who(Body body, @Nullable String municipality) {
        String name = texts.of("insight.waits." + body.name().toLowerCase(Locale.ROOT));
        return municipality == null ? name : texts.of("insight.waits.of", name, municipality);
    }
}
