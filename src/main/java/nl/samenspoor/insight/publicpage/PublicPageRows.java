package nl.samenspoor.insight.publicpage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.ExceptionGround;
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

    private static final List<String> KEEPS_BACK = Arrays.stream(ExceptionGround.values())
            .filter(ExceptionGround::applies)
            .map(ExceptionGround::key)
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicPageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Without what a ground of the Woo kept back since it was chosen, also when that ground was withdrawn: whoever leads
     * chooses it again. In two statements, whether there is such a cooperation or not.
     */
    PublicPage newest(CooperationId cooperation) {
        List<PublicPage.Shown> documents = jdbc.sql("select d.document, d.version from public_page_document d"
                        + " where d.cooperation = :id and d.number ="
                        + " (select max(p.number) from public_page p where p.cooperation = :id)"
                        + " and not exists (select 1 from document_openness o where o.document = d.document"
                        + " and o.number > d.openness and (o.exception_ground in (:keepsBack)"
                        + " or o.extent in ('part', 'none'))) order by d.position")
                .param("id", cooperation.text())
                .param("keepsBack", KEEPS_BACK)
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

    /** Every setting as it was made, the newest first; in two statements. */
    List<PublicPage> all(CooperationId cooperation) {
        Map<Integer, List<PublicPage.Shown>> documents = new HashMap<>();
        jdbc.sql("select number, document, version from public_page_document where cooperation = ? order by position")
                .param(cooperation.text())
                .query((row, index) -> documents
                        .computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                        .add(new PublicPage.Shown(new DocumentId(row.getString("document")), row.getInt("version"))))
                .list();
        return jdbc.sql("select number, readable, changed_at, changed_by from public_page where cooperation = ?"
                        + " order by number desc")
                .param(cooperation.text())
                .query((row, index) -> new PublicPage(
                        row.getInt("number"),
                        row.getBoolean("readable"),
                        documents.getOrDefault(row.getInt("number"), List.of()),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .list();
    }

    /**
     * @param openness what was last said of making each document public, by its number
     * @throws OptimisticLockingFailureException when somebody else changed it in the same instant
     */
    void add(Actor actor, CooperationId cooperation, PublishCooperation command, Map<DocumentId, Integer> openness) {
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
            jdbc.sql("insert into public_page_document (cooperation, number, position, document, version,"
                            + " openness) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            cooperation.text(),
                            number,
                            position++,
                            shown.document().text(),
                            shown.version(),
                            openness.getOrDefault(shown.document(), 0))
                    .update();
        }
    }
}
