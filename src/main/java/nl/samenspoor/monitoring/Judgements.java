package nl.samenspoor.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedUntil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads judgements. There is no way to change one. */
@Repository
class Judgements {

    /** Of those that count from the same day, the one recorded last comes first, as they are read. */
    private static final Comparator<Judged> LAST_COUNTED = Comparator.comparing(
                    (Judged one) -> one.grounds().effective().countedFrom())
            .reversed();

    private final JdbcClient jdbc;
    private final Clock clock;

    Judgements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Actor actor, Judged judged) {
        Grounds grounds = judged.grounds();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into judgement (cooperation, kind, subject, municipality, toward, rating, detail, basis, source,"
                                + " note, effective, effective_sort, recorded_at, recorded_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        judged.cooperation().text(),
                        Keys.of(judged.kind()),
                        judged.subject(),
                        text(judged.municipality()),
                        text(judged.toward()),
                        judged.rating(),
                        judged.detail(),
                        grounds.basis().key(),
                        grounds.source(),
                        grounds.note(),
                        grounds.effective().toEdtf(),
                        grounds.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void addAssignments(long judgement, List<AdviserAssignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            AdviserAssignment assignment = assignments.get(i);
            EffectiveDate period = assignment.period();
            jdbc.sql("insert into adviser_assignment (judgement, position, adviser, assignment, period)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            judgement,
                            i,
                            assignment.adviser(),
                            assignment.assignment(),
                            period == null ? null : period.toEdtf())
                    .update();
        }
    }

    /** Those recorded in time, the one that counts last first; in one statement. */
    List<Judged> of(Collection<CooperationId> cooperations, Judged.Kind kind, RecordedUntil recorded) {
        if (cooperations.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select * from judgement where cooperation in (:ids) and kind = :kind and recorded_at < :end"
                        + " order by id desc")
                .param("ids", texts(cooperations))
                .param("kind", Keys.of(kind))
                .param("end", recorded.end().atOffset(ZoneOffset.UTC))
                .query((row, index) -> judged(row))
                .list()
                .stream()
                .sorted(LAST_COUNTED)
                .toList();
    }

    /** Assignments by judgement, in one statement. */
    Map<Long, List<AdviserAssignment>> assignments(Collection<CooperationId> cooperations) {
        Map<Long, List<AdviserAssignment>> assignments = new HashMap<>();
        if (!cooperations.isEmpty()) {
            jdbc.sql("select a.* from adviser_assignment a join judgement j on j.id = a.judgement"
                            + " where j.cooperation in (:ids) order by a.judgement, a.position")
                    .param("ids", texts(cooperations))
                    .query((row, index) -> assignments
                            .computeIfAbsent(row.getLong("judgement"), id -> new ArrayList<>())
                            .add(new AdviserAssignment(
                                    row.getString("adviser"),
                                    row.getString("assignment"),
                                    date(row.getString("period")))))
                    .list();
        }
        return assignments;
    }

    private static Judged judged(ResultSet row) throws SQLException {
        return new Judged(
                row.getLong("id"),
                new CooperationId(row.getString("cooperation")),
                Keys.read(Judged.Kind.values(), "kind", row.getString("kind")),
                row.getString("subject"),
                code(row.getString("municipality")),
                code(row.getString("toward")),
                row.getString("rating"),
                row.getString("detail"),
                new Grounds(
                        EffectiveDate.parse(row.getString("effective")),
                        Basis.of("basis", row.getString("basis")),
                        row.getString("source"),
                        row.getString("note")));
    }

    private static List<String> texts(Collection<CooperationId> cooperations) {
        return cooperations.stream().map(CooperationId::text).distinct().toList();
    }

    private static @Nullable String text(@Nullable MunicipalityCode code) {
        return code == null ? null : code.text();
    }

    private static @Nullable MunicipalityCode code(@Nullable String text) {
        return text == null ? null : new MunicipalityCode(text);
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.parse(text);
    }
}
