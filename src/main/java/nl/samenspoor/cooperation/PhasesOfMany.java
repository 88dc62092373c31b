package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time in each phase of all cooperations there are, from the few columns that tell it: three statements, whether there are
 * three of them or 10,000.
 */
@Component
public class PhasesOfMany {

    /**
     * What was found.
     *
     * @param cooperations by name, without those of which nothing had been recorded
     * @param unrecorded   how many those are
     * @param notBegun     how many had not begun on that day; they are left out too
     * @param uncertain    of how many it was not kept when each phase was recorded: all their phases count
     */
    public record Found(List<CooperationPhases> cooperations, long unrecorded, long notBegun, long uncertain) {

        public Found {
            cooperations = List.copyOf(cooperations);
        }
    }

    private record Kept(Phase phase, EffectiveDate from, @Nullable EffectiveDate until, @Nullable Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PhasesOfMany(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those named, else all the actor may see, for statements of other modules; that he may see those named is checked by the
     * caller.
     */
    public static Reach.Among among(Actor actor, List<CooperationId> named) {
        if (!named.isEmpty()) {
            List<String> ids = named.stream().map(CooperationId::text).toList();
            return column -> new Reach.Condition(column + " in (:named)", Map.of("named", ids));
        }
        VisibleTo visible = VisibleTo.actor(actor);
        if (Permissions.may(actor, Right.SEE)) {
            return column -> new Reach.Condition("1 = 1", Map.of());
        }
        return column -> new Reach.Condition(column + " in (" + visible.ids() + ")", visible.parameters());
    }

    /**
     * As they stood at the end of a day by what was recorded in time, by the same rule as {@link EarlierStates}: on a day of the
     * past a phase had been entered, or left, when that counts from that day or an earlier one.
     *
     * @param examples whether made-up examples are among them
     * @param day      the last day that counts, or null for all there is
     */
    public Found of(Reach.Among among, boolean examples, @Nullable LocalDate day, RecordedUntil recorded) {
        Map<CooperationId, List<Kept>> kept = kept(among);
        Map<CooperationId, Instant> ended = ended(among);
        ReferenceDay last = ReferenceDay.of(day, clock);
        List<CooperationPhases> all = cooperations(among).stream()
                .filter(one -> examples || !one.fictional())
                .toList();
        Set<CooperationId> unrecorded = all.stream()
                .map(CooperationPhases::id)
                .filter(id -> kept.getOrDefault(id, List.of()).stream()
                        .limit(1)
                        .anyMatch(first -> !recorded.counts(first.recordedAt())))
                .collect(Collectors.toSet());
        List<CooperationPhases> known =
                all.stream().filter(one -> !unrecorded.contains(one.id())).toList();
        List<CooperationPhases> begun = known.stream()
                .filter(one -> day == null || one.startedOn().countedOn(day))
                .toList();
        return new Found(
                begun.stream()
                        .map(one ->
                                then(one, kept.getOrDefault(one.id(), List.of()), ended.get(one.id()), last, recorded))
                        .toList(),
                unrecorded.size(),
                known.size() - begun.size(),
                recorded.limited()
                        ? all.stream()
                                .filter(one -> kept.getOrDefault(one.id(), List.of()).stream()
                                        .anyMatch(period -> period.recordedAt() == null))
                                .count()
                        : 0);
    }

    private static CooperationPhases then(
            CooperationPhases now,
            List<Kept> kept,
            @Nullable Instant endRecorded,
            ReferenceDay day,
            RecordedUntil recorded) {
        boolean endCounts = recorded.counts(endRecorded);
        List<PhasePeriod> periods = new ArrayList<>();
        for (int at = 0; at < kept.size() && recorded.counts(kept.get(at).recordedAt()); at++) {
            Kept period = kept.get(at);
            boolean left =
                    at + 1 < kept.size() ? recorded.counts(kept.get(at + 1).recordedAt()) : endCounts;
            if (day.counts(period.from())) {
                periods.add(new PhasePeriod(period.phase(), period.from(), left ? period.until() : null));
            }
        }
        stay(periods, day);
        EffectiveDate ended = endCounts ? now.endedOn() : null;
        LocalDate until = now.observedUntil();
        return new CooperationPhases(
                now.id(),
                now.name(),
                now.fictional(),
                now.startedOn(),
                ended == null || !day.counts(ended) ? null : ended,
                day.all() || until != null && !until.isAfter(day.day()) ? until : day.day(),
                periods);
    }

    /** It is still in the phase it entered last when leaving that does not count yet. */
    private static void stay(List<PhasePeriod> periods, ReferenceDay day) {
        int newest = periods.size() - 1;
        if (newest < 0) {
            return;
        }
        PhasePeriod in = periods.get(newest);
        EffectiveDate until = in.until();
        if (until != null && !day.counts(until)) {
            periods.set(newest, new PhasePeriod(in.phase(), in.from(), null));
        }
    }

    private List<CooperationPhases> cooperations(Reach.Among among) {
        Reach.Condition asked = among.on("c.id");
        return jdbc.sql(
                        "select c.id, c.name, c.fictional, c.started_on, c.ended_on, c.observed_until from cooperation c"
                                + " where " + asked.sql() + " order by c.search_name, c.id")
                .params(asked.parameters())
                .query((row, index) -> new CooperationPhases(
                        new CooperationId(row.getString("id")),
                        row.getString("name"),
                        row.getBoolean("fictional"),
                        Stored.date(row, "started_on"),
                        Stored.dateOrNull(row, "ended_on"),
                        Stored.day(row, "observed_until"),
                        List.of()))
                .list();
    }

    private Map<CooperationId, List<Kept>> kept(Reach.Among among) {
        Reach.Condition asked = among.on("p.cooperation_id");
        Map<CooperationId, List<Kept>> kept = new HashMap<>();
        jdbc.sql(
                        "select p.cooperation_id, p.phase, p.from_on, p.until_on, p.recorded_at from cooperation_phase p where "
                                + asked.sql() + " order by p.cooperation_id, p.place")
                .params(asked.parameters())
                .query((row, index) -> kept.computeIfAbsent(
                                new CooperationId(row.getString("cooperation_id")), id -> new ArrayList<>())
                        .add(new Kept(
                                Phase.of(row.getInt("phase")),
                                Stored.date(row, "from_on"),
                                Stored.dateOrNull(row, "until_on"),
                                moment(row))))
                .list();
        return kept;
    }

    /** When the end of each was recorded first; the others have none that an event tells of. */
    private Map<CooperationId, Instant> ended(Reach.Among among) {
        Reach.Condition asked = among.on("e.cooperation_id");
        return jdbc
                .sql("select e.cooperation_id, min(e.recorded_at) as recorded_at from course_event e"
                        + " where e.kind = 'termination' and " + asked.sql() + " group by e.cooperation_id")
                .params(asked.parameters())
                .query((row, index) -> Map.entry(
                        new CooperationId(row.getString("cooperation_id")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject("recorded_at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
