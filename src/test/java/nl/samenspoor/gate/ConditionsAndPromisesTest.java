package nl.samenspoor.gate;

import static nl.samenspoor.gate.GateFixture.CASEBOOK;
import static nl.samenspoor.gate.GateFixture.COOPERATION;
import static nl.samenspoor.gate.GateFixture.DAY;
import static nl.samenspoor.gate.GateFixture.HARDENBERG;
import static nl.samenspoor.gate.GateFixture.LEADER;
import static nl.samenspoor.gate.GateFixture.OMMEN;
import static nl.samenspoor.gate.GateFixture.STAPHORST;
import static nl.samenspoor.gate.GateFixture.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions have owners, and colleges make promises. The clock of the fixture stands at 24 November 2026. */
class ConditionsAndPromisesTest {

    private static final ConditionOwner COLLEGE_OF_HARDENBERG = new ConditionOwner(Body.COLLEGE, HARDENBERG);

    private final GateFixture gates = new GateFixture();

    @AfterEach
    void stop() {
        gates.stop();
    }

    private static Actor college(MunicipalityCode municipality) {
        return new Actor("college", Set.of(), Set.of(new Seat(municipality, Role.COLLEGE)), false);
    }

    private static AnswerCondition answer(String key) {
        return new AnswerCondition(key, "Zie de begroting.", DAY, Particulars.NONE);
    }

    private void set(SetCondition... conditions) {
        gates.openVoting(GateKey.G2, OMMEN, HARDENBERG);
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G2, OMMEN, DAY, yes()).withConditions(List.of(conditions)));
    }

    private Condition one(String key) {
        return gates.view.conditions(COOPERATION).stream()
                .filter(condition -> condition.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConditionIsTheProjectLeadersUnlessSomebodyElseWasNamed() {
        set(
                new SetCondition("kosten", "Wat kost het?", null),
                new SetCondition(
                        "loket", "Het loket blijft open.", null, COLLEGE_OF_HARDENBERG, LocalDate.parse("2026-12-01")));

        assertThat(one("kosten").owner()).isEqualTo(ConditionOwner.PROJECT_LEADER);
        assertThat(one("kosten").due()).isNull();
        assertThat(one("loket").owner()).isEqualTo(COLLEGE_OF_HARDENBERG);
        assertThat(one("loket").due()).isEqualTo("2026-12-01");
    }

    private static SetCondition asked(String key, String text, WishKind kind) {
        return new SetCondition(key, text, null, null, null, kind);
    }

    @Test
    void whatACouncilAsksForBesideItsConsentIsAMotionOrAWishAndBindsNobody() {
        gates.openVoting(GateKey.G3, OMMEN, HARDENBERG);
        gates.councils.record(
                CASEBOOK,
                COOPERATION,
                RecordDecision.of(GateKey.G3, OMMEN, DAY, yes())
                        .withConditions(List.of(
                                asked("loket", "Houd het loket open.", WishKind.MOTION),
                                asked("overleg", "Elk jaar een gesprek.", WishKind.WISH),
                                new SetCondition("kosten", "Houd de kosten laag.", null))));

        assertThat(gates.view.conditions(COOPERATION))
                .extracting(Condition::kind)
                .containsExactly(Condition.Kind.MOTION, Condition.Kind.WISH, Condition.Kind.WISH);
        assertThat(gates.view.conditions(COOPERATION)).allMatch(Condition::wish).noneMatch(Condition::owed);
        assertThat(gates.log)
                .extracting(DecisionPoint::what)
                .singleElement()
                .asString()
                .endsWith("Moties: Houd het loket open. Wensen: Elk jaar een gesprek; Houd de kosten laag.");
    }

    @Test
    void whoRecordsAConsentSaysWhetherItIsAMotionOrAWish() {
        gates.openVoting(GateKey.G3, OMMEN, HARDENBERG);
        Actor clerk = new Actor("griffier-ommen", Set.of(), Set.of(new Seat(OMMEN, Role.COUNCIL_CLERK)), false);

        assertThatThrownBy(() -> gates.councils.record(
                        clerk,
                        COOPERATION,
                        RecordDecision.of(GateKey.G3, OMMEN, DAY, yes())
                                .withConditions(List.of(SetCondition.of("Houd de kosten laag.")))))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("conditions[0].wishKind", "gate.wishKindNeeded")));
        assertThat(gates.view.conditions(COOPERATION)).isEmpty();
    }

    @Test
    void aMotionBelongsToAConsentAndIsRefusedElsewhere() {
        assertThatThrownBy(() -> set(asked("loket", "Houd het loket open.", WishKind.MOTION)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("conditions[0].wishKind", "gate.wishKindNotHere")));
        assertThat(gates.view.conditions(COOPERATION)).isEmpty();
    }

    @Test
    void theOwnerAnswersAtAnyTimeAndNobodyElseDoes() {
        set(new SetCondition("loket", "Het loket blijft open.", null, COLLEGE_OF_HARDENBERG, null));

        assertThatThrownBy(() -> gates.conditions.meet(college(OMMEN), COOPERATION, answer("loket")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> gates.conditions.carryOver(college(HARDENBERG), COOPERATION, answer("loket")))
                .isInstanceOf(NotAllowed.class);
        gates.conditions.meet(college(HARDENBERG), COOPERATION, answer("loket"));

        assertThat(one("loket").state()).isEqualTo(Condition.State.MET);
        assertThat(one("loket").answers())
                .containsExactly(new Condition.Answer(true, "Zie de begroting.", DAY, "college"));
    }

    @Test
    void whenTheOwnerAnswersTheLastOneTheGateNoLongerWaitsForIt() {
        set(new SetCondition("loket", "Het loket blijft open.", null, COLLEGE_OF_HARDENBERG, null));
        gates.opening.open(COOPERATION, GateKey.G3, List.of(OMMEN, HARDENBERG));
        gates.finished.clear();

        gates.conditions.meet(college(HARDENBERG), COOPERATION, answer("loket"));

        assertThat(gates.finished).containsExactly(WorkItem.of("userTask_closeConditions"));
    }

    @Test
    void theLeaderGivesAConditionAnotherOwnerAndLastDay() {
        set(new SetCondition("kosten", "Wat kost het?", null));

        gates.assigning.assign(
                LEADER,
                COOPERATION,
                new AssignCondition("kosten", COLLEGE_OF_HARDENBERG, LocalDate.parse("2026-11-23")));

        assertThat(one("kosten").owner()).isEqualTo(COLLEGE_OF_HARDENBERG);
        assertThat(one("kosten").overdue(LocalDate.parse("2026-11-23"))).isFalse();
        assertThat(one("kosten").overdue(LocalDate.parse("2026-11-24"))).isTrue();
        gates.conditions.meet(college(HARDENBERG), COOPERATION, answer("kosten"));
        assertThat(one("kosten").overdue(LocalDate.parse("2026-11-24"))).isFalse();
        assertThatThrownBy(() -> gates.assigning.assign(
                        LEADER, COOPERATION, new AssignCondition("kosten", ConditionOwner.PROJECT_LEADER, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyTheLeaderAssignsAndOnlyToAPartner() {
        set(new SetCondition("kosten", "Wat kost het?", null));
        AssignCondition own = new AssignCondition("kosten", new ConditionOwner(Body.COLLEGE, OMMEN), null);
        AssignCondition stranger =
                new AssignCondition("kosten", new ConditionOwner(Body.COLLEGE, new MunicipalityCode("GM0001")), null);

        assertThatThrownBy(() -> gates.assigning.assign(college(OMMEN), COOPERATION, own))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> gates.assigning.assign(LEADER, COOPERATION, stranger))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCollegePromisesAtAnyTimeAndThePromiseMustBeKeptBeforeTheNextGate() {
        String key = gates.promises.promise(college(OMMEN), COOPERATION, promise(OMMEN, DAY));

        assertThat(one(key).kind()).isEqualTo(Condition.Kind.PROMISE);
        assertThat(one(key).gate()).isNull();
        assertThat(one(key).owner()).isEqualTo(new ConditionOwner(Body.COLLEGE, OMMEN));
        assertThat(gates.log)
                .singleElement()
                .extracting(DecisionPoint::what)
                .isEqualTo("Toezegging van het college van Ommen: De raad krijgt elk kwartaal bericht.");

        gates.opening.open(COOPERATION, GateKey.G1, List.of(OMMEN, HARDENBERG));
        assertThat(gates.view.openConditions(COOPERATION)).isTrue();
        assertThat(gates.view.missing(COOPERATION)).extracting(Missing::code).contains("gate.missing.promise");
        gates.conditions.carryOver(LEADER, COOPERATION, answer(key));
        assertThat(gates.view.openConditions(COOPERATION)).isFalse();
        gates.opening.open(COOPERATION, GateKey.G1, List.of(OMMEN, HARDENBERG));
        assertThat(gates.view.openConditions(COOPERATION)).isTrue();
        gates.conditions.meet(college(OMMEN), COOPERATION, answer(key));
        assertThat(one(key).answers()).extracting(Condition.Answer::met).containsExactly(false, true);
    }

    @Test
    void aPromiseMadeWhileAGateIsOpenIsForTheNextOne() {
        gates.openVoting(GateKey.G1, OMMEN, HARDENBERG);
        gates.promises.promise(LEADER, COOPERATION, promise(OMMEN, DAY));
        assertThat(gates.view.openConditions(COOPERATION)).isFalse();

        gates.opening.open(COOPERATION, GateKey.G2, List.of(OMMEN, HARDENBERG));

        assertThat(gates.view.openConditions(COOPERATION)).isTrue();
    }

    @Test
    void theSamePromiseOfOneDayIsRecordedOnce() {
        MakePromise promise = new MakePromise(OMMEN, "Elk kwartaal bericht.", null, null, DAY, Particulars.NONE);
        gates.promises.promise(LEADER, COOPERATION, promise);

        assertThatThrownBy(() -> gates.promises.promise(LEADER, COOPERATION, promise))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("gate.promiseStands"));
        gates.promises.promise(
                LEADER,
                COOPERATION,
                new MakePromise(HARDENBERG, "Elk kwartaal bericht.", null, null, DAY, Particulars.NONE));
        assertThat(gates.view.conditions(COOPERATION)).hasSize(2);
    }

    @Test
    void everyBodyThatMaySeeToAConditionCanBeChosen() {
        assertThat(ConditionOwner.possible(List.of(OMMEN)))
                .extracting(ConditionOwner::key)
                .containsExactly(
                        "project_leader",
                        "college:GM0175",
                        "secretary:GM0175",
                        "council:GM0175",
                        "works_council:GM0175")
                .allSatisfy(key ->
                        assertThat(ConditionOwner.parse("owner", key).key()).isEqualTo(key));
    }

    @Test
    void aPromiseIsMadeByItsOwnCollegeOrRecordedByTheLeader() {
        assertThatThrownBy(() -> gates.promises.promise(college(HARDENBERG), COOPERATION, promise(OMMEN, DAY)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> gates.promises.promise(LEADER, COOPERATION, promise(new MunicipalityCode("GM0001"), DAY)))
                .isInstanceOf(InvalidInput.class);
        assertThat(gates.promises.promise(LEADER, COOPERATION, promise(STAPHORST, DAY)))
                .isEqualTo("promise-1");
        assertThat(gates.promises.promise(LEADER, COOPERATION, promise(OMMEN, DAY)))
                .isEqualTo("promise-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2027", "2026-11-20!"})
    void whatLiesAheadIsNeitherPromisedNorAnswered(String date) {
        EffectiveDate ahead = EffectiveDate.parse(date);
        set(new SetCondition("kosten", "Wat kost het?", null));

        assertThatThrownBy(() -> gates.promises.promise(LEADER, COOPERATION, promise(OMMEN, ahead)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> gates.conditions.meet(
                        LEADER, COOPERATION, new AnswerCondition("kosten", "Een ton.", ahead, Particulars.NONE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anAnswerIsNotOlderThanItsQuestion() {
        set(new SetCondition("kosten", "Wat kost het?", null));
        EffectiveDate before = EffectiveDate.parse("2026-11-16");

        assertThatThrownBy(() -> gates.conditions.meet(
                        LEADER, COOPERATION, new AnswerCondition("kosten", "Een ton.", before, Particulars.NONE)))
                .isInstanceOf(InvalidInput.class);
        assertThat(one("kosten").answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "college", "college:", "college:Ommen", "project_leader:GM0175", "wethouder:GM0175"})
    void anOwnerIsABodyOfAMunicipalityOrTheLeader(String key) {
        assertThatThrownBy(() -> ConditionOwner.parse("owner", key)).isInstanceOf(InvalidInput.class);
    }

    private static MakePromise promise(MunicipalityCode municipality, EffectiveDate on) {
        return new MakePromise(municipality, "De raad krijgt elk kwartaal bericht.", null, null, on, Particulars.NONE);
    }
}
