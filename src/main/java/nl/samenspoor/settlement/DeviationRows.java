package nl.samenspoor.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads proposals, answers and withdrawals. There is no way to change one. */
@Repository
class DeviationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeviationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its number in the cooperation */
    int add(
            Actor actor,
            ProposeAttribution proposal,
            DeviationKind kind,
            long amountCents,
            MunicipalityCode municipality,
            EffectiveDate on,
            List<MunicipalityCode> colleges) {
        int number = jdbc.sql("select coalesce(max(number_of), 0) + 1 from deviation where cooperation = ?")
                .param(proposal.cooperation().text())
                .query(Integer.class)
                .single();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into deviation (cooperation, number_of, kind, about, amount_cents, municipality, reason, source,"
                                + " effective, effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        proposal.cooperation().text(),
                        number,
                        kind.key(),
                        proposal.about(),
                        amountCents,
                        municipality.text(),
                        proposal.reason(),
                        proposal.source(),
                        on.toEdtf(),
                        on.earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(id, "id");
        long deviation = Objects.requireNonNull(id.getKey()).longValue();
        for (int i = 0; i < colleges.size(); i++) {
            jdbc.sql("insert into deviation_college (deviation, place, municipality) values (?, ?, ?)")
                    .params(deviation, i, colleges.get(i).text())
                    .update();
        }
        return number;
    }

    /** The row of a proposal, locked: who answers at the same moment waits and sees this answer. */
    Optional<Long> lock(CooperationId cooperation, int number) {
        return jdbc.sql("select id from deviation where cooperation = ? and number_of = ? for update")
                .params(cooperation.text(), number)
                .query(Long.class)
                .optional();
    }

    void answer(Actor actor, long deviation, int version, boolean agrees, AnswerProposal answer, Outcome outcome) {
        jdbc.sql("insert into deviation_answer (deviation, municipality, version, agrees, reason, outcome,"
                        + " effective, effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        deviation,
                        answer.college().text(),
                        version,
                        agrees,
                        answer.reason(),
                        outcome.key(),
                        answer.on().toEdtf(),
                        answer.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    void withdraw(Actor actor, long deviation, String reason, EffectiveDate on) {
        jdbc.sql("insert into deviation_withdrawal (deviation, reason, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(deviation, reason, on.toEdtf(), on.earliest(), OffsetDateTime.now(clock), actor.account())
                .update();
    }

    /** The newest first, in four statements however many. */
    List<Deviation> of(CooperationId cooperation, List<MunicipalityCode> present) {
        Map<Long, Map<MunicipalityCode, List<Answer>>> answers = new HashMap<>();
        jdbc.sql("select c.deviation, c.municipality from deviation_college c join deviation d on d.id = c.deviation"
                        + " where d.cooperation = ? order by c.deviation, c.place")
                .param(cooperation.text())
                .query((RowCallbackHandler)
                        row -> answers.computeIfAbsent(row.getLong("deviation"), id -> new LinkedHashMap<>())
                                .put(new MunicipalityCode(row.getString("municipality")), new ArrayList<>()));
        jdbc.sql("select a.* from deviation_answer a join deviation d on d.id = a.deviation where d.cooperation = ?"
                        + " order by a.deviation, a.municipality, a.version")
                .param(cooperation.text())
                .query((RowCallbackHandler) row -> Objects.requireNonNull(answers.get(row.getLong("deviation")))
                        .get(new MunicipalityCode(row.getString("municipality")))
                        .add(answer(row)));
        Map<Long, Withdrawal> withdrawn = new HashMap<>();
        jdbc.sql(
                        "select w.* from deviation_withdrawal w join deviation d on d.id = w.deviation where d.cooperation = ?")
                .param(cooperation.text())
                .query((RowCallbackHandler) row -> withdrawn.put(
                        row.getLong("deviation"),
                        new Withdrawal(row.getString("reason"), EffectiveDate.parse(row.getString("effective")))));
        return jdbc.sql("select * from deviation where cooperation = ? order by number_of desc")
                .param(cooperation.text())
                .query((row, index) -> {
                    Map<MunicipalityCode, List<Answer>> said = answers.getOrDefault(row.getLong("id"), Map.of());
                    Set<MunicipalityCode> gone = said.keySet().stream()
                            .filter(code -> !present.contains(code))
                            .collect(Collectors.toSet());
                    return deviation(row, said, withdrawn, gone);
                })
                .list();
    }

    /** Asked, not answered, and neither decided nor withdrawn; also of who is no partner any more. */
    Set<AwaitedAnswer> awaited(Collection<CooperationId> cooperations) {
        return jdbc.sql("select d.cooperation, d.number_of, c.municipality from deviation d"
                        + " join deviation_college c on c.deviation = d.id where d.cooperation in (:cooperations)"
                        + " and not exists (select 1 from deviation_withdrawal w where w.deviation = d.id)"
                        + " and not exists (select 1 from deviation_answer a where a.deviation = d.id"
                        + " and (a.municipality = c.municipality or a.outcome <> :pending))")
                .param(
                        "cooperations",
                        cooperations.stream().map(CooperationId::text).toList())
                .param("pending", Outcome.PENDING.key())
                .query((row, index) -> new AwaitedAnswer(
                        new CooperationId(row.getString("cooperation")),
                        row.getInt("number_of"),
                        new MunicipalityCode(row.getString("municipality"))))
                .set();
    }

    private static Deviation deviation(
            ResultSet row,
            Map<MunicipalityCode, List<Answer>> answers,
            Map<Long, Withdrawal> withdrawn,
            Set<MunicipalityCode> gone)
            throws SQLException {
        return new Deviation(
                new CooperationId(row.getString("cooperation")),
                row.getInt("number_of"),
                DeviationKind.of(row.getString("kind")),
                row.getString("about"),
                row.getLong("amount_cents"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("reason"),
                row.getString("source"),
                EffectiveDate.parse(row.getString("effective")),
                answers,
                withdrawn.get(row.getLong("id")),
                gone);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getInt("version"),
                row.getBoolean("agrees"),
                row.getString("reason"),
                EffectiveDate.parse(row.getString("effective")),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)));
    }
}
