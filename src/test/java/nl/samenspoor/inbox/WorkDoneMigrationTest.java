package nl.samenspoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What was done before work could be read back takes its place among the rest. */
class WorkDoneMigrationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-09-19",
                "2011-03",
                "2006",
                "2010-12~",
                "2006/2009",
                "2006-03/2009",
                "../2006",
                "2012-07-10/..",
                "?",
                "2013!"
            })
    void aDateIsOrderedByTheFirstDayItCanHaveBeen(String effective) {
        EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        try {
            run(database, "db/migration/V090__inbox.sql");
            JdbcClient jdbc = JdbcClient.create(database);
            add(jdbc, "dated", effective);
            add(jdbc, "undated", null);
            run(database, "db/migration/V260__work_done.sql");

            assertThat(sort(jdbc, "dated"))
                    .isEqualTo(EffectiveDate.parse(effective).earliest());
            assertThat(sort(jdbc, "undated")).isEqualTo(LocalDate.of(2026, 11, 24));
        } finally {
            database.shutdown();
        }
    }

    private static void add(JdbcClient jdbc, String id, String effective) {
        jdbc.sql("insert into task (id, cooperation, step, form, body, due_sort, opened_at, state, closed_at,"
                        + " closed_effective, left_process) values (?, 'c1', 's', 'f', 'COLLEGE', date '9999-12-31',"
                        + " timestamp with time zone '2026-11-01 00:00:00+00', 'done',"
                        + " timestamp with time zone '2026-11-24 12:00:00+00', ?, true)")
                .params(id, effective)
                .update();
    }

    private static LocalDate sort(JdbcClient jdbc, String id) {
        return jdbc.sql("select closed_sort from task where id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }

    private static void run(EmbeddedDatabase database, String script) {
        new ResourceDatabasePopulator(new ClassPathResource(script)).execute(database);
    }
}
