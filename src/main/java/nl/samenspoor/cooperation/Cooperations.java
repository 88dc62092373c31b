package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known of cooperations. Reads only; whether the reader may see one is checked by the caller, except in lists.
 */
@Component
public class Cooperations {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CooperationRows rows;
    private final PartnerRows partners;
    private final PhaseRows phases;
    private final AlternativeRows alternatives;
    private final GoalRows goals;
    private final TaskFieldRows fields;
    private final CourseEventRows events;
    private final HoldRows holds;
    private final Clock clock;

    Cooperations(
            JdbcClient jdbc,
            CooperationRows rows,
            PartnerRows partners,
            PhaseRows phases,
            AlternativeRows alternatives,
            GoalRows goals,
            TaskFieldRows fields,
            CourseEventRows events,
            HoldRows holds,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.partners = partners;
        this.phases = phases;
        this.alternatives = alternatives;
        this.goals = goals;
        this.fields = fields;
        this.events = events;
        this.holds = holds;
        this.clock = clock;
    }

    /** Nobody else changes this cooperation before the transaction ends. */
    public void lock(CooperationId id) {
        rows.lock(id);
    }

    /** @throws NotFound when there is no such cooperation */
    public CooperationSummary summary(CooperationId id) {
        return rows.find(id)
                .map(cooperation -> cooperation.summary(partners.active(id)))
                .orElseThrow(() -> new NotFound("cooperation.none"));
    }

    /** When the hold that lasts is looked at again; empty when it does not stand still, or that day is not known. */
    public Optional<LocalDate> holdReviewOn(CooperationId id) {
        return holds.running(id).map(HoldRows.Hold::reviewOn);
    }

    /** When the form is looked at again, no more exactly than it is known; empty when nobody said. */
    public Optional<EffectiveDate> formReview(CooperationId id) {
        return rows.formReview(id);
    }

    /**
     * The cooperations the actor may see, by name, in three statements however many there are.
     *
     * @param page counted from 0
     * @param size 1 to 200; anything else is brought within these bounds
     */
    public CooperationPage page(Actor actor, CooperationFilter filter, int page, int size) {
        return page(actor, CooperationQuery.of(filter), page, size);
    }

    /** The same in an order of choice, and with what other modules know asked too. */
    public CooperationPage page(Actor actor, CooperationQuery asked, int page, int size) {
        int number = Math.max(page, 0);
        int most = Math.min(Math.max(size, 1), MOST);
        ListQuery query = ListQuery.of(actor, asked, today());
        long total = jdbc.sql(query.count())
                .params(query.parameters())
                .query(Long.class)
                .single();
        List<Cooperation> found = jdbc.sql(query.page())
                .params(query.parameters())
                .param("most", most)
                .param("skipped", (long) number * most)
                .param("reach", (number + 1L) * most)
                .query(CooperationRows::cooperation)
                .list();
        return new CooperationPage(summarised(found), number, most, total);
    }

    /** The ids of all that {@link #page} would list, in its order, in one statement. */
    public List<CooperationId> ids(Actor actor, CooperationQuery asked) {
        ListQuery query = ListQuery.of(actor, asked, today());
        return jdbc.sql(query.allIds())
                .params(query.parameters())
                .query((row, index) -> new CooperationId(row.getString(1)))
                .list();
    }

    /** How many cooperations the actor sees, per status; every status is there. One statement. */
    public Map<CooperationStatus, Long> counts(Actor actor) {
        Map<CooperationStatus, Long> counts = new EnumMap<>(CooperationStatus.class);
        for (CooperationStatus status : CooperationStatus.values()) {
            counts.put(status, 0L);
        }
        counted(actor).forEach(part -> counts.merge(part.status(), part.cooperations(), Long::sum));
        return counts;
    }

    /** Those of these that the actor may see, in one statement. */
    public Set<CooperationId> visible(Actor actor, Collection<CooperationId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        VisibleTo visible = VisibleTo.actor(actor);
        return new HashSet<>(
                jdbc.sql("select c.id from cooperation c where c.id in (:ids) and " + visible.condition("c.id"))
                        .param("ids", ids.stream().map(CooperationId::text).toList())
                        .params(visible.parameters())
                        .query((row, index) -> new CooperationId(row.getString(1)))
                        .list());
    }

    /** How all the actor sees stand, in one statement. */
    public CooperationStanding standing(Actor actor) {
        long past = 0;
        LocalDate median = null;
        Map<CooperationStatus, Long> now = new EnumMap<>(CooperationStatus.class);
        for (Counted part : counted(actor)) {
            if (part.past() && part.status() != CooperationStatus.ENDED) {
                past += part.cooperations();
            } else {
                now.merge(part.status(), part.cooperations(), Long::sum);
                median = part.status() == CooperationStatus.ACTIVE ? part.median() : median;
            }
        }
        return new CooperationStanding(
                now.getOrDefault(CooperationStatus.ACTIVE, 0L),
                now.getOrDefault(CooperationStatus.ON_HOLD, 0L),
                now.getOrDefault(CooperationStatus.ENDED, 0L),
                past,
                median);
    }

    /**
     * Cooperations of one status.
     *
     * @param past   whether nothing is known of them after a day that has passed
     * @param median since when half of them are in their phase, of an even number midway between the two in the middle, or
     *               null
     */
    private record Counted(CooperationStatus status, boolean past, long cooperations, @Nullable LocalDate median) {}

    private List<Counted> counted(Actor actor) {
        ListQuery query = ListQuery.of(actor, CooperationFilter.ALL, today());
        return jdbc.sql(query.countPerStatus())
                .params(query.parameters())
                .param("pastDay", today())
                .query((row, index) -> new Counted(
                        Stored.choice(CooperationStatus.class, row, "status"),
                        row.getInt("past") == 1,
                        row.getLong("cooperations"),
                        midway(
                                row.getObject("middle_from", LocalDate.class),
                                row.getObject("middle_until", LocalDate.class))))
                .list();
    }

    /** As the mean of two times is taken: of an odd number of days between them half a day less of time. */
    private static @Nullable LocalDate midway(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null ? null : from.plusDays((ChronoUnit.DAYS.between(from, until) + 1) / 2);
    }

    /**
     * True for what belongs to a cooperation that fits the filter, for statements of other modules: without a word about
     * the past, of those of the present.
     *
     * @param idColumn the column that holds the cooperation's id; never a person's text
     */
    public Reach.Condition among(CooperationFilter filter, String idColumn) {
        return ListQuery.among(filter, idColumn, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Several cooperations in two statements, in the order asked for; unknown ones are left out. */
    public List<CooperationSummary> summaries(Collection<CooperationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CooperationId, Cooperation> found = jdbc
                .sql("select * from cooperation where id in (:ids)")
                .param("ids", ids.stream().map(CooperationId::text).toList())
                .query(CooperationRows::cooperation)
                .list()
                .stream()
                .collect(Collectors.toMap(Cooperation::id, Function.identity()));
        return summarised(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** How far the knowledge of those reaches that are only observed; the others are left out. One statement. */
    public Map<CooperationId, LocalDate> observedUntil(Collection<CooperationId> ids) {
        Map<CooperationId, LocalDate> days = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, observed_until from cooperation where id in (:ids) and observed_until is not null")
                    .param("ids", ids.stream().map(CooperationId::text).toList())
                    .query((RowCallbackHandler) row -> days.put(
                            new CooperationId(row.getString("id")), row.getObject("observed_until", LocalDate.class)));
        }
        return days;
    }

    /** With their present partners, in one statement more. */
    List<CooperationSummary> summarised(List<Cooperation> found) {
        Map<CooperationId, List<MunicipalityCode>> active =
                partners.active(found.stream().map(Cooperation::id).toList());
        return found.stream()
                .map(cooperation -> cooperation.summary(active.getOrDefault(cooperation.id(), List.of())))
                .toList();
    }

    /** Periods in each phase, in the order they were entered. */
    public List<PhasePeriod> phases(CooperationId id) {
        return phases.all(id);
    }

    /** The same of several cooperations, in one statement. */
    public Map<CooperationId, List<PhasePeriod>> phases(Collection<CooperationId> ids) {
        return phases.of(ids);
    }

    /** When several cooperations stood still, in order, in one statement; one that never did is left out. */
    public Map<CooperationId, List<HoldPeriod>> holds(Collection<CooperationId> ids) {
        return holds.of(ids);
    }

    /** Present and former partners, in the order they joined. */
    public List<Partner> partners(CooperationId id) {
        return partners.all(id);
    }

    /** Rejected forms first, in the order they failed; then the ranking. */
    public List<Alternative> alternatives(CooperationId id) {
        return alternatives.all(id).stream()
                .map(AlternativeRows.Ranked::alternative)
                .toList();
    }

    /**
     * The form that took the place of a failed one and is worked out now, not decided on yet, of several cooperations in at most
     * one statement; those without one, and those nobody works on any more, are left out.
     */
    public Map<CooperationId, Alternative> workedOut(Collection<CooperationSummary> known) {
        LocalDate today = today();
        Map<CooperationId, Alternative> first = new LinkedHashMap<>();
        alternatives
                .open(known.stream()
                        .filter(cooperation -> cooperation.fellBack() && !cooperation.pastOn(today))
                        .map(CooperationSummary::id)
                        .toList())
                .forEach((id, open) -> first.put(id, open.get(0)));
        return first;
    }

    /** What it is to bring about, as set last; empty when nobody set it. */
    public Optional<GoalsAndVision> goals(CooperationId id) {
        return goals.latest(id);
    }

    /** The form that takes the place of the one being worked out when that fails. */
    public Optional<Alternative> nextAlternative(CooperationId id) {
        return alternatives.next(id).map(AlternativeRows.Ranked::alternative);
    }

    /** Task fields with the latest decision per municipality, in the order they were opened. */
    public List<TaskField> taskFields(CooperationId id) {
        return fields.all(id);
    }

    /** Every decision on its task fields, by id of the field: per municipality in the order in which they were recorded. */
    public Map<String, List<FieldVerdict>> taskFieldDecisions(CooperationId id) {
        return fields.history(id);
    }

    /** Task fields that run ahead of their cooperation, of several in one statement; those without are left out. */
    public Map<CooperationId, List<FieldAhead>> fieldsAhead(Collection<CooperationId> ids) {
        return fields.ahead(ids);
    }

    /**
     * Decisions of colleges and councils beside the gates: on plans and task fields; in one statement.
     *
     * @param municipality only those of its bodies; null for all
     */
    public List<CourseEvent> decisions(Collection<CooperationId> ids, @Nullable MunicipalityCode municipality) {
        return events.decisions(ids, municipality);
    }

    /** Cooperations the actor may see in which the municipality is or was a partner, by name, in one statement. */
    public Map<CooperationId, String> ofMunicipality(Actor actor, MunicipalityCode municipality) {
        ListQuery query = ListQuery.of(actor, new CooperationFilter(null, null, municipality, null), today());
        Map<CooperationId, String> found = new LinkedHashMap<>();
        jdbc.sql(query.names()).params(query.parameters()).query((RowCallbackHandler)
                row -> found.put(new CooperationId(row.getString(1)), row.getString(2)));
        return found;
    }

    /**
     * What a cooperation is an extension of, and its own extensions, as far as the actor may see them: the parent first, then
     * the extensions in the order they began. One statement.
     *
     * @param parent the cooperation it extends, or null
     */
    public List<Relative> relatives(Actor actor, CooperationId id, @Nullable CooperationId parent) {
        VisibleTo visible = VisibleTo.actor(actor);
        String seen = visible.condition("c.id");
        return jdbc
                .sql("select * from (select c.*, 0 as place from cooperation c where c.id = :parent and " + seen
                        + " union all select c.*, 1 as place from cooperation c where c.parent_id = :id and " + seen
                        + ") related order by place, started_sort, id")
                .params(visible.parameters())
                .param("parent", parent == null ? "" : parent.text())
                .param("id", id.text())
                .query(CooperationRows::cooperation)
                .list()
                .stream()
                .map(found -> new Relative(
                        found.id(),
                        found.name(),
                        found.status(),
                        found.startedOn(),
                        found.id().equals(parent)))
                .toList();
    }

    /** What happened on the course, in effective order. */
    public List<CourseEvent> events(CooperationId id) {
        return events.all(id);
    }
}
