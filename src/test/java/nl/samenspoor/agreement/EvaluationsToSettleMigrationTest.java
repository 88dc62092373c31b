package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspoor.database.OldDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which cooperations the evaluation is counted anew at the next start: those that agreed a key or an arrangement. */
class EvaluationsToSettleMigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void everyCooperationThatAgreedSomethingIsSettledOnce(String vendor) {
        OldDatabase database = OldDatabase.of(vendor, "601");
        JdbcClient jdbc = database.jdbc();
        for (String status : new String[] {"proposed", "agreed", "in_force", "ended"}) {
            key(jdbc, "key-" + status, 1, status);
            arrangement(jdbc, "arrangement-" + status, 1, status);
        }
        key(jdbc, "both", 1, "agreed");
        key(jdbc, "both", 2, "in_force");
        arrangement(jdbc, "both", 1, "in_force");

        database.migrate();

        assertThat(jdbc.sql("select cooperation from evaluation_to_settle")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "key-agreed", "key-in_force", "arrangement-agreed", "arrangement-in_force", "both");
    }

    private static void key(JdbcClient jdbc, String cooperation, int number, String status) {
        add(jdbc, "cost_key", "type", "equal", cooperation, number, status);
    }

    private static void arrangement(JdbcClient jdbc, String cooperation, int number, String status) {
        add(jdbc, "arrangement", "legal_form", "covenant", cooperation, number, status);
    }

    private static void add(
            JdbcClient jdbc, String table, String column, String value, String cooperation, int number, String status) {
        jdbc.sql("insert into " + table + " (cooperation, " + column
                        + ", number, status, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, '2026-10', date '2026-10-01',"
                        + " timestamp with time zone '2026-10-07 10:00:00+00', 'leider')")
                .params(cooperation, value, number, status)
                .update();
    }
}
