package nl.samenspoor.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads what happened with works councils. There is no way to change it. */
@Repository
class WorksCouncilRows {

    /** A recorded deviation and when it was recorded, to see whether a newer advice took its place. */
    record MarkedDeviation(String reason, EffectiveDate notified, @Nullable Long term, OffsetDateTime recordedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WorksCouncilRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its number */
    long add(Actor actor, RequestAdvice request, String subject) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        EffectiveDate agreed = request.agreedTerm();
        jdbc.sql("insert into works_council_request (cooperation, municipality, subject, agreed_term,"
                        + " primacy_reserved, outside_expert, effective, effective_sort, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        request.cooperation().text(),
                        request.municipality().text(),
                        subject,
                        agreed == null ? null : agreed.toEdtf(),
                        request.primacyReserved(),
                        request.outsideExpert(),
                        request.on().toEdtf(),
                        request.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** What was asked of a works council is locked: nobody else answers it meanwhile. */
    void lock(CooperationId cooperation, MunicipalityCode municipality) {
        jdbc.sql("select id from works_council_request where cooperation = ? and municipality = ? for update")
                .params(cooperation.text(), municipality.text())
                .query(Long.class)
                .list();
    }

    void add(Actor actor, GiveAdvice advice) {
        jdbc.sql("insert into works_council_advice (cooperation, municipality, outcome, advice_text, conditions,"
                        + " source, effective, effective_sort, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        advice.cooperation().text(),
                        advice.municipality().text(),
                        advice.outcome().key(),
                        advice.text(),
                        advice.conditions(),
                        advice.telling().source(),
                        advice.on().toEdtf(),
                        advice.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    void add(Actor actor, MarkDeviation deviation, String reason, @Nullable Long term) {
        jdbc.sql("insert into works_council_deviation (cooperation, municipality, reason, term, effective,"
                        + " effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        deviation.cooperation().text(),
                        deviation.municipality().text(),
                        reason,
                        term,
                        deviation.notified().toEdtf(),
                        deviation.notified().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /** The newest of each works council, by cooperation, in one statement; a cooperation without any is left out. */
    Map<CooperationId, Map<MunicipalityCode, WorksCouncil.Request>> requests(Collection<CooperationId> cooperations) {
        Map<CooperationId, Map<MunicipalityCode, WorksCouncil.Request>> newest = new HashMap<>();
        jdbc.sql("select * from works_council_request where cooperation in (:ids) order by id")
                .param("ids", texts(cooperations))
                .query((RowCallbackHandler)
                        row -> of(newest, row).put(new MunicipalityCode(row.getString("municipality")), request(row)));
        return newest;
    }

    /** What the works council was asked last beside the request with that number. */
    Optional<WorksCouncil.Request> beside(CooperationId cooperation, MunicipalityCode municipality, long request) {
        return jdbc.sql("select * from works_council_request where cooperation = ? and municipality = ? and id <> ?"
                        + " order by id desc limit 1")
                .params(cooperation.text(), municipality.text(), request)
                .query((row, index) -> request(row))
                .optional();
    }

    private static WorksCouncil.Request request(ResultSet row) throws SQLException {
        return new WorksCouncil.Request(
                row.getLong("id"),
                row.getString("subject"),
                EffectiveDate.parse(row.getString("effective")),
                date(row, "agreed_term"),
                row.getBoolean("primacy_reserved"),
                row.getBoolean("outside_expert"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }

    /** The newest of each works council, by cooperation, in one statement; a cooperation without any is left out. */
    Map<CooperationId, Map<MunicipalityCode, WorksCouncil.Advice>> advice(Collection<CooperationId> cooperations) {
        Map<CooperationId, Map<MunicipalityCode, WorksCouncil.Advice>> newest = new HashMap<>();
        jdbc.sql("select * from works_council_advice where cooperation in (:ids) order by id")
                .param("ids", texts(cooperations))
                .query((RowCallbackHandler) row -> of(newest, row)
                        .put(
                                new MunicipalityCode(row.getString("municipality")),
                                new WorksCouncil.Advice(
                                        AdviceOutcome.of(row.getString("outcome")),
                                        row.getString("advice_text"),
                                        row.getString("conditions"),
                                        EffectiveDate.parse(row.getString("effective")),
                                        row.getString("source"),
                                        row.getObject("recorded_at", OffsetDateTime.class))));
        return newest;
    }

    private static List<String> texts(Collection<CooperationId> cooperations) {
        return cooperations.stream().map(CooperationId::text).toList();
    }

    /** What is known of the cooperation of this row. */
    private static <T> Map<MunicipalityCode, T> of(Map<CooperationId, Map<MunicipalityCode, T>> all, ResultSet row)
            throws SQLException {
        return all.computeIfAbsent(new CooperationId(row.getString("cooperation")), id -> new HashMap<>());
    }

    Map<MunicipalityCode, MarkedDeviation> deviations(CooperationId cooperation) {
        Map<MunicipalityCode, MarkedDeviation> newest = new HashMap<>();
        jdbc.sql("select * from works_council_deviation where cooperation = ? order by id")
                .param(cooperation.text())
                .query((row, index) -> newest.put(
                        new MunicipalityCode(row.getString("municipality")),
                        new MarkedDeviation(
                                row.getString("reason"),
                                EffectiveDate.parse(row.getString("effective")),
                                row.getObject("term", Long.class),
                                row.getObject("recorded_at", OffsetDateTime.class))))
                .list();
        return newest;
    }

    private static @Nullable EffectiveDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : EffectiveDate.parse(text);
    }
}
