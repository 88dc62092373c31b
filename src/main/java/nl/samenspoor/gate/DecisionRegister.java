package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bodies decided. Rows are added, never changed. */
@Repository
class DecisionRegister {

    private final JdbcClient jdbc;

    DecisionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Opening opening, Decision decision) {
        Decision.Correction correction = decision.correction();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                decision.id(),
                opening.id(),
                decision.round(),
                nextRow(opening, decision),
                decision.body().name(),
                decision.municipality().text(),
                decision.on().toEdtf(),
                decision.on().earliest()));
        values.addAll(VoteRows.values(decision.vote(), decision.outcome(), decision.reasons()));
        values.addAll(Arrays.asList(
                decision.meetsRule(),
                decision.choice() == null ? null : decision.choice().key(),
                decision.ground() == null ? null : decision.ground().key(),
                decision.motivation(),
                decision.subject(),
                decision.source(),
                decision.recordedAt().atOffset(ZoneOffset.UTC),
                decision.recordedBy(),
                correction == null ? null : correction.earlier().id(),
                correction == null ? null : correction.why()));
        jdbc.sql("insert into gate_decision (id, gate, round_number, meeting, body, municipality, effective,"
                        + " effective_sort, " + VoteRows.COLUMNS + ", meets_rule, choice, ground, motivation, subject,"
                        + " source, recorded_at, recorded_by, corrects, why) values (?, ?, ?, ?, ?, ?, ?, ?, "
                        + VoteRows.PLACES + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
        VoteRows.addFractions(jdbc, "gate_fraction_vote", decision.id(), decision.vote());
    }

    /** The opening is locked: nobody else takes the same number. */
    private int nextRow(Opening opening, Decision decision) {
        return jdbc.sql("select coalesce(max(meeting), 0) + 1 from gate_decision"
                        + " where gate = ? and round_number = ? and municipality = ?")
                .params(opening.id(), decision.round(), decision.municipality().text())
                .query(Integer.class)
                .single();
    }

    /**
     * Those that count, each with what it took the place of: by opening, of each body in the order in which they were
     * recorded, whatever the clock said then. Three statements however many openings.
     */
    Map<Long, List<Decision>> of(Collection<Long> openings) {
        return of(openings, null);
    }

    /** As {@link #of(Collection)}, of the bodies of one municipality; of all when that is null. */
    Map<Long, List<Decision>> of(Collection<Long> openings, @Nullable MunicipalityCode municipality) {
        Map<Long, CurrentDecisions> found = new HashMap<>();
        if (openings.isEmpty()) {
            return Map.of();
        }
        String whose = municipality == null ? "" : " and d.municipality = :municipality";
        String code = municipality == null ? "" : municipality.text();
        Map<String, List<FractionVotes>> fractions = fractions(openings, whose, code);
        Map<String, List<String>> conditions = new HashMap<>();
        jdbc.sql("select decision, condition_key from gate_condition where gate in (:ids) order by id")
                .param("ids", openings)
                .query((row, index) -> conditions
                        .computeIfAbsent(row.getString("decision"), id -> new ArrayList<>())
                        .add(row.getString("condition_key")))
                .list();
        jdbc.sql("select d.* from gate_decision d where d.gate in (:ids)" + whose
                        + " order by d.gate, d.round_number, d.meeting, d.recorded_at, d.municipality")
                .param("ids", openings)
                .param("municipality", code)
                .query((row, index) -> found.computeIfAbsent(row.getLong("gate"), id -> new CurrentDecisions())
                        .add(
                                decision(
                                        row,
                                        fractions.getOrDefault(row.getString("id"), List.of()),
                                        conditions.getOrDefault(row.getString("id"), List.of())),
                                row.getString("corrects"),
                                row.getString("why")))
                .list();
        Map<Long, List<Decision>> current = new HashMap<>();
        found.forEach((opening, decisions) -> current.put(opening, decisions.all()));
        return current;
    }

    private Map<String, List<FractionVotes>> fractions(Collection<Long> openings, String whose, String municipality) {
        Map<String, List<FractionVotes>> found = new HashMap<>();
        jdbc.sql("select f.* from gate_fraction_vote f join gate_decision d on d.id = f.decision"
                        + " where d.gate in (:ids)" + whose + " order by f.decision, f.position")
                .param("ids", openings)
                .param("municipality", municipality)
                .query((row, index) -> found.computeIfAbsent(row.getString("decision"), id -> new ArrayList<>())
                        .add(VoteRows.fraction(row)))
                .list();
        return found;
    }

    private static Decision decision(ResultSet row, List<FractionVotes> fractions, List<String> conditions)
            throws SQLException {
        String choice = row.getString("choice");
        String ground = row.getString("ground");
        return new Decision(
                row.getString("id"),
                row.getInt("round_number"),
                row.getInt("meeting"),
                Body.valueOf(row.getString("body")),
                new MunicipalityCode(row.getString("municipality")),
                EffectiveDate.parse(row.getString("effective")),
                VoteRows.vote(row, fractions),
                VoteRows.outcome(row),
                VoteRows.reasons(row),
                row.getBoolean("meets_rule"),
                choice == null ? null : Choice.of(choice),
                ground == null ? null : RefusalGround.of(ground),
                row.getString("motivation"),
                row.getString("subject"),
                conditions,
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                null);
    }
}
