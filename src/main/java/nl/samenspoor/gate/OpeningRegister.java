package nl.samenspoor.gate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.gate.spi.GateTables.Rounds;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Openings of gates and the municipalities whose bodies decide there. */
@Repository
class OpeningRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(
            CooperationId cooperation,
            GateKey gate,
            DecisionRule rule,
            Rounds rounds,
            List<MunicipalityCode> municipalities) {
        int attempt = latest(cooperation, gate).map(Opening::attempt).orElse(0) + 1;
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into gate (cooperation, gate_key, attempt, status, decision_rule, rounds, proposal_needed,"
                        + " current_round, opened_at, announced) values (?, ?, ?, ?, ?, ?, ?, 0, ?, false)")
                .params(
                        cooperation.text(),
                        gate.name(),
                        attempt,
                        Gate.Status.OPEN.key(),
                        rule.key(),
                        Opening.text(rounds.bodies()),
                        rounds.proposalNeeded(),
                        OffsetDateTime.now(clock))
                .update(id, "id");
        long opening = Objects.requireNonNull(id.getKey()).longValue();
        for (int i = 0; i < municipalities.size(); i++) {
            jdbc.sql("insert into gate_municipality (gate, position, municipality) values (?, ?, ?)")
                    .params(opening, i, municipalities.get(i).text())
                    .update();
        }
    }

    /** The open one, locked until the transaction ends. */
    Optional<Opening> lock(CooperationId cooperation, GateKey gate) {
        return jdbc.sql("select * from gate where cooperation = ? and gate_key = ? and status = 'open' for update")
                .params(cooperation.text(), gate.name())
                .query(Opening::of)
                .optional();
    }

    Optional<Opening> latest(CooperationId cooperation, GateKey gate) {
        return jdbc.sql("select * from gate where cooperation = ? and gate_key = ? order by attempt desc limit 1")
                .params(cooperation.text(), gate.name())
                .query(Opening::of)
                .optional();
    }

    /** The latest opening of any gate. */
    Optional<Opening> latest(CooperationId cooperation) {
        return jdbc.sql("select * from gate where cooperation = ? order by id desc limit 1")
                .param(cooperation.text())
                .query(Opening::of)
                .optional();
    }

    /** The latest opening of any gate that came to an outcome. */
    Optional<Opening> latestDecided(CooperationId cooperation) {
        return jdbc.sql("select * from gate where cooperation = ? and status = 'decided'"
                        + " order by decided_at desc, id desc limit 1")
                .param(cooperation.text())
                .query(Opening::of)
                .optional();
    }

    /** All openings, in the order in which they were opened. */
    List<Opening> all(Collection<CooperationId> cooperations) {
        return cooperations.isEmpty()
                ? List.of()
                : jdbc.sql("select * from gate where cooperation in (:ids) order by id")
                        .param(
                                "ids",
                                cooperations.stream()
                                        .map(CooperationId::text)
                                        .distinct()
                                        .toList())
                        .query(Opening::of)
                        .list();
    }

    Map<Long, List<MunicipalityCode>> municipalities(Collection<Long> openings) {
        Map<Long, List<MunicipalityCode>> found = new HashMap<>();
        if (!openings.isEmpty()) {
            jdbc.sql("select * from gate_municipality where gate in (:ids) order by gate, position")
                    .param("ids", openings)
                    .query((row, index) -> found.computeIfAbsent(row.getLong("gate"), id -> new ArrayList<>())
                            .add(new MunicipalityCode(row.getString("municipality"))))
                    .list();
        }
        return found;
    }

    void openRound(Opening opening, int round) {
        jdbc.sql("update gate set current_round = ? where id = ?")
                .params(round, opening.id())
                .update();
    }

    void decide(Opening opening, Tally tally, Verdict verdict, @Nullable Choice choice, String outcome) {
        jdbc.sql("update gate set status = ?, verdict = ?, choice = ?, outcome = ?, effective = ?, effective_sort = ?,"
                        + " decided_at = ? where id = ?")
                .params(
                        Gate.Status.DECIDED.key(),
                        verdict.key(),
                        choice == null ? null : choice.key(),
                        outcome,
                        tally.decidedOn().toEdtf(),
                        tally.decidedOn().earliest(),
                        OffsetDateTime.now(clock),
                        opening.id())
                .update();
    }

    /** @return whether this call was the first to announce it */
    boolean announce(Opening opening) {
        return jdbc.sql("update gate set announced = true where id = ? and announced = false")
                        .param(opening.id())
                        .update()
                == 1;
    }

    /** @return whether this call was the first to take note of it */
    boolean note(Actor actor, Opening opening, NoteOutcome command) {
        return jdbc.sql("update gate set noted_on = ?, note = ?, noted_at = ?, noted_by = ?"
                                + " where id = ? and noted_on is null")
                        .params(
                                command.on().toEdtf(),
                                command.note(),
                                OffsetDateTime.now(clock),
                                actor.account(),
                                opening.id())
                        .update()
                == 1;
    }

    /** What was opened so far says nothing of the gate any more. */
    void leaveBehind(CooperationId cooperation, GateKey gate) {
        jdbc.sql("update gate set earlier_stay = true where cooperation = ? and gate_key = ? and earlier_stay = false")
                .params(cooperation.text(), gate.name())
                .update();
    }

    /** Breaks off whatever is open. */
    void abandon(CooperationId cooperation) {
        jdbc.sql("update gate set status = ? where cooperation = ? and status = ?")
                .params(Gate.Status.ABANDONED.key(), cooperation.text(), Gate.Status.OPEN.key())
                .update();
    }
}
