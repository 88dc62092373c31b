package nl.samenspoor.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.samenspoor.database.EmptyDatabase;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What is said of rows from before a column was there: of phases, of gates of an earlier stay, of what was chosen to be public. */
class PhaseMigrationTest {

    private DataSource source = EmptyDatabase.onH2();

    @Test
    void theFirstPhaseWasRecordedWithItsCooperationAndOfALaterOneItIsNotKnown() {
        run("V030__cooperation");
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("insert into cooperation (id, name, search_name, fictional, status, phase, phase_since,"
                        + " phase_since_sort, enters_at, legal_form, form_attempt, started_on, started_sort, recorded_at,"
                        + " recorded_by) values ('c1', 'Proef', 'proef', false, 'active', 2, '2026-02', date '2026-02-01',"
                        + " 1, 'unknown', 1, '2026-01', date '2026-01-01', timestamp with time zone"
                        + " '2026-01-15 10:00:00+00', 'leider')")
                .update();
        jdbc.sql("insert into cooperation_phase (cooperation_id, place, phase, from_on, from_sort) values"
                        + " ('c1', 1, 1, '2026-01', date '2026-01-01'), ('c1', 2, 2, '2026-02', date '2026-02-01')")
                .update();

        run("V475__phase_recorded_at");

        CooperationId id = new CooperationId("c1");
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        PhaseRows phases = new PhaseRows(jdbc, Clock.fixed(now, ZoneOffset.UTC));
        phases.open(id, Phase.IMPLEMENTATION, EffectiveDate.parse("2026-03-01"));
        assertThat(phases.kept(List.of(id)).get(id))
                .extracting(PhaseRows.Kept::recordedAt)
                .containsExactly(Instant.parse("2026-01-15T10:00:00Z"), null, now);
    }

    /** When a form is looked at again is, of a row from before, the day that stands there; nothing less exact was said. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFormOfBeforeIsLookedAtAgainOnTheDayThatStandsThere(boolean onPostgres) {
        source = onPostgres ? EmptyDatabase.onPostgres() : source;
        run("V030__cooperation");
        JdbcClient jdbc = JdbcClient.create(source);
        course(jdbc, "looked", 3);
        course(jdbc, "never", 3);
        jdbc.sql("update cooperation set form_review_on = date '2027-01-01' where id = 'looked'")
                .update();

        run("V590__form_review_given");

        CooperationId looked = new CooperationId("looked");
        CooperationRows rows = new CooperationRows(jdbc, Clock.systemUTC());
        assertThat(rows.formReview(looked)).contains(EffectiveDate.parse("2027-01-01"));
        assertThat(rows.formReview(new CooperationId("never"))).isEmpty();
        rows.setFormReviewGiven(looked, EffectiveDate.parse("2027"));
        assertThat(rows.formReview(looked)).contains(EffectiveDate.parse("2027"));
    }

    /** A cooperation in a phase, and the gates that were opened in it, in that order. */
    private void course(JdbcClient jdbc, String id, int phase, String... gates) {
        jdbc.sql("insert into cooperation (id, name, search_name, fictional, status, phase, phase_since,"
                        + " phase_since_sort, enters_at, legal_form, form_attempt, started_on, started_sort, recorded_at,"
                        + " recorded_by) values (?, 'Proef', 'proef', false, 'running', ?, '2026-02', date '2026-02-01', 1,"
                        + " 'unknown', 1, '2026-01', date '2026-01-01', timestamp with time zone '2026-01-15 10:00:00+00',"
                        + " 'leider')")
                .params(id, phase)
                .update();
        for (int place = 0; place < gates.length; place++) {
            jdbc.sql("insert into gate (cooperation, gate_key, attempt, status, decision_rule, rounds, proposal_needed,"
                            + " current_round, opened_at, announced) values (?, ?, ?, 'decided', 'majority_each', 'COUNCIL',"
                            + " false, 1, timestamp with time zone '2026-09-01 10:00:00+00', false)")
                    .params(id, gates[place], place + 1)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofAnEarlierStayAreTheGatesOfAPhaseThatWasEnteredOnceMore(boolean onPostgres) {
        source = onPostgres ? EmptyDatabase.onPostgres() : source;
        run("V030__cooperation");
        run("V040__gate");
        JdbcClient jdbc = JdbcClient.create(source);
        course(jdbc, "straight", 3, "G1", "G2", "G3");
        course(jdbc, "workedOver", 3, "G1", "G2", "G3", "G2");
        course(jdbc, "fellBack", 2, "G1", "G2", "G3");

        run("V485__gate_of_earlier_stay");
        run("V516__gate_of_earlier_stay_worked_over");

        assertThat(jdbc.sql("select cooperation || ' ' || gate_key || ' ' || attempt from gate where earlier_stay"
                                + " order by cooperation")
                        .query(String.class)
                        .list())
                .containsExactly("fellBack G2 2", "workedOver G3 3");
    }

    /** What was said of a document before it was chosen counts as known then; what was said later does not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChoiceOfBeforeKnowsWhatHadBeenSaidOfItsDocumentByThen(boolean onPostgres) {
        source = onPostgres ? EmptyDatabase.onPostgres() : source;
        for (String script :
                List.of("V030__cooperation", "V380__documents", "V450__public_page", "V481__document_openness")) {
            run(script);
        }
        JdbcClient jdbc = JdbcClient.create(source);
        course(jdbc, "c1", 2);
        for (String document : List.of("never", "before", "after", "both")) {
            jdbc.sql("insert into document (id, cooperation, newest, withdrawn, signed, changed_at)"
                            + " values (?, 'c1', 1, false, false, timestamp with time zone '2026-01-15 10:00:00+00')")
                    .param(document)
                    .update();
        }
        said(jdbc, "before", 1, "2026-02-01");
        said(jdbc, "after", 1, "2026-04-01");
        said(jdbc, "both", 1, "2026-02-01");
        said(jdbc, "both", 2, "2026-02-10");
        said(jdbc, "both", 3, "2026-04-01");
        jdbc.sql("insert into public_page (cooperation, number, readable, changed_at, changed_by)"
                        + " values ('c1', 1, true, timestamp with time zone '2026-03-01 10:00:00+00', 'leider')")
                .update();
        jdbc.sql("insert into public_page_document (cooperation, number, position, document, version) values"
                        + " ('c1', 1, 0, 'never', 1), ('c1', 1, 1, 'before', 1), ('c1', 1, 2, 'after', 1),"
                        + " ('c1', 1, 3, 'both', 1)")
                .update();

        run("V515__public_page_document_openness");

        assertThat(jdbc.sql("select document || ' ' || openness from public_page_document order by position")
                        .query(String.class)
                        .list())
                .containsExactly("never 0", "before 1", "after 0", "both 2");
    }

    private static void said(JdbcClient jdbc, String document, int number, String on) {
        jdbc.sql("insert into document_openness (document, number, exception_ground, recorded_at, recorded_by)"
                        + " values (?, ?, 'none', cast(? as timestamp with time zone), 'leider')")
                .params(document, number, on + " 10:00:00+00")
                .update();
    }

    private void run(String script) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(source);
    }
}
