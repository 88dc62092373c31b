package nl.samenspoor.motive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads scorings of motives. There is no way to change one. */
@Repository
class MotiveRows {

    /** Of those that count from the same day, the later version comes first, as they are read. */
    private static final Comparator<MotiveVersion> LAST_COUNTED = Comparator.comparing(
                    (MotiveVersion version) -> version.effective().countedFrom())
            .reversed();

    private final JdbcClient jdbc;
    private final MotiveParts parts;
    private final Clock clock;

    MotiveRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.parts = new MotiveParts(jdbc);
        this.clock = clock;
    }

    /** Two who score the same municipality at once: one of them tries again. */
    void add(Actor actor, ScoreMotives scores) {
        try {
            parts.add(insert(actor, scores), scores);
        } catch (DuplicateKeyException scoredByAnother) {
            throw new CannotAcquireLockException("Scored by another at the same time", scoredByAnother);
        }
    }

    private long insert(Actor actor, ScoreMotives scores) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into motive_version (cooperation, municipality, version, main_motive, effective,"
                        + " effective_sort, source, note, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        scores.cooperation().text(),
                        scores.municipality().text(),
                        nextVersion(scores),
                        scores.mainMotive(),
                        scores.effective().toEdtf(),
                        scores.effective().earliest(),
                        scores.source(),
                        scores.note(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    private int nextVersion(ScoreMotives scores) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from motive_version"
                        + " where cooperation = ? and municipality = ?")
                .params(scores.cooperation().text(), scores.municipality().text())
                .query(Integer.class)
                .single();
    }

    /** The one that counts last first. A constant number of statements however many cooperations. */
    List<MotiveVersion> of(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return List.of();
        }
        List<String> ids =
                cooperations.stream().map(CooperationId::text).distinct().toList();
        MotiveParts.Found found = parts.of(ids);
        return jdbc
                .sql("select * from motive_version where cooperation in (:ids)" + " order by version desc")
                .param("ids", ids)
                .query((row, index) -> version(row, found))
                .list()
                .stream()
                .sorted(LAST_COUNTED)
                .toList();
    }

    private static MotiveVersion version(ResultSet row, MotiveParts.Found found) throws SQLException {
        long id = row.getLong("id");
        return new MotiveVersion(
                new CooperationId(row.getString("cooperation")),
                new MunicipalityCode(row.getString("municipality")),
                row.getInt("version"),
                found.states().getOrDefault(id, Map.of()),
                found.pressures().getOrDefault(id, Map.of()),
                row.getString("main_motive"),
                found.others().getOrDefault(id, List.of()),
                EffectiveDate.parse(row.getString("effective")),
                row.getString("source"),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
