package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.samenspoor.database.OldDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On which day a service agreement of before begins, or is looked at again, when nothing says its first. */
class FirstDayMigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whatHasNoFirstDayBeginsOnNoneAndOthersWhenTheyDid(String vendor) {
        OldDatabase database = OldDatabase.of(vendor, "630");
        JdbcClient jdbc = database.jdbc();
        add(jdbc, "open", "../2030", "1000-01-01");
        add(jdbc, "none", null, "1000-01-01");
        add(jdbc, "unknown", "?", "1000-01-01");
        add(jdbc, "signed", "../2030", "2026-03-01");
        add(jdbc, "known", "2024/2030", "2024-01-01");
        add(jdbc, "oldest", "1000/2030", "1000-01-01");
        add(jdbc, "draft", "../2030", null);

        database.migrate();

        assertThat(begins(jdbc, "open")).isNull();
        assertThat(begins(jdbc, "none")).isNull();
        assertThat(begins(jdbc, "unknown")).isNull();
        assertThat(begins(jdbc, "draft")).isNull();
        assertThat(begins(jdbc, "signed")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(begins(jdbc, "known")).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(begins(jdbc, "oldest")).isEqualTo(LocalDate.of(1000, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whatIsLookedAtAgainBeforeSomeDayAsksAttentionByThatDay(String vendor) {
        OldDatabase database = OldDatabase.of(vendor, "650");
        JdbcClient jdbc = database.jdbc();
        Map<String, String> sorted = Map.of(
                "../2030", "2030-12-31",
                "../2028-02", "2028-02-29",
                "../2030-06-15!", "2030-06-15",
                "2031/..", "1999-09-09",
                "../..", "1999-09-09",
                "2031-03", "1999-09-09");
        sorted.keySet().forEach(review -> {
            add(jdbc, review, null, null);
            jdbc.sql("update service_agreement_course set review_on = ?, review_sort = date '1999-09-09'"
                            + " where task_field = ?")
                    .params(review, review)
                    .update();
        });

        database.migrate();

        assertThat(jdbc.sql("select review_on, review_sort from service_agreement_course")
                        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .containsExactlyInAnyOrderElementsOf(sorted.entrySet());
    }

    private static @Nullable LocalDate begins(JdbcClient jdbc, String field) {
        return jdbc.sql("select begins from service_agreement_course where task_field = ?")
                .param(field)
                .query((row, index) -> new LocalDate[] {row.getObject("begins", LocalDate.class)})
                .single()[0];
    }

    private static void add(JdbcClient jdbc, String field, @Nullable String term, @Nullable String begins) {
        jdbc.sql("insert into service_agreement_course (cooperation, task_field, field_name, client, number, state,"
                        + " contractor, term, begins) values ('A', ?, ?, 'GM0175', 1, 'signed', 'Bestuursdienst', ?,"
                        + " cast(? as date))")
                .params(field, field, term, begins)
                .update();
    }
}
