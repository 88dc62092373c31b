package nl.samenspoor.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads assessments. There is no way to change one. */
@Repository
class AssessmentRows {

    private final JdbcClient jdbc;
    private final PartScores parts;
    private final FactorStandings standings;
    private final Clock clock;

    AssessmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.parts = new PartScores(jdbc);
        this.standings = new FactorStandings(jdbc);
        this.clock = clock;
    }

    /** Two who assess the same factor, or the first of a cooperation, at once: one of them tries again. */
    void add(Actor actor, AssessFactor command) {
        try {
            parts.add(insert(actor, command), command);
            standings.follow(command.cooperation());
        } catch (DuplicateKeyException assessedByAnother) {
            throw new CannotAcquireLockException("Assessed by another at the same time", assessedByAnother);
        }
    }

    private long insert(Actor actor, AssessFactor command) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into factor_assessment (cooperation, factor, version, score, basis, effective,"
                        + " effective_sort, counted_from, motivation, source, recorded_at, assessor)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.cooperation().text(),
                        command.factor(),
                        nextVersion(command),
                        command.score().key(),
                        command.basis().key(),
                        command.effective().toEdtf(),
                        command.effective().earliest(),
                        command.effective().countedFrom(),
                        command.motivation(),
                        command.source(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    private int nextVersion(AssessFactor command) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from factor_assessment"
                        + " where cooperation = ? and factor = ?")
                .params(command.cooperation().text(), command.factor())
                .query(Integer.class)
                .single();
    }

    /** The one that counts first. Two statements however many cooperations. */
    List<Assessment> of(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return List.of();
        }
        List<String> ids =
                cooperations.stream().map(CooperationId::text).distinct().toList();
        PartScores.Found found = parts.of(ids);
        return jdbc.sql("select * from factor_assessment where cooperation in (:ids)"
                        + " order by counted_from desc, version desc")
                .param("ids", ids)
                .query((row, index) -> assessment(row, found))
                .list();
    }

    private static Assessment assessment(ResultSet row, PartScores.Found found) throws SQLException {
        long id = row.getLong("id");
        return new Assessment(
                new CooperationId(row.getString("cooperation")),
                row.getString("factor"),
                row.getInt("version"),
                Score.of("score", row.getString("score")),
                found.municipalities(id),
                found.directions(id),
                found.subscores(id),
                Basis.of("basis", row.getString("basis")),
                EffectiveDate.parse(row.getString("effective")),
                row.getString("motivation"),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("assessor"));
    }
}
