package nl.samenspoor.gate.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.junit.jupiter.api.Test;

class DecisionAnswersTest {

    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private static final WorkContext CONTEXT = new WorkContext(
            "1",
            new CooperationId("O-H"),
            "userTask_recordCouncilDecision",
            "recordCouncilDecision",
            GateKey.G2,
            OMMEN,
            Body.COUNCIL,
            null);

    private static void record(Map<String, Object> answers, Consumer<RecordDecision> useCase) {
        new DecisionAnswers(Answers.of(answers)).give(CONTEXT, CLOCK, command -> {
            useCase.accept(command);
            return null;
        });
    }

    private static RecordDecision command(Map<String, Object> answers) {
        List<RecordDecision> recorded = new ArrayList<>();
        record(answers, recorded::add);
        return recorded.get(0);
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    private static Map<String, Object> counted() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("kind", "counted");
        answers.put("seats", number(17));
        answers.put("present", number(17));
        answers.put("inFavour", number(12));
        answers.put("against", number(5));
        return answers;
    }

    @Test
    void countedVotesKeepWhatIsUnknownUnknown() {
        RecordDecision command = command(counted());

        assertThat(command.municipality()).isEqualTo(OMMEN);
        assertThat(command.on()).isEqualTo(EffectiveDate.parse("2026-11-24"));
        assertThat(command.vote()).isEqualTo(Vote.counted(new Votes(17, null, null, 17, 12, 5, 0, List.of())));
    }

    @Test
    void fractionsOfWhichNothingWasFilledInAreLeftOut() {
        Map<String, Object> answers = counted();
        answers.put(
                "fractions",
                List.of(
                        Map.of("fraction", "CDA", "seats", number(5)),
                        Map.of("fraction", "VVD", "seats", number(4), "against", number(4))));

        assertThat(command(answers).vote().numbers().perFraction())
                .containsExactly(new FractionVotes("VVD", 4, 0, 4, 0, null));
    }

    @Test
    void problemsComeBackUnderTheNamesOfTheForm() {
        Map<String, Object> answers = counted();
        answers.put(
                "fractions",
                List.of(
                        Map.of("fraction", "CDA", "seats", number(5)),
                        Map.of("fraction", "VVD", "seats", number(4), "against", number(5))));
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> record(answers, command -> {
                    throw new InvalidInput(List.of(
                            FieldProblem.of("perFraction[0]", "gate.fractionAboveSeats", "VVD", 5, 4),
                            FieldProblem.of("perFraction[0].against", "gate.numberRange", 999),
                            FieldProblem.of("perFraction", "gate.fractionsNeeded", 5),
                            FieldProblem.of("on", "gate.plannedDecision"),
                            FieldProblem.of("present", "gate.votesMissing")));
                }));

        assertThat(refusal.problems())
                .extracting(FieldProblem::field)
                .containsExactly("fractions[1]", "fractions[1].against", "fractions", "effectiveOn", "present");
    }

    @Test
    void aMeetingWithoutQuorumHasNoVotes() {
        Map<String, Object> answers = counted();
        answers.remove("inFavour");
        answers.remove("against");
        answers.put("present", number(6));

        assertThat(command(answers).vote().numbers()).isEqualTo(new Votes(17, null, null, 6, 0, 0, 0, List.of()));
    }

    @Test
    void votesOfOneSideOnlyAreNotGuessed() {
        Map<String, Object> answers = counted();
        answers.remove("against");

        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> command(answers));
        assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("against");
    }

    @Test
    void whatIsOnlyKnownInWordsStaysInWords() {
        Map<String, Object> answers = Map.of(
                "kind", "stated",
                "outcome", "adopted",
                "words", "CDA tegen",
                "unanimous", "no",
                "effectiveOn", "2011-09",
                "conditions", List.of(Map.of("text", "Inzicht in de kosten.", "before", "G3")));
        RecordDecision command = command(answers);

        assertThat(command.vote()).isEqualTo(Vote.stated(DecisionOutcome.ADOPTED, "CDA tegen", false));
        assertThat(command.on()).isEqualTo(EffectiveDate.parse("2011-09"));
        assertThat(command.conditions()).containsExactly(new SetCondition(null, "Inzicht in de kosten.", GateKey.G3));
    }

    @Test
    void whatIsAskedForBesideAConsentKeepsWhetherItIsAMotion() {
        Map<String, Object> answers = Map.of(
                "kind",
                "stated",
                "outcome",
                "adopted",
                "conditions",
                List.of(Map.of("text", "Houd het loket open.", "wishKind", "motion")));

        assertThat(command(answers).conditions())
                .containsExactly(new SetCondition(null, "Houd het loket open.", null, null, null, WishKind.MOTION));
    }

    @Test
    void unanimityThatIsUnknownIsNotTakenForAYesOrNo() {
        assertThat(command(Map.of("kind", "stated", "outcome", "adopted", "unanimous", "unknown"))
                        .vote()
                        .unanimous())
                .isNull();
        assertThat(command(Map.of("kind", "acclamation")).vote()).isEqualTo(Vote.acclamation());
        assertThat(command(Map.of("kind", "acclamation", "unanimous", "unknown"))
                        .vote()
                        .nobodyAgainst())
                .as("somebody says that it is not known")
                .isNull();
    }

    @Test
    void howTheyVotedIsKeptAndUnknownWhenLeftEmpty() {
        Map<String, Object> answers = counted();
        assertThat(command(answers).vote().manner()).isNull();
        answers.put("manner", "roll_call");
        assertThat(command(answers).vote().manner()).isEqualTo(Vote.Manner.ROLL_CALL);
    }

    @Test
    void withoutAVoteItIsKeptWhoWasThereAndWhoHadItNotedThatHeWasAgainst() {
        Vote vote = command(
                        Map.of("kind", "acclamation", "seats", number(17), "present", number(15), "unanimous", "no"))
                .vote();

        assertThat(vote.numbers()).isEqualTo(new Votes(17, null, null, 15, 0, 0, 0, List.of()));
        assertThat(vote.nobodyAgainst()).isFalse();
        assertThat(command(Map.of("kind", "acclamation", "seats", number(17)))
                        .vote()
                        .numbers())
                .isNull();
    }

    @Test
    void whoIsKnownToHaveBeenThereWithoutAVoteIsKeptHoweverLittleItIs() {
        assertThat(command(Map.of("kind", "acclamation", "seats", number(17), "mustAbstain", number(1)))
                        .vote()
                        .numbers())
                .isEqualTo(new Votes(17, null, 1, null, 0, 0, 0, List.of()));
    }

    @Test
    void attendanceBesideAnOutcomeAndAMannerWithoutAVoteAreRefusedInWords() {
        Map<String, Object> stated = Map.of(
                "kind",
                "stated",
                "outcome",
                "no_quorum",
                "seats",
                number(17),
                "sitting",
                number(16),
                "present",
                number(7));
        assertThat(catchThrowableOfType(InvalidInput.class, () -> command(stated))
                        .problems())
                .containsExactly(
                        FieldProblem.of("sitting", "gate.attendanceBesidesOutcome"),
                        FieldProblem.of("present", "gate.attendanceBesidesOutcome"));
        Map<String, Object> acclamation = Map.of("kind", "acclamation", "manner", "roll_call");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> command(acclamation))
                        .problems())
                .containsExactly(FieldProblem.of("manner", "gate.mannerWithoutVote"));
    }

    @Test
    void votesThatTheChosenKindWouldLoseAreAContradiction() {
        for (String kind : List.of("acclamation", "stated")) {
            Map<String, Object> answers = counted();
            answers.put("kind", kind);
            answers.put("outcome", "adopted");
            InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> command(answers));
            assertThat(refusal.problems()).extracting(FieldProblem::field).contains("inFavour", "against");
        }
        Map<String, Object> fractions =
                Map.of("kind", "acclamation", "fractions", List.of(Map.of("fraction", "CDA", "inFavour", number(5))));
        assertThat(catchThrowableOfType(InvalidInput.class, () -> command(fractions))
                        .problems())
                .extracting(FieldProblem::field)
                .containsExactly("fractions");
    }

    @Test
    void whoFillsInTheFormIsToldOfEveryMistakeAtOnceAlsoOfThoseTheRulesFind() {
        Map<String, Object> answers = Map.of(
                "kind", "stated",
                "outcome", "adopted",
                "inFavour", number(9),
                "present", number(15),
                "effectiveOn", "2026-11-24!");
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class, () -> new DecisionAnswers(Answers.of(answers)).judge(CONTEXT, CLOCK, command -> {
                    throw new InvalidInput(List.of(
                            FieldProblem.of("on", "gate.plannedDecision"),
                            FieldProblem.of("subject", "kernel.tooLong", 2_000, 2_001)));
                }));

        assertThat(refusal.problems())
                .extracting(FieldProblem::field)
                .containsExactly("inFavour", "present", "effectiveOn", "subject");
    }

    @Test
    void ofAVoteThatCannotBeReadTheRulesAreAskedOnlyWhatHoldsForAnyVote() {
        Map<String, Object> answers = counted();
        answers.remove("against");
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class, () -> new DecisionAnswers(Answers.of(answers)).judge(CONTEXT, CLOCK, command -> {
                    throw new InvalidInput(List.of(
                            FieldProblem.of("on", "gate.inFuture"), FieldProblem.of("choice", "gate.choiceNeeded")));
                }));

        assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("against", "effectiveOn");
    }

    @Test
    void eachGateOffersItsOwnChoices() {
        assertThat(DecisionAnswers.choices(GateKey.G2)).isEmpty();
        assertThat(DecisionAnswers.choices(GateKey.G4))
                .containsExactly(
                        Choice.CONTINUE,
                        Choice.ADJUST,
                        Choice.EXTEND,
                        Choice.OTHER_FORM,
                        Choice.SCALE_DOWN,
                        Choice.END);
        assertThat(DecisionAnswers.choices(GateKey.G5)).containsExactly(Choice.END, Choice.IMPROVE, Choice.NEW_ROUND);
    }
}
