package nl.samenspoor.gate;

import static nl.samenspoor.gate.GateFixture.CASEBOOK;
import static nl.samenspoor.gate.GateFixture.COOPERATION;
import static nl.samenspoor.gate.GateFixture.DAY;
import static nl.samenspoor.gate.GateFixture.HARDENBERG;
import static nl.samenspoor.gate.GateFixture.LEADER;
import static nl.samenspoor.gate.GateFixture.OMMEN;
import static nl.samenspoor.gate.GateFixture.STAPHORST;
import static nl.samenspoor.gate.GateFixture.no;
import static nl.samenspoor.gate.GateFixture.votes;
import static nl.samenspoor.gate.GateFixture.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateCourseTest {

    private final GateFixture gates = new GateFixture();

    @AfterEach
    void stop() {
        gates.stop();
    }

    @Test
    void aGateIsDecidedFromTheVotesOfAllCouncils() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.council(GateKey.G2, OMMEN, votes(17, 17, 17, 0));
        assertThat(gates.view.decisionFinal(COOPERATION, GateKey.G2, OMMEN)).isTrue();
        assertThat(gates.view.decisionFinal(COOPERATION, GateKey.G2, HARDENBERG))
                .isFalse();
        gates.council(GateKey.G2, HARDENBERG, votes(31, 30, 24, 6));

        assertThat(gates.decide(GateKey.G2)).isEqualTo("adopted");
        assertThat(gates.gate(GateKey.G2).verdict()).isEqualTo(Verdict.AGREED);
        assertThat(gates.finished)
                .containsExactly(
                        WorkItem.of("userTask_recordCouncilDecision").in(OMMEN),
                        WorkItem.of("userTask_recordCouncilDecision").in(HARDENBERG));
    }

    @Test
    void oneNoDoesNotCancelTheOtherCouncil() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.council(GateKey.G2, OMMEN, no());
        gates.council(GateKey.G2, HARDENBERG, yes());

        assertThat(gates.decide(GateKey.G2)).isEqualTo("rejected");
        assertThat(gates.gate(GateKey.G2).decisions())
                .extracting(Decision::outcome)
                .containsExactlyInAnyOrder(DecisionOutcome.REJECTED, DecisionOutcome.ADOPTED);
    }

    @Test
    void twoOfThreeCollegesGoOnWithFewerPartnersAndTheCouncilsAreNotAsked() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG, STAPHORST);
        gates.college(GateKey.G1, OMMEN, yes());
        gates.college(GateKey.G1, HARDENBERG, yes());
        gates.college(GateKey.G1, STAPHORST, no());

        assertThat(gates.view.anotherRound(COOPERATION, GateKey.G1)).isFalse();
        assertThat(gates.decide(GateKey.G1)).isEqualTo("fewer_partners");
    }

    @Test
    void oneOfTwoIsNotEnoughToGoOn() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        gates.college(GateKey.G1, OMMEN, yes());
        gates.college(GateKey.G1, HARDENBERG, no());

        assertThat(gates.decide(GateKey.G1)).isEqualTo("stop");
    }

    @Test
    void theCouncilsFollowWhenAllCollegesAgree() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        assertThat(gates.view.councilDecides(COOPERATION, GateKey.G1)).isFalse();
        gates.college(GateKey.G1, OMMEN, yes());
        gates.college(GateKey.G1, HARDENBERG, yes());
        assertThat(gates.view.anotherRound(COOPERATION, GateKey.G1)).isTrue();
        gates.rounds.openNext(COOPERATION, GateKey.G1);
        assertThat(gates.view.councilDecides(COOPERATION, GateKey.G1)).isTrue();
        gates.council(GateKey.G1, OMMEN, yes());
        gates.council(GateKey.G1, HARDENBERG, no());

        assertThat(gates.view.anotherRound(COOPERATION, GateKey.G1)).isFalse();
        assertThat(gates.decide(GateKey.G1)).isEqualTo("stop");
    }

    @Test
    void aTieComesBackToTheSameCouncilOnly() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.council(GateKey.G2, HARDENBERG, yes());
        Recorded tie = gates.council(GateKey.G2, OMMEN, votes(15, 14, 7, 7));

        assertThat(tie.decision().outcome()).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        assertThat(gates.view.decisionFinal(COOPERATION, GateKey.G2, OMMEN)).isFalse();
        assertThat(gates.view.missing(COOPERATION))
                .extracting(Missing::code, Missing::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("gate.missing.councilAgain", List.of("Ommen")));
        assertThatThrownBy(() -> gates.council(GateKey.G2, HARDENBERG, no())).isInstanceOf(Conflict.class);

        Recorded again = gates.council(GateKey.G2, OMMEN, votes(15, 14, 7, 7));
        assertThat(again.decision().outcome()).isEqualTo(DecisionOutcome.TIE_REJECTED);
        assertThat(again.decision().meeting()).isEqualTo(2);
        assertThat(gates.decide(GateKey.G2)).isEqualTo("rejected");
    }

    @Test
    void aTieThatIsOnlyStatedIsNotPutOffASecondTimeEither() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        Vote tie = Vote.stated(DecisionOutcome.TIE_POSTPONED, null, null);
        gates.council(GateKey.G2, OMMEN, tie);

        assertThatThrownBy(() -> gates.council(GateKey.G2, OMMEN, tie))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("outcome", "gate.secondTieRejects")));
        Recorded again = gates.council(GateKey.G2, OMMEN, Vote.stated(DecisionOutcome.TIE_REJECTED, null, null));
        assertThat(again.decision().meeting()).isEqualTo(2);
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        gates.college(GateKey.G1, OMMEN, tie);
        assertThatThrownBy(() -> gates.college(GateKey.G1, OMMEN, tie))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("outcome", "gate.mayorDecides")));
    }

    @Test
    void unanimityIsDemandedOnTopOfTheLaw() {
        gates.rules.set(
                LEADER,
                COOPERATION,
                new SetDecisionRule(GateKey.G2, DecisionRule.UNANIMITY_EACH_COUNCIL, List.of(), "afspraak"));
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.council(GateKey.G2, OMMEN, Vote.acclamation());
        Decision decision =
                gates.council(GateKey.G2, HARDENBERG, votes(31, 31, 30, 1)).decision();

        assertThat(decision.outcome()).isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(decision.agrees()).isFalse();
        assertThat(decision.reasons())
                .last()
                .extracting(Reasoning::code)
                .isEqualTo("gate.reason.rule.unanimity_each_council");
        assertThat(gates.decide(GateKey.G2)).isEqualTo("rejected");
    }

    @Test
    void underCollegesOnlyNoCouncilIsAskedAndNoProposalMade() {
        gates.rules.set(
                LEADER,
                COOPERATION,
                new SetDecisionRule(GateKey.G2, DecisionRule.COLLEGES_ONLY, List.of(Body.COLLEGE), null));
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);

        assertThat(gates.view.proposalNeeded(COOPERATION, GateKey.G2)).isFalse();
        assertThat(gates.view.councilDecides(COOPERATION, GateKey.G2)).isFalse();
        assertThatThrownBy(() -> gates.council(GateKey.G2, OMMEN, yes())).isInstanceOf(Conflict.class);
        gates.college(GateKey.G2, OMMEN, yes());
        gates.college(GateKey.G2, HARDENBERG, yes());
        assertThat(gates.decide(GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void anOpenGateKeepsItsRuleAndAnotherOneHoldsForTheNextAttempt() {
        SetDecisionRule stricter =
                new SetDecisionRule(GateKey.G2, DecisionRule.UNANIMITY_EACH_COUNCIL, List.of(), null);
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        assertThatThrownBy(() -> gates.rules.set(LEADER, COOPERATION, stricter))
                .isInstanceOf(Conflict.class)
                .hasMessage("gate.ruleFrozen");

        gates.abandoning.abandon(COOPERATION);
        gates.rules.set(LEADER, COOPERATION, stricter);
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        assertThat(gates.gate(GateKey.G2))
                .extracting(Gate::attempt, Gate::rule)
                .containsExactly(2, DecisionRule.UNANIMITY_EACH_COUNCIL);
    }

    @Test
    void rulesThatContradictTheirBodiesAreRefused() {
        assertThatThrownBy(() -> gates.rules.set(
                        LEADER,
                        COOPERATION,
                        new SetDecisionRule(GateKey.G2, DecisionRule.COLLEGES_ONLY, List.of(Body.COUNCIL), null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> gates.rules.set(
                        LEADER,
                        COOPERATION,
                        new SetDecisionRule(GateKey.G2, DecisionRule.MAJORITY_EACH, List.of(Body.SECRETARY), null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> gates.rules.set(
                        new Actor("griffier", Set.of(), Set.of(), false),
                        COOPERATION,
                        new SetDecisionRule(GateKey.G2, DecisionRule.MAJORITY_EACH, List.of(), null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void unanimityIsRefusedWhereTheDecisionTableAsksNoCouncilAndTheLeaderNamesNoneHimself() {
        for (GateKey gate : List.of(GateKey.G4, GateKey.G5)) {
            for (DecisionRule rule :
                    List.of(DecisionRule.UNANIMITY_EACH_COUNCIL, DecisionRule.UNANIMITY_OF_FRACTIONS)) {
                assertThatThrownBy(() ->
                                gates.rules.set(LEADER, COOPERATION, new SetDecisionRule(gate, rule, List.of(), null)))
                        .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field, FieldProblem::code)
                                .containsExactly(tuple("bodies", "gate.unanimityOfCouncils")));
                gates.rules.set(LEADER, COOPERATION, new SetDecisionRule(gate, rule, List.of(Body.COUNCIL), null));
            }
        }
        gates.rules.set(
                LEADER,
                COOPERATION,
                new SetDecisionRule(GateKey.G2, DecisionRule.UNANIMITY_EACH_COUNCIL, List.of(), null));
    }

    @Test
    void decisionsOutOfTurnAreRefusedAndChangeNothing() {
        assertThatThrownBy(() -> gates.council(GateKey.G2, OMMEN, yes()))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("gate.notOpen"));
        gates.opening.open(COOPERATION, GateKey.G2, List.of(OMMEN, HARDENBERG));
        assertThatThrownBy(() -> gates.council(GateKey.G2, OMMEN, yes()))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("gate.notVoting"));
        gates.rounds.openNext(COOPERATION, GateKey.G2);
        assertThatThrownBy(() -> gates.college(GateKey.G2, OMMEN, yes()))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("gate.councilsInTurn"));
        assertThatThrownBy(() -> gates.council(GateKey.G2, STAPHORST, yes()))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("gate.noSay"));
        assertThatThrownBy(() -> gates.council(GateKey.G1, OMMEN, yes())).isInstanceOf(Conflict.class);

        assertThat(gates.gate(GateKey.G2).decisions()).isEmpty();
        assertThat(gates.log).isEmpty();
        assertThat(gates.finished).isEmpty();
    }

    @Test
    void onlyTheClerkOfThatCouncilRecordsItsDecision() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        Actor clerk = new Actor("griffier-ommen", Set.of(), Set.of(new Seat(OMMEN, Role.COUNCIL_CLERK)), false);

        assertThatThrownBy(() -> gates.councils.record(
                        clerk, COOPERATION, RecordDecision.of(GateKey.G2, HARDENBERG, DAY, yes())))
                .isInstanceOf(NotAllowed.class);
        Recorded recorded = gates.councils.record(clerk, COOPERATION, RecordDecision.of(GateKey.G2, OMMEN, DAY, yes()));
        assertThat(recorded.decision().recordedBy()).isEqualTo("griffier-ommen");
    }

    @Test
    void anOutcomeThatDoesNotFollowFromTheNumbersIsRefused() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);

        assertThatThrownBy(() ->
                        gates.council(GateKey.G2, OMMEN, votes(15, 15, 7, 8).withStated(DecisionOutcome.ADOPTED)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("outcome"));
        assertThat(gates.council(GateKey.G2, OMMEN, votes(15, 15, 7, 8).withStated(DecisionOutcome.REJECTED))
                        .decision()
                        .outcome())
                .isEqualTo(DecisionOutcome.REJECTED);
    }

    @Test
    void votesKnownOnlyInWordsStayWords() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.council(GateKey.G2, OMMEN, Vote.stated(DecisionOutcome.ADOPTED, "aangenomen, ${CDA} tegen", false));

        Decision read = gates.gate(GateKey.G2).decisions().get(0);
        assertThat(read.vote()).isEqualTo(Vote.stated(DecisionOutcome.ADOPTED, "aangenomen, ${CDA} tegen", false));
        assertThat(gates.log).singleElement().satisfies(point -> assertThat(point.what())
                .isEqualTo("Poort 2, raad van Ommen: aangenomen. Stemming: aangenomen, ${CDA} tegen."));
    }

    @Test
    void countedVotesAreReadBackAsTheyWereRecorded() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        Vote vote = Vote.counted(new Votes(
                15,
                15,
                0,
                14,
                10,
                4,
                0,
                List.of(new FractionVotes("CDA", 5, 4, 0, 0, 1), new FractionVotes("SGP", null, 0, 4, 0, null))));
        Recorded recorded = gates.council(GateKey.G2, OMMEN, vote);

        assertThat(gates.gate(GateKey.G2).decisions()).containsExactly(recorded.decision());
        assertThat(gates.log.get(0).what())
                .isEqualTo("Poort 2, raad van Ommen: aangenomen. (14 van 15 leden aanwezig: quorum gehaald; 10 voor, 4"
                        + " tegen; meerderheid voor: aangenomen)");
    }

    @Test
    void aRollCallIsReadBackAsOneAndADecisionWithoutAVoteWithWhoWasThere() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        Recorded rollCall =
                gates.council(GateKey.G2, OMMEN, votes(17, 17, 12, 5).withManner(Vote.Manner.ROLL_CALL));
        Recorded none = gates.council(
                GateKey.G2,
                HARDENBERG,
                Vote.acclamation(new Votes(31, null, null, 29, 0, 0, 0, List.of()), null, false));

        assertThat(gates.gate(GateKey.G2).decisions()).containsExactlyInAnyOrder(rollCall.decision(), none.decision());
        assertThat(none.decision().reasons())
                .extracting(Reasoning::code)
                .containsExactly("gate.reason.quorum", "gate.reason.acclamation");
    }

    @Test
    void nothingIsAdoptedWithoutAVoteByTooFewMembers() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        Vote vote = Vote.acclamation(new Votes(17, null, null, 8, 0, 0, 0, List.of()), null, true);

        assertThatThrownBy(() -> gates.council(GateKey.G2, OMMEN, vote))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("present", "gate.adoptedWithoutQuorum")));
    }

    @Test
    void aMemberWhoHadItNotedThatHeWasAgainstBreaksUnanimity() {
        gates.rules.set(
                LEADER,
                COOPERATION,
                new SetDecisionRule(GateKey.G2, DecisionRule.UNANIMITY_EACH_COUNCIL, List.of(), null));
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);

        assertThat(gates.council(GateKey.G2, OMMEN, Vote.acclamation(null, null, false))
                        .decision()
                        .agrees())
                .isFalse();
    }

    @Test
    void aCollegeThatTiesVotesAgainAndThenTheMayorDecides() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        Vote tie = votes(4, 4, 2, 2);
        assertThat(gates.college(GateKey.G1, OMMEN, tie).decision().outcome()).isEqualTo(DecisionOutcome.TIE_POSTPONED);

        assertThatThrownBy(() -> gates.college(GateKey.G1, OMMEN, tie))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("outcome", "gate.mayorDecides")));
        assertThatThrownBy(() -> gates.college(GateKey.G1, OMMEN, tie.withStated(DecisionOutcome.WITHDRAWN)))
                .isInstanceOf(InvalidInput.class);
        Decision decided = gates.college(GateKey.G1, OMMEN, tie.withStated(DecisionOutcome.ADOPTED))
                .decision();
        assertThat(decided.outcome()).isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(decided.reasons()).last().extracting(Reasoning::code).isEqualTo("gate.reason.mayor.adopted");
    }

    @Test
    void atTheThirdGateACouncilConsentsAndItsConditionIsOnlyAWish() {
        gates.openVoting(GateKey.G3, OMMEN, HARDENBERG);
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G3, OMMEN, DAY, yes())
                        .withConditions(List.of(SetCondition.of("Elk jaar een gesprek"))));
        gates.council(GateKey.G3, HARDENBERG, yes());
        gates.rounds.openNext(COOPERATION, GateKey.G3);
        gates.college(GateKey.G3, OMMEN, yes());
        gates.college(GateKey.G3, HARDENBERG, yes());

        assertThat(gates.decide(GateKey.G3)).isEqualTo("consent");
        assertThat(gates.gate(GateKey.G3).verdict()).isEqualTo(Verdict.AGREED);
        assertThat(gates.view.openConditions(COOPERATION)).isFalse();
        assertThat(gates.view.conditions(COOPERATION))
                .singleElement()
                .satisfies(condition -> assertThat(condition.wish()).isTrue());
        assertThat(gates.log)
                .extracting(DecisionPoint::kind)
                .containsExactly(
                        DecisionPointKind.COUNCIL_CONSENT,
                        DecisionPointKind.COUNCIL_CONSENT,
                        DecisionPointKind.COLLEGE_DECISION,
                        DecisionPointKind.COLLEGE_DECISION);
        assertThat(gates.log.get(0).what()).contains("toestemming gegeven", "Wensen: Elk jaar een gesprek");
    }

    @Test
    void aRefusalOfConsentWithoutGroundIsRecordedWithAWarning() {
        gates.openVoting(GateKey.G3, OMMEN, HARDENBERG);

        assertThat(gates.council(GateKey.G3, OMMEN, no()).warnings())
                .extracting(FieldProblem::code)
                .containsExactly("gate.groundUnknown");
    }

    @Test
    void bodiesThatChooseTheSameDecideTheEvaluation() {
        gates.openVoting(GateKey.G4, OMMEN, HARDENBERG);
        choose(GateKey.G4, OMMEN, Choice.EXTEND);
        choose(GateKey.G4, HARDENBERG, Choice.EXTEND);

        assertThat(gates.decide(GateKey.G4)).isEqualTo("extend");
    }

    @Test
    void bodiesThatChooseDifferentlyGetTheLeastChange() {
        gates.openVoting(GateKey.G4, OMMEN, HARDENBERG);
        choose(GateKey.G4, OMMEN, Choice.EXTEND);
        choose(GateKey.G4, HARDENBERG, Choice.END);
        assertThat(gates.decide(GateKey.G4)).isEqualTo("continue");
        gates.deciding.announce(COOPERATION, GateKey.G4);
        assertThat(gates.log)
                .extracting(DecisionPoint::what)
                .anyMatch(said -> said.contains("Gekozen is: uitbreiden."))
                .anyMatch(said -> said.contains("De keuzes verschillen: uitbreiden (Ommen); beëindigen (Hardenberg)."
                        + " Dan geldt wat het minste verandert: doorgaan."));
        gates.openVoting(GateKey.G5, OMMEN, HARDENBERG);
        choose(GateKey.G5, OMMEN, Choice.NEW_ROUND);
        choose(GateKey.G5, HARDENBERG, Choice.END);
        assertThat(gates.decide(GateKey.G5)).isEqualTo("improve");
    }

    private void choose(GateKey gate, nl.samenspoor.kernel.MunicipalityCode municipality, Choice choice) {
        gates.colleges.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(gate, municipality, DAY, yes()).withChoice(choice));
    }

    @Test
    void aChoiceIsNeededWhereBodiesChooseAndRefusedElsewhere() {
        gates.openVoting(GateKey.G4, OMMEN, HARDENBERG);
        assertThatThrownBy(() -> gates.college(GateKey.G4, OMMEN, yes())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> choose(GateKey.G4, OMMEN, Choice.NEW_ROUND)).isInstanceOf(InvalidInput.class);
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        assertThatThrownBy(() -> gates.councils.record(
                        CASEBOOK,
                        COOPERATION,
                        RecordDecision.of(GateKey.G2, OMMEN, DAY, yes()).withChoice(Choice.END)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theOutcomeIsDatedOnTheLastBodysDayAndLoggedOnce() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.councils.record(
                CASEBOOK, COOPERATION, RecordDecision.of(GateKey.G2, OMMEN, EffectiveDate.parse("2011-12-01"), yes()));
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G2, HARDENBERG, EffectiveDate.parse("2011-11-29"), yes()));
        assertThat(gates.view.lastOutcomeDate(COOPERATION)).isNull();
        gates.decide(GateKey.G2);
        gates.deciding.announce(COOPERATION, GateKey.G2);
        gates.deciding.announce(COOPERATION, GateKey.G2);

        assertThat(gates.view.lastOutcomeDate(COOPERATION)).isEqualTo(EffectiveDate.parse("2011-12-01"));
        assertThat(gates.log)
                .filteredOn(point -> point.kind() == DecisionPointKind.GATE_OUTCOME)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.effective()).isEqualTo(EffectiveDate.parse("2011-12-01"));
                    assertThat(point.what()).isEqualTo("Poort 2: vorm vastgesteld. Oordeel: alle organen stemden in.");
                    assertThat(point.actors()).containsExactly("raad van Ommen", "raad van Hardenberg");
                });
    }

    @Test
    void aDecidedGateTakesNoMoreVotesAndIsNotDecidedAgain() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.council(GateKey.G2, OMMEN, yes());
        gates.council(GateKey.G2, HARDENBERG, yes());
        gates.decide(GateKey.G2);
        gates.deciding.decide(COOPERATION, GateKey.G2);

        assertThat(gates.view.outcome(COOPERATION, GateKey.G2)).isEqualTo("adopted");
        assertThatThrownBy(() -> gates.council(GateKey.G2, OMMEN, no())).isInstanceOf(Conflict.class);
    }

    @Test
    void conditionsMustBeAnsweredBeforeTheNextGate() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G2, OMMEN, DAY, yes())
                        .withConditions(List.of(
                                new SetCondition("loket", "Het loket blijft open.", null),
                                SetCondition.of("Inzicht in de kosten."),
                                new SetCondition("later", "Een evaluatieplan.", GateKey.G4))));
        gates.council(GateKey.G2, HARDENBERG, yes());
        assertThat(gates.view.dueConditions(COOPERATION)).isEmpty();
        assertThat(gates.decide(GateKey.G2)).isEqualTo("adopted_with_conditions");
        gates.opening.open(COOPERATION, GateKey.G3, List.of(OMMEN, HARDENBERG));

        assertThat(gates.view.openConditions(COOPERATION)).isTrue();
        assertThat(gates.view.dueConditions(COOPERATION))
                .extracting(Condition::key)
                .containsExactly("loket", "g2-1");
        gates.finished.clear();
        gates.conditions.meet(LEADER, COOPERATION, answer("loket", "Vastgelegd in de regeling."));
        assertThat(gates.finished).isEmpty();
        gates.conditions.carryOver(LEADER, COOPERATION, answer("g2-1", "De begroting volgt."));
        assertThat(gates.finished).containsExactly(WorkItem.of("userTask_closeConditions"));
        assertThat(gates.view.openConditions(COOPERATION)).isFalse();

        gates.opening.open(COOPERATION, GateKey.G3, List.of(OMMEN, HARDENBERG));
        assertThat(gates.view.dueConditions(COOPERATION))
                .extracting(Condition::key)
                .containsExactly("g2-1");
        assertThat(gates.view.conditions(COOPERATION))
                .extracting(Condition::state)
                .containsExactly(Condition.State.MET, Condition.State.OPEN, Condition.State.OPEN);
    }

    @Test
    void aConditionCannotBeSetForTheGateThatIsBeingDecidedNorForAnEarlierOne() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);

        for (GateKey before : List.of(GateKey.G1, GateKey.G2)) {
            RecordDecision decision = RecordDecision.of(GateKey.G2, OMMEN, DAY, yes())
                    .withConditions(List.of(new SetCondition("kosten", "Wat kost het?", before)));
            assertThatThrownBy(() -> gates.councils.record(CASEBOOK, COOPERATION, decision))
                    .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.field()).isEqualTo("conditions[0].before");
                                assertThat(problem.code()).isEqualTo("gate.conditionBefore");
                            }));
        }
        assertThat(gates.view.conditions(COOPERATION)).isEmpty();
        assertThat(SetCondition.gates(GateKey.G5))
                .as("after the last gate a new round may begin")
                .containsExactly(GateKey.G2, GateKey.G3, GateKey.G4);
    }

    @Test
    void aConditionForALaterGateIsNotMissingBeforeTheNextOne() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        gates.college(GateKey.G1, HARDENBERG, yes());
        gates.colleges.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G1, OMMEN, DAY, yes())
                        .withConditions(List.of(
                                new SetCondition("nu", "Wat kost het?", null),
                                new SetCondition("straks", "Een begroting.", GateKey.G3))));
        gates.decide(GateKey.G1);

        assertThat(gates.view.dueConditions(COOPERATION))
                .extracting(Condition::key)
                .containsExactly("nu");
        assertThat(gates.view.missing(COOPERATION))
                .extracting(Missing::arguments)
                .noneMatch(arguments -> arguments.contains("Een begroting."));
    }

    @Test
    void aConditionIsAnsweredOnceAndCarriedOnlyPastAnOpenGate() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        gates.colleges.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G1, OMMEN, DAY, yes())
                        .withConditions(List.of(new SetCondition("kosten", "Wat kost het?", null))));

        assertThatThrownBy(() -> gates.conditions.carryOver(LEADER, COOPERATION, answer("kosten", "Later.")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> gates.conditions.meet(LEADER, COOPERATION, answer("onbekend", "Ja.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> gates.conditions.meet(LEADER, COOPERATION, answer("kosten", " ")))
                .isInstanceOf(InvalidInput.class);
        gates.conditions.meet(LEADER, COOPERATION, answer("kosten", "Een ton per jaar."));
        assertThatThrownBy(() -> gates.conditions.meet(LEADER, COOPERATION, answer("kosten", "Twee ton.")))
                .isInstanceOf(Conflict.class);
    }

    private static AnswerCondition answer(String key, String words) {
        return new AnswerCondition(key, words, DAY, Particulars.NONE);
    }

    @Test
    void afterBlankVotesOnlyTheNextVoteIsJudgedAsAFirstOneAndAfterTooFewWhateverTheNumber() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        Vote blank = Vote.counted(new Votes(21, null, null, 21, 0, 0, 21, List.of()));

        assertThat(gates.council(GateKey.G2, OMMEN, blank).decision().outcome()).isEqualTo(DecisionOutcome.INVALID);
        assertThat(gates.council(GateKey.G2, OMMEN, votes(21, 12, 6, 4))
                        .decision()
                        .outcome())
                .isEqualTo(DecisionOutcome.INVALID);
        assertThat(gates.council(GateKey.G2, OMMEN, votes(21, 12, 6, 4))
                        .decision()
                        .outcome())
                .isEqualTo(DecisionOutcome.ADOPTED);
    }

    @Test
    void whoLeftNoLongerSeesToWhatOthersAskedForTheLeaderDoes() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG, STAPHORST);
        ConditionOwner college = new ConditionOwner(Body.COLLEGE, OMMEN);
        LocalDate due = LocalDate.of(2027, 3, 1);
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G2, HARDENBERG, DAY, yes())
                        .withConditions(List.of(
                                new SetCondition("kosten", "Wat kost het?", null, college, due),
                                new SetCondition(
                                        "loket",
                                        "Het loket blijft open.",
                                        null,
                                        new ConditionOwner(Body.COLLEGE, STAPHORST),
                                        null))));

        gates.lapsing.lapse(LEADER, COOPERATION, OMMEN, DAY);

        assertThat(gates.view.conditions(COOPERATION))
                .extracting(Condition::key, Condition::owner, Condition::due, Condition::state)
                .containsExactly(
                        tuple("kosten", ConditionOwner.PROJECT_LEADER, due, Condition.State.OPEN),
                        tuple("loket", new ConditionOwner(Body.COLLEGE, STAPHORST), null, Condition.State.OPEN));
        assertThat(gates.log)
                .extracting(DecisionPoint::what)
                .contains("Wie voor een voorwaarde zorgt is veranderd van college van Ommen in projectleider: Wat kost"
                        + " het? Reden: De gemeente Ommen is uit het samenwerkingsverband gestapt.");
    }

    @Test
    void whatAMunicipalityThatLeftAskedForLapsesAndStaysOnRecord() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G2, OMMEN, DAY, yes())
                        .withConditions(List.of(
                                new SetCondition("kosten", "Wat kost het?", null),
                                new SetCondition("loket", "Het loket blijft open.", null))));
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G2, HARDENBERG, DAY, yes())
                        .withConditions(List.of(new SetCondition("visie", "Eerst een visie.", null))));
        gates.decide(GateKey.G2);
        gates.conditions.meet(LEADER, COOPERATION, answer("loket", "Vastgelegd."));

        gates.lapsing.lapse(LEADER, COOPERATION, OMMEN, DAY);
        gates.lapsing.lapse(LEADER, COOPERATION, OMMEN, DAY);

        assertThat(gates.view.conditions(COOPERATION))
                .extracting(Condition::key, Condition::state)
                .containsExactly(
                        tuple("kosten", Condition.State.LAPSED),
                        tuple("loket", Condition.State.MET),
                        tuple("visie", Condition.State.OPEN));
        assertThat(gates.view.conditions(COOPERATION).get(0).answer())
                .isEqualTo("De gemeente Ommen is uit het samenwerkingsverband gestapt.");
        assertThat(gates.view.conditions(COOPERATION).get(0).answeredOn()).isEqualTo(DAY);
        assertThat(gates.view.dueConditions(COOPERATION))
                .extracting(Condition::key)
                .containsExactly("visie");
        assertThat(gates.view.missing(COOPERATION))
                .extracting(Missing::code)
                .containsOnlyOnce("gate.missing.condition");
        assertThat(gates.log)
                .extracting(DecisionPoint::what)
                .filteredOn(what -> what.startsWith("Een voorwaarde vervalt"))
                .containsExactly("Een voorwaarde vervalt: Wat kost het? Reden: De gemeente Ommen is uit het"
                        + " samenwerkingsverband gestapt.");
        assertThatThrownBy(() -> gates.conditions.meet(LEADER, COOPERATION, answer("kosten", "Een ton.")))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("gate.conditionLapsed"));
    }

    @Test
    void aRejectedProposalHasNoConditions() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);

        assertThatThrownBy(() -> gates.councils.record(
                        CASEBOOK,
                        COOPERATION,
                        RecordDecision.of(GateKey.G2, OMMEN, DAY, no())
                                .withConditions(List.of(SetCondition.of("Eerst een visie.")))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRedFindingAsksForAMotivationButDoesNotBlock() {
        gates.findings.add(new Finding(Finding.Severity.INFO, "missing", "factors.missing", List.of("trust")));
        gates.findings.add(new Finding(Finding.Severity.RED, "red_flag", "factors.red", List.of("urgency", "2")));
        gates.opening.open(COOPERATION, GateKey.G1, List.of(OMMEN, HARDENBERG));

        assertThatThrownBy(() -> gates.dossiers.prepare(LEADER, COOPERATION, dossier(null)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("motivation"));
        gates.dossiers.prepare(LEADER, COOPERATION, dossier("Uitstel kost meer."));

        Gate.Dossier dossier = gates.gate(GateKey.G1).dossier();
        assertThat(dossier.motivation()).isEqualTo("Uitstel kost meer.");
        assertThat(dossier.findings()).containsExactly(gates.findings.get(1), gates.findings.get(0));
        assertThat(gates.finished).containsExactly(WorkItem.of("userTask_prepareDossier"));
    }

    private static PrepareDossier dossier(@org.jspecify.annotations.Nullable String motivation) {
        return new PrepareDossier(GateKey.G1, "Werken we dit uit?", null, motivation, DAY);
    }

    @Test
    void onceTheBodiesDecideTheDossierIsFixed() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);

        assertThatThrownBy(() -> gates.dossiers.prepare(LEADER, COOPERATION, dossier(null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everyCollegeProposesToItsOwnCouncil() {
        gates.opening.open(COOPERATION, GateKey.G2, List.of(OMMEN, HARDENBERG));
        assertThat(gates.view.proposalNeeded(COOPERATION, GateKey.G2)).isTrue();
        gates.proposing.propose(CASEBOOK, COOPERATION, new ProposeToCouncil(GateKey.G2, OMMEN, "Stem in.", DAY));

        assertThat(gates.finished)
                .containsExactly(WorkItem.of("userTask_proposeToCouncil").in(OMMEN));
        assertThat(gates.view.missing(COOPERATION))
                .extracting(Missing::code)
                .containsExactly("gate.missing.dossier", "gate.missing.proposal");
        assertThatThrownBy(() -> gates.proposing.propose(
                        CASEBOOK, COOPERATION, new ProposeToCouncil(GateKey.G2, STAPHORST, null, DAY)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anOutcomeIsTakenNoteOfOnceAndOnlyWhenThereIsOne() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        NoteOutcome note = new NoteOutcome(GateKey.G2, "Alle partners geïnformeerd.", DAY);
        assertThatThrownBy(() -> gates.noting.note(LEADER, COOPERATION, note)).isInstanceOf(Conflict.class);
        gates.council(GateKey.G2, OMMEN, yes());
        gates.council(GateKey.G2, HARDENBERG, yes());
        gates.decide(GateKey.G2);
        gates.noting.note(LEADER, COOPERATION, note);

        assertThat(gates.finished).last().isEqualTo(WorkItem.of("userTask_takeNoteOfOutcome"));
        assertThatThrownBy(() -> gates.noting.note(LEADER, COOPERATION, note)).isInstanceOf(Conflict.class);
    }

    @Test
    void aGateThatIsAbandonedKeepsItsVotesButHasNoOutcome() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG, STAPHORST);
        gates.council(GateKey.G2, OMMEN, yes());
        gates.abandoning.abandon(COOPERATION);

        assertThatThrownBy(() -> gates.council(GateKey.G2, HARDENBERG, yes())).isInstanceOf(Conflict.class);
        assertThat(gates.view.outcome(COOPERATION, GateKey.G2)).isNull();
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        assertThat(gates.view.votingMunicipalities(COOPERATION, GateKey.G2)).containsExactly(OMMEN, HARDENBERG);
        assertThat(gates.view.gates(COOPERATION))
                .extracting(
                        Gate::attempt, Gate::status, gate -> gate.decisions().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Gate.Status.ABANDONED, 1),
                        org.assertj.core.groups.Tuple.tuple(2, Gate.Status.OPEN, 0));
    }

    @Test
    void summariesTellTheLatestOpeningOfEachGate() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        nl.samenspoor.kernel.CooperationId other = new nl.samenspoor.kernel.CooperationId("T-D");

        assertThat(gates.view.summaries(List.of(COOPERATION, other)))
                .containsEntry(other, List.of())
                .containsEntry(
                        COOPERATION, List.of(new GateSummary(GateKey.G2, 2, Gate.Status.OPEN, null, null, false)));
    }

    @Test
    void aDateBeforeThePreviousGateIsRecordedWithAWarning() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        gates.college(GateKey.G1, OMMEN, no());
        gates.college(GateKey.G1, HARDENBERG, no());
        gates.decide(GateKey.G1);
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);

        Recorded early = gates.colleges.record(
                CASEBOOK, COOPERATION, RecordDecision.of(GateKey.G1, OMMEN, EffectiveDate.parse("2025"), yes()));
        assertThat(early.warnings()).extracting(FieldProblem::code).containsExactly("gate.beforePreviousGate");
        Recorded late = gates.colleges.record(
                CASEBOOK, COOPERATION, RecordDecision.of(GateKey.G1, HARDENBERG, EffectiveDate.parse("2027"), yes()));
        assertThat(late.warnings()).extracting(FieldProblem::code).containsExactly("gate.inFuture");
    }

    @Test
    void nobodyDecidesBeforeTheCooperationBegan() {
        gates.startedOn = EffectiveDate.parse("2026-09");
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        Actor clerk = new Actor("griffier-ommen", Set.of(), Set.of(new Seat(OMMEN, Role.COUNCIL_CLERK)), false);
        RecordDecision slip = RecordDecision.of(GateKey.G2, OMMEN, EffectiveDate.parse("2026-08-31"), yes());

        assertThatThrownBy(() -> gates.councils.record(clerk, COOPERATION, slip))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("on", "gate.beforeStart", gates.startedOn)));
        assertThat(gates.councils.record(CASEBOOK, COOPERATION, slip).warnings())
                .as("what is taken from the past is kept as its source has it")
                .isEmpty();
    }

    @Test
    void aSecondMeetingIsNotHeldBeforeTheFirst() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.council(GateKey.G2, OMMEN, votes(15, 14, 7, 7));
        Actor clerk = new Actor("griffier-ommen", Set.of(), Set.of(new Seat(OMMEN, Role.COUNCIL_CLERK)), false);
        RecordDecision earlier =
                RecordDecision.of(GateKey.G2, OMMEN, EffectiveDate.parse("2026-11-16"), votes(15, 14, 7, 7));

        assertThatThrownBy(() -> gates.councils.record(clerk, COOPERATION, earlier))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("on", "gate.beforeEarlierMeeting", DAY)));
        Recorded history = gates.councils.record(CASEBOOK, COOPERATION, earlier);
        assertThat(history.warnings()).extracting(FieldProblem::code).containsExactly("gate.beforeEarlierMeeting");
    }

    @Test
    void aPlannedDecisionIsNotADecision() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);

        assertThatThrownBy(() -> gates.councils.record(
                        CASEBOOK, COOPERATION, RecordDecision.of(GateKey.G2, OMMEN, DAY.asPlanned(), yes())))
                .isInstanceOf(InvalidInput.class);
    }
}
