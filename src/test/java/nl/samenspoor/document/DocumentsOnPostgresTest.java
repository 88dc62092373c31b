package nl.samenspoor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import nl.samenspoor.Migrations;
import nl.samenspoor.database.EmptyDatabase;
import nl.samenspoor.document.file.FileType;
import nl.samenspoor.document.file.ReceivedFile;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What lies in tables, on a real PostgreSQL server. */
class DocumentsOnPostgresTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final CooperationId COOPERATION = new CooperationId("samen");
    private static final EffectiveDate DAY = EffectiveDate.parse("2026-10-01");

    private JdbcClient jdbc;
    private DocumentContents contents;
    private DocumentRegister register;
    private Documents documents;

    @BeforeEach
    void tables() {
        DataSource database = EmptyDatabase.onPostgres();
        Migrations.all().execute(database);
        ResourceDatabasePopulator triggers = new ResourceDatabasePopulator(
                new ClassPathResource("db/vendor/postgresql/V381__documents_append_only.sql"),
                new ClassPathResource("db/vendor/postgresql/V571__filing_append_only.sql"));
        triggers.setSeparator("\n\n");
        triggers.execute(database);
        jdbc = JdbcClient.create(database);
        contents = new DocumentContents(jdbc, Clock.systemUTC());
        register = new DocumentRegister(jdbc, Clock.systemUTC());
        documents = new Documents(new DocumentReader(jdbc), contents);
    }

    private String keep(byte[] content) {
        try (ReceivedFile file = ReceivedFile.take(() -> new ByteArrayInputStream(content), content.length)) {
            contents.keep(file, FileType.PDF);
            return file.sha256();
        }
    }

    private DocumentId document(String title, String sha256) {
        DocumentId id = DocumentId.create();
        DocumentFacts facts = DocumentFacts.of(title, DocumentKind.STUDY, DAY);
        register.add(id, new KeepDocument(COOPERATION, null, facts, SentFile.of("a.pdf", new byte[0]), null));
        register.file(SYSTEM, null, id, new Filing(1, WooCategory.UNKNOWN, Retention.UNKNOWN));
        register.addVersion(SYSTEM, null, id, 1, facts, "a.pdf", sha256);
        return id;
    }

    private static byte[] bytes(int size, int seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void contentOfAnySizeComesBackAndIsKeptOnce() throws Exception {
        for (int size : new int[] {1, DocumentContents.PIECE, DocumentContents.PIECE + 1, 3_000_001}) {
            byte[] content = bytes(size, size);

            String sha256 = keep(content);
            keep(content);

            contents.verify(sha256);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            contents.write(sha256, out);
            assertThat(out.toByteArray()).isEqualTo(content);
        }
        assertThat(jdbc.sql("select count(*) from document_content")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whoBringsTheSameContentAtTheSameInstantBeginsAnew() {
        byte[] content = bytes(5_000, 1);
        try (ReceivedFile file = ReceivedFile.take(() -> new ByteArrayInputStream(content), content.length)) {
            contents.keep(file, FileType.PDF);
            assertThatThrownBy(() -> contents.add(file, FileType.PDF))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
    }

    @Test
    void nothingThatWasKeptIsChangedOrRemoved() {
        document("Studie", keep(bytes(10, 2)));

        for (String change : List.of(
                "update document_piece set position = 9",
                "delete from document_piece",
                "update document_content set bytes = 1",
                "update document_version set title = 'Anders'",
                "delete from document_version",
                "truncate document_version cascade",
                "update document_filing set woo_category = 'none'",
                "delete from document_filing",
                "truncate document_filing")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .hasMessageContaining("cannot be changed or removed");
        }
    }

    @Test
    void aSignedDocumentIsFiledAnewAndFoundByItsCategory() {
        DocumentId signed = document("Convenant", keep(bytes(10, 5)));
        register.sign(
                SYSTEM,
                null,
                new SignDocument(COOPERATION, signed, 1, DAY, List.of(new Signatory(null, SigningRole.BOARD)), null));
        assertThat(documents.publishable(COOPERATION, 5)).isEmpty();
        Filing said = new Filing(2, WooCategory.COVENANTS, new Retention(Retention.Nomination.DESTROY, "1.1", 7, DAY));

        register.file(SYSTEM, null, signed, said);

        assertThat(documents.require(COOPERATION, signed).filing()).isEqualTo(said);
        assertThat(documents.filings(signed))
                .extracting(StatedFiling::said)
                .containsExactly(said, new Filing(1, WooCategory.UNKNOWN, Retention.UNKNOWN));
        assertThat(documents.publishable(COOPERATION, 5))
                .extracting(Document::id)
                .containsExactly(signed);
        assertThat(documents.publishable(COOPERATION, List.of(signed)).get(signed))
                .containsOnlyKeys(1);
    }

    @Test
    void howPublicADocumentIsComesBackAndOnlyItsRedactedVersionMayBePublic() {
        DocumentId whole = document("Convenant", keep(bytes(10, 6)));
        DocumentId redacted = document("Convenant, gelakt", keep(bytes(10, 7)));
        for (DocumentId one : List.of(whole, redacted)) {
            register.file(SYSTEM, null, one, new Filing(2, WooCategory.COVENANTS, Retention.UNKNOWN));
        }
        Openness said = new Openness(
                1,
                Extent.PART,
                DAY,
                "https://aameer.nl/c",
                ExceptionGround.PRIVACY,
                EffectiveDate.parse("2027-11"),
                redacted);

        register.open(SYSTEM, null, whole, said);

        assertThat(documents.require(COOPERATION, whole).openness()).isEqualTo(said);
        assertThat(documents.opennesses(whole)).singleElement().satisfies(one -> assertThat(one.said())
                .isEqualTo(said));
        assertThat(documents.publishable(COOPERATION, 5))
                .extracting(Document::id)
                .containsExactly(redacted);
        assertThat(documents.redactedBy(redacted)).extracting(Document::id).containsExactly(whole);
        assertThat(documents.publishedAs(List.of(whole, redacted)))
                .containsEntry(whole, new PublishedAs(DAY, "https://aameer.nl/c", null))
                .containsEntry(redacted, new PublishedAs(null, null, ExceptionGround.PRIVACY));
    }

    @Test
    void documentsAreListedSignedWithdrawnAndLinked() {
        DocumentId first = document("Verkenning 100%", keep(bytes(10, 3)));
        DocumentId second = document("Plan", keep(bytes(10, 4)));
        register.stand(SYSTEM, null, second, true, "Vergissing.");
        register.sign(
                SYSTEM,
                null,
                new SignDocument(COOPERATION, first, 1, DAY, List.of(new Signatory(null, SigningRole.BOARD)), null));
        register.link(SYSTEM, null, first, GateKey.G2, 1, true);
        register.link(SYSTEM, null, second, GateKey.G2, 1, true);
        register.link(SYSTEM, null, second, GateKey.G2, 1, false);

        assertThat(documents.page(COOPERATION, new DocumentFilter("100%", DocumentKind.STUDY), 0, 5))
                .singleElement()
                .satisfies(one -> assertThat(one.signed()).isTrue());
        assertThat(documents.count(COOPERATION, DocumentFilter.ALL)).isEqualTo(2);
        assertThat(documents.require(COOPERATION, second).withdrawn()).isTrue();
        assertThat(documents.signature(first).orElseThrow().by()).hasSize(1);
        assertThat(documents.linked(COOPERATION, GateKey.G2, 1))
                .extracting(Document::id)
                .containsExactly(first);
        assertThat(documents.links(second)).isEmpty();
    }
}
