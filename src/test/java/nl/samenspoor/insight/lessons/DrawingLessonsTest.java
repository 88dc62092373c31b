package nl.samenspoor.insight.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenspoor.cooperation.CooperationPhases;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.PhasesOfMany;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.factors.Category;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCatalogue;
import nl.samenspoor.factors.FactorScores;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.factors.Severity;
import nl.samenspoor.gate.AskedFor;
import nl.samenspoor.gate.ConditionsOfMany;
import nl.samenspoor.insight.comparison.AsOf;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.RecordedUntil;
import org.junit.jupiter.api.Test;

class DrawingLessonsTest {

    private static final Actor READER = new Actor("lezer", Set.of(), Set.of(), false);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

    private final PhasesOfMany phases = mock(PhasesOfMany.class);
    private final FactorScores scores = mock(FactorScores.class);
    private final FactorCatalogue catalogue = mock(FactorCatalogue.class);
    private final ConditionsOfMany conditions = mock(ConditionsOfMany.class);

    private static CooperationPhases cooperation(String id, PhasePeriod... periods) {
        return new CooperationPhases(
                new CooperationId(id),
                "Samenwerking " + id,
                false,
                EffectiveDate.parse("2024"),
                null,
                null,
                List.of(periods));
    }

    private Lessons lessons(AsOf asOf, CooperationPhases... found) {
        when(phases.of(any(), anyBoolean(), any(), any())).thenReturn(new PhasesOfMany.Found(List.of(found), 0, 0, 0));
        return new DrawingLessons(
                        mock(Comparing.class),
                        mock(Cooperations.class),
                        phases,
                        mock(DecisionPoints.class),
                        mock(Factors.class),
                        scores,
                        catalogue,
                        conditions,
                        CLOCK)
                .of(READER, new Comparing.Asked(List.of(), asOf, 0, 1), null);
    }

    private Lessons lessons(CooperationPhases... found) {
        return lessons(AsOf.NOW, found);
    }

    private static PhasePeriod period(int phase, String from, String until) {
        return new PhasePeriod(
                Phase.of(phase), EffectiveDate.parse(from), until == null ? null : EffectiveDate.parse(until));
    }

    @Test
    void onlyWhoLeftAPhaseAfterATimeThatIsKnownCountsForItsMedianAndItsRange() {
        Lessons lessons = lessons(
                cooperation("A", period(1, "2024-01-01", "2024-07-01"), period(2, "2024-07-01", null)),
                cooperation("B", period(1, "2024-01-01", "2025-01-01")),
                cooperation("C", period(1, "2024-01", "2026-01-16")),
                cooperation("D", period(1, "../2020", "2024-01-01")),
                cooperation("E", period(1, "2024-01-01", "?")),
                cooperation("F", period(1, "2024", "2024-07-01")));

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
        PhaseDuration second = lessons(
                        cooperation(
                                "A",
                                period(2, "2024-01-01", "2024-04-01"),
                                period(1, "2024-04-01", "2024-05-01"),
                                period(2, "2024-05-01", "2024-08-01")),
                        cooperation("B", period(2, "2024-01-01", "2025-01-01")))
                .phases()
                .get(1);

        assertThat(second.shortest().map(TimeSpan::months)).contains(new BigDecimal("6.0"));
        assertThat(second.median().map(TimeSpan::months)).contains(new BigDecimal("9.0"));
    }

    @Test
    void aFindingRecursWhenTheScoresOrTheLatestChecksOfTwoCooperationsGiveIt() {
        Finding contradiction = new Finding(
                "mutual_trust",
                Severity.AMBER,
                "cc_trust",
                List.of("factors.name.mutual_trust", "factors.name.culture"));
        when(catalogue.checklist())
                .thenReturn(List.of(
                        factor("vanguard_group", Polarity.PROMOTING), factor("unstable_politics", Polarity.HINDERING)));
        when(scores.of(any(), any(), any()))
                .thenReturn(Map.of(
                        new CooperationId("A"), Map.of("vanguard_group", Score.ABSENT),
                        new CooperationId("B"),
                                Map.of("vanguard_group", Score.ABSENT, "unstable_politics", Score.PRESENT)));
        when(scores.findings(any(), anyCollection(), any(), any()))
                .thenReturn(Map.of(
                        new CooperationId("A"), List.of(contradiction),
                        new CooperationId("B"), List.of(contradiction)));

        Recurring recurring = lessons(cooperation("A"), cooperation("B")).recurring();

        assertThat(recurring.findings())
                .extracting(found -> found.finding().rule())
                .containsExactly("red_promoting_absent", "cc_trust");
        assertThat(recurring.findings().get(0).cooperations()).hasSize(2);
    }

    private static Factor factor(String id, Polarity polarity) {
        return new Factor(
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
    }

    @Test
    void aWordOfAConditionRecursInAnotherCooperationAndNotInTheSameAlone() {
        when(conditions.of(any()))
                .thenReturn(Map.of(
                        new CooperationId("A"),
                                List.of(
                                        condition("Inzicht in de frictiekosten."),
                                        condition("De autonomie van de raad blijft; autonomie gaat voor.")),
                        new CooperationId("B"),
                                List.of(condition("Frictiekosten zijn voordat de raad besluit bekend."))));

        Recurring recurring = lessons(cooperation("A"), cooperation("B")).recurring();

        assertThat(recurring.conditions()).extracting(Recurring.WordIn::word).containsExactly("frictiekosten");
        assertThat(recurring.conditions().get(0).asked())
                .extracting(Recurring.Asked::text)
                .containsExactly("Inzicht in de frictiekosten.", "Frictiekosten zijn voordat de raad besluit bekend.");
        assertThat(lessons(
                                new AsOf(null, new RecordedUntil(LocalDate.parse("2026-01-31"))),
                                cooperation("A"),
                                cooperation("B"))
                        .recurring()
                        .conditions())
                .as("before they were recorded")
                .isEmpty();
    }

    private static AskedFor condition(String text) {
        return new AskedFor(text, EffectiveDate.parse("2026-01-01"), Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void ofVeryManySomeAreListedByNameAndAllCount() {
        CooperationPhases[] many = IntStream.range(0, 300)
                .mapToObj(number -> cooperation("C" + number, period(1, "2024-01-01", "2025-01-01")))
                .toArray(CooperationPhases[]::new);

        PhaseDuration first = lessons(many).phases().get(0);

        assertThat(first.finished()).hasSize(300);
        assertThat(first.shown()).hasSize(PhaseDuration.MOST_SHOWN);
    }
}
