package nl.samenspoor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.inbox.Submissions;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.monitoring.spi.EvaluationFacts;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class JudgementsTest {

    private static final CooperationId ID = new CooperationId("OH");
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final Actor LEADER = Actor.system("casebook");

    private final List<WorkItem> finished = new ArrayList<>();
    private EmbeddedDatabase database;
    private AnnotationConfigApplicationContext beans;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V080__monitoring.sql"),
                        new ClassPathResource("db/migration/V551__outcome_of_evaluation.sql"))
                .execute(database);
        beans = new AnnotationConfigApplicationContext();
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.registerBean(Texts.class, TestTexts::of);
        beans.registerBean(TermCatalogue.class, TermCatalogue::delivered);
        beans.registerBean(Visibility.class, LeadsAlways::new);
        beans.registerBean(Submissions.class, () -> mock(Submissions.class));
        beans.registerBean(ProcessProgress.class, () -> (cooperation, work, on) -> finished.add(work));
        beans.registerBean(
                EvaluationFacts.class,
                () -> cooperation -> new EvaluationFacts.Facts(null, null, null, null, null, null, null));
        beans.scan(JudgingTrust.class.getPackageName());
        beans.refresh();
    }

    @AfterEach
    void stop() {
        beans.close();
        database.shutdown();
    }

    private static final class LeadsAlways implements Visibility {

        @Override
        public void requireVisible(Actor actor, CooperationId cooperation) {}

        @Override
        public boolean leads(Actor actor, CooperationId cooperation) {
            return true;
        }
    }

    private static Grounds at(String date) {
        return Grounds.stated(EffectiveDate.parse(date), "§6.7");
    }

    @Test
    void trustIsJudgedAgainWithoutLosingTheEarlierJudgement() {
        JudgingTrust judging = beans.getBean(JudgingTrust.class);
        judging.judge(LEADER, JudgeTrust.ofCluster(ID, TrustTable.COOPERATION, TrustLevel.LOW, at("2011-01~")));
        judging.judge(LEADER, JudgeTrust.ofCluster(ID, TrustTable.COOPERATION, TrustLevel.HIGH, at("2010")));

        assertThat(beans.getBean(JudgementsMade.class).trust(List.of(ID)).get(ID))
                .extracting(TrustJudgement::level)
                .containsExactly(TrustLevel.LOW, TrustLevel.HIGH);
    }

    @Test
    void whatIsOnlyKnownToHaveBeenBeforeSomeDayCountsFromThatDay() {
        JudgingTrust judging = beans.getBean(JudgingTrust.class);
        judging.judge(LEADER, JudgeTrust.ofCluster(ID, TrustTable.COOPERATION, TrustLevel.HIGH, at("../2012")));
        judging.judge(LEADER, JudgeTrust.ofCluster(ID, TrustTable.COOPERATION, TrustLevel.LOW, at("2010")));
        judging.judge(LEADER, JudgeTrust.ofCluster(ID, TrustTable.COOPERATION, TrustLevel.MEDIUM, at("?")));
        judging.judge(LEADER, JudgeTrust.ofCluster(ID, TrustTable.COOPERATION, TrustLevel.UNKNOWN, at("2010")));

        assertThat(beans.getBean(JudgementsMade.class).trust(List.of(ID)).get(ID))
                .extracting(TrustJudgement::level)
                .containsExactly(TrustLevel.HIGH, TrustLevel.UNKNOWN, TrustLevel.LOW, TrustLevel.MEDIUM);
    }

    @Test
    void trustIsDirectedFromOneToTheOther() {
        JudgingTrust judging = beans.getBean(JudgingTrust.class);
        judging.judge(
                LEADER, new JudgeTrust(ID, HARDENBERG, OMMEN, TrustTable.COOPERATION, TrustLevel.HIGH, at("2012")));

        TrustJudgement kept =
                beans.getBean(JudgementsMade.class).trust(List.of(ID)).get(ID).get(0);
        assertThat(kept.from()).isEqualTo(HARDENBERG);
        assertThat(kept.toward()).isEqualTo(OMMEN);
        assertThatThrownBy(() -> judging.judge(
                        LEADER, new JudgeTrust(ID, OMMEN, null, TrustTable.COOPERATION, TrustLevel.HIGH, at("2012"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void advisersKeepTheirAssignments() {
        List<AdviserAssignment> assignments =
                List.of(new AdviserAssignment("WagenaarHoes", "ICT", EffectiveDate.parse("2008-09")));
        beans.getBean(RecordingAdvisers.class)
                .record(LEADER, new RecordAdvisers(ID, AdviserUse.YES, assignments, at("2012")));

        assertThat(beans.getBean(JudgementsMade.class).advisers(List.of(ID)).get(ID))
                .singleElement()
                .satisfies(advisers -> assertThat(advisers.assignments()).isEqualTo(assignments));
        assertThatThrownBy(() -> beans.getBean(RecordingAdvisers.class)
                        .record(LEADER, new RecordAdvisers(ID, AdviserUse.NO, assignments, at("2012"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void controlTasksAndVerdictsAreKept() {
        beans.getBean(JudgingControl.class)
                .judge(LEADER, new JudgeControl(ID, ControlLevel.LOW, ControlLevel.UNKNOWN, at("2012")));
        beans.getBean(RecordingTaskScope.class)
                .record(LEADER, new RecordTaskScope(ID, TaskScope.RICH_AND_POOR, at("2011-12")));
        beans.getBean(RecordingVerdicts.class)
                .record(LEADER, new RecordVerdict(ID, Hypothesis.H2A, HARDENBERG, Verdict.CONFIRMED, at("2012")));

        JudgementsMade made = beans.getBean(JudgementsMade.class);
        assertThat(made.control(List.of(ID)).get(ID).get(0).level()).isEqualTo(ControlLevel.LOW);
        assertThat(made.taskScope(List.of(ID)).get(ID).get(0).scope()).isEqualTo(TaskScope.RICH_AND_POOR);
        assertThat(made.verdicts(List.of(ID)).get(ID).get(0).municipality()).isEqualTo(HARDENBERG);
    }

    @Test
    void anEvaluationOfTheCostKeyFinishesItsOwnTask() {
        Evaluating evaluating = beans.getBean(Evaluating.class);
        evaluating.evaluate(LEADER, evaluation(EvaluationSubject.COOPERATION));
        evaluating.evaluate(LEADER, evaluation(EvaluationSubject.COST_KEY));

        assertThat(finished).containsExactly(WorkItem.of("userTask_evaluate"), WorkItem.of("userTask_evaluateCostKey"));
        assertThat(beans.getBean(FollowUp.class).evaluations(ID)).hasSize(2);
    }

    private static Evaluate evaluation(EvaluationSubject subject) {
        return new Evaluate(ID, subject, "It works.", null, EffectiveDate.parse("2015-01"), null);
    }

    @Test
    void whatIsOnlyKnownToBeFromBeforeADayStandsInThePlaceOfThatDay() {
        Evaluating evaluating = beans.getBean(Evaluating.class);
        Stream.of("2016", "2014", "../2015", "?")
                .forEach(day -> evaluating.evaluate(
                        LEADER,
                        new Evaluate(
                                ID, EvaluationSubject.COOPERATION, "It works.", null, EffectiveDate.parse(day), null)));

        assertThat(beans.getBean(FollowUp.class).evaluations(ID))
                .extracting(one -> one.effective().toEdtf())
                .containsExactly("2016", "../2015", "2014", "?");
    }

    @Test
    void anInstrumentRecordedAgainCountsOnce() {
        RecordingInstruments recording = beans.getBean(RecordingInstruments.class);
        recording.record(LEADER, instrument(2));
        recording.record(LEADER, instrument(4));

        assertThat(beans.getBean(FollowUp.class).instruments(ID))
                .singleElement()
                .extracting(Instrument::timesPerYear)
                .isEqualTo(4);
    }

    private static RecordInstrument instrument(int timesPerYear) {
        return new RecordInstrument(
                ID, "programmajournaal", null, timesPerYear, null, 8, EffectiveDate.parse("2012"), null);
    }
}
