package nl.samenspoor.browser;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.REVIEW;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.gate.AnswerCondition;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.CorrectDecision;
import nl.samenspoor.gate.CorrectingDecisions;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.MeetingConditions;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Verdict;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The page of a gate wherever the gate may stand, as everybody must be able to read it: in both languages, wide and narrow, for
 * whoever is in turn and for somebody who only reads. Where a gate may stand the domain says; what was not shown fails the test.
 */
@IntegrationTest
class EveryGateInTheBrowserTest extends WindowsOfAll {

    private static final Vote YES = Vote.stated(DecisionOutcome.ADOPTED, null, null);

    @Autowired
    GateView gates;

    @Autowired
    CorrectingDecisions correcting;

    @Autowired
    MeetingConditions meeting;

    @Autowired
    RankingAlternatives ranking;

    @Autowired
    ChoosingAfterRejection afterRejection;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    AssigningAccess access;

    private final Set<String> looked = new HashSet<>();
    private final Set<Gate.Status> statuses = EnumSet.noneOf(Gate.Status.class);
    private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    private final Set<DecisionOutcome> outcomes = EnumSet.noneOf(DecisionOutcome.class);
    private final Set<Vote.Kind> votes = EnumSet.noneOf(Vote.Kind.class);
    private final Set<Condition.State> answers = EnumSet.noneOf(Condition.State.class);
    private final Set<Condition.Kind> kinds = EnumSet.noneOf(Condition.Kind.class);

    @Test
    void aGateCanBeReadByEverybodyWhereverItStands() {
        look(ShownCooperations.LEADER, shown.of("nothing"), GateKey.G1, "not reached");
        everyMeeting();
        fewerPartners();
        conditions();
        nextForm();
        partnerLeaves();
        history();

        assertThat(statuses).containsExactlyInAnyOrder(Gate.Status.values());
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
        assertThat(outcomes).containsExactlyInAnyOrder(DecisionOutcome.values());
        assertThat(votes).containsExactlyInAnyOrder(Vote.Kind.values());
        assertThat(answers).containsExactlyInAnyOrder(Condition.State.values());
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Condition.Kind.PROMISE)));
        assertThat(wrong).isEmpty();
    }

    /** Two rounds in which bodies must meet again, one decision is corrected and one proposal is withdrawn. */
    private void everyMeeting() {
        CooperationId id = start(AAMEER, BERGVELD, COEVERDAM);
        prepareUntilOpen(id, GateKey.G1);
        looks(People.LEADER, id, GateKey.G1, "in preparation");
        play.reachDecisions(id);
        looks("college-aameer", id, GateKey.G1, "nobody decided");
        college(id, AAMEER, YES);
        college(id, BERGVELD, Vote.stated(DecisionOutcome.TIE_POSTPONED, null, null));
        looks("college-bergveld", id, GateKey.G1, "some decided");
        college(id, BERGVELD, Vote.acclamation());
        college(id, COEVERDAM, YES);
        for (DecisionOutcome again : DecisionOutcome.values()) {
            if (!again.isFinal()) {
                council(
                        id,
                        AAMEER,
                        again == DecisionOutcome.INVALID ? voted(0, 0, 12) : Vote.stated(again, null, null));
                looks("griffier-aameer", id, GateKey.G1, "council " + again.key());
            }
        }
        council(id, AAMEER, Vote.stated(DecisionOutcome.TIE_REJECTED, "staking van stemmen", null));
        council(id, BERGVELD, voted(9, 5, 0), condition("uitleg", "Eerst uitleg aan inwoners."));
        correct(id, voted(5, 9, 0));
        looks("griffier-bergveld", id, GateKey.G1, "corrected");
        council(id, COEVERDAM, Vote.stated(DecisionOutcome.WITHDRAWN, null, null));
        looks(People.LEADER, id, GateKey.G1, "not agreed");
        play.note(id, GateKey.G1);
        looks(People.LEADER, id, GateKey.G1, "noted");
    }

    /** The others go on without the one that said no, and the gate opens again. */
    private void fewerPartners() {
        CooperationId id = start(AAMEER, BERGVELD, COEVERDAM);
        play.reachDecisions(id);
        college(id, AAMEER, YES);
        college(id, BERGVELD, YES);
        college(id, COEVERDAM, Vote.stated(DecisionOutcome.REJECTED, null, null));
        looks(People.LEADER, id, GateKey.G1, "partly agreed");
        play.note(id, GateKey.G1);
        prepareUntilOpen(id, GateKey.G1);
        play.reachDecisions(id);
        looks("college-aameer", id, GateKey.G1, "second opening");
    }

    /** Conditions that are open, met, carried over or lapsed, and what a council asks for beside its consent. */
    private void conditions() {
        CooperationId id = start(AAMEER, BERGVELD);
        play.reachDecisions(id);
        play.agreeOnAnAnswer(id, "Wat kost het?");
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        council(id, AAMEER, YES, condition("wie", "Wie betaalt?"));
        looks("griffier-bergveld", id, GateKey.G1, "condition open");
        council(id, BERGVELD, YES, condition("inwoners", "Wat merken inwoners?"));
        play.note(id, GateKey.G1);
        gates.conditions(id).stream()
                .filter(one -> one.owner().body() == Body.COLLEGE)
                .forEach(one -> meeting.meet(LEADER, id, answer(one.key(), "Een ton per jaar.")));
        looks("griffier-aameer", id, GateKey.G1, "agreed with conditions");
        prepareUntilOpen(id, GateKey.G2);
        meeting.carryOver(LEADER, id, answer("wie", "Dat hangt af van de regeling."));
        meeting.meet(LEADER, id, answer("inwoners", "Niets."));
        looks("griffier-aameer", id, GateKey.G1, "condition carried over");
        play.reachDecisions(id);
        council(id, AAMEER, YES, condition("gezag", "Wie heeft gezag?"));
        play.decideAll(id, GateKey.G2, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G2);
        play.draftScheme(id);
        consent(id);
    }

    /** At the gate of the scheme one council asks for something beside its consent, and the other refuses. */
    private void consent(CooperationId id) {
        prepareUntilOpen(id, GateKey.G3);
        gates.dueConditions(id).forEach(one -> meeting.meet(LEADER, id, answer(one.key(), "De directeur.")));
        play.reachDecisions(id);
        while (play.open(id, "userTask_recordCouncilDecision").isEmpty()) {
            play.decideAll(id, GateKey.G3, DecisionOutcome.ADOPTED, null);
        }
        council(
                id,
                AAMEER,
                YES,
                new SetCondition("jaar", "Elk jaar een gesprek.", null, null, null, WishKind.WISH),
                new SetCondition("motie", "Een begroting in april.", null, null, null, WishKind.MOTION));
        looks("griffier-bergveld", id, GateKey.G3, "wishes");
        play.decide(id, GateKey.G3, BERGVELD, Body.COUNCIL, DecisionOutcome.REJECTED, null);
        looks(People.LEADER, id, GateKey.G3, "refused");
    }

    /** The councils reject the form, and decide about the next. */
    private void nextForm() {
        CooperationId id = start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        ranking.rank(
                LEADER,
                id,
                new RankAlternatives(
                        List.of(
                                new RankedAlternative(CooperationForm.MUNICIPAL_MERGER, null, 1, null, null),
                                new RankedAlternative(CooperationForm.ADMINISTRATIVE_MERGER, null, 2, null, null)),
                        REVIEW,
                        TODAY,
                        Particulars.NONE));
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G2, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G2);
        looks(People.LEADER, id, GateKey.G2, "rejected");
        afterRejection.choose(
                LEADER,
                id,
                new ChooseAfterRejection(AfterRejection.FALL_BACK, "Te ver.", TODAY, Particulars.NONE)
                        .withReviewOn(REVIEW));
        looks(People.LEADER, id, GateKey.G2, "left behind");
        prepareUntilOpen(id, GateKey.G2);
        looks(People.LEADER, id, GateKey.G2, "next form in preparation");
        play.reachDecisions(id);
        looks("griffier-aameer", id, GateKey.G2, "next form");
        play.decideAll(id, GateKey.G2, DecisionOutcome.ADOPTED, null);
        looks(People.LEADER, id, GateKey.G2, "agreed");
        lookAlone(id);
    }

    /** An open gate is broken off because a partner leaves. */
    private void partnerLeaves() {
        CooperationId id = start(AAMEER, BERGVELD, COEVERDAM);
        play.reachDecisions(id);
        college(id, AAMEER, YES);
        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "Kiest anders.", TODAY, Particulars.NONE));
        looks(People.LEADER, id, GateKey.G1, "broken off");
    }

    /** Gates as they are known from the past, each kind once. */
    private void history() {
        for (CooperationId id : shown.all().values()) {
            for (GateKey gate : GateKey.values()) {
                gates.latest(id, gate).ifPresent(found -> {
                    String kind = gate + " " + found.status().key() + " " + found.outcome();
                    if (looked.add(kind)) {
                        look(ShownCooperations.LEADER, id, gate, "history " + kind);
                    }
                });
            }
        }
    }

    private CooperationId start(MunicipalityCode... partners) {
        CooperationId id = play.start(partners);
        access.assign(LEADER, id, People.READER_TO_ASSIGN, Access.READER);
        return id;
    }

    private void prepareUntilOpen(CooperationId id, GateKey gate) {
        int before = gates.attempt(id, gate);
        while (gates.attempt(id, gate) == before) {
            OpenTask next = play.tasks(id).stream()
                    .filter(task -> SettingAsideTasks.preparatory(task.step()))
                    .findFirst()
                    .orElseThrow();
            play.skip(id, next.step());
        }
    }

    private Gate latest(CooperationId id) {
        List<Gate> all = gates.gates(id);
        return all.get(all.size() - 1);
    }

    private void college(CooperationId id, MunicipalityCode whose, Vote vote) {
        play.decide(id, GateKey.G1, whose, Body.COLLEGE, vote, null, List.of());
    }

    private void council(CooperationId id, MunicipalityCode whose, Vote vote, SetCondition... conditions) {
        GateKey gate = latest(id).key();
        play.decide(id, gate, whose, Body.COUNCIL, vote, null, List.of(conditions));
    }

    private static SetCondition condition(String key, String text) {
        return new SetCondition(key, text, null);
    }

    private static AnswerCondition answer(String key, String words) {
        return new AnswerCondition(key, words, TODAY, Particulars.NONE);
    }

    /** Says that the council of Bergveld decided otherwise than was recorded. */
    private void correct(CooperationId id, Vote right) {
        Gate gate = latest(id);
        Decision wrongly = gate.latest(gate.round(), BERGVELD).orElseThrow();
        correcting.correct(
                Play.of(BERGVELD, Role.COUNCIL_CLERK),
                id,
                new CorrectDecision(
                        wrongly.id(),
                        RecordDecision.of(gate.key(), BERGVELD, TODAY, right),
                        "Verkeerd overgenomen uit de besluitenlijst."));
    }

    /** How a council of fifteen voted, by fraction as far as known. */
    private static Vote voted(int inFavour, int against, int blank) {
        return Vote.counted(new Votes(
                15,
                15,
                0,
                14,
                inFavour,
                against,
                blank,
                List.of(new FractionVotes("Gemeentebelangen", 7, Math.min(inFavour, 5), 0, 0, null))));
    }

    /** What whoever is in turn sees, and somebody who only reads. */
    private void looks(String account, CooperationId id, GateKey gate, String state) {
        look(account, id, gate, state);
        look(People.READER_TO_ASSIGN, id, gate, state + " to a reader");
    }

    private void look(String account, CooperationId id, GateKey gate, String state) {
        gates.latest(id, gate).ifPresent(found -> remember(id, found));
        inBothLanguages(account, "/cooperations/" + id + "/gates/" + gate, "gate " + state);
    }

    /** The page of one council, as it comes on its agenda. */
    private void lookAlone(CooperationId id) {
        inBothLanguages(
                People.LEADER, "/cooperations/" + id + "/gates/G2?municipality=" + AAMEER, "gate of one municipality");
    }

    private void remember(CooperationId id, Gate gate) {
        statuses.add(gate.status());
        add(verdicts, gate.verdict());
        gate.decisions().forEach(decision -> {
            outcomes.add(decision.outcome());
            votes.add(decision.vote().kind());
            gates.conditions(id).stream()
                    .filter(one -> decision.conditions().contains(one.key()))
                    .forEach(one -> {
                        answers.add(one.state());
                        kinds.add(one.kind());
                    });
        });
    }

    private static <T> void add(Set<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }
}
