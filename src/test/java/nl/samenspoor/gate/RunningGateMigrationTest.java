package nl.samenspoor.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.samenspoor.gate.GateFixture.CASEBOOK;
import static nl.samenspoor.gate.GateFixture.COOPERATION;
import static nl.samenspoor.gate.GateFixture.HARDENBERG;
import static nl.samenspoor.gate.GateFixture.OMMEN;
import static nl.samenspoor.gate.GateFixture.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.decisionlog.Logs;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database in use before decisions could be corrected is brought up to now while a gate runs: nothing of it is lost. */
class RunningGateMigrationTest {

    private static final String BEFORE = "271";
    private static final String FIRST = hash(
            "samenspoor-decision-point-1",
            "O-H",
            "1",
            "start",
            "2026-01",
            "college van Ommen",
            "Zij beginnen.",
            null,
            null,
            null,
            null,
            null,
            "2026-01-05T10:00:00.000000Z",
            "leider",
            "0".repeat(64));
    private static final String SECOND = hash(
            "samenspoor-decision-point-1",
            "O-H",
            "2",
            "council_decision",
            "2026-10-06",
            "raad van Ommen",
            "Vóór.",
            "Verder.",
            "false",
            "G2",
            "Besluitenlijst",
            null,
            "2026-10-07T10:00:00.000000Z",
            "griffier",
            FIRST);

    /** As docs/decision-log.md told how to before entries named a role. */
    private static String hash(String... fields) {
        try {
            String form = Arrays.stream(fields)
                    .map(field -> field == null ? "-," : field.getBytes(UTF_8).length + ":" + field + ",")
                    .collect(Collectors.joining());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void inUseBefore() {
        flyway().target(BEFORE).load().migrate();
        run("insert into account values ('griffier', 'x', true, 'Griffier', false, 3, timestamp with time zone"
                + " '2026-03-01 10:00:00+00')");
        run("insert into account_role values ('griffier', 'READER')");
        run("insert into account_seat values ('griffier', 'GM0175', 'COUNCIL_CLERK', date '2026-03-01', null)");
        run("insert into council_composition (municipality, starts, starts_sort, seats) values ('GM0175', '2026-03',"
                + " date '2026-03-01', 17)");
        run("insert into cooperation (id, name, search_name, fictional, status, phase, phase_since, phase_since_sort,"
                + " enters_at, legal_form, form_attempt, started_on, started_sort, recorded_at, recorded_by) values"
                + " ('O-H', 'Ommen en Hardenberg', 'ommen en hardenberg', false, 'running', 2, '2026-05', date"
                + " '2026-05-01', 1, 'undecided', 1, '2026-01', date '2026-01-01', timestamp with time zone"
                + " '2026-01-05 10:00:00+00', 'leider')");
        run("insert into gate (id, cooperation, gate_key, attempt, status, decision_rule, rounds, proposal_needed,"
                + " current_round, opened_at, announced) values (7, 'O-H', 'G2', 1, 'open', 'majority_each', 'COUNCIL',"
                + " false, 1, timestamp with time zone '2026-09-01 10:00:00+00', false)");
        phaseThree("back", "(8, 'back', 'G2'", "(9, 'back', 'G3'", "(10, 'back', 'G2'");
        phaseThree("straight", "(11, 'straight', 'G2'", "(12, 'straight', 'G3'");
        run("alter table gate alter column id restart with 13");
        run("insert into gate_municipality values (7, 0, 'GM0175'), (7, 1, 'GM0160')");
        run("insert into gate_decision (id, gate, round_number, meeting, body, municipality, effective, effective_sort,"
                + " vote_kind, seats, present, in_favour, against, blank, outcome, reasons, meets_rule, recorded_at,"
                + " recorded_by, vote_manner) values ('ommen', 7, 1, 1, 'COUNCIL', 'GM0175', '2026-10-06', date"
                + " '2026-10-06', 'counted', 17, 15, 11, 4, 0, 'adopted', '', true, timestamp with time zone"
                + " '2026-10-07 10:00:00+00', 'griffier', 'roll_call')");
        run("insert into gate_fraction_vote values ('ommen', 0, 'CDA', 9, 9, 0, 0, 0)");
        run("insert into gate_condition (id, cooperation, gate, decision, condition_key, question, wish) values (3,"
                + " 'O-H', 7, 'ommen', 'kosten', 'Inzicht in de kosten.', false)");
        run("alter table gate_condition alter column id restart with 4");
        run("insert into gate_condition_owner (condition_id, body, municipality, due, recorded_at, recorded_by) values"
                + " (3, 'COLLEGE', 'GM0160', date '2026-12-01', timestamp with time zone '2026-10-07 10:00:00+00',"
                + " 'leider')");
        run("insert into task (id, cooperation, step, form, gate, municipality, body, due, due_sort, opened_at, state,"
                + " left_process) values ('t1', 'O-H', 'userTask_recordCouncilDecision', 'record-council-decision',"
                + " 'G2', 'GM0160', 'COUNCIL', date '2026-11-03', date '2026-11-03', timestamp with time zone"
                + " '2026-09-01 10:00:00+00', 'open', false)");
        run("insert into decision_point (cooperation, sequence, kind, effective, effective_sort, actors, what,"
                + " consequence, irreversible, gate, source, corrects, recorded_at, recorded_by, previous_hash, hash)"
                + " values ('O-H', 1, 'start', '2026-01', date '2026-01-01', 'college van Ommen', 'Zij beginnen.', null,"
                + " null, null, null, null, timestamp with time zone '2026-01-05 10:00:00+00', 'leider', '"
                + "0".repeat(64) + "', '" + FIRST + "')");
        run("insert into decision_point (cooperation, sequence, kind, effective, effective_sort, actors, what,"
                + " consequence, irreversible, gate, source, corrects, recorded_at, recorded_by, previous_hash, hash)"
                + " values ('O-H', 2, 'council_decision', '2026-10-06', date '2026-10-06', 'raad van Ommen', 'Vóór.',"
                + " 'Verder.', false, 'G2', 'Besluitenlijst', null, timestamp with time zone '2026-10-07 10:00:00+00',"
                + " 'griffier', '" + FIRST + "', '" + SECOND + "')");
        run("insert into decision_log_head values ('O-H', 2, '" + SECOND + "')");
        run("insert into course_event (id, cooperation_id, place, kind, effective, effective_sort, recorded_at,"
                + " recorded_by, what, municipality, task_field, outcome, actors, consequence, irreversible, source,"
                + " logged) values ('e1', 'O-H', 1, 'incident', '2026-09-15', date '2026-09-15', timestamp with time zone"
                + " '2026-09-16 10:00:00+00', 'leider', 'De secretaris vertrekt.', 'GM0160', null, null,"
                + " 'secretaris', null, null, 'Brief', true)");
        scored("present", "2026-09", "2026-09-01");
        scored("partly", "../2026!", "1000-01-01");
        scored("absent", "../2024-02", "1000-01-01");
        scored("absent", "../2026-09-10", "1000-01-01");
        scored("absent", "2026-09-10/..", "2026-09-10");
        scored("absent", "?", "1000-01-01");
        flyway().load().migrate();
    }

    private void scored(String score, String effective, String first) {
        run("insert into factor_assessment (cooperation, factor, version, score, basis, effective, effective_sort,"
                + " recorded_at, assessor) select 'O-H', 'urgency', count(*) + 1, '" + score + "', 'stated', '"
                + effective
                + "', date '" + first + "', timestamp with time zone '2026-10-07 10:00:00+00', 'leider'"
                + " from factor_assessment");
    }

    /** A cooperation in its third phase, and the gates that were opened in it, in that order. */
    private void phaseThree(String id, String... gates) {
        run("insert into cooperation (id, name, search_name, fictional, status, phase, phase_since, phase_since_sort,"
                + " enters_at, legal_form, form_attempt, started_on, started_sort, recorded_at, recorded_by) values ('"
                + id
                + "', 'Verband', 'verband', false, 'running', 3, '2026-05', date '2026-05-01', 1, 'undecided', 1,"
                + " '2026-01', date '2026-01-01', timestamp with time zone '2026-01-05 10:00:00+00', 'leider')");
        for (int attempt = 1; attempt <= gates.length; attempt++) {
            run("insert into gate (id, cooperation, gate_key, attempt, status, decision_rule, rounds, proposal_needed,"
                    + " current_round, opened_at, announced) values " + gates[attempt - 1] + ", " + attempt
                    + ", 'decided', 'majority_each', 'COUNCIL', false, 1, timestamp with time zone"
                    + " '2026-09-01 10:00:00+00', false)");
        }
    }

    @AfterEach
    void stop() {
        run("shutdown");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration", "classpath:db/vendor/h2");
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }

    @Test
    void aGateOfThePresentPhaseThatWasWorkedOverInThePhaseBeforeSaysNothingAnyMore() {
        assertThat(jdbc.sql("select id from gate where earlier_stay order by id")
                        .query(Long.class)
                        .list())
                .as("3, back to 2, and 3 again")
                .containsExactly(9L);
    }

    @Test
    void aScoreThatWasRecordedBeforeCountsFromTheDayThatItsDateSays() {
        assertThat(jdbc.sql("select effective, counted_from from factor_assessment order by version")
                        .query((row, index) -> tuple(row.getString(1), row.getObject(2, LocalDate.class)))
                        .list())
                .hasSize(6)
                .allSatisfy(scored -> assertThat(scored.toList().get(1))
                        .isEqualTo(EffectiveDate.parse((String) scored.toList().get(0))
                                .countedFrom()))
                .contains(tuple("../2024-02", LocalDate.parse("2024-02-29")));
        assertThat(jdbc.sql("select scores from factor_standing where cooperation = 'O-H'")
                        .query(String.class)
                        .single())
                .as("the one that counts from the latest day: before some day in 2026")
                .isEqualTo("urgency=partly");
    }

    @Test
    void theVotesTheConditionAndItsOwnerAreReadAsBefore() {
        GateFixture gates = new GateFixture(database);

        assertThat(gates.gate(GateKey.G2).decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.municipality()).isEqualTo(OMMEN);
            assertThat(decision.vote().numbers())
                    .isEqualTo(
                            new Votes(17, null, null, 15, 11, 4, 0, List.of(new FractionVotes("CDA", 9, 9, 0, 0, 0))));
            assertThat(decision.vote().manner()).isEqualTo(Vote.Manner.ROLL_CALL);
            assertThat(decision.conditions()).containsExactly("kosten");
            assertThat(decision.correction()).isNull();
        });
        assertThat(gates.view.conditions(COOPERATION)).singleElement().satisfies(condition -> {
            assertThat(condition.text()).isEqualTo("Inzicht in de kosten.");
            assertThat(condition.owner().municipality()).isEqualTo(HARDENBERG);
            assertThat(condition.state()).isEqualTo(Condition.State.OPEN);
        });
    }

    @Test
    void theGateGoesOnAndWhatWasRecordedBeforeCanBeCorrected() {
        GateFixture gates = new GateFixture(database);
        gates.correcting.correct(
                CASEBOOK,
                COOPERATION,
                new CorrectDecision(
                        "ommen",
                        RecordDecision.of(GateKey.G2, OMMEN, GateFixture.DAY, GateFixture.votes(17, 15, 12, 3)),
                        "Verkeerd geteld."));
        gates.council(GateKey.G2, HARDENBERG, yes());

        assertThat(gates.decide(GateKey.G2)).isEqualTo("adopted_with_conditions");
        assertThat(gates.gate(GateKey.G2).latest(1, OMMEN).orElseThrow().versions())
                .extracting(Decision::id)
                .hasSize(2)
                .last()
                .isEqualTo("ommen");
    }

    @Test
    void theLogIsWholeAndIsReadAsBefore(@TempDir Path folder) {
        CooperationId id = COOPERATION;

        assertThat(Logs.verify(jdbc, folder, id).valid()).isTrue();
        assertThat(Logs.of(jdbc, id))
                .extracting(LoggedPoint::what, LoggedPoint::gate, LoggedPoint::recordedBy, LoggedPoint::recordedAs)
                .containsExactly(
                        tuple("Zij beginnen.", null, "leider", null), tuple("Vóór.", GateKey.G2, "griffier", null));
    }

    @Test
    void whatHappenedBesideTheCourseIsKept() {
        Map<String, Object> event =
                jdbc.sql("select * from course_event").query().singleRow();

        assertThat(event.get("what")).isEqualTo("De secretaris vertrekt.");
        assertThat(event.get("municipality")).isEqualTo("GM0160");
        assertThat(event.get("effective")).isEqualTo("2026-09-15");
        assertThat(event.get("logged")).isEqualTo(true);
        assertThat(event.get("recorded_as")).isNull();
    }

    @Test
    void theAccountKeepsItsRolesTheTaskItsDayAndTheCouncilItsSeats() {
        assertThat(jdbc.sql("select role, municipality, held_until from role_held where username = 'griffier'"
                                + " order by role")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("role"), row -> row.get("municipality"), row -> row.get("held_until"))
                .containsExactly(tuple("COUNCIL_CLERK", "GM0175", null), tuple("READER", null, null));
        Map<String, Object> task =
                jdbc.sql("select state, due, term, due_basis from task").query().singleRow();
        assertThat(task.get("state")).isEqualTo("open");
        assertThat(task.get("due")).hasToString("2026-11-03");
        assertThat(task.get("term")).isEqualTo("council_decision");
        assertThat(task.get("due_basis")).isEqualTo("opened");
        assertThat(jdbc.sql("select seats from council_composition where municipality = 'GM0175'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(17);
        assertThat(jdbc.sql("select name from municipality where code = 'GM0160'")
                        .query(String.class)
                        .single())
                .isEqualTo("Hardenberg");
    }
}
