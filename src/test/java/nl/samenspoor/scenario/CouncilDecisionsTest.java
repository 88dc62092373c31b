package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.decisionlog.LogDecisionPoint;
import nl.samenspoor.decisionlog.LoggingByHand;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.SetDecisionRule;
import nl.samenspoor.gate.SettingDecisionRules;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.ShowingTasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Councils at the gate of the form, with the real process: every outcome a meeting can have, and what follows. */
@IntegrationTest
class CouncilDecisionsTest {

    private static final String COUNCIL = "userTask_recordCouncilDecision";
    private static final String COLLEGE = "userTask_recordCollegeDecision";

    @Autowired
    Play play;

    @Autowired
    GateView gates;

    @Autowired
    SettingDecisionRules rules;

    @Autowired
    LoggingByHand logging;

    @Autowired
    ReportingCircumstances circumstances;

    @Autowired
    RegisteringMunicipalities municipalities;

    @Autowired
    ShowingTasks showing;

    private CooperationId atTheForm(MunicipalityCode... partners) {
        CooperationId id = play.start(partners);
        play.passGate(id, GateKey.G1);
        return id;
    }

    private CooperationId voting(MunicipalityCode... partners) {
        CooperationId id = atTheForm(partners);
        play.reachDecisions(id);
        return id;
    }

    private void rule(CooperationId id, DecisionRule rule) {
        rules.set(LEADER, id, new SetDecisionRule(GateKey.G2, rule, List.of(), "Afspraak van de colleges."));
    }

    private static Vote votes(int seats, int present, int inFavour, int against, FractionVotes... fractions) {
        return Vote.counted(new Votes(seats, null, null, present, inFavour, against, 0, List.of(fractions)));
    }

    private void council(CooperationId id, MunicipalityCode municipality, Vote vote) {
        play.decide(id, GateKey.G2, municipality, Body.COUNCIL, vote, null, List.of());
    }

    private Decision last(CooperationId id, MunicipalityCode municipality) {
        return gate(id).latest(1, municipality).orElseThrow();
    }

    private Gate gate(CooperationId id) {
        return gates.latest(id, GateKey.G2).orElseThrow();
    }

    /** Municipalities whose councils must still decide. */
    private List<MunicipalityCode> awaited(CooperationId id) {
        return play.open(id, COUNCIL).stream().map(OpenTask::municipality).toList();
    }

    @ParameterizedTest
    @CsvSource({"11, 8, ADOPTED, adopted", "8, 11, REJECTED, rejected"})
    void whatTheLastCouncilDecidesClosesTheGate(
            int inFavour, int against, DecisionOutcome outcome, String gateOutcome) {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        assertThat(gates.outcome(id, GateKey.G2)).isNull();
        council(id, AAMEER, votes(19, 19, inFavour, against));

        assertThat(last(id, AAMEER).outcome()).isEqualTo(outcome);
        assertThat(last(id, BERGVELD).outcome()).isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo(gateOutcome);
        assertThat(play.steps(id)).containsExactly("userTask_takeNoteOfOutcome");
        assertThat(play.logged(id))
                .filteredOn(kind -> kind == DecisionPointKind.GATE_OUTCOME)
                .hasSize(2);
    }

    @Test
    void aTieOfAnIncompleteCouncilComesBackToThatCouncilAloneAndASecondTieRejects() {
        CooperationId id = voting(AAMEER, BERGVELD, COEVERDAM);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, votes(15, 14, 7, 7));
        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        assertThat(awaited(id)).containsExactlyInAnyOrder(COEVERDAM, AAMEER);
        council(id, COEVERDAM, votes(15, 15, 9, 6));
        assertThat(awaited(id)).containsExactly(AAMEER);
        assertThat(gates.outcome(id, GateKey.G2)).isNull();

        council(id, AAMEER, votes(15, 14, 7, 7));

        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.TIE_REJECTED);
        assertThat(gate(id).meetings(1, AAMEER)).extracting(Decision::meeting).containsExactly(1, 2);
        assertThat(last(id, BERGVELD).agrees()).isTrue();
        assertThat(last(id, COEVERDAM).agrees()).isTrue();
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("rejected");
    }

    @Test
    void afterATieTheSecondMeetingMayStillAdopt() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, votes(15, 14, 7, 7));
        council(id, AAMEER, votes(15, 15, 8, 7));

        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void aTieOfACompleteCouncilRejectsAtOnce() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, Vote.counted(new Votes(15, 15, 1, 15, 7, 7, 0, List.of())));

        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.TIE_REJECTED);
        assertThat(awaited(id)).isEmpty();
    }

    @Test
    void withoutQuorumTheCouncilIsReconvenedAndThenDecidesWithWhoCame() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, votes(21, 10, 0, 0));
        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.NO_QUORUM);
        assertThat(awaited(id)).containsExactly(AAMEER);

        council(id, AAMEER, votes(21, 8, 5, 3));

        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void aVoteInWhichTooFewTookPartIsHeldAgain() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, votes(20, 12, 6, 4));
        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.INVALID);

        council(id, AAMEER, votes(20, 12, 6, 4));

        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void aCouncilThatPostponedComesBackAloneHoweverOften() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        for (int meeting = 1; meeting <= 3; meeting++) {
            council(id, AAMEER, Vote.stated(DecisionOutcome.POSTPONED, "aangehouden", null));
            assertThat(last(id, AAMEER).meeting()).isEqualTo(meeting);
            assertThat(awaited(id)).containsExactly(AAMEER);
        }
        council(id, AAMEER, votes(15, 15, 15, 0));

        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
        assertThat(gate(id).decisions()).hasSize(5);
    }

    @Test
    void aProposalThatIsWithdrawnIsNoYes() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, Vote.stated(DecisionOutcome.WITHDRAWN, null, null));

        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("rejected");
    }

    @Test
    void electionsWhileTheGateIsOpenChangeTheCouncilButNotWhoDecides() {
        CooperationId id = voting(AAMEER, BERGVELD);
        composed(AAMEER, "Aameer", "2022-03-30", 15);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, votes(15, 14, 7, 7));

        circumstances.report(
                LEADER, id, new ReportCircumstance(Circumstance.ELECTION, "Nieuwe raden.", TODAY, Particulars.NONE));
        composed(AAMEER, "Aameer", "2026-03-25", 17);

        assertThat(play.steps(id)).containsExactly("userTask_assessAfterChange", COUNCIL);
        assertThat(awaited(id)).containsExactly(AAMEER);
        OpenTask again = play.open(id, COUNCIL).get(0);
        assertThat(showing.own(Play.of(AAMEER, Role.COUNCIL_CLERK), again.id()).values())
                .containsEntry("seats", BigDecimal.valueOf(17));
        council(id, AAMEER, votes(17, 17, 9, 8));
        assertThat(gate(id).municipalities()).containsExactly(AAMEER, BERGVELD);
        assertThat(gate(id).meetings(1, AAMEER))
                .extracting(decision -> decision.vote().numbers().seats())
                .containsExactly(15, 17);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    private void composed(MunicipalityCode code, String name, String from, int seats) {
        municipalities.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(code, name, null, null, null, null),
                        List.of(new CouncilTerm(
                                EffectiveDate.parse(from),
                                null,
                                seats,
                                List.of(new Fraction("Dorpsbelang", seats)),
                                List.of(),
                                List.of(),
                                null)),
                        List.of()));
    }

    @Test
    void underUnanimityOneVoteAgainstInOneCouncilIsNoYesThoughTheProposalWasAdopted() {
        CooperationId id = atTheForm(AAMEER, BERGVELD);
        rule(id, DecisionRule.UNANIMITY_EACH_COUNCIL);
        play.reachDecisions(id);
        council(id, BERGVELD, Vote.acclamation());
        council(id, AAMEER, votes(19, 19, 18, 1));

        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(last(id, AAMEER).agrees()).isFalse();
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("rejected");
    }

    @Test
    void underUnanimityOfFractionsOneFractionAgainstIsEnoughToFail() {
        CooperationId id = atTheForm(AAMEER, BERGVELD);
        rule(id, DecisionRule.UNANIMITY_OF_FRACTIONS);
        play.reachDecisions(id);
        council(id, BERGVELD, votes(21, 21, 21, 0));
        council(
                id,
                AAMEER,
                votes(
                        19,
                        19,
                        11,
                        8,
                        new FractionVotes("Gemeentebelangen/VVD", 8, 8, 0, 0, 0),
                        new FractionVotes("PvdA", 3, 3, 0, 0, 0),
                        new FractionVotes("CDA", 8, 0, 8, 0, 0)));

        assertThat(last(id, AAMEER).outcome()).isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("rejected");
    }

    @Test
    void underUnanimityOfFractionsAFractionMaySplitAsLongAsItsMajorityIsInFavour() {
        CooperationId id = atTheForm(AAMEER, BERGVELD);
        rule(id, DecisionRule.UNANIMITY_OF_FRACTIONS);
        play.reachDecisions(id);
        council(id, BERGVELD, votes(21, 21, 21, 0));
        council(id, AAMEER, votes(19, 19, 16, 3, new FractionVotes("CDA", 8, 5, 3, 0, 0)));

        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void underCollegesOnlyNoCouncilGetsATask() {
        CooperationId id = atTheForm(AAMEER, BERGVELD);
        rule(id, DecisionRule.COLLEGES_ONLY);
        play.reachDecisions(id);
        assertThat(play.steps(id)).containsExactly(COLLEGE);
        play.decide(id, GateKey.G2, AAMEER, Body.COLLEGE, votes(5, 4, 3, 1), null, List.of());
        play.decide(
                id,
                GateKey.G2,
                BERGVELD,
                Body.COLLEGE,
                votes(4, 4, 2, 2).withStated(DecisionOutcome.ADOPTED),
                null,
                List.of());

        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void aSoundingOfFractionLeadersIsNoVote() {
        CooperationId id = voting(AAMEER, BERGVELD);
        logging.log(
                LEADER,
                new LogDecisionPoint(
                        id,
                        DecisionPointKind.SOUNDING,
                        TODAY,
                        List.of("fractievoorzitters"),
                        "Eén fractie is tegen.",
                        null,
                        null,
                        GateKey.G2,
                        null,
                        null));

        assertThat(gate(id).decisions()).isEmpty();
        assertThat(awaited(id)).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        assertThat(gates.outcome(id, GateKey.G2)).isNull();
    }

    @Test
    void aVoteAfterTheGateClosedIsRefusedAndChangesNothing() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        assertThatThrownBy(() -> council(id, BERGVELD, votes(15, 15, 0, 15))).isInstanceOf(Conflict.class);
        council(id, AAMEER, votes(19, 19, 11, 8));
        Gate closed = gate(id);

        assertThatThrownBy(() -> council(id, AAMEER, votes(19, 19, 8, 11))).isInstanceOf(Conflict.class);
        assertThat(gate(id)).isEqualTo(closed);
        play.assertLogIsWhole(id);
    }

    @Test
    void theRuleCannotBeChangedWhileTheGateIsOpen() {
        CooperationId id = voting(AAMEER, BERGVELD);
        assertThatThrownBy(() -> rule(id, DecisionRule.UNANIMITY_EACH_COUNCIL)).isInstanceOf(Conflict.class);
        council(id, BERGVELD, votes(15, 15, 15, 0));
        council(id, AAMEER, votes(19, 19, 11, 8));

        assertThat(gate(id).rule()).isEqualTo(DecisionRule.MAJORITY_EACH);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    /** Kept apart from the votes: what a body knows only in words is not turned into numbers. */
    @Test
    void votesKnownInWordsDecideTheGateAndStayWords() {
        CooperationId id = voting(AAMEER, BERGVELD);
        council(id, BERGVELD, Vote.stated(DecisionOutcome.ADOPTED, "eenstemmig", true));
        council(id, AAMEER, Vote.stated(DecisionOutcome.ADOPTED, "aangenomen, één fractie tegen", false));

        assertThat(last(id, AAMEER).vote().numbers()).isNull();
        assertThat(last(id, AAMEER).vote().words()).isEqualTo("aangenomen, één fractie tegen");
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }
}
