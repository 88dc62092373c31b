package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conditions and their answers. */
@Repository
class ConditionRegister {

    /** A condition with the ids of its row and of the opening at which it was set. */
    record Row(long id, long opening, Condition condition) {

        boolean open() {
            return condition.state() == Condition.State.OPEN;
        }

        /** Whether it still has to be answered now or at a later gate. */
        boolean unsettled() {
            return open() || condition.state() == Condition.State.CARRIED_OVER;
        }
    }

    private record Lapse(String reason, EffectiveDate on) {}

    private record Answer(boolean met, String words, long opening, EffectiveDate on) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ConditionRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Opening opening, String decision, SetCondition condition, String key, boolean wish) {
        GateKey before = condition.before();
        jdbc.sql("insert into gate_condition (cooperation, gate, decision, condition_key, question, before_gate, wish)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        opening.cooperation().text(),
                        opening.id(),
                        decision,
                        key,
                        condition.text(),
                        before == null ? null : before.name(),
                        wish)
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

    /**
     * In the order in which they were set.
     *
     * @param latest the latest opening of any gate: what was carried over there is not open now
     */
    List<Row> of(CooperationId cooperation, @Nullable Opening latest) {
        Map<Long, List<Answer>> answers = answers(cooperation);
        return jdbc.sql(
                        "select c.*, g.gate_key, d.municipality, d.body, d.effective as set_on, l.reason as lapse_reason,"
                                + " l.effective as lapsed_on from gate_condition c"
                                + " join gate g on g.id = c.gate join gate_decision d on d.id = c.decision"
                                + " left join gate_condition_lapse l on l.condition_id = c.id"
                                + " where c.cooperation = ? order by c.id")
                .param(cooperation.text())
                .query((row, index) ->
                        read(row, answers.getOrDefault(row.getLong("id"), List.of()), latest == null ? 0 : latest.id()))
                .list();
    }

    private Map<Long, List<Answer>> answers(CooperationId cooperation) {
        Map<Long, List<Answer>> found = new HashMap<>();
        jdbc.sql("select a.* from gate_condition_answer a join gate_condition c on c.id = a.condition_id"
                        + " where c.cooperation = ? order by a.id")
                .param(cooperation.text())
                .query((row, index) -> found.computeIfAbsent(row.getLong("condition_id"), id -> new ArrayList<>())
                        .add(new Answer(
                                row.getBoolean("met"),
                                row.getString("words"),
                                row.getLong("gate"),
                                EffectiveDate.parse(row.getString("effective")))))
                .list();
        return found;
    }

    private static Row read(ResultSet row, List<Answer> answers, long latest) throws SQLException {
        Answer counts = answers.stream()
                .filter(answer -> answer.met() || answer.opening() == latest)
                .reduce((earlier, later) -> later)
                .orElse(null);
        Lapse lapse = lapse(row);
        String before = row.getString("before_gate");
        return new Row(
                row.getLong("id"),
                row.getLong("gate"),
                new Condition(
                        row.getString("condition_key"),
                        GateKey.valueOf(row.getString("gate_key")),
                        new MunicipalityCode(row.getString("municipality")),
                        Body.valueOf(row.getString("body")),
                        row.getString("question"),
                        before == null ? null : GateKey.valueOf(before),
                        row.getBoolean("wish"),
                        EffectiveDate.parse(row.getString("set_on")),
                        lapse == null ? state(counts) : Condition.State.LAPSED,
                        lapse != null ? lapse.reason() : counts == null ? null : counts.words(),
                        lapse != null ? lapse.on() : counts == null ? null : counts.on()));
    }

    private static @Nullable Lapse lapse(ResultSet row) throws SQLException {
        String reason = row.getString("lapse_reason");
        return reason == null ? null : new Lapse(reason, EffectiveDate.parse(row.getString("lapsed_on")));
    }

    private static Condition.State state(@Nullable Answer answer) {
        return answer == null
                ? Condition.State.OPEN
                : answer.met() ? Condition.State.MET : Condition.State.CARRIED_OVER;
    }
}
