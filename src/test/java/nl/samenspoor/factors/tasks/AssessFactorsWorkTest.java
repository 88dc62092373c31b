package nl.samenspoor.factors.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.Category;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AssessFactorsWorkTest {

    private static final CooperationId OURS = new CooperationId("OH");
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final Actor LEADER = Actor.system("test");
    private static final WorkContext TASK = new WorkContext(
            "t1", OURS, "userTask_assessFactors", "assessFactors", null, null, Body.PROJECT_LEADER, null);

    private final AssessingFactors assessing = mock();
    private final Factors factors = mock();
    private final AssessFactorsWork work = new AssessFactorsWork(
            assessing, factors, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void trustWasPartlyThereAndUrgencyNeverAssessed() {
        Assessment partly = new Assessment(
                OURS,
                "mutual_trust",
                1,
                Score.PARTLY,
                Map.of(OMMEN, Score.PARTLY),
                Map.of(),
                Map.of(),
                Basis.STATED,
                EffectiveDate.parse("2026-05"),
                null,
                null,
                Instant.EPOCH,
                "leader");
        List<FactorStatus> statuses = List.of(
                new FactorStatus(factor("urgency"), List.of()),
                new FactorStatus(factor("mutual_trust"), List.of(partly)));
        when(factors.all(OURS)).thenReturn(statuses);
        when(factors.checklist(OURS)).thenReturn(statuses);
    }

    private static Factor factor(String id) {
        return new Factor(
                id,
                Listing.CHECKLIST,
                Category.PRECONDITIONS,
                Polarity.PROMOTING,
                null,
                false,
                List.of(),
                List.of(1),
                "3.3.1",
                null,
                Map.of(),
                Map.of());
    }

    private List<AssessFactor> assessed(Map<String, ?> answers) {
        work.perform(LEADER, TASK, Answers.of(answers));
        ArgumentCaptor<AssessFactor> commands = ArgumentCaptor.forClass(AssessFactor.class);
        verify(assessing, atLeast(0)).assess(eq(LEADER), commands.capture());
        return commands.getAllValues();
    }

    @Test
    void theFormShowsWhatWasScoredBefore() {
        assertThat(work.currentValues(TASK)).isEqualTo(Map.of("mutual_trust", "partly"));
    }

    @Test
    void whatIsScoredBecomesAnAssessmentOfTodayUnlessADateIsGiven() {
        assertThat(assessed(Map.of("urgency", "present", "note", "Tekort", "source", "begroting")))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.factor()).isEqualTo("urgency");
                    assertThat(command.score()).isEqualTo(Score.PRESENT);
                    assertThat(command.effective()).isEqualTo(EffectiveDate.parse("2026-11-24"));
                    assertThat(command.motivation()).isEqualTo("Tekort");
                    assertThat(command.source()).isEqualTo("begroting");
                });
        verify(assessing).assess(any(), any());
    }

    @Test
    void scoresPerMunicipalityStayWhenTheWholeIsScoredAnew() {
        assertThat(assessed(Map.of("mutual_trust", "present", "effectiveOn", "2026-10")))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.score()).isEqualTo(Score.PRESENT);
                    assertThat(command.perMunicipality()).containsEntry(OMMEN, Score.PARTLY);
                    assertThat(command.effective()).isEqualTo(EffectiveDate.parse("2026-10"));
                });
    }

    @Test
    void whatIsLeftEmptyOrWasUnknownAlreadyGetsNoAssessment() {
        assertThat(assessed(Map.of("urgency", "unknown"))).isEmpty();
    }

    @Test
    void aScoreCanBeTakenBackToUnknown() {
        assertThat(assessed(Map.of("mutual_trust", "unknown")))
                .extracting(AssessFactor::score)
                .containsExactly(Score.UNKNOWN);
    }
}
