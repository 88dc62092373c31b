package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which documents are copies of which version of a service agreement, as far as that is known. */
@Component
public class SignedCopies {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignedCopies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps of which version a document was made, in the transaction in which it is kept.
     *
     * @param version id of the version
     */
    public void made(DocumentId document, long version) {
        jdbc.sql("insert into service_agreement_paper (document, version, recorded_at) values (?, ?, ?)")
                .params(document.text(), version, OffsetDateTime.now(clock))
                .update();
    }

    /** Documents that were made of a version, the last first. */
    public List<DocumentId> of(long version) {
        return jdbc
                .sql("select document from service_agreement_paper where version = ?"
                        + " order by recorded_at desc, document")
                .param(version)
                .query(String.class)
                .list()
                .stream()
                .map(DocumentId::new)
                .toList();
    }

    /**
     * Ids of the documents of a cooperation that belong to another agreement, or to another version of this one: they were made
     * of it, or a signature of it names them. In one statement.
     */
    public Set<String> ofOthers(CooperationId cooperation, long version) {
        return jdbc.sql("select p.document from service_agreement_paper p join service_agreement a on a.id = p.version"
                        + " where a.cooperation = :cooperation and p.version <> :version"
                        + " union select s.file_id from service_agreement_step s"
                        + " join service_agreement_course c on c.id = s.course"
                        + " where c.cooperation = :cooperation and s.version <> :version and s.file_id is not null")
                .param("cooperation", cooperation.text())
                .param("version", version)
                .query(String.class)
                .set();
    }
}
