package nl.samenspoor.document;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspoor.database.OldDatabase;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of documents from before category and retention were stated apart, what stood on the newest version is the first statement. */
class FilingMigrationTest {

    @Test
    void whatStoodOnTheNewestVersionIsTheFirstStatement() {
        OldDatabase database = OldDatabase.of("h2", "516");
        JdbcClient jdbc = database.jdbc();
        String when = "timestamp with time zone '2026-10-07 10:00:00+00'";
        jdbc.sql("insert into document_content values ('a', 10, 'application/pdf', " + when + ")")
                .update();
        jdbc.sql("insert into document (id, cooperation, newest, withdrawn, signed, changed_at)"
                        + " values ('d', 'c', 2, false, true, " + when + ")")
                .update();
        for (String version :
                new String[] {"1, 'none', 'unknown', null, null", "2, 'covenants', 'destroy', 7, '2027'"}) {
            String[] parts = version.split(", ", 2);
            jdbc.sql("insert into document_version (document, version, woo_category, nomination, retention_years,"
                            + " retention_from, title, kind, effective, effective_sort, file_name, sha256, recorded_at,"
                            + " recorded_by) values ('d', " + parts[0] + ", " + parts[1]
                            + ", 'Convenant', 'covenant', '2026-09', date '2026-09-01', 'c.pdf', 'a', " + when
                            + ", 'leider')")
                    .update();
        }

        database.migrate();

        Documents documents = new Documents(new DocumentReader(jdbc), null);
        Document migrated = documents.require(new CooperationId("c"), new DocumentId("d"));
        assertThat(migrated.filing())
                .isEqualTo(new Filing(
                        1,
                        WooCategory.COVENANTS,
                        new Retention(Retention.Nomination.DESTROY, null, 7, EffectiveDate.parse("2027"))));
        assertThat(documents.filings(migrated.id())).singleElement().satisfies(first -> {
            assertThat(first.said()).isEqualTo(migrated.filing());
            assertThat(first.recordedBy()).isEqualTo("leider");
        });
    }
}
