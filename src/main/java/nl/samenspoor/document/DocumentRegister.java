package nl.samenspoor.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds documents, versions and what is said of them. Of a document itself only changes where it stands. */
@Repository
class DocumentRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(DocumentId id, KeepDocument command) {
        jdbc.sql("insert into document (id, cooperation, municipality, amends, newest, withdrawn, signed, changed_at)"
                        + " values (?, ?, ?, ?, 1, false, false, ?)")
                .params(
                        id.text(),
                        command.cooperation().text(),
                        command.municipality() == null
                                ? null
                                : command.municipality().text(),
                        command.amends() == null ? null : command.amends().text(),
                        OffsetDateTime.now(clock))
                .update();
    }

    void addVersion(
            Actor actor,
            @Nullable Capacity capacity,
            DocumentId id,
            int version,
            DocumentFacts facts,
            String fileName,
            String sha256) {
        Retention retention = facts.retention();
        jdbc.sql("insert into document_version (document, version, title, kind, effective, effective_sort, source,"
                        + " woo_category, nomination, selection_result, retention_years, retention_from, file_name,"
                        + " sha256, recorded_at, recorded_by, recorded_as)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.text(),
                        version,
                        facts.title(),
                        facts.kind().key(),
                        facts.dated().toEdtf(),
                        facts.dated().earliest(),
                        facts.source(),
                        facts.woo().key(),
                        retention.nomination().key(),
                        retention.result(),
                        retention.years(),
                        retention.from() == null ? null : retention.from().toEdtf(),
                        fileName,
                        sha256,
                        OffsetDateTime.now(clock),
                        actor.account(),
                        text(capacity))
                .update();
    }

    /** Makes the next version the newest. */
    void renew(DocumentId id, int version) {
        jdbc.sql("update document set newest = ?, changed_at = ? where id = ?")
                .params(version, OffsetDateTime.now(clock), id.text())
                .update();
    }

    void stand(Actor actor, @Nullable Capacity capacity, DocumentId id, boolean withdrawn, String reason) {
        jdbc.sql("insert into document_standing (document, withdrawn, reason, recorded_at, recorded_by, recorded_as)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.text(), withdrawn, reason, OffsetDateTime.now(clock), actor.account(), text(capacity))
                .update();
        jdbc.sql("update document set withdrawn = ?, changed_at = ? where id = ?")
                .params(withdrawn, OffsetDateTime.now(clock), id.text())
                .update();
    }

    void open(Actor actor, @Nullable Capacity capacity, DocumentId id, Openness said) {
        String published = text(said.publishedOn());
        String review = text(said.reviewOn());
        String redacted = said.redacted() == null ? null : said.redacted().text();
        jdbc.sql("insert into document_openness (document, number, extent, published_on, publication_url,"
                        + " exception_ground, review_on, redacted, recorded_at, recorded_by, recorded_as)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.text(),
                        said.number(),
                        said.extent().key(),
                        published,
                        said.publicationUrl(),
                        said.exception().key(),
                        review,
                        redacted,
                        OffsetDateTime.now(clock),
                        actor.account(),
                        text(capacity))
                .update();
        jdbc.sql("update document set openness = ?, extent = ?, published_on = ?, publication_url = ?,"
                        + " exception_ground = ?, review_on = ?, redacted = ?, changed_at = ? where id = ?")
                .params(
                        said.number(),
                        said.extent().key(),
                        published,
                        said.publicationUrl(),
                        said.exception().key(),
                        review,
                        redacted,
                        OffsetDateTime.now(clock),
                        id.text())
                .update();
    }

    void file(Actor actor, @Nullable Capacity capacity, DocumentId id, Filing said) {
        Retention retention = said.retention();
        jdbc.sql("insert into document_filing (document, number, woo_category, nomination, selection_result,"
                        + " retention_years, retention_from, recorded_at, recorded_by, recorded_as)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.text(),
                        said.number(),
                        said.woo().key(),
                        retention.nomination().key(),
                        retention.result(),
                        retention.years(),
                        retention.from() == null ? null : retention.from().toEdtf(),
                        OffsetDateTime.now(clock),
                        actor.account(),
                        text(capacity))
                .update();
        jdbc.sql("update document set filing = ?, changed_at = ? where id = ?")
                .params(said.number(), OffsetDateTime.now(clock), id.text())
                .update();
    }

    void sign(Actor actor, @Nullable Capacity capacity, SignDocument command) {
        String id = command.document().text();
        jdbc.sql("insert into document_signature (document, version, effective, effective_sort, source, recorded_at,"
                        + " recorded_by, recorded_as) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        command.version(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        command.source(),
                        OffsetDateTime.now(clock),
                        actor.account(),
                        text(capacity))
                .update();
        for (int i = 0; i < command.by().size(); i++) {
            Signatory one = command.by().get(i);
            jdbc.sql("insert into document_signatory (document, position, municipality, role) values (?, ?, ?, ?)")
                    .params(
                            id,
                            i,
                            one.municipality() == null
                                    ? null
                                    : one.municipality().text(),
                            one.role().key())
                    .update();
        }
        jdbc.sql("update document set signed = true, changed_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    void link(Actor actor, @Nullable Capacity capacity, DocumentId id, GateKey gate, int attempt, boolean linked) {
        jdbc.sql("insert into document_gate (document, gate_key, attempt, linked, recorded_at, recorded_by,"
                        + " recorded_as) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.text(),
                        gate.name(),
                        attempt,
                        linked,
                        OffsetDateTime.now(clock),
                        actor.account(),
                        text(capacity))
                .update();
    }

    /** Lets whoever else changes this document wait until the transaction ends. */
    void lock(CooperationId cooperation, DocumentId id) {
        jdbc.sql("select id from document where id = ? and cooperation = ? for update")
                .params(id.text(), cooperation.text())
                .query(String.class)
                .optional();
    }

    /** Id of a document that stands and whose newest version has this content and kind under this title. */
    Optional<String> same(CooperationId cooperation, DocumentFacts facts, String sha256) {
        return jdbc.sql("select d.id from document d"
                        + " join document_version v on v.document = d.id and v.version = d.newest"
                        + " where d.cooperation = ? and not d.withdrawn and v.sha256 = ? and v.title = ? and v.kind = ?"
                        + " fetch first 1 row only")
                .params(cooperation.text(), sha256, facts.title(), facts.kind().key())
                .query(String.class)
                .optional();
    }

    /** A document, by its id and title. */
    record Titled(String id, String title) {}

    /** The first document of the cooperation whose newest version is that file. */
    Optional<Titled> sameFile(CooperationId cooperation, String sha256) {
        return jdbc.sql("select d.id, v.title from document d"
                        + " join document_version v on v.document = d.id and v.version = d.newest"
                        + " where d.cooperation = ? and not d.withdrawn and v.sha256 = ?"
                        + " order by v.recorded_at, d.id fetch first 1 row only")
                .params(cooperation.text(), sha256)
                .query((row, index) -> new Titled(row.getString("id"), row.getString("title")))
                .optional();
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    private static @Nullable String text(@Nullable Capacity capacity) {
        return capacity == null ? null : capacity.text();
    }
}
