package nl.samenspoor.casebook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what was imported. */
@Repository
class CaseRegister {

    record Entry(String caseId, String checksum, CooperationId cooperation, OffsetDateTime importedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Entry> byChecksum(String checksum) {
        return find("checksum", checksum);
    }

    Optional<Entry> byCase(String caseId) {
        return find("case_id", caseId);
    }

    private Optional<Entry> find(String column, String text) {
        return jdbc.sql("select case_id, checksum, cooperation, imported_at from casebook_import where " + column
                        + " = ?")
                .param(text)
                .query((row, index) -> new Entry(
                        row.getString("case_id"),
                        row.getString("checksum"),
                        new CooperationId(row.getString("cooperation")),
                        row.getObject("imported_at", OffsetDateTime.class)))
                .optional();
    }

    /** @throws Conflict when somebody else imported the same file in the same instant */
    void add(Actor actor, String checksum, ImportedCase imported) {
        try {
            insert(actor, checksum, imported);
        } catch (DuplicateKeyException sameInstant) {
            throw new Conflict("casebook.sameInstant");
        }
    }

    private void insert(Actor actor, String checksum, ImportedCase imported) {
        jdbc.sql("insert into casebook_import (case_id, checksum, cooperation, fictional, events, observed_until,"
                        + " imported_at, imported_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        imported.caseId(),
                        checksum,
                        imported.cooperation().text(),
                        imported.fictional(),
                        imported.events(),
                        imported.observedUntil(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }
}
