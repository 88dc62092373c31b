package nl.samenspoor.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.samenspoor.database.EmptyDatabase;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedUntil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Assessments of before it was kept from which day they count, and of before their scores were put together. */
class FactorMigrationTest {

    private static final List<String> DATES = List.of(
            "2012-08-15",
            "2012-08",
            "2012",
            "2012~",
            "2027!",
            "?",
            "../2012-08-15",
            "../2012-02",
            "../2024-02!",
            "../2012",
            "../2013!",
            "../2012-03-01!",
            "2012-08-15/..",
            "2011/2012");

    private DataSource source;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAssessmentOfBeforeCountsFromTheDayItsDateSays(boolean onPostgres) {
        JdbcClient jdbc = before(onPostgres);
        for (String date : DATES) {
            assessed(jdbc, "c1", "urgency", DATES.indexOf(date) + 1, "present", date);
        }

        run("V540__factor_counted_from");

        Map<String, LocalDate> counted = new LinkedHashMap<>();
        jdbc.sql("select effective, counted_from from factor_assessment order by version")
                .query((RowCallbackHandler) row -> counted.put(row.getString(1), row.getObject(2, LocalDate.class)));
        Map<String, LocalDate> expected = new LinkedHashMap<>();
        DATES.forEach(date -> expected.put(date, EffectiveDate.parse(date).countedFrom()));
        assertThat(counted).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theScoresOfBeforeArePutTogetherAsTheyAreAfterAnAssessment(boolean onPostgres) {
        JdbcClient jdbc = before(onPostgres);
        assessed(jdbc, "c1", "urgency", 1, "partly", "../2012");
        assessed(jdbc, "c1", "urgency", 2, "absent", "2010");
        assessed(jdbc, "c1", "mutual_trust", 1, "absent", "2011-03");
        assessed(jdbc, "c1", "mutual_trust", 2, "present", "2011-03");
        assessed(jdbc, "c2", "urgency", 1, "present", "?");
        assessed(jdbc, "c3", "urgency", 1, "present", "2010");
        assessed(jdbc, "c3", "urgency", 2, "absent", "2099!");

        run("V540__factor_counted_from");
        run("V541__factor_standing");

        Map<String, Map<String, Score>> expected = Map.of(
                "c1", Map.of("urgency", Score.PARTLY, "mutual_trust", Score.PRESENT),
                "c2", Map.of("urgency", Score.PRESENT),
                "c3", Map.of("urgency", Score.PRESENT));
        FactorScores many = new FactorScores(jdbc, new FactorCatalogue(), Clock.systemUTC());
        Reach.Among all = column -> new Reach.Condition("1 = 1", Map.of());
        assertThat(many.of(all, null, RecordedUntil.NOW))
                .isEqualTo(Map.of(
                        new CooperationId("c1"), expected.get("c1"),
                        new CooperationId("c2"), expected.get("c2"),
                        new CooperationId("c3"), expected.get("c3")));

        List<Map<String, Object>> brought = standings(jdbc);
        for (String cooperation : expected.keySet()) {
            new FactorStandings(jdbc).follow(new CooperationId(cooperation));
        }
        assertThat(brought).as("the same as is written with a new assessment").isEqualTo(standings(jdbc));
    }

    /** What lies in the table, with the scores in one order. */
    private static List<Map<String, Object>> standings(JdbcClient jdbc) {
        return jdbc.sql("select cooperation, scores, last_counted, last_recorded from factor_standing"
                        + " order by cooperation")
                .query((row, index) -> Map.<String, Object>of(
                        "cooperation", row.getString(1),
                        "scores",
                                List.of(row.getString(2).split(";")).stream()
                                        .sorted()
                                        .toList(),
                        "counted", row.getObject(3, LocalDate.class),
                        "recorded", row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient before(boolean onPostgres) {
        source = onPostgres ? EmptyDatabase.onPostgres() : EmptyDatabase.onH2();
        run("V050__factors");
        run("V490__factor_scores");
        return JdbcClient.create(source);
    }

    private static void assessed(
            JdbcClient jdbc, String cooperation, String factor, int version, String score, String date) {
        jdbc.sql("insert into factor_assessment (cooperation, factor, version, score, basis, effective,"
                        + " effective_sort, recorded_at, assessor) values (?, ?, ?, ?, 'stated', ?, ?, cast(? as timestamp with"
                        + " time zone), 'leider')")
                .params(
                        cooperation,
                        factor,
                        version,
                        score,
                        date,
                        EffectiveDate.parse(date).earliest(),
                        "2026-03-0" + Math.min(version, 9) + " 10:00:00+00")
                .update();
    }

    private void run(String script) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(source);
    }
}
