package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules that partners agreed, per gate. The newest counts. */
@Repository
class RuleRegister {

    /** A rule; without bodies the decision table says which ones decide. */
    record Agreed(DecisionRule rule, List<Body> bodies) {}

    private static final Agreed DEFAULT = new Agreed(DecisionRule.MAJORITY_EACH, List.of());

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Agreed of(CooperationId cooperation, GateKey gate) {
        return jdbc.sql("select * from gate_rule where cooperation = ? and gate_key = ? order by id desc limit 1")
                .params(cooperation.text(), gate.name())
                .query((row, index) -> agreed(row))
                .optional()
                .orElse(DEFAULT);
    }

    /** The rules that count now of many cooperations, in one statement; where none was agreed for a gate, there is none. */
    Map<CooperationId, Map<GateKey, Agreed>> of(Collection<CooperationId> cooperations) {
        Map<CooperationId, Map<GateKey, Agreed>> found = new HashMap<>();
        if (!cooperations.isEmpty()) {
            jdbc.sql("select * from gate_rule where cooperation in (:ids) order by id")
                    .param("ids", cooperations.stream().map(CooperationId::text).toList())
                    .query((RowCallbackHandler) row -> found.computeIfAbsent(
                                    new CooperationId(row.getString("cooperation")), id -> new EnumMap<>(GateKey.class))
                            .put(GateKey.valueOf(row.getString("gate_key")), agreed(row)));
        }
        return found;
    }

    /** What counts as long as nothing else was agreed. */
    static Agreed unagreed() {
        return DEFAULT;
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        return new Agreed(DecisionRule.of(row.getString("decision_rule")), Opening.bodies(row.getString("bodies")));
    }

    /** Every rule agreed, the latest first. */
    List<AgreedRule> all(CooperationId cooperation) {
        return jdbc.sql("select * from gate_rule where cooperation = ? order by id desc")
                .param(cooperation.text())
                .query((row, index) -> new AgreedRule(
                        row.getLong("id"),
                        GateKey.valueOf(row.getString("gate_key")),
                        DecisionRule.of(row.getString("decision_rule")),
                        Opening.bodies(row.getString("bodies")),
                        row.getString("source"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    /**
     * Adds a rule after the one it replaces.
     *
     * @param follows id of the rule it replaces, 0 when it is the first
     * @throws DuplicateKeyException when another rule follows that one already
     */
    void add(Actor actor, CooperationId cooperation, SetDecisionRule command, long follows) {
        jdbc.sql("insert into gate_rule (cooperation, gate_key, decision_rule, bodies, source, recorded_at,"
                        + " recorded_by, follows) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cooperation.text(),
                        command.gate().name(),
                        command.rule().key(),
                        Opening.text(command.bodies()),
                        command.source(),
                        OffsetDateTime.now(clock),
                        actor.account(),
                        follows)
                .update();
    }
}
