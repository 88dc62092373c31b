package nl.samenspoor.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteOutcomeTest {

    private static Votes votes(int seats, int present, int inFavour, int against) {
        return new Votes(seats, null, null, present, inFavour, against, 0, List.of());
    }

    private static Votes full(int seats, int sitting, int mustAbstain, int present, int inFavour, int against) {
        return new Votes(seats, sitting, mustAbstain, present, inFavour, against, 0, List.of());
    }

    private static DecisionOutcome first(Votes votes) {
        return VoteOutcome.inCouncil(votes, List.of()).outcome();
    }

    private static DecisionOutcome after(DecisionOutcome earlier, Votes votes) {
        return VoteOutcome.inCouncil(votes, List.of(earlier)).outcome();
    }

    private static List<String> codes(VoteOutcome outcome) {
        return outcome.reasons().stream().map(Reasoning::code).toList();
    }

    @Nested
    class InACouncil {

        @Test
        void elevenToEightOfNineteenSeatsIsAdopted() {
            assertThat(first(votes(19, 19, 11, 8))).isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aMajorityAgainstRejects() {
            assertThat(first(votes(19, 19, 8, 11))).isEqualTo(DecisionOutcome.REJECTED);
        }

        @Test
        void aTieInAnIncompleteCouncilIsPostponedNotRejected() {
            assertThat(first(votes(15, 14, 7, 7))).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        }

        @Test
        void aTieInTheNextMeetingRejects() {
            assertThat(after(DecisionOutcome.TIE_POSTPONED, votes(15, 14, 7, 7)))
                    .isEqualTo(DecisionOutcome.TIE_REJECTED);
        }

        @Test
        void aTieInTheNextMeetingRejectsEvenWhenThatOneHadNoQuorumBefore() {
            VoteOutcome outcome = VoteOutcome.inCouncil(
                    votes(15, 14, 7, 7), List.of(DecisionOutcome.TIE_POSTPONED, DecisionOutcome.NO_QUORUM));

            assertThat(outcome.outcome()).isEqualTo(DecisionOutcome.TIE_REJECTED);
        }

        @Test
        void aSecondRoundAfterATieCanStillAdopt() {
            assertThat(after(DecisionOutcome.TIE_POSTPONED, votes(15, 15, 8, 7)))
                    .isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aTieRejectsAtOnceWhenOnlyMembersWhoMustAbstainDidNotVote() {
            assertThat(first(full(15, 15, 1, 15, 7, 7))).isEqualTo(DecisionOutcome.TIE_REJECTED);
            assertThat(first(full(15, 15, 1, 14, 7, 7))).isEqualTo(DecisionOutcome.TIE_REJECTED);
        }

        @Test
        void aVacantSeatLeavesTheCouncilIncomplete() {
            assertThat(first(full(15, 14, 0, 14, 7, 7))).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        }

        @Test
        void tenOfTwentyOneMembersAreNoQuorum() {
            assertThat(first(votes(21, 10, 0, 0))).isEqualTo(DecisionOutcome.NO_QUORUM);
        }

        @Test
        void exactlyHalfOfTheMembersIsNoQuorum() {
            assertThat(first(votes(20, 10, 10, 0))).isEqualTo(DecisionOutcome.NO_QUORUM);
            assertThat(first(votes(20, 11, 11, 0))).isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aQuorumIsCountedOverSittingMembersNotOverSeats() {
            assertThat(first(full(21, 19, 0, 10, 6, 4))).isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aSecondMeetingWithoutQuorumMayDecide() {
            VoteOutcome outcome = VoteOutcome.inCouncil(votes(21, 8, 5, 3), List.of(DecisionOutcome.NO_QUORUM));

            assertThat(outcome.outcome()).isEqualTo(DecisionOutcome.ADOPTED);
            assertThat(codes(outcome))
                    .containsExactly("gate.reason.reconvened", "gate.reason.votes", "gate.reason.majority");
        }

        @Test
        void aVoteInWhichOnlyHalfOfThoseEntitledTookPartIsInvalid() {
            assertThat(first(votes(20, 12, 6, 4))).isEqualTo(DecisionOutcome.INVALID);
            assertThat(first(votes(20, 12, 7, 4))).isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void membersWhoMustAbstainDoNotCountForTheValidityOfAVote() {
            assertThat(first(full(21, 21, 3, 13, 6, 4))).isEqualTo(DecisionOutcome.ADOPTED);
            assertThat(first(full(21, 21, 0, 13, 6, 4))).isEqualTo(DecisionOutcome.INVALID);
        }

        @Test
        void aVoteAfterAnInvalidOneIsValidWhateverTheNumberTakingPart() {
            assertThat(after(DecisionOutcome.INVALID, votes(20, 12, 6, 4))).isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aVoteInWhichAllWereBlankDoesNotMakeTheNextValidWhateverTheNumberTakingPart() {
            assertThat(VoteOutcome.inCouncil(votes(20, 12, 6, 4), List.of(DecisionOutcome.INVALID), false)
                            .outcome())
                    .isEqualTo(DecisionOutcome.INVALID);
        }

        @Test
        void thatTooFewTookPartIsSaidBeforeThatTheyWereAllBlank() {
            assertThat(codes(VoteOutcome.inCouncil(new Votes(20, null, null, 12, 0, 0, 10, List.of()), List.of())))
                    .containsExactly("gate.reason.quorum", "gate.reason.tooFewTookPart");
            assertThat(codes(VoteOutcome.inCouncil(new Votes(20, null, null, 12, 0, 0, 12, List.of()), List.of())))
                    .containsExactly("gate.reason.quorum", "gate.reason.nothingCast");
        }

        @Test
        void aMeetingAfterAnInvalidVoteStillNeedsAQuorum() {
            assertThat(after(DecisionOutcome.INVALID, votes(20, 9, 6, 3))).isEqualTo(DecisionOutcome.NO_QUORUM);
        }

        @ParameterizedTest
        @CsvSource({
            // seats, sitting, must abstain, present, for, against, outcome
            "19, 19, 0, 19, 11, 8, ADOPTED",
            "15, 15, 0, 14, 7, 7, TIE_POSTPONED",
            "15, 15, 1, 14, 7, 7, TIE_REJECTED",
            "21, 21, 0, 10, 0, 0, NO_QUORUM",
            "23, 23, 0, 11, 0, 0, NO_QUORUM",
            "23, 23, 0, 12, 6, 6, TIE_POSTPONED",
            "23, 23, 0, 12, 12, 0, ADOPTED",
            "23, 22, 0, 11, 11, 0, NO_QUORUM",
            "23, 22, 0, 12, 11, 0, INVALID",
            "23, 22, 0, 12, 12, 0, ADOPTED",
            "23, 22, 0, 22, 11, 11, TIE_POSTPONED",
            "23, 23, 1, 23, 11, 11, TIE_REJECTED",
            "1, 1, 0, 1, 1, 0, ADOPTED",
            "1, 1, 0, 1, 0, 1, REJECTED",
            "2, 2, 0, 2, 1, 1, TIE_REJECTED",
            "3, 3, 2, 3, 1, 0, ADOPTED",
            "15, 15, 15, 15, 0, 0, INVALID"
        })
        void aFirstMeetingComesToWhatTheLawMakesOfItsNumbers(
                int seats,
                int sitting,
                int mustAbstain,
                int present,
                int inFavour,
                int against,
                DecisionOutcome outcome) {
            assertThat(first(full(seats, sitting, mustAbstain, present, inFavour, against)))
                    .isEqualTo(outcome);
        }

        @Test
        void aReconvenedMeetingWithEnoughMembersIsToldAsAnyOther() {
            assertThat(codes(VoteOutcome.inCouncil(votes(21, 15, 8, 7), List.of(DecisionOutcome.NO_QUORUM))))
                    .startsWith("gate.reason.quorum");
        }

        @Test
        void aReconvenedMeetingToWhichNobodyCameDecidesNothing() {
            assertThat(after(DecisionOutcome.NO_QUORUM, votes(21, 0, 0, 0))).isEqualTo(DecisionOutcome.INVALID);
        }

        @Test
        void aMeetingAfterAReconvenedOneNeedsAQuorumAgain() {
            assertThat(VoteOutcome.inCouncil(
                                    votes(21, 8, 5, 3), List.of(DecisionOutcome.NO_QUORUM, DecisionOutcome.POSTPONED))
                            .outcome())
                    .isEqualTo(DecisionOutcome.NO_QUORUM);
        }

        @Test
        void aTieInAReconvenedMeetingIsPostponedLikeAnyFirstTie() {
            assertThat(after(DecisionOutcome.NO_QUORUM, votes(21, 8, 4, 4))).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        }

        @Test
        void withoutAVoteAProposalIsAdoptedIfEnoughMembersAreThere() {
            assertThat(VoteOutcome.withoutVote(Body.COUNCIL, votes(21, 11, 0, 0), List.of())
                            .outcome())
                    .isEqualTo(DecisionOutcome.ADOPTED);
            assertThat(VoteOutcome.withoutVote(Body.COUNCIL, votes(21, 10, 0, 0), List.of())
                            .outcome())
                    .isEqualTo(DecisionOutcome.NO_QUORUM);
            assertThat(VoteOutcome.withoutVote(Body.COUNCIL, votes(21, 10, 0, 0), List.of(DecisionOutcome.NO_QUORUM))
                            .outcome())
                    .isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void whenAllAbstainThereIsNoValidVote() {
            assertThat(first(full(15, 15, 15, 15, 0, 0))).isEqualTo(DecisionOutcome.INVALID);
        }

        @Test
        void blankVotesTakePartButAreNotCast() {
            Votes votes = new Votes(15, null, null, 15, 5, 4, 6, List.of());

            assertThat(first(votes)).isEqualTo(DecisionOutcome.ADOPTED);
            assertThat(first(new Votes(15, null, null, 15, 0, 0, 15, List.of())))
                    .isEqualTo(DecisionOutcome.INVALID);
            assertThat(first(new Votes(15, null, null, 15, 7, 7, 1, List.of())))
                    .isEqualTo(DecisionOutcome.TIE_POSTPONED);
        }

        @Test
        void votesOfOldCouncilsDecideByMajorityEvenWhenSeatsAreNotKnown() {
            Votes votes = new Votes(null, null, null, null, 11, 8, 0, List.of());

            assertThat(first(votes)).isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aFullOddCouncilCannotTieUnlessSomebodyMustAbstain() {
            for (int inFavour = 0; inFavour <= 15; inFavour++) {
                assertThat(first(votes(15, 15, inFavour, 15 - inFavour)))
                        .isIn(DecisionOutcome.ADOPTED, DecisionOutcome.REJECTED);
            }
        }

        @Test
        void theReasoningNamesQuorumVotesAndConsequence() {
            VoteOutcome outcome = VoteOutcome.inCouncil(votes(23, 12, 6, 6), List.of());

            assertThat(outcome.reasons())
                    .containsExactly(
                            new Reasoning("gate.reason.quorum", List.of("12", "23")),
                            new Reasoning("gate.reason.votes", List.of("6", "6")),
                            new Reasoning("gate.reason.tieIncomplete", List.of()));
        }
    }

    @Nested
    class InACollege {

        private DecisionOutcome college(Votes votes, @Nullable DecisionOutcome stated) {
            return VoteOutcome.inCollege(votes, stated, List.of()).outcome();
        }

        @Test
        void halfOfTheMembersIsEnoughToMeet() {
            assertThat(college(votes(6, 2, 2, 0), null)).isEqualTo(DecisionOutcome.NO_QUORUM);
            assertThat(college(votes(5, 3, 2, 1), null)).isEqualTo(DecisionOutcome.ADOPTED);
            assertThat(VoteOutcome.withoutVote(Body.COLLEGE, votes(6, 3, 0, 0), List.of())
                            .outcome())
                    .isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aVoteAsksThatMoreThanHalfTakePartEvenWhenHalfMayMeet() {
            assertThat(college(votes(6, 3, 2, 1), null)).isEqualTo(DecisionOutcome.INVALID);
            assertThat(college(full(6, 6, 1, 3, 2, 1), null)).isEqualTo(DecisionOutcome.ADOPTED);
        }

        @Test
        void aReconvenedCollegeDecidesWhateverTheNumberPresent() {
            VoteOutcome outcome = VoteOutcome.inCollege(votes(6, 2, 2, 0), null, List.of(DecisionOutcome.NO_QUORUM));

            assertThat(outcome.outcome()).isEqualTo(DecisionOutcome.ADOPTED);
            assertThat(codes(outcome)).startsWith("gate.reason.reconvened");
        }

        @Test
        void aTieIsVotedOnAgainAndTheMayorDecidesTheSecond() {
            assertThat(college(votes(4, 4, 2, 2), DecisionOutcome.REJECTED)).isEqualTo(DecisionOutcome.REJECTED);
            assertThat(college(votes(4, 4, 2, 2), null)).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        }

        @Test
        void nobodyVotingIsNoValidVote() {
            assertThat(college(votes(4, 4, 0, 0), null)).isEqualTo(DecisionOutcome.INVALID);
            assertThat(college(votes(4, 4, 1, 3), null)).isEqualTo(DecisionOutcome.REJECTED);
        }
    }

    @Nested
    class NumbersThatCannotBeTrue {

        private List<FieldProblem> problems(Votes votes, Map<String, Integer> register) {
            return problems(votes, null, register);
        }

        private List<FieldProblem> problems(Votes votes, Vote.@Nullable Manner manner, Map<String, Integer> register) {
            InvalidInput refusal = catchThrowableOfType(
                    InvalidInput.class, () -> VoteCheck.require(votes, manner, Body.COUNCIL, register));
            return refusal == null ? List.of() : refusal.problems();
        }

        private FieldProblem only(Votes votes) {
            List<FieldProblem> problems = problems(votes, Map.of());
            assertThat(problems).hasSize(1);
            return problems.get(0);
        }

        private Votes withFractions(FractionVotes... fractions) {
            return new Votes(15, 15, 0, 15, 8, 7, 0, List.of(fractions));
        }

        @Test
        void aCouncilWithoutSeatsIsRefused() {
            assertThat(only(votes(0, 0, 0, 0)).field()).isEqualTo("seats");
        }

        @ParameterizedTest
        @CsvSource({"-1, 0, 0, seats", "15, -1, 0, present", "15, 15, -1, inFavour", "15, 15, 1000, inFavour"})
        void negativeAndAbsurdNumbersAreRefusedByTheirField(int seats, int present, int inFavour, String field) {
            assertThat(only(votes(seats, present, inFavour, 0)).field()).isEqualTo(field);
        }

        @Test
        void moreVotesThanMembersPresentAreRefused() {
            assertThat(only(votes(15, 12, 7, 6)))
                    .isEqualTo(FieldProblem.of("present", "gate.votesAbovePresent", 13, 12));
        }

        @Test
        void morePresentThanSittingIsRefused() {
            assertThat(only(full(15, 14, 0, 15, 8, 6)))
                    .isEqualTo(FieldProblem.of("present", "gate.presentAboveSitting", 15, 14));
        }

        @Test
        void moreSittingThanSeatsIsRefused() {
            assertThat(only(full(15, 16, 0, 15, 8, 7)).field()).isEqualTo("sitting");
        }

        @Test
        void votesOfMembersWhoMustAbstainAreRefused() {
            assertThat(only(full(15, 15, 2, 15, 8, 7)))
                    .isEqualTo(FieldProblem.of("inFavour", "gate.votesAboveMembers", 15, 13));
        }

        @Test
        void moreMembersAbstainingThanSittingIsRefused() {
            assertThat(only(full(15, 15, 16, 15, 0, 0)).field()).isEqualTo("mustAbstain");
        }

        @Test
        void ofAFractionWhoseSeatsAllVotedNobodyIsAbsent() {
            assertThat(new FractionVotes("CDA", 9, 7, 1, 1, null).knownAbsent()).isZero();
            assertThat(new FractionVotes("CDA", 9, 7, 1, 0, null).knownAbsent()).isNull();
            assertThat(new FractionVotes("CDA", null, 7, 1, 0, null).knownAbsent())
                    .isNull();
            assertThat(new FractionVotes("CDA", 9, 7, 1, 0, 1).knownAbsent()).isOne();
        }

        @Test
        void aFractionCannotVoteWithMoreMembersThanItsSeats() {
            Votes votes = withFractions(new FractionVotes("CDA", 4, 4, 1, 0, null));

            assertThat(only(votes))
                    .isEqualTo(FieldProblem.of("perFraction[0]", "gate.fractionAboveSeats", "CDA", 5, 4));
        }

        @Test
        void theRegisterKnowsTheSeatsOfAFractionThatTheClerkLeftOut() {
            Votes votes = withFractions(new FractionVotes("CDA", null, 5, 0, 0, 0));

            assertThat(problems(votes, Map.of("CDA", 4)))
                    .extracting(FieldProblem::code)
                    .containsExactly("gate.fractionAboveSeats");
            assertThat(problems(votes, Map.of("CDA", 5))).isEmpty();
        }

        @Test
        void fractionsTogetherCannotHaveMoreVotesThanTheCouncil() {
            Votes votes = withFractions(
                    new FractionVotes("CDA", null, 5, 0, 0, null), new FractionVotes("VVD", null, 4, 0, 0, null));

            assertThat(only(votes).field()).isEqualTo("inFavour");
        }

        @Test
        void aFractionIsListedOnce() {
            Votes votes = withFractions(
                    new FractionVotes("CDA", null, 1, 0, 0, null), new FractionVotes("CDA ", null, 1, 0, 0, null));

            assertThat(only(votes).code()).isEqualTo("gate.fractionTwice");
        }

        @Test
        void aSplitFractionIsNoMistake() {
            assertThat(problems(withFractions(new FractionVotes("CDA", 5, 3, 2, 0, 0)), Map.of()))
                    .isEmpty();
        }

        @Test
        void aTieWithoutSeatsCannotBeJudged() {
            assertThat(only(new Votes(null, null, null, null, 7, 7, 0, List.of()))
                            .code())
                    .isEqualTo("gate.tieNeedsSeats");
        }

        @Test
        void neitherVotesNorMembersPresentSaysNothing() {
            assertThat(only(new Votes(15, null, null, null, 0, 0, 0, List.of())).code())
                    .isEqualTo("gate.votesMissing");
        }

        @Test
        void blankVotesExistOnlyOnPaper() {
            Votes blank = new Votes(15, 15, 0, 15, 8, 5, 2, List.of());

            assertThat(problems(blank, Vote.Manner.SHOW_OF_HANDS, Map.of()))
                    .containsExactly(FieldProblem.of("blank", "gate.blankOnPaperOnly"));
            assertThat(problems(blank, Vote.Manner.ROLL_CALL, Map.of()))
                    .extracting(FieldProblem::field)
                    .contains("blank");
            assertThat(problems(blank, Vote.Manner.WRITTEN, Map.of())).isEmpty();
            assertThat(problems(blank, null, Map.of())).isEmpty();
        }

        @Test
        void inARollCallEverybodyPresentVotesUnlessHeMustAbstain() {
            assertThat(problems(full(15, 15, 0, 15, 8, 6), Vote.Manner.ROLL_CALL, Map.of()))
                    .containsExactly(FieldProblem.of("mustAbstain", "gate.rollCallIncomplete", 15, 14));
            assertThat(problems(full(15, 15, 1, 15, 8, 6), Vote.Manner.ROLL_CALL, Map.of()))
                    .isEmpty();
            assertThat(problems(full(15, 15, 1, 14, 8, 6), Vote.Manner.ROLL_CALL, Map.of()))
                    .isEmpty();
            assertThat(problems(full(15, 15, 0, 15, 8, 6), Vote.Manner.SHOW_OF_HANDS, Map.of()))
                    .isEmpty();
            assertThat(problems(votes(15, 6, 0, 0), Vote.Manner.ROLL_CALL, Map.of()))
                    .isEmpty();
        }

        @Test
        void fractionsCannotMissMoreMembersThanTheCouncilDoes() {
            Votes votes = new Votes(
                    15,
                    15,
                    0,
                    14,
                    8,
                    6,
                    0,
                    List.of(new FractionVotes("CDA", 5, 4, 0, 0, 1), new FractionVotes("VVD", 4, 3, 0, 0, 1)));

            assertThat(only(votes)).isEqualTo(FieldProblem.of("present", "gate.fractionsAbsent", 2, 14, 15));
        }

        @Test
        void severalMistakesAreNamedTogether() {
            assertThat(problems(full(15, 16, 0, 20, 15, 6), Map.of()))
                    .extracting(FieldProblem::field)
                    .contains("sitting", "present", "inFavour");
        }
    }
}
