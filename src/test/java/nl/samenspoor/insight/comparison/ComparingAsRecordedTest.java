package nl.samenspoor.insight.comparison;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.ChooseForm;
import nl.samenspoor.cooperation.ChoosingForms;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.EarlierStates;
import nl.samenspoor.cooperation.EnteringPhases;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.PhasesOfMany;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.FactorScores;
import nl.samenspoor.factors.Score;
import nl.samenspoor.insight.lessons.DrawingLessons;
import nl.samenspoor.insight.lessons.PhaseDuration;
import nl.samenspoor.insight.overview.FactorHeats;
import nl.samenspoor.insight.overview.FactorLines;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgeTrust;
import nl.samenspoor.monitoring.JudgingTrust;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.motive.ScoreMotives;
import nl.samenspoor.motive.ScoringMotives;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.StateScore;
import nl.samenspoor.motive.ThreeK;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comparisons of the record as it was on a day: what was added or corrected later does not count. */
@IntegrationTest
class ComparingAsRecordedTest {

    private static final LocalDate THEN = LocalDate.parse("2026-10-20");
    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2026-10-20T21:59:59Z");
    private static final EffectiveDate HELD = EffectiveDate.parse("2026-10-01");

    @Autowired
    Play play;

    @Autowired
    Comparing comparing;

    @Autowired
    EarlierStates earlier;

    @Autowired
    JudgingTrust trust;

    @Autowired
    AssessingFactors factors;

    @Autowired
    FactorScores scores;

    @Autowired
    FactorHeats matrix;

    @Autowired
    FactorLines lines;

    @Autowired
    DrawingLessons lessons;

    @Autowired
    ScoringMotives motives;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    EnteringPhases entering;

    @Autowired
    ChoosingForms choosing;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    /** Everything on record of it so far was recorded in the last second of that day in the Netherlands. */
    private void recordedBefore(CooperationId id) {
        for (String table : List.of("judgement", "factor_assessment", "motive_version")) {
            backdate(table, "cooperation", id);
        }
        for (String table : List.of("cooperation_phase", "course_event")) {
            backdate(table, "cooperation_id", id);
        }
    }

    private void backdate(String table, String column, CooperationId id) {
        jdbc.sql("update " + table + " set recorded_at = ? where " + column + " = ?")
                .params(BEFORE, id.text())
                .update();
    }

    private Object value(CooperationId id, ComparisonTable table, String column, AsOf asOf) {
        return comparing
                .compare(LEADER, table, new Comparing.Asked(List.of(id), asOf, 0, 50))
                .rows()
                .get(0)
                .cell(column)
                .value();
    }

    private static AsOf recorded(LocalDate day) {
        return new AsOf(null, new RecordedUntil(day));
    }

    private void say(CooperationId id, TrustLevel level, Score score, State state) {
        trust.judge(LEADER, JudgeTrust.ofCluster(id, TrustTable.COOPERATION, level, Grounds.stated(HELD, "verslag")));
        factors.assess(LEADER, AssessFactor.of(id, "urgency", score, Basis.STATED, HELD));
        Map<ThreeK, StateScore> states = new EnumMap<>(ThreeK.class);
        states.put(ThreeK.COSTS, new StateScore(state, Basis.STATED, null, null));
        motives.score(
                Actor.system("test"),
                new ScoreMotives(id, AAMEER, states, Map.of(), null, List.of(), HELD, null, null));
    }

    @Test
    void aCorrectionRecordedAfterTheDayIsNotSeenAndOneRecordedByThenIs() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        say(id, TrustLevel.LOW, Score.ABSENT, State.BAD);
        recordedBefore(id);
        say(id, TrustLevel.HIGH, Score.PRESENT, State.GOOD);

        for (AsOf then : List.of(recorded(THEN), new AsOf(LocalDate.parse("2026-11-01"), new RecordedUntil(THEN)))) {
            assertThat(value(id, ComparisonTable.TRUST, "trust", then)).isEqualTo("low");
            assertThat(value(id, ComparisonTable.ADVISERS_TRUST, "trust", then)).isEqualTo("no");
            assertThat(value(id, ComparisonTable.FACTORS, "urgency", then)).isEqualTo("absent");
            assertThat(value(id, ComparisonTable.THREE_KS, "costs", then)).isEqualTo("-");
        }
        for (AsOf now : List.of(AsOf.NOW, new AsOf(THEN))) {
            assertThat(value(id, ComparisonTable.TRUST, "trust", now)).isEqualTo("high");
            assertThat(value(id, ComparisonTable.FACTORS, "urgency", now)).isEqualTo("present");
            assertThat(value(id, ComparisonTable.THREE_KS, "costs", now)).isEqualTo("+");
        }
        assertThat(value(
                        id,
                        ComparisonTable.TRUST,
                        "trust",
                        new AsOf(LocalDate.parse("2026-09-30"), new RecordedUntil(THEN))))
                .as("recorded in time, and did not hold yet")
                .isEqualTo("unknown");
    }

    @Test
    void theDayEndsAtMidnightInTheNetherlands() {
        assertThat(new RecordedUntil(THEN).counts(Instant.parse("2026-10-20T21:59:59Z")))
                .isTrue();
        assertThat(new RecordedUntil(THEN).counts(Instant.parse("2026-10-20T22:00:00Z")))
                .isFalse();
        assertThat(RecordedUntil.NOW.counts(Instant.parse("2026-10-20T22:00:00Z")))
                .isTrue();
    }

    @Test
    void whatChangedTheCourseLaterHadNotHappenedOnTheRecord() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        recordedBefore(id);
        entering.enter(id, Phase.DECISION, HELD);
        holding.hold(
                LEADER,
                id,
                new HoldCooperation("studie", HELD, Play.REVIEW, MayResume.PROJECT_LEADER, Particulars.NONE));
        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "kiest een ander", HELD, Particulars.NONE));

        CooperationSummary then = stood(id, new RecordedUntil(THEN));
        assertThat(then.phase()).isEqualTo(Phase.ORIENTATION);
        assertThat(then.status()).isEqualTo(CooperationStatus.ACTIVE);
        assertThat(then.partners()).containsExactly(AAMEER, BERGVELD, COEVERDAM);
        CooperationSummary now = stood(id, RecordedUntil.NOW);
        assertThat(now.phase()).isEqualTo(Phase.DECISION);
        assertThat(now.status()).isEqualTo(CooperationStatus.ON_HOLD);
        assertThat(now.partners()).containsExactly(AAMEER, BERGVELD);
        assertThat(value(id, ComparisonTable.PHASE, "phase", recorded(THEN))).isEqualTo(1);
        assertThat(value(id, ComparisonTable.FORM, "municipalities", recorded(THEN)))
                .isEqualTo(3);
    }

    @Test
    void theLegalFormOfALaterChoiceIsNotKnownOnTheEarlierRecordAndThatOfTheSameChoiceIs() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        choose(id, LegalForm.COVENANT);
        recordedBefore(id);

        assertThat(stood(id, new RecordedUntil(THEN)).legalForm()).isEqualTo(LegalForm.COVENANT);

        choose(id, LegalForm.JOINT_ORGAN);
        CooperationSummary then = stood(id, new RecordedUntil(THEN));
        assertThat(then.form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(then.legalForm()).isEqualTo(LegalForm.UNKNOWN);
        assertThat(then.formVariant()).isNull();
        assertThat(then.formReviewOn()).isNull();
        assertThat(stood(id, RecordedUntil.NOW).legalForm()).isEqualTo(LegalForm.JOINT_ORGAN);
    }

    private void choose(CooperationId id, LegalForm legalForm) {
        choosing.choose(
                LEADER,
                id,
                new ChooseForm(
                        CooperationForm.ADMINISTRATIVE_MERGER,
                        legalForm.key(),
                        legalForm,
                        Play.REVIEW,
                        null,
                        HELD,
                        Particulars.NONE));
    }

    @Test
    void recordedUntilTodaySaysWhatThePageWithoutItSaysAlsoOfADayNobodyKnows() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        entering.enter(id, Phase.DECISION, HELD);
        jdbc.sql("update cooperation_phase set from_on = '?' where cooperation_id = ? and place = 2")
                .param(id.text())
                .update();
        jdbc.sql("update cooperation set phase_since = '?' where id = ?")
                .param(id.text())
                .update();
        LocalDate today = LocalDate.now(clock);
        Comparing.Asked now = new Comparing.Asked(List.of(id), AsOf.NOW, 0, 50);

        for (ComparisonTable table : ComparisonTable.values()) {
            assertThat(comparing
                            .compare(LEADER, table, new Comparing.Asked(List.of(id), recorded(today), 0, 50))
                            .rows())
                    .as(table.key())
                    .isEqualTo(comparing.compare(LEADER, table, now).rows());
        }
        recordedBefore(id);
        assertThat(value(id, ComparisonTable.PHASE, "phase", new AsOf(today, new RecordedUntil(THEN))))
                .as("it had been recorded by then, and today it is known to have happened")
                .isEqualTo(2);
        assertThat(value(id, ComparisonTable.PHASE, "phase", new AsOf(THEN, new RecordedUntil(THEN))))
                .as("on a day of the past nobody knows whether it had happened")
                .isEqualTo(1);
    }

    /** Of what was scored on a day that is not exactly known: on which day it does not count yet, and on which it does. */
    @ParameterizedTest
    @CsvSource({
        "2026-09!, 2026-08-31, 2026-09-01",
        "../2026-09, 2026-09-29, 2026-09-30",
        "../2025!, 2025-12-30, 2025-12-31",
        "2026~, 2025-12-31, 2026-01-01",
        "2026-09-10/.., 2026-09-09, 2026-09-10",
        "2026-03/2026-09, 2026-02-28, 2026-03-01"
    })
    void aScoreOfAnOpenDateCountsFromTheSameDayOnEveryPage(String open, LocalDate dayBefore, LocalDate day) {
        CooperationId id = play.start(AAMEER, BERGVELD);
        score(id, Score.PARTLY, open);
        score(id, Score.PRESENT, "2024");

        assertThat(scoredOn(id, dayBefore)).containsOnly("present");
        assertThat(scoredOn(id, day)).containsOnly("partly");
        assertThat(scoredOn(id, LocalDate.parse("2023-12-31"))).containsOnly(Cell.NOT_KNOWN);
        assertThat(scoredNow(id)).containsOnly("partly");
    }

    @Test
    void aScoreOfADayNobodyKnowsCountsAlwaysAndGivesWayToOneOfADayThatIsKnown() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        score(id, Score.PRESENT, "2024");
        score(id, Score.PARTLY, "?");

        assertThat(scoredOn(id, LocalDate.parse("2023-12-31"))).containsOnly("partly");
        assertThat(scoredOn(id, LocalDate.parse("2024-01-01"))).containsOnly("present");
        assertThat(scoredNow(id)).containsOnly("present");
    }

    private void score(CooperationId id, Score score, String on) {
        factors.assess(LEADER, AssessFactor.of(id, "urgency", score, Basis.STATED, EffectiveDate.parse(on)));
    }

    /** As the comparison has it, and as what many teach together does. */
    private List<Object> scoredOn(CooperationId id, LocalDate day) {
        return List.of(value(id, ComparisonTable.FACTORS, "urgency", new AsOf(day)), ofMany(id, day));
    }

    /** As all pages have it that show the scores without a reference date; urgency is the first of the checklist. */
    private List<Object> scoredNow(CooperationId id) {
        CooperationSummary summary = play.summary(id);
        return List.of(
                value(id, ComparisonTable.FACTORS, "urgency", AsOf.NOW),
                ofMany(id, null),
                matrix.of(List.of(summary)).rows().get(0).marks().get(0).score(),
                lines.of(id, Map.of(), Locale.ROOT).get(0).status().score().key());
    }

    private Object ofMany(CooperationId id, LocalDate day) {
        Score found = scores.of(PhasesOfMany.among(LEADER, List.of(id)), day, RecordedUntil.NOW)
                .getOrDefault(id, Map.of())
                .get("urgency");
        return found == null ? Cell.NOT_KNOWN : found.key();
    }

    /** Of a phase that was entered on a day that is not exactly known; of a day nobody knows it is only known today. */
    @ParameterizedTest
    @CsvSource({
        "2026-09!, 2026-08-31, 2026-09-01",
        "../2026-09, 2026-09-29, 2026-09-30",
        "2026~, 2025-12-31, 2026-01-01",
        "2026-09-10/.., 2026-09-09, 2026-09-10",
        "?, 2026-10-20, "
    })
    void aPhaseOfAnOpenDateWasEnteredOnTheSameDayAmongTheLessonsAsInTheComparison(
            String open, LocalDate dayBefore, LocalDate day) {
        CooperationId id = play.start(AAMEER, BERGVELD);
        entering.enter(id, Phase.DECISION, HELD);
        jdbc.sql("update cooperation set started_on = '2024-01' where id = ?")
                .param(id.text())
                .update();
        jdbc.sql("update cooperation_phase set from_on = '2024-01' where cooperation_id = ? and place = 1")
                .param(id.text())
                .update();
        jdbc.sql("update cooperation_phase set until_on = ? where cooperation_id = ? and place = 1")
                .params(open, id.text())
                .update();
        jdbc.sql("update cooperation_phase set from_on = ? where cooperation_id = ? and place = 2")
                .params(open, id.text())
                .update();

        assertThat(phasesOn(id, dayBefore)).containsExactly(1, 1);
        assertThat(phasesOn(id, day == null ? LocalDate.now(clock) : day)).containsExactly(2, 2);
    }

    @Test
    void whatHadNotBegunOnTheDayDoesNotCountAmongTheLessonsAndItsNumberIsSaid() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        CooperationId earlier = play.start(AAMEER, BERGVELD);
        jdbc.sql("update cooperation set started_on = '../2024' where id = ?")
                .param(earlier.text())
                .update();
        Comparing.Asked asked =
                new Comparing.Asked(List.of(id, earlier), new AsOf(LocalDate.parse("2024-12-31")), 0, 1);

        assertThat(lessons.of(LEADER, asked, null)).satisfies(found -> {
            assertThat(found.cooperations()).extracting(one -> one.id()).containsExactly(earlier);
            assertThat(found.notBegun()).isEqualTo(1);
            assertThat(found.total()).isEqualTo(2);
        });
        assertThat(value(id, ComparisonTable.PHASE, "phase", asked.asOf())).isEqualTo("not_started");
    }

    @Test
    void anEndOnADayNobodyKnowsIsKnownTodayAmongTheLessonsToo() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        jdbc.sql("update cooperation set ended_on = '?', status = 'ended' where id = ?")
                .param(id.text())
                .update();

        assertThat(running(id, null)).isZero();
        assertThat(running(id, LocalDate.now(clock))).isZero();
        assertThat(running(id, LocalDate.now(clock).minusDays(1))).isEqualTo(1);
    }

    /** In how many phases it still is on that day, by what many teach together. */
    private long running(CooperationId id, LocalDate day) {
        return lessons.of(LEADER, new Comparing.Asked(List.of(id), new AsOf(day), 0, 1), null).phases().stream()
                .filter(phase -> phase.stays().stream().anyMatch(PhaseDuration.Stay::running))
                .count();
    }

    /** The phase it is in by the comparison, and by what many teach together. */
    private List<Object> phasesOn(CooperationId id, LocalDate day) {
        AsOf asOf = new AsOf(day);
        List<Object> found = new ArrayList<>(List.of(value(id, ComparisonTable.PHASE, "phase", asOf)));
        lessons.of(LEADER, new Comparing.Asked(List.of(id), asOf, 0, 1), null).phases().stream()
                .filter(phase -> phase.stays().stream().anyMatch(PhaseDuration.Stay::running))
                .forEach(phase -> found.add(phase.phase().number()));
        return found;
    }

    private CooperationSummary stood(CooperationId id, RecordedUntil recorded) {
        return earlier.on(List.of(play.summary(id)), THEN, recorded)
                .cooperations()
                .get(0);
    }

    @Test
    void ofACooperationThatHadNotBeenRecordedNothingIsKnownAndItIsNamed() {
        CooperationId id = play.start(AAMEER, BERGVELD);

        Comparison compared = comparing.compare(
                LEADER, ComparisonTable.PHASE, new Comparing.Asked(List.of(id), recorded(THEN), 0, 50));

        assertThat(compared.rows().get(0).cells().values()).allSatisfy(cell -> {
            assertThat(cell.known()).isFalse();
            assertThat(cell.source()).contains("20 ", " 2026 ");
        });
        assertThat(compared.record().absent())
                .extracting(CooperationSummary::id)
                .containsExactly(id);
        assertThat(compared.record().uncertain()).isEmpty();
    }

    @Test
    void aPhaseOfWhichItWasNotKeptWhenItWasRecordedCountsAndItsCooperationIsNamed() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        recordedBefore(id);
        entering.enter(id, Phase.DECISION, HELD);
        jdbc.sql("update cooperation_phase set recorded_at = null where cooperation_id = ? and place = 2")
                .param(id.text())
                .update();

        Comparison compared = comparing.compare(
                LEADER, ComparisonTable.PHASE, new Comparing.Asked(List.of(id), recorded(THEN), 0, 50));

        assertThat(compared.rows().get(0).cell("phase").value()).isEqualTo(2);
        assertThat(compared.record().uncertain())
                .extracting(CooperationSummary::id)
                .containsExactly(id);
    }

    @Test
    void anEntryOfTheLogThatWasCorrectedLaterStandsInItUncorrected() {
        List<LoggedPoint> log = List.of(point(1, 2L, "2026-10-20T10:00:00Z"), point(2, null, "2026-10-21T10:00:00Z"));

        assertThat(recorded(THEN).recorded(log))
                .extracting(LoggedPoint::sequence, LoggedPoint::correctedBy)
                .containsExactly(tuple(1L, null));
        assertThat(recorded(THEN.plusDays(1)).recorded(log))
                .extracting(LoggedPoint::correctedBy)
                .containsExactly(2L, null);
    }

    private static LoggedPoint point(long sequence, Long correctedBy, String at) {
        return new LoggedPoint(
                new CooperationId("c"),
                sequence,
                DecisionPointKind.FORM_CHOICE,
                HELD,
                List.of(),
                "vorm 3",
                null,
                null,
                null,
                null,
                correctedBy == null ? 1L : null,
                correctedBy,
                Instant.parse(at),
                "leider",
                null,
                "0",
                "1");
    }
}
