package nl.samenspoor.insight.publicpage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to and reads what is public. */
@Repository
class PublicPageRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicPageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In two statements, whether there is such a cooperation or not. */
    PublicPage newest(CooperationId cooperation) {
        List<PublicPage.Shown> documents = jdbc.sql("select d.document, d.version from public_page_document d"
                        + " where d.cooperation = :id and d.number ="
                        + " (select max(p.number) from public_page p where p.cooperation = :id) order by d.position")
                .param("id", cooperation.text())
                .query((row, index) ->
                        new PublicPage.Shown(new DocumentId(row.getString("document")), row.getInt("version")))
                .list();
        return jdbc.sql("select number, readable, changed_at, changed_by from public_page where cooperation = ?"
                        + " order by number desc fetch first 1 rows only")
                .param(cooperation.text())
                .query((row, index) -> new PublicPage(
                        row.getInt("number"),
                        row.getBoolean("readable"),
                        documents,
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .optional()
                .orElse(PublicPage.NONE);
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it in the same instant */
    void add(Actor actor, CooperationId cooperation, PublishCooperation command) {
        int number = command.seen() + 1;
        Capacity as = actor.capacity(null, Body.PROJECT_LEADER);
        try {
            jdbc.sql("insert into public_page (cooperation, number, readable, changed_at, changed_by, changed_as)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            cooperation.text(),
                            number,
                            command.readable(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                            actor.account(),
                            as == null ? null : as.text())
                    .update();
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new OptimisticLockingFailureException("setting " + number + " is there already", somebodyWasFirst);
        }
        int position = 0;
        for (PublicPage.Shown shown : command.documents()) {
            jdbc.sql("insert into public_page_document (cooperation, number, position, document, version)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            cooperation.text(),
                            number,
                            position++,
                            shown.document().text(),
                            shown.version())
                    .update();
        }
    }
}
