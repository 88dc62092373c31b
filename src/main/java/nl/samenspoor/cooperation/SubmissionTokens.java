package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table report_submission: forms that were sent. */
@Repository
class SubmissionTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Submitted> find(CooperationId id, String token) {
        return jdbc.sql("select * from report_submission where cooperation_id = ? and token = ?")
                .params(id.text(), token)
                .query((row, index) -> new Submitted(
                        row.getString("kind"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .optional();
    }

    void add(Actor actor, CooperationId id, String token, String kind) {
        jdbc.sql("insert into report_submission (cooperation_id, token, kind, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.text(), token, kind, Stored.moment(clock), actor.account())
                .update();
    }
}
