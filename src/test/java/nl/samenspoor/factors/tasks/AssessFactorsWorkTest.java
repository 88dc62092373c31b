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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.Category;
import nl.samenspoor.factors.Direction;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AssessFactorsWorkTest {

    private static final CooperationId OURS = new CooperationId("OH");
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final Actor LEADER = Actor.system("test");
    private static final WorkContext TASK = new WorkContext(
            "t1", OURS, "userTask_assessFactors", "assessFactors", null, null, Body.PROJECT_LEADER, null);

    private final AssessingFactors assessing = mock();
    private final Factors factors = mock();
    private final CooperationFacts facts = mock();
    private final CooperationNames names = mock();
    private final AssessFactorsWork work = new AssessFactorsWork(
            assessing, factors, facts, names, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

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
                new FactorStatus(factor("urgency"), List.of(), LocalDate.now()),
                new FactorStatus(factor("mutual_trust"), List.of(partly), LocalDate.now()));
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
    void aChecklistThatNobodyFilledInIsNoAssessment() {
        when(factors.checklist(OURS))
                .thenReturn(List.of(new FactorStatus(factor("urgency"), List.of(), LocalDate.now())));

        assertThat(work.check(TASK, Answers.of(Map.of("note", "Later."))))
                .containsExactly(FieldProblem.of("urgency", "factors.nothingScored"));
        assertThat(work.check(TASK, Answers.of(Map.of("urgency", "present")))).isEmpty();
        trustWasPartlyThereAndUrgencyNeverAssessed();
        assertThat(work.check(TASK, Answers.of(Map.of())))
                .as("what was scored before still holds")
                .isEmpty();
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
    void aScoreHandedInAsItWasIsNoNewAssessment() {
        assertThat(assessed(Map.of("mutual_trust", "partly", "note", "Niets nieuws")))
                .isEmpty();
    }

    @Test
    void scoresAreConfirmedOnlyWhenSomebodySaysSoAndOnlyThoseThatWereGiven() {
        assertThat(assessed(Map.of(
                        "mutual_trust", "partly", "urgency", "unknown", "confirmAll", true, "effectiveOn", "2026-11")))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.factor()).isEqualTo("mutual_trust");
                    assertThat(command.score()).isEqualTo(Score.PARTLY);
                    assertThat(command.perMunicipality()).containsEntry(OMMEN, Score.PARTLY);
                    assertThat(command.effective()).isEqualTo(EffectiveDate.parse("2026-11"));
                });
    }

    @Test
    void aFactorThatIsLeftEmptyIsNotConfirmed() {
        assertThat(assessed(Map.of("confirmAll", true))).isEmpty();
    }

    @Test
    void oneMunicipalityMayScoreDifferentlyWhileTheOthersStay() {
        assertThat(assessed(Map.of(
                        "mutual_trust",
                        "partly",
                        "perMunicipality",
                        List.of(row("mutual_trust", HARDENBERG, "present")))))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.score()).isEqualTo(Score.PARTLY);
                    assertThat(command.perMunicipality())
                            .isEqualTo(Map.of(OMMEN, Score.PARTLY, HARDENBERG, Score.PRESENT));
                });
    }

    @Test
    void theScoreOfOneMunicipalityCanBeKnownBeforeThatOfTheWhole() {
        assertThat(assessed(Map.of("perMunicipality", List.of(row("urgency", OMMEN, "absent")))))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.factor()).isEqualTo("urgency");
                    assertThat(command.score()).isEqualTo(Score.UNKNOWN);
                    assertThat(command.perMunicipality()).isEqualTo(Map.of(OMMEN, Score.ABSENT));
                });
    }

    @Test
    void aScoreOfOneMunicipalityIsTakenBackAndTheSameScoreAgainChangesNothing() {
        assertThat(assessed(Map.of("perMunicipality", List.of(row("mutual_trust", OMMEN, "partly")))))
                .isEmpty();
        assertThat(assessed(Map.of("perMunicipality", List.of(row("mutual_trust", OMMEN, "unknown")))))
                .singleElement()
                .satisfies(command -> assertThat(command.perMunicipality()).isEmpty());
    }

    @Test
    void trustIsScoredFromOneMunicipalityToAnother() {
        assertThat(assessed(Map.of("directed", List.of(way(HARDENBERG, OMMEN, "present")))))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.factor()).isEqualTo("mutual_trust");
                    assertThat(command.directed()).isEqualTo(Map.of(new Direction(HARDENBERG, OMMEN), Score.PRESENT));
                });
    }

    @Test
    void theSameRowTwiceAndTrustInOneselfAreRefusedAtTheRow() {
        Map<String, Object> answers = Map.of(
                "perMunicipality",
                List.of(row("urgency", OMMEN, "absent"), row("urgency", OMMEN, "present")),
                "directed",
                List.of(way(OMMEN, OMMEN, "present")));
        assertThat(work.check(TASK, Answers.of(answers)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly(
                        "perMunicipality[1].municipality factors.rowTwice", "directed[0].toward factors.direction");
    }

    @Test
    void thePresentPartnersAreOfferedByName() {
        when(facts.of(OURS))
                .thenReturn(new CooperationFacts.Facts(
                        List.of(OMMEN, HARDENBERG),
                        List.of(),
                        Phase.ORIENTATION,
                        null,
                        EffectiveDate.parse("2010"),
                        null,
                        null));
        when(names.municipalities(List.of(OMMEN, HARDENBERG)))
                .thenReturn(Map.of(OMMEN, "Ommen", HARDENBERG, "Hardenberg"));
        assertThat(work.options(TASK)).containsOnlyKeys("municipality", "from", "toward");
        assertThat(work.options(TASK).get("from"))
                .containsExactly(new FormOption("GM0175", "Ommen"), new FormOption("GM0160", "Hardenberg"));
    }

    private static Map<String, String> row(String factor, MunicipalityCode municipality, String score) {
        return Map.of("factor", factor, "municipality", municipality.text(), "score", score);
    }

    private static Map<String, String> way(MunicipalityCode from, MunicipalityCode toward, String score) {
        return Map.of("from", from.text(), "toward", toward.text(), "score", score);
    }

    @Test
    void aScoreCanBeTakenBackToUnknown() {
        assertThat(assessed(Map.of("mutual_trust", "unknown")))
                .extracting(AssessFactor::score)
                .containsExactly(Score.UNKNOWN);
    }
}
