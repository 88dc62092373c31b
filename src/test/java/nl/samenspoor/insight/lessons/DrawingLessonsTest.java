package nl.samenspoor.insight.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.Category;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCheck;
import nl.samenspoor.factors.FactorChecks;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.factors.Severity;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.insight.comparison.AsOf;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.junit.jupiter.api.Test;

class DrawingLessonsTest {

    private static final Actor READER = new Actor("lezer", Set.of(), Set.of(), false);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

    private final Comparing comparing = mock(Comparing.class);
    private final Cooperations cooperations = mock(Cooperations.class);
    private final Factors factors = mock(Factors.class);
    private final FactorChecks checks = mock(FactorChecks.class);
    private final GateView gates = mock(GateView.class);

    private static CooperationSummary cooperation(String id, boolean fictional) {
        return new CooperationSummary(
                new CooperationId(id),
                "Samenwerking " + id,
                Phase.DECISION,
                EffectiveDate.parse("2026-01-01"),
                CooperationStatus.ACTIVE,
                null,
                null,
                LegalForm.UNKNOWN,
                null,
                1,
                List.of(),
                EffectiveDate.parse("2024"),
                null,
                null,
                null,
                null,
                fictional,
                null,
                null);
    }

    private Lessons lessons(CooperationSummary... found) {
        when(comparing.selected(any(), any()))
                .thenReturn(new CooperationPage(Arrays.asList(found), 0, 200, found.length));
        return new DrawingLessons(comparing, cooperations, mock(DecisionPoints.class), factors, checks, gates, CLOCK)
                .of(READER, new Comparing.Asked(List.of(), AsOf.NOW, 0, 200), null);
    }

    private static PhasePeriod period(int phase, String from, String until) {
        return new PhasePeriod(
                Phase.of(phase), EffectiveDate.parse(from), until == null ? null : EffectiveDate.parse(until));
    }

    @Test
    void onlyWhoLeftAPhaseCountsForItsMedianAndItsRange() {
        when(cooperations.phases(anyCollection()))
                .thenReturn(Map.of(
                        new CooperationId("A"),
                                List.of(period(1, "2024-01-01", "2024-07-01"), period(2, "2024-07-01", null)),
                        new CooperationId("B"), List.of(period(1, "2024-01-01", "2025-01-01")),
                        new CooperationId("C"), List.of(period(1, "2024-01", "2026-01-16")),
                        new CooperationId("D"), List.of(period(1, "../2020", "2024-01-01")),
                        new CooperationId("E"), List.of(period(1, "2024-01-01", "?")),
                        new CooperationId("F"), List.of(period(1, "2024", "2024-07-01"))));

        Lessons lessons = lessons(
                cooperation("A", false),
                cooperation("B", false),
                cooperation("C", false),
                cooperation("D", false),
                cooperation("E", false),
                cooperation("F", false));

        PhaseDuration first = lessons.phases().get(0);
        assertThat(first.finished()).hasSize(3);
        assertThat(first.shortest().map(TimeSpan::months)).contains(new BigDecimal("6.0"));
        assertThat(first.median().map(TimeSpan::months)).contains(new BigDecimal("12.0"));
        assertThat(first.longest().map(TimeSpan::months)).contains(new BigDecimal("24.0"));
        assertThat(first.finished()).extracting(stay -> stay.span().slack()).containsExactly(0L, 0L, 30L);
        assertThat(first.stays())
                .filteredOn(stay -> !stay.counts())
                .extracting(stay -> stay.cooperation().id().text())
                .containsExactly("F", "D", "E");
        assertThat(first.leftOut()).isEqualTo(3);
        PhaseDuration second = lessons.phases().get(1);
        assertThat(second.median()).isEmpty();
        assertThat(second.stays().get(0).running()).isTrue();
        assertThat(second.stays().get(0).span().months()).isEqualByComparingTo("24.0");
    }

    @Test
    void theMedianOfTwoLiesBetweenThemAndPeriodsOfOneCooperationAreTakenTogether() {
        when(cooperations.phases(anyCollection()))
                .thenReturn(Map.of(
                        new CooperationId("A"),
                                List.of(
                                        period(2, "2024-01-01", "2024-04-01"),
                                        period(1, "2024-04-01", "2024-05-01"),
                                        period(2, "2024-05-01", "2024-08-01")),
                        new CooperationId("B"), List.of(period(2, "2024-01-01", "2025-01-01"))));

        PhaseDuration second = lessons(cooperation("A", false), cooperation("B", false))
                .phases()
                .get(1);

        assertThat(second.shortest().map(TimeSpan::months)).contains(new BigDecimal("6.0"));
        assertThat(second.median().map(TimeSpan::months)).contains(new BigDecimal("9.0"));
    }

    @Test
    void aMadeUpExampleDoesNotCountUnlessItWasChosen() {
        CooperationSummary real = cooperation("A", false);
        CooperationSummary example = cooperation("B", true);

        assertThat(lessons(real, example).cooperations()).containsExactly(real);
        assertThat(new DrawingLessons(
                                comparing, cooperations, mock(DecisionPoints.class), factors, checks, gates, CLOCK)
                        .of(READER, new Comparing.Asked(List.of(real.id(), example.id()), AsOf.NOW, 0, 200), null)
                        .cooperations())
                .containsExactly(real, example);
    }

    @Test
    void aFindingRecursWhenTheScoresOrTheLatestChecksOfTwoCooperationsGiveIt() {
        Finding contradiction = new Finding(
                "mutual_trust",
                Severity.AMBER,
                "cc_trust",
                List.of("factors.name.mutual_trust", "factors.name.culture"));
        Finding stale = new Finding("culture", Severity.INFO, "stale", List.of("factors.name.culture", "14"));
        when(factors.all(anyCollection()))
                .thenReturn(Map.of(
                        new CooperationId("A"), List.of(score("vanguard_group", Polarity.PROMOTING, Score.ABSENT)),
                        new CooperationId("B"),
                                List.of(
                                        score("vanguard_group", Polarity.PROMOTING, Score.ABSENT),
                                        score("unstable_politics", Polarity.HINDERING, Score.PRESENT))));
        when(checks.of(anyCollection()))
                .thenReturn(Map.of(
                        new CooperationId("A"), List.of(check("A", contradiction, stale)),
                        new CooperationId("B"), List.of(check("B", contradiction, stale), check("B"))));

        Recurring recurring =
                lessons(cooperation("A", false), cooperation("B", false)).recurring();

        assertThat(recurring.findings())
                .extracting(found -> found.finding().rule())
                .containsExactly("red_promoting_absent", "cc_trust");
        assertThat(recurring.findings().get(0).cooperations()).hasSize(2);
    }

    private static FactorStatus score(String id, Polarity polarity, Score score) {
        Factor factor = new Factor(
                id,
                Listing.CHECKLIST,
                Category.PRECONDITIONS,
                polarity,
                null,
                false,
                List.of(),
                List.of(1),
                "3.3.1",
                null,
                Map.of(),
                Map.of());
        return new FactorStatus(
                factor,
                List.of(new Assessment(
                        new CooperationId("A"),
                        id,
                        1,
                        score,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Basis.STATED,
                        EffectiveDate.parse("2026"),
                        null,
                        null,
                        Instant.EPOCH,
                        "lezer")));
    }

    private static FactorCheck check(String id, Finding... findings) {
        return new FactorCheck(new CooperationId(id), "G1", LocalDate.of(2026, 1, 1), Instant.EPOCH, List.of(findings));
    }

    @Test
    void aWordOfAConditionRecursInAnotherCooperationAndNotInTheSameAlone() {
        when(gates.conditions(anyCollection()))
                .thenReturn(Map.of(
                        new CooperationId("A"),
                                List.of(
                                        condition("Inzicht in de frictiekosten."),
                                        condition("De autonomie van de raad blijft; autonomie gaat voor.")),
                        new CooperationId("B"),
                                List.of(condition("Frictiekosten zijn voordat de raad besluit bekend."))));

        Recurring recurring =
                lessons(cooperation("A", false), cooperation("B", false)).recurring();

        assertThat(recurring.conditions()).extracting(Recurring.WordIn::word).containsExactly("frictiekosten");
        assertThat(recurring.conditions().get(0).asked())
                .extracting(asked -> asked.condition().text())
                .containsExactly("Inzicht in de frictiekosten.", "Frictiekosten zijn voordat de raad besluit bekend.");
    }

    private static Condition condition(String text) {
        MunicipalityCode code = new MunicipalityCode("GM9101");
        return new Condition(
                text,
                GateKey.G1,
                code,
                Body.COUNCIL,
                text,
                null,
                Condition.Kind.CONDITION,
                EffectiveDate.parse("2026-01-01"),
                new ConditionOwner(Body.COLLEGE, code),
                null,
                Condition.State.OPEN,
                null,
                null,
                List.of());
    }
}
