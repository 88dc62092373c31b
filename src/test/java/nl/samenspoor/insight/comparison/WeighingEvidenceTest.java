package nl.samenspoor.insight.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.Hypothesis;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TaskScope;
import nl.samenspoor.monitoring.TaskScopeJudgement;
import nl.samenspoor.motive.MotiveVersion;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.StateScore;
import nl.samenspoor.motive.ThreeK;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What facts say of hypotheses, and what they do not. */
class WeighingEvidenceTest {

    private static final CooperationSummary COOPERATION = JudgedTablesTest.cooperation();
    private static final CooperationId ID = COOPERATION.id();
    private static final MunicipalityCode LEFT = new MunicipalityCode("GM0148");

    private final JudgementsMade judgements = mock(JudgementsMade.class);
    private final Factors factors = mock(Factors.class);
    private final Motives motives = mock(Motives.class);
    private final DecisionPoints points = mock(DecisionPoints.class);
    private final List<LoggedPoint> log = new ArrayList<>();

    private List<Evidence> evidence(FactorStatus... scores) {
        when(judgements.taskScope(anyCollection(), any()))
                .thenReturn(Map.of(
                        ID,
                        List.of(new TaskScopeJudgement(
                                ID, TaskScope.POOR_ONLY, Grounds.stated(EffectiveDate.parse("2011"), "§8.4")))));
        when(factors.all(anyCollection())).thenReturn(Map.of(ID, List.of(scores)));
        when(points.of(anyCollection())).thenReturn(Map.of(ID, log));
        return new WeighingEvidence(judgements, factors, motives, points).of(List.of(COOPERATION), AsOf.NOW);
    }

    private List<Evidence> of(Hypothesis hypothesis, FactorStatus... scores) {
        return evidence(scores).stream()
                .filter(one -> one.hypothesis() == hypothesis)
                .toList();
    }

    private void logged(DecisionPointKind kind, String on, @Nullable GateKey gate, String what) {
        log.add(new LoggedPoint(
                ID,
                log.size() + 1L,
                kind,
                EffectiveDate.parse(on),
                List.of(),
                what,
                null,
                null,
                gate,
                "§6.4",
                null,
                null,
                Instant.EPOCH,
                "casebook",
                null,
                "0",
                "1"));
    }

    @Test
    void resistanceCountsUntilTheDecisionAndNotAfterIt() {
        logged(DecisionPointKind.HOLD, "2011-02-01", null, "Stilstand vooraf");
        logged(DecisionPointKind.GATE_OUTCOME, "2011-09-19", GateKey.G2, "Besloten");
        logged(DecisionPointKind.HOLD, "2012-09-01", null, "Stilstand om verkiezingen");

        assertThat(of(Hypothesis.H1))
                .filteredOn(one -> one.reason().endsWith(".event"))
                .extracting(one -> one.facts().get(0).value())
                .containsExactly("Stilstand vooraf");
    }

    @Test
    void aDecisionAfterTheReferenceDateEndsNoPeriodBeforeIt() {
        logged(DecisionPointKind.GATE_OUTCOME, "2011-09-19", GateKey.G2, "Besloten");
        logged(DecisionPointKind.HOLD, "2012-03-01", null, "Stilstand na het besluit");
        logged(DecisionPointKind.GATE_OUTCOME, "2013-05-01", GateKey.G2, "Opnieuw besloten");

        assertThat(of(Hypothesis.H1)).extracting(Evidence::reason).contains("h1.executing.event");
        assertThat(weighed(new AsOf(LocalDate.parse("2012-12-31"))))
                .extracting(Evidence::reason)
                .doesNotContain("h1.executing.event");
    }

    private List<Evidence> weighed(AsOf asOf) {
        return new WeighingEvidence(judgements, factors, motives, points).of(List.of(COOPERATION), asOf);
    }

    @Test
    void whatDoesNotApplyTestsNothing() {
        assertThat(of(Hypothesis.H1, FactorTablesTest.status("unstable_politics", Score.NA, Map.of())))
                .extracting(Evidence::side)
                .containsExactly(Evidence.Side.NOT_TESTED);
        assertThat(of(Hypothesis.H3A, FactorTablesTest.status("goal_congruence", Score.NA, Map.of())))
                .extracting(Evidence::side, Evidence::reason)
                .containsExactly(tuple(Evidence.Side.NOT_TESTED, "h3.goalsNotApplicable"));
    }

    @Test
    void oppositeGoalsSayNothingWithoutAFactOnTheSightOnExecution() {
        assertThat(of(Hypothesis.H3A, FactorTablesTest.status("goal_congruence", Score.ABSENT, Map.of())))
                .extracting(Evidence::side, Evidence::reason)
                .containsExactly(tuple(Evidence.Side.MISSING, "h3a.noSight"));
    }

    @Test
    void theMotivesOfAMunicipalityThatLeftAreWeighedToo() {
        MotiveVersion scored = new MotiveVersion(
                ID,
                LEFT,
                1,
                Map.of(ThreeK.COSTS, new StateScore(State.VERY_BAD, Basis.STATED, "§6.6", null)),
                Map.of(),
                null,
                List.of(),
                EffectiveDate.parse("2011"),
                null,
                null,
                Instant.EPOCH,
                "casebook");
        when(motives.of(anyCollection()))
                .thenReturn(
                        Map.of(ID, Map.of(LEFT, new MunicipalityMotives(LEFT, Map.of(), Map.of(), List.of(scored)))));

        assertThat(of(Hypothesis.H2A))
                .filteredOn(one -> LEFT.equals(one.municipality()))
                .extracting(Evidence::side)
                .containsExactly(Evidence.Side.FOR);
    }
}
