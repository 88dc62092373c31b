package nl.samenspoor.gate;

import static nl.samenspoor.gate.GateFixture.CASEBOOK;
import static nl.samenspoor.gate.GateFixture.COOPERATION;
import static nl.samenspoor.gate.GateFixture.DAY;
import static nl.samenspoor.gate.GateFixture.HARDENBERG;
import static nl.samenspoor.gate.GateFixture.OMMEN;
import static nl.samenspoor.gate.GateFixture.no;
import static nl.samenspoor.gate.GateFixture.votes;
import static nl.samenspoor.gate.GateFixture.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision that was recorded wrongly gets a successor while its round lasts; both stay readable. */
class CorrectingDecisionsTest {

    private final GateFixture gates = new GateFixture();

    @BeforeEach
    void open() {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
    }

    @AfterEach
    void stop() {
        gates.stop();
    }

    private Recorded correct(Decision wrong, Vote vote) {
        return gates.correcting.correct(CASEBOOK, COOPERATION, correction(wrong, vote, "Verkeerd overgenomen."));
    }

    private static CorrectDecision correction(Decision wrong, Vote vote, String why) {
        return new CorrectDecision(wrong.id(), RecordDecision.of(GateKey.G2, OMMEN, DAY, vote), why);
    }

    private Decision recorded(Vote vote) {
        return gates.council(GateKey.G2, OMMEN, vote).decision();
    }

    @Test
    void aConditionIsOfTheDayOfItsDecisionAsItWasCorrectedLast() {
        SetCondition asked = SetCondition.of("Elk jaar een gesprek");
        Decision slip = gates.councils
                .record(
                        CASEBOOK,
                        COOPERATION,
                        RecordDecision.of(GateKey.G2, OMMEN, EffectiveDate.parse("2026-08-12"), yes())
                                .withConditions(List.of(asked)))
                .decision();
        Decision again = gates.correcting
                .correct(CASEBOOK, COOPERATION, on(slip, "2026-11-12"))
                .decision();
        gates.correcting.correct(CASEBOOK, COOPERATION, on(again, "2026-11-13"));

        assertThat(gates.view.conditions(COOPERATION))
                .extracting(Condition::setOn)
                .containsExactly(EffectiveDate.parse("2026-11-13"));
    }

    private static CorrectDecision on(Decision wrong, String day) {
        return new CorrectDecision(
                wrong.id(), RecordDecision.of(GateKey.G2, OMMEN, EffectiveDate.parse(day), yes()), "Verkeerde dag.");
    }

    @Test
    void theOutcomeFollowsFromTheCorrectionAndWhatWasRecordedFirstStaysReadable() {
        Decision wrong = recorded(votes(17, 15, 4, 11));
        correct(wrong, votes(17, 15, 11, 4));
        gates.council(GateKey.G2, HARDENBERG, yes());

        assertThat(gates.gate(GateKey.G2).meetings(1, OMMEN)).singleElement().satisfies(now -> {
            assertThat(now.outcome()).isEqualTo(DecisionOutcome.ADOPTED);
            assertThat(now.meeting()).isEqualTo(1);
            assertThat(now.versions()).hasSize(2);
            assertThat(now.versions().get(1)).isEqualTo(wrong);
            assertThat(now.correction().why()).isEqualTo("Verkeerd overgenomen.");
        });
        assertThat(gates.log)
                .filteredOn(point -> point.kind() == DecisionPointKind.CORRECTION)
                .singleElement()
                .extracting(DecisionPoint::what)
                .asString()
                .startsWith("Verbetering van een vastgelegd besluit. Poort 2, raad van Ommen: aangenomen.")
                .endsWith("Reden: Verkeerd overgenomen.");
        assertThat(gates.decide(GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void aCorrectionIsCorrectedInTurnAndOnlyTheLatestVersionCan() {
        Decision first = recorded(no());
        Decision second = correct(first, yes()).decision();

        assertThatThrownBy(() -> correct(first, yes()))
                .isInstanceOfSatisfying(
                        Conflict.class, late -> assertThat(late.code()).isEqualTo("gate.correctedMeanwhile"));
        correct(second, no());

        assertThat(gates.gate(GateKey.G2).latest(1, OMMEN).orElseThrow().versions())
                .extracting(Decision::outcome)
                .containsExactly(DecisionOutcome.REJECTED, DecisionOutcome.ADOPTED, DecisionOutcome.REJECTED);
    }

    @Test
    void aCorrectionIsReadAlsoWhenTheClockSaidAnEarlierTimeThanForWhatItCorrects() {
        Decision first = recorded(no());
        Decision second = correct(first, yes()).decision();
        JdbcClient.create(gates.database)
                .sql("update gate_decision set recorded_at = timestamp with time zone '2026-11-24 08:59:00+00'"
                        + " where id = ?")
                .param(second.id())
                .update();

        assertThat(gates.gate(GateKey.G2).latest(1, OMMEN).orElseThrow().versions())
                .extracting(Decision::outcome)
                .containsExactly(DecisionOutcome.ADOPTED, DecisionOutcome.REJECTED);
    }

    @Test
    void whenTheBodyDecidesAgainThatIsRecordedAsTheCorrectionOfADecisionThatWasNone() {
        Decision yes = recorded(yes());
        assertThatThrownBy(() -> correct(yes, votes(17, 17, 8, 8))).isInstanceOf(Conflict.class);

        Decision again = correct(yes, votes(17, 17, 8, 9)).decision();

        assertThat(again.outcome()).isEqualTo(DecisionOutcome.REJECTED);
        assertThat(gates.gate(GateKey.G2).latest(1, OMMEN)).contains(again);
    }

    @Test
    void aMeetingAfterACorrectedOneIsTheSecond() {
        Decision tie = recorded(votes(17, 17, 8, 8));
        assertThat(tie.outcome()).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        gates.finished.clear();
        correct(tie, votes(17, 14, 7, 7));
        assertThat(gates.finished).isEmpty();

        Decision second = recorded(votes(17, 17, 9, 8));

        assertThat(second.meeting()).isEqualTo(2);
        assertThat(gates.gate(GateKey.G2).meetings(1, OMMEN))
                .extracting(Decision::meeting)
                .containsExactly(1, 2);
        assertThatThrownBy(
                        () -> correct(gates.gate(GateKey.G2).meetings(1, OMMEN).get(0), yes()))
                .isInstanceOfSatisfying(
                        Conflict.class, late -> assertThat(late.code()).isEqualTo("gate.metAgain"));
    }

    @Test
    void aCorrectionThatMakesItADecisionEndsTheTaskThatWaited() {
        Decision tie = recorded(votes(17, 17, 8, 8));
        gates.finished.clear();

        correct(tie, votes(17, 17, 9, 8));

        assertThat(gates.finished)
                .containsExactly(WorkItem.of("userTask_recordCouncilDecision").in(OMMEN));
    }

    @Test
    void aDecisionIsNotTakenBackByACorrectionAsNobodyWouldDecideAgain() {
        Decision yes = recorded(yes());

        assertThatThrownBy(() -> correct(yes, votes(17, 17, 8, 8)))
                .isInstanceOfSatisfying(
                        Conflict.class, late -> assertThat(late.code()).isEqualTo("gate.correctionReopens"));
        assertThat(gates.gate(GateKey.G2).latest(1, OMMEN)).contains(yes);
    }

    @Test
    void afterTheRoundOnlyTheLogCanBeCorrected() {
        Decision yes = recorded(yes());
        gates.council(GateKey.G2, HARDENBERG, yes());
        gates.decide(GateKey.G2);

        assertThatThrownBy(() -> correct(yes, no()))
                .isInstanceOfSatisfying(
                        Conflict.class, late -> assertThat(late.code()).isEqualTo("gate.correctInLog"));
    }

    @Test
    void onlyTheBodyItselfCorrectsAndSaysWhy() {
        Decision yes = recorded(yes());
        Actor clerk = new Actor("griffier", Set.of(), Set.of(new Seat(HARDENBERG, Role.COUNCIL_CLERK)), false);

        assertThatThrownBy(() -> gates.correcting.correct(clerk, COOPERATION, correction(yes, no(), "Fout.")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> gates.correcting.correct(CASEBOOK, COOPERATION, correction(yes, no(), " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> gates.correcting.correct(
                        CASEBOOK,
                        COOPERATION,
                        new CorrectDecision("x", RecordDecision.of(GateKey.G2, OMMEN, DAY, no()), "Fout.")))
                .isInstanceOf(NotFound.class);
        assertThat(gates.correcting.correctable(clerk, gates.gate(GateKey.G2))).isEmpty();
        assertThat(gates.gate(GateKey.G2).latest(1, OMMEN)).contains(yes);
    }

    @Test
    void conditionsStayWithADecisionThatWasAdoptedAllTheSameAndLapseWithOneThatWasNot() {
        Decision yes = gates.councils
                .record(
                        CASEBOOK,
                        COOPERATION,
                        RecordDecision.of(GateKey.G2, OMMEN, DAY, yes())
                                .withConditions(List.of(new SetCondition("kosten", "Wat kost het?", null))))
                .decision();

        Decision still = correct(yes, votes(17, 15, 11, 4)).decision();
        assertThat(still.conditions()).containsExactly("kosten");
        assertThat(gates.gate(GateKey.G2).latest(1, OMMEN).orElseThrow().conditions())
                .containsExactly("kosten");
        correct(still, no());

        assertThat(gates.view.conditions(COOPERATION)).singleElement().satisfies(condition -> {
            assertThat(condition.state()).isEqualTo(Condition.State.LAPSED);
            assertThat(condition.answer()).contains("verkeerd vastgelegd");
        });
    }
}
