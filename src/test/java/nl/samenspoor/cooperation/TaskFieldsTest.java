package nl.samenspoor.cooperation;

import static nl.samenspoor.cooperation.Region.DINKELLAND;
import static nl.samenspoor.cooperation.Region.LEADER;
import static nl.samenspoor.cooperation.Region.LOSSER;
import static nl.samenspoor.cooperation.Region.TUBBERGEN;
import static nl.samenspoor.cooperation.Region.date;
import static nl.samenspoor.cooperation.Region.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;

class TaskFieldsTest extends InRegion {

    private final CooperationId id = region.start(TUBBERGEN, DINKELLAND, LOSSER);
    private final CourseView course = region.get(CourseView.class);

    private String open(String name, boolean ahead) {
        return region.get(OpeningTaskFields.class)
                .open(
                        LEADER,
                        id,
                        new OpenTaskField(name, TaskFieldKind.PIOFACH, ahead, date("2026-02"), Particulars.NONE));
    }

    private void decide(String field, MunicipalityCode municipality, FieldDecision decision) {
        region.get(DecidingTaskFields.class)
                .decide(
                        seat(municipality, Role.COLLEGE),
                        id,
                        new DecideOnTaskField(field, municipality, decision, null, date("2026-05"), Particulars.NONE));
    }

    private void optOut(String field, MunicipalityCode municipality) {
        region.get(OptingOut.class)
                .optOut(
                        seat(municipality, Role.COLLEGE),
                        id,
                        new OptOut(field, municipality, "te duur", date("2026-05"), Particulars.NONE));
    }

    private TaskFieldState state(String field) {
        return region.get(Cooperations.class).taskFields(id).stream()
                .filter(found -> found.id().equals(field))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aFieldIsApprovedWhenTwoGoOnEvenIfAnotherStops() {
        String tax = open("Belastingen", false);
        decide(tax, TUBBERGEN, FieldDecision.GO);
        decide(tax, DINKELLAND, FieldDecision.STOP);
        assertThat(state(tax)).isEqualTo(TaskFieldState.OPEN);
        decide(tax, LOSSER, FieldDecision.GO);

        assertThat(state(tax)).isEqualTo(TaskFieldState.APPROVED);
        assertThat(course.fieldApproved(tax)).isTrue();
        assertThat(course.fieldPartners(tax)).containsExactly(TUBBERGEN, LOSSER);
        assertThat(course.approvedFields(id)).containsExactly(tax);
        assertThat(course.taskFieldsToDecide(id)).isEmpty();
        assertThat(region.process.told)
                .endsWith(
                        "userTask_decideOnBusinessCase GM0168",
                        "userTask_draftBusinessCase",
                        "joinedField GM0183",
                        "joinedField GM0168");
    }

    @Test
    void whoGoesOnLaterThanTheOthersJoinsThemOnceAndOneOfAHistoryIsAskedNothing() {
        String tax = open("Belastingen", false);
        decide(tax, TUBBERGEN, FieldDecision.GO);
        decide(tax, DINKELLAND, FieldDecision.STOP);
        decide(tax, LOSSER, FieldDecision.GO);
        region.process.told.clear();
        decide(tax, DINKELLAND, FieldDecision.GO);
        draft(tax, "2026-04");
        decide(tax, DINKELLAND, FieldDecision.GO);
        assertThat(course.fieldPartners(tax)).containsExactly(TUBBERGEN, DINKELLAND, LOSSER);
        assertThat(region.process.told).containsOnlyOnce("joinedField GM1774").doesNotContain("joinedField GM0183");

        String told = open("Archief", false);
        region.process.told.clear();
        for (MunicipalityCode municipality : List.of(TUBBERGEN, DINKELLAND, LOSSER)) {
            decideHavingSeen(Region.CASEBOOK, told, municipality, "2026-05");
        }
        assertThat(state(told)).isEqualTo(TaskFieldState.APPROVED);
        assertThat(region.process.told)
                .doesNotContain("userTask_draftBusinessCase")
                .noneMatch(what -> what.startsWith("joinedField"));
    }

    @Test
    void withOneThatGoesOnTheFieldStops() {
        String tax = open("Belastingen", false);
        decide(tax, TUBBERGEN, FieldDecision.GO);
        decide(tax, DINKELLAND, FieldDecision.STOP);
        decide(tax, LOSSER, FieldDecision.STOP);

        assertThat(state(tax)).isEqualTo(TaskFieldState.STOPPED);
        assertThat(course.fieldApproved(tax)).isFalse();
    }

    @Test
    void whoOptsOutOfOneFieldStaysAPartnerInTheRest() {
        String ict = open("ICT", true);
        String tax = open("Belastingen", false);
        optOut(ict, DINKELLAND);

        assertThat(course.fieldPartners(ict)).containsExactly(TUBBERGEN, LOSSER);
        assertThat(course.fieldPartners(tax)).containsExactly(TUBBERGEN, DINKELLAND, LOSSER);
        assertThat(region.summary(id).partners()).contains(DINKELLAND);
        assertThat(region.process.told).endsWith("optedOut");
        assertThatThrownBy(() -> optOut(ict, DINKELLAND)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decide(ict, DINKELLAND, FieldDecision.GO)).isInstanceOf(Conflict.class);
    }

    @Test
    void anOptOutAfterApprovalStopsAFieldThatTooFewGoOnWith() {
        String ict = open("ICT", true);
        decide(ict, TUBBERGEN, FieldDecision.GO);
        decide(ict, DINKELLAND, FieldDecision.GO);
        optOut(ict, LOSSER);
        assertThat(state(ict)).isEqualTo(TaskFieldState.APPROVED);
        optOut(ict, DINKELLAND);
        assertThat(state(ict)).isEqualTo(TaskFieldState.STOPPED);
        assertThat(region.process.told).endsWith("optedOut", "fieldDropped").containsOnlyOnce("fieldDropped");
        assertThat(region.log.get(region.log.size() - 1).what())
                .isEqualTo("Het taakveld ICT vervalt: minder dan twee gemeenten doen nog mee.");
    }

    @Test
    void aFieldThatTooFewCanStillGoOnWithFallsBeforeEverybodyDecided() {
        String ict = open("ICT", true);
        decide(ict, TUBBERGEN, FieldDecision.STOP);
        assertThat(state(ict)).isEqualTo(TaskFieldState.OPEN);
        optOut(ict, LOSSER);

        assertThat(state(ict)).isEqualTo(TaskFieldState.STOPPED);
        assertThat(region.process.told).endsWith("optedOut", "fieldDropped");
    }

    @Test
    void aFieldFallsWithAPartnerThatLeavesTheWhole() {
        String ict = open("ICT", true);
        optOut(ict, DINKELLAND);
        region.get(WithdrawingPartners.class)
                .withdraw(LEADER, id, new WithdrawPartner(LOSSER, "weg", date("2026-06"), Particulars.NONE));

        assertThat(state(ict)).isEqualTo(TaskFieldState.STOPPED);
        assertThat(region.process.told).endsWith("partnerLeft GM0168", "leftField GM0168", "fieldDropped");
    }

    @Test
    void aFieldThatRunsAheadIsNotDecidedWithTheWhole() {
        String ict = open("ICT", true);
        String tax = open("Belastingen", false);

        assertThat(course.taskFieldsToDecide(id)).containsExactly(tax);
        assertThat(course.fieldOnOwnTrack(ict)).isTrue();
        assertThat(course.fieldOnOwnTrack(tax)).isFalse();
        assertThat(region.process.told).containsExactly("started", "ownTrackBegun");
        assertThat(region.logged())
                .containsExactly(DecisionPointKind.SIGNAL, DecisionPointKind.TASK_FIELD, DecisionPointKind.TASK_FIELD);
    }

    @Test
    void aPartnerThatLeavesNoLongerHoldsUpAField() {
        String tax = open("Belastingen", false);
        decide(tax, TUBBERGEN, FieldDecision.GO);
        decide(tax, DINKELLAND, FieldDecision.GO);
        region.get(WithdrawingPartners.class)
                .withdraw(LEADER, id, new WithdrawPartner(LOSSER, "weg", date("2026-06"), Particulars.NONE));

        assertThat(state(tax)).isEqualTo(TaskFieldState.APPROVED);
    }

    @Test
    void aFieldThatRunsAheadNoLongerWaitsForAPartnerThatLeft() {
        String ict = open("ICT", true);
        decide(open("Inkoop", true), LOSSER, FieldDecision.GO);
        region.get(WithdrawingPartners.class)
                .withdraw(LEADER, id, new WithdrawPartner(LOSSER, "weg", date("2026-06"), Particulars.NONE));

        assertThat(region.process.told)
                .endsWith("partnersChanged", "partnerLeft GM0168", "leftField GM0168", "leftField GM0168");
        assertThat(course.fieldPartners(ict)).containsExactly(TUBBERGEN, DINKELLAND);
    }

    @Test
    void aFieldWorksOnlyAfterApproval() {
        String tax = open("Belastingen", false);
        ConfirmFieldImplementation works = new ConfirmFieldImplementation(tax, null, date("2026-09"), Particulars.NONE);
        ConfirmingFieldImplementation confirming = region.get(ConfirmingFieldImplementation.class);

        assertThatThrownBy(() -> confirming.confirm(LEADER, id, works)).isInstanceOf(Conflict.class);
        decide(tax, TUBBERGEN, FieldDecision.GO);
        decide(tax, DINKELLAND, FieldDecision.GO);
        decide(tax, LOSSER, FieldDecision.STOP);
        confirming.confirm(LEADER, id, works);
        assertThat(state(tax)).isEqualTo(TaskFieldState.IMPLEMENTED);
    }

    @Test
    void ofThePastTheDecisionsOnAWorkingFieldMayBeUnknown() {
        String ict = open("ICT", false);
        region.get(ConfirmingFieldImplementation.class)
                .confirm(
                        Region.CASEBOOK,
                        id,
                        new ConfirmFieldImplementation(ict, null, date("2026-03"), Particulars.NONE));
        optOut(ict, DINKELLAND);
        assertThat(state(ict)).isEqualTo(TaskFieldState.IMPLEMENTED);
        optOut(ict, LOSSER);
        assertThat(state(ict)).isEqualTo(TaskFieldState.STOPPED);
    }

    @Test
    void aPartnerThatJoinedLaterNeedNotHaveDecidedOnAFieldThatWorks() {
        String ict = open("ICT", true);
        for (MunicipalityCode municipality : List.of(TUBBERGEN, DINKELLAND, LOSSER)) {
            decide(ict, municipality, FieldDecision.GO);
        }
        region.get(JoiningPartners.class)
                .join(LEADER, id, new JoinPartner(Region.STAPHORST, "mee", date("2026-06"), Particulars.NONE));
        region.get(ConfirmingFieldImplementation.class)
                .confirm(LEADER, id, new ConfirmFieldImplementation(ict, null, date("2026-07"), Particulars.NONE));
        assertThat(state(ict)).isEqualTo(TaskFieldState.IMPLEMENTED);
    }

    @Test
    void aDecisionOfAnEarlierDayIsAboutTheCaseThatSurelyLayThereThenAndAboutNoneWhenTheDatesDoNotTell() {
        String tax = open("Belastingen", false);
        draft(tax, "2026-04");
        draft(tax, "2026-06-15");
        decide(tax, TUBBERGEN, FieldDecision.GO);
        decide(tax, DINKELLAND, date("2026-03"));
        decide(tax, LOSSER, date("2026-06"));
        assertThat(verdicts(tax)).containsExactlyInAnyOrder("GM0183 1", "GM1774 null", "GM0168 null");

        decide(tax, DINKELLAND, EffectiveDate.unknown());
        decide(tax, LOSSER, date("2026-06-15"));
        decide(tax, TUBBERGEN, date("2026-04-10"));
        assertThat(verdicts(tax)).containsExactlyInAnyOrder("GM0183 null", "GM1774 null", "GM0168 2");
    }

    @Test
    void aFieldOpenedAfterTheWholeTookUpItsFieldsFollowsATrackOfItsOwnButOneOfAHistoryDoesNot() {
        region.process.pastTaskFields = true;
        String tax = open("Belastingen", false);
        String told = region.get(OpeningTaskFields.class)
                .open(
                        Region.CASEBOOK,
                        id,
                        new OpenTaskField("Archief", TaskFieldKind.PIOFACH, false, date("2026-02"), Particulars.NONE));

        assertThat(region.process.told).containsExactly("started", "ownTrackBegun");
        assertThat(course.fieldOnOwnTrack(tax)).isTrue();
        assertThat(course.taskFieldsToDecide(id)).containsExactly(told);
        for (MunicipalityCode municipality : List.of(TUBBERGEN, DINKELLAND, LOSSER)) {
            decide(tax, municipality, FieldDecision.GO);
        }
        assertThat(course.approvedFields(id))
                .as("its own track makes its agreements")
                .isEmpty();
        region.get(WithdrawingPartners.class)
                .withdraw(LEADER, id, new WithdrawPartner(LOSSER, "weg", date("2026-06"), Particulars.NONE));
        assertThat(region.process.told).contains("leftField GM0168");
    }

    @Test
    void aCollegeIsAskedOnlyWhileItDidNotDecideOnTheNewestCase() {
        String tax = open("Belastingen", false);
        draft(tax, "2026-03");
        decide(tax, TUBBERGEN, FieldDecision.GO);
        assertThat(course.fieldDeciders(tax)).containsExactlyInAnyOrder(DINKELLAND, LOSSER);

        draft(tax, "2026-04");
        assertThat(course.fieldDeciders(tax)).containsExactlyInAnyOrder(TUBBERGEN, DINKELLAND, LOSSER);
        optOut(tax, LOSSER);
        assertThat(course.fieldDeciders(tax)).containsExactlyInAnyOrder(TUBBERGEN, DINKELLAND);
        decide(tax, TUBBERGEN, FieldDecision.STOP);
        decide(tax, DINKELLAND, FieldDecision.STOP);
        assertThat(course.fieldDeciders(tax)).isEmpty();
    }

    @Test
    void aNoToANewerCaseLeavesTheYesToTheEarlierOneAsItIsUntilTheMunicipalityOptsOut() {
        String tax = open("Belastingen", false);
        draft(tax, "2026-03");
        for (MunicipalityCode municipality : List.of(TUBBERGEN, DINKELLAND, LOSSER)) {
            decide(tax, municipality, FieldDecision.GO);
        }
        assertThatThrownBy(() -> decide(tax, DINKELLAND, FieldDecision.STOP))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("decision"));
        draft(tax, "2026-04");
        decide(tax, DINKELLAND, FieldDecision.STOP);
        decide(tax, LOSSER, FieldDecision.GO);

        assertThat(state(tax)).isEqualTo(TaskFieldState.APPROVED);
        assertThat(verdicts(tax)).containsExactlyInAnyOrder("GM0183 1", "GM1774 1", "GM0168 2");
        assertThat(region.get(Cooperations.class).taskFieldDecisions(id).get(tax))
                .filteredOn(one -> one.municipality().equals(DINKELLAND))
                .extracting(FieldVerdict::decision, FieldVerdict::businessCase, FieldVerdict::stays)
                .containsExactly(tuple(FieldDecision.GO, 1, false), tuple(FieldDecision.STOP, 2, true));
        assertThat(region.log)
                .extracting(DecisionPoint::what)
                .contains(
                        "Dinkelland stemt niet in met versie 2 van de businesscase van taakveld Belastingen en blijft"
                                + " meedoen zoals eerder besloten.",
                        "Losser doet mee met taakveld Belastingen, opnieuw besloten over versie 2 van de"
                                + " businesscase.");
        optOut(tax, DINKELLAND);
        assertThat(course.fieldPartners(tax)).containsExactlyInAnyOrder(TUBBERGEN, LOSSER);
    }

    @Test
    void theSameDecisionIsRecordedOnceAndNobodyDecidesOnAFieldThatStopped() {
        String tax = open("Belastingen", false);
        decide(tax, TUBBERGEN, FieldDecision.STOP);
        assertThatThrownBy(() -> decide(tax, TUBBERGEN, FieldDecision.STOP)).isInstanceOf(Conflict.class);
        decide(tax, DINKELLAND, FieldDecision.STOP);
        decide(tax, LOSSER, FieldDecision.STOP);

        assertThatThrownBy(() -> decide(tax, TUBBERGEN, FieldDecision.GO)).isInstanceOf(Conflict.class);
        assertThat(state(tax)).isEqualTo(TaskFieldState.STOPPED);
    }

    @Test
    void aPersonDecidesAndOptsOutOnTheNewestCaseOnly() {
        String tax = open("Belastingen", false);
        draft(tax, "2026-04");
        for (Integer seen : List.of(0, 2)) {
            assertThatThrownBy(() -> optOutHavingSeen(LEADER, tax, TUBBERGEN, seen))
                    .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                            .extracting(FieldProblem::field)
                            .containsExactly("businessCase"));
        }
        assertThat(verdicts(tax)).isEmpty();

        optOutHavingSeen(LEADER, tax, TUBBERGEN, 1);
        optOutHavingSeen(Region.CASEBOOK, tax, DINKELLAND, 0);
        assertThat(verdicts(tax)).containsExactlyInAnyOrder("GM0183 1", "GM1774 1");
    }

    @Test
    void aPersonWhoNamesACaseDecidesOnNoDayThatIsSurelyBeforeItsFirstVersionWhileAHistoryStaysAsItIs() {
        String tax = open("Belastingen", false);
        draft(tax, "2026-04");
        draft(tax, "2026-06-15");
        assertThatThrownBy(() -> decideHavingSeen(seat(TUBBERGEN, Role.COLLEGE), tax, TUBBERGEN, "2026-03-31"))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .containsExactly(
                                FieldProblem.of("effectiveOn", "cooperation.beforeBusinessCase", date("2026-04"))));
        assertThat(verdicts(tax)).isEmpty();

        decideHavingSeen(seat(TUBBERGEN, Role.COLLEGE), tax, TUBBERGEN, "2026-04-01");
        decideHavingSeen(Region.CASEBOOK, tax, DINKELLAND, "2026-03-31");
        decideHavingSeen(seat(LOSSER, Role.COLLEGE), tax, LOSSER, "2026-05");
        assertThat(verdicts(tax)).containsExactlyInAnyOrder("GM0183 null", "GM1774 null", "GM0168 1");
    }

    private void decideHavingSeen(Actor actor, String field, MunicipalityCode deciding, String on) {
        region.get(DecidingTaskFields.class)
                .decide(
                        actor,
                        id,
                        new DecideOnTaskField(field, deciding, FieldDecision.GO, null, date(on), Particulars.NONE, 2));
    }

    private void optOutHavingSeen(Actor actor, String field, MunicipalityCode leaving, Integer seen) {
        region.get(OptingOut.class)
                .optOut(actor, id, new OptOut(field, leaving, "te duur", date("2026-05"), Particulars.NONE, seen));
    }

    private List<String> verdicts(String field) {
        return region.get(Cooperations.class).taskFields(id).stream()
                .filter(found -> found.id().equals(field))
                .flatMap(found -> found.verdicts().stream())
                .map(one -> one.municipality() + " " + one.businessCase())
                .toList();
    }

    private void draft(String field, String on) {
        region.get(DraftingBusinessCases.class)
                .draft(
                        LEADER,
                        id,
                        new DraftBusinessCase(
                                field, null, "Kort", null, null, null, null, null, null, Map.of(), date(on), null,
                                null));
    }

    private void decide(String field, MunicipalityCode municipality, EffectiveDate on) {
        region.get(DecidingTaskFields.class)
                .decide(
                        seat(municipality, Role.COLLEGE),
                        id,
                        new DecideOnTaskField(field, municipality, FieldDecision.GO, null, on, Particulars.NONE));
    }

    @Test
    void eachFieldNameOccursOnceAndBelongsToThisCooperation() {
        String tax = open("Belastingen", false);
        assertThatThrownBy(() -> open("belastingen", false)).isInstanceOf(InvalidInput.class);
        CooperationId other = region.start(TUBBERGEN, DINKELLAND);
        assertThatThrownBy(() -> region.get(OptingOut.class)
                        .optOut(LEADER, other, new OptOut(tax, TUBBERGEN, "x", date("2026-05"), Particulars.NONE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyTheOwnCollegeDecides() {
        String tax = open("Belastingen", false);
        DecideOnTaskField decision =
                new DecideOnTaskField(tax, TUBBERGEN, FieldDecision.GO, null, date("2026-05"), Particulars.NONE);
        assertThatThrownBy(() -> region.get(DecidingTaskFields.class).decide(LEADER, id, decision))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> region.get(DecidingTaskFields.class).decide(seat(DINKELLAND, Role.COLLEGE), id, decision))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aPlanIsAdoptedWhenNoPartnerReturnedItWithItsLatestDecision() {
        plan(TUBBERGEN, PlanDecision.ADOPTED, null);
        plan(DINKELLAND, PlanDecision.RETURNED, "te weinig over personeel");
        assertThat(course.of(id).planAdopted()).isFalse();
        assertThatThrownBy(() -> plan(DINKELLAND, PlanDecision.AMENDED, null))
                .as("what was amended")
                .isInstanceOf(InvalidInput.class);
        plan(DINKELLAND, PlanDecision.AMENDED, "met een evaluatie");
        assertThat(course.of(id).planAdopted()).isTrue();
        assertThatThrownBy(() -> plan(LOSSER, PlanDecision.RETURNED, null)).isInstanceOf(InvalidInput.class);
        plan(LOSSER, PlanDecision.RETURNED, "nee");
        region.get(WithdrawingPartners.class)
                .withdraw(LEADER, id, new WithdrawPartner(LOSSER, "weg", date("2026-06"), Particulars.NONE));
        assertThat(course.of(id).planAdopted()).isTrue();
    }

    private void plan(MunicipalityCode municipality, PlanDecision decision, String note) {
        region.get(AdoptingPlans.class)
                .decide(
                        seat(municipality, Role.COLLEGE),
                        id,
                        new DecideOnPlan(municipality, decision, note, date("2026-04"), Particulars.NONE));
    }
}
