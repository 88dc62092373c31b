package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Conditions and their answers. */
@Repository
class ConditionRegister {

    /** A condition with the ids of its row and of the opening at which it was set; 0 when none had opened. */
    record Row(long id, long opening, Condition condition) {

        boolean open() {
            return condition.state() == Condition.State.OPEN;
        }
    }

    private record Lapse(String reason, EffectiveDate on) {}

    private record Given(Condition.Answer answer, long opening) {}

    private record Assigned(ConditionOwner owner, @Nullable LocalDate due) {}

    private record Corrected(String id, String on) {}

    private static final Assigned NOBODY_ELSE = new Assigned(ConditionOwner.PROJECT_LEADER, null);
    private static final long NO_OPENING = -1;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConditionRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, Opening opening, String decision, SetCondition condition, String key, Condition.Kind kind) {
        long id = add(opening.cooperation(), opening.id(), decision, condition.before(), key, condition.text(), kind);
        if (condition.owner() != null || condition.due() != null) {
            assign(
                    actor,
                    id,
                    condition.owner() == null ? ConditionOwner.PROJECT_LEADER : condition.owner(),
                    condition.due());
        }
    }

    /** The college that promises is its first owner. */
    void promise(Actor actor, CooperationId cooperation, @Nullable Opening latest, String key, MakePromise command) {
        long id = add(
                cooperation,
                latest == null ? null : latest.id(),
                null,
                command.before(),
                key,
                command.text(),
                Condition.Kind.PROMISE);
        jdbc.sql("insert into gate_promise (condition_id, municipality, effective, effective_sort, source, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        command.municipality().text(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        command.particulars().source(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
        assign(actor, id, new ConditionOwner(Body.COLLEGE, command.municipality()), command.due());
    }

    private long add(
            CooperationId cooperation,
            @Nullable Long opening,
            @Nullable String decision,
            @Nullable GateKey before,
            String key,
            String text,
            Condition.Kind kind) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into gate_condition (cooperation, gate, decision, condition_key, question, before_gate, wish,"
                        + " motion) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cooperation.text(),
                        opening,
                        decision,
                        key,
                        text,
                        before == null ? null : before.name(),
                        kind == Condition.Kind.WISH || kind == Condition.Kind.MOTION,
                        kind == Condition.Kind.MOTION)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void assign(Actor actor, long condition, ConditionOwner owner, @Nullable LocalDate due) {
        MunicipalityCode municipality = owner.municipality();
        jdbc.sql("insert into gate_condition_owner (condition_id, body, municipality, due, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        condition,
                        owner.body().name(),
                        municipality == null ? null : municipality.text(),
                        due,
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    boolean exists(CooperationId cooperation, String key) {
        return jdbc.sql("select count(*) from gate_condition where cooperation = ? and condition_key = ?")
                        .params(cooperation.text(), key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void answer(Actor actor, Row row, boolean met, AnswerCondition command, @Nullable Opening opening) {
        jdbc.sql("insert into gate_condition_answer (condition_id, met, words, gate, effective, effective_sort,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        met,
                        command.words(),
                        opening == null ? null : opening.id(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    void lapse(Actor actor, Row row, String reason, EffectiveDate on) {
        jdbc.sql("insert into gate_condition_lapse (condition_id, reason, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(row.id(), reason, on.toEdtf(), on.earliest(), OffsetDateTime.now(clock), actor.account())
                .update();
    }

    /** Of two who answer or assign it at the same time the second sees what the first did. */
    void lock(CooperationId cooperation, String key) {
        jdbc.sql("select id from gate_condition where cooperation = ? and condition_key = ? for update")
                .params(cooperation.text(), key)
                .query(Long.class)
                .list();
    }

    /** @throws NotFound when no condition has this key */
    Row one(CooperationId cooperation, @Nullable Opening latest, String key) {
        return of(cooperation, latest).stream()
                .filter(row -> row.condition().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.noCondition", key));
    }

    /**
     * In the order in which they were set. Four statements.
     *
     * @param latest the latest opening of any gate: what was carried over there is not open now
     */
    List<Row> of(CooperationId cooperation, @Nullable Opening latest) {
        return of(List.of(cooperation), latest == null ? Map.of() : Map.of(cooperation, latest))
                .getOrDefault(cooperation, List.of());
    }

    /**
     * The same for many cooperations, in four statements; those without conditions are left out.
     *
     * @param latest the latest opening of any gate of each cooperation that has one
     */
    Map<CooperationId, List<Row>> of(Collection<CooperationId> cooperations, Map<CooperationId, Opening> latest) {
        Map<CooperationId, List<Row>> found = new HashMap<>();
        if (cooperations.isEmpty()) {
            return found;
        }
        List<String> ids = cooperations.stream().map(CooperationId::text).toList();
        Map<Long, List<Given>> answers = answers(ids);
        Map<Long, Assigned> owners = owners(ids);
        Map<String, Corrected> corrections = corrections(ids);
        jdbc.sql("select c.*, g.gate_key, d.municipality, d.body, d.effective as set_on,"
                        + " p.municipality as promised_by, p.effective as promised_on, l.reason as lapse_reason,"
                        + " l.effective as lapsed_on from gate_condition c"
                        + " left join gate g on g.id = c.gate left join gate_decision d on d.id = c.decision"
                        + " left join gate_promise p on p.condition_id = c.id"
                        + " left join gate_condition_lapse l on l.condition_id = c.id"
                        + " where c.cooperation in (:ids) order by c.id")
                .param("ids", ids)
                .query((RowCallbackHandler) row -> {
                    CooperationId cooperation = new CooperationId(row.getString("cooperation"));
                    Opening opening = latest.get(cooperation);
                    found.computeIfAbsent(cooperation, id -> new ArrayList<>())
                            .add(read(
                                    row,
                                    answers.getOrDefault(row.getLong("id"), List.of()),
                                    owners.getOrDefault(row.getLong("id"), NOBODY_ELSE),
                                    corrections,
                                    opening == null ? NO_OPENING : opening.id()));
                });
        return found;
    }

    /** What was asked for at these openings, by id of the decision, in the order in which it was set. */
    Map<String, List<TakenDecision.Asked>> asked(Collection<Long> openings) {
        Map<String, List<TakenDecision.Asked>> asked = new HashMap<>();
        if (!openings.isEmpty()) {
            jdbc.sql("select decision, question, wish, motion from gate_condition where gate in (:ids)"
                            + " and decision is not null order by id")
                    .param("ids", openings)
                    .query((RowCallbackHandler)
                            row -> asked.computeIfAbsent(row.getString("decision"), id -> new ArrayList<>())
                                    .add(new TakenDecision.Asked(row.getString("question"), wishKind(kind(row)))));
        }
        return asked;
    }

    private static @Nullable WishKind wishKind(Condition.Kind kind) {
        return switch (kind) {
            case WISH -> WishKind.WISH;
            case MOTION -> WishKind.MOTION;
            case CONDITION, PROMISE -> null;
        };
    }

    private Map<Long, List<Given>> answers(List<String> cooperations) {
        Map<Long, List<Given>> found = new HashMap<>();
        jdbc.sql("select a.* from gate_condition_answer a join gate_condition c on c.id = a.condition_id"
                        + " where c.cooperation in (:ids) order by a.id")
                .param("ids", cooperations)
                .query((row, index) -> found.computeIfAbsent(row.getLong("condition_id"), id -> new ArrayList<>())
                        .add(new Given(
                                new Condition.Answer(
                                        row.getBoolean("met"),
                                        row.getString("words"),
                                        EffectiveDate.parse(row.getString("effective")),
                                        row.getString("recorded_by")),
                                row.getLong("gate"))))
                .list();
        return found;
    }

    private Map<Long, Assigned> owners(List<String> cooperations) {
        Map<Long, Assigned> latest = new HashMap<>();
        jdbc.sql("select o.* from gate_condition_owner o join gate_condition c on c.id = o.condition_id"
                        + " where c.cooperation in (:ids) order by o.id")
                .param("ids", cooperations)
                .query((RowCallbackHandler) row -> latest.put(row.getLong("condition_id"), assigned(row)));
        return latest;
    }

    private static Assigned assigned(ResultSet row) throws SQLException {
        String municipality = row.getString("municipality");
        return new Assigned(
                new ConditionOwner(
                        Body.valueOf(row.getString("body")),
                        municipality == null ? null : new MunicipalityCode(municipality)),
                row.getObject("due", LocalDate.class));
    }

    /** What took the place of a decision, by the id of the decision it corrects. */
    private Map<String, Corrected> corrections(List<String> cooperations) {
        Map<String, Corrected> found = new HashMap<>();
        jdbc.sql("select d.id, d.corrects, d.effective from gate_decision d join gate g on g.id = d.gate"
                        + " where d.corrects is not null and g.cooperation in (:ids)")
                .param("ids", cooperations)
                .query((RowCallbackHandler) row -> found.put(
                        row.getString("corrects"), new Corrected(row.getString("id"), row.getString("effective"))));
        return found;
    }

    /** The day of the decision it was set with, as it was corrected last; of a promise its own. */
    private static EffectiveDate setOn(ResultSet row, Map<String, Corrected> corrections) throws SQLException {
        String promised = row.getString("promised_on");
        String on = promised == null ? row.getString("set_on") : promised;
        Corrected next = corrections.get(row.getString("decision"));
        while (next != null) {
            on = next.on();
            next = corrections.get(next.id());
        }
        return EffectiveDate.parse(on);
    }

    private static Row read(
            ResultSet row, List<Given> answers, Assigned assigned, Map<String, Corrected> corrections, long latest)
            throws SQLException {
        Condition.Answer counts = answers.stream()
                .filter(given -> given.answer().met() || given.opening() == latest)
                .map(Given::answer)
                .reduce((earlier, later) -> later)
                .orElse(null);
        Lapse lapse = lapse(row);
        String gate = row.getString("gate_key");
        String before = row.getString("before_gate");
        String promisedBy = row.getString("promised_by");
        return new Row(
                row.getLong("id"),
                row.getLong("gate"),
                new Condition(
                        row.getString("condition_key"),
                        gate == null ? null : GateKey.valueOf(gate),
                        new MunicipalityCode(promisedBy == null ? row.getString("municipality") : promisedBy),
                        promisedBy == null ? Body.valueOf(row.getString("body")) : Body.COLLEGE,
                        row.getString("question"),
                        before == null ? null : GateKey.valueOf(before),
                        promisedBy != null ? Condition.Kind.PROMISE : kind(row),
                        setOn(row, corrections),
                        assigned.owner(),
                        assigned.due(),
                        lapse == null ? state(counts) : Condition.State.LAPSED,
                        lapse != null ? lapse.reason() : counts == null ? null : counts.words(),
                        lapse != null ? lapse.on() : counts == null ? null : counts.on(),
                        answers.stream().map(Given::answer).toList()));
    }

    private static @Nullable Lapse lapse(ResultSet row) throws SQLException {
        String reason = row.getString("lapse_reason");
        return reason == null ? null : new Lapse(reason, EffectiveDate.parse(row.getString("lapsed_on")));
    }

    private static Condition.Kind kind(ResultSet row) throws SQLException {
        if (!row.getBoolean("wish")) {
            return Condition.Kind.CONDITION;
        }
        return row.getBoolean("motion") ? Condition.Kind.MOTION : Condition.Kind.WISH;
    }

    private static Condition.State state(Condition.@Nullable Answer answer) {
        return answer == null
                ? Condition.State.OPEN
                : answer.met() ? Condition.State.MET : Condition.State.CARRIED_OVER;
    }
}
