package nl.samenspoor.cooperation;

import static nl.samenspoor.cooperation.Region.DINKELLAND;
import static nl.samenspoor.cooperation.Region.LEADER;
import static nl.samenspoor.cooperation.Region.LOSSER;
import static nl.samenspoor.cooperation.Region.TUBBERGEN;
import static nl.samenspoor.cooperation.Region.date;
import static nl.samenspoor.cooperation.Region.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.spi.SignedAgreements;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskWorksTest extends InRegion {

    private static final Actor COLLEGE = seat(TUBBERGEN, Role.COLLEGE);

    private final CooperationId id = region.start(TUBBERGEN, DINKELLAND, LOSSER);

    private TaskWork work(String formId) {
        return region.context().getBeansOfType(TaskWork.class).values().stream()
                .filter(work -> work.formId().equals(formId))
                .findFirst()
                .orElseThrow();
    }

    private WorkContext at(String formId, @Nullable MunicipalityCode municipality, @Nullable String field) {
        Body body = municipality == null ? Body.PROJECT_LEADER : Body.COLLEGE;
        return new WorkContext("task", id, "userTask_" + formId, formId, null, municipality, body, field);
    }

    private void done(String formId, Map<String, ?> answers) {
        work(formId).perform(LEADER, at(formId, null, null), Answers.of(answers));
    }

    private void doneByCollege(String formId, @Nullable String field, Map<String, ?> answers) {
        work(formId).perform(COLLEGE, at(formId, TUBBERGEN, field), Answers.of(answers));
    }

    private DecisionPoint lastLogged() {
        return region.log.get(region.log.size() - 1);
    }

    private String openField() {
        return region.get(OpeningTaskFields.class)
                .open(
                        LEADER,
                        id,
                        new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, date("2026-02"), Particulars.NONE));
    }

    @Test
    void aSignalLeftUndatedWasGivenToday() {
        CooperationId fresh = region.get(StartingCooperations.class)
                .start(
                        LEADER,
                        new StartCooperation(
                                "Zonder signaal",
                                List.of(TUBBERGEN, DINKELLAND),
                                null,
                                date("2026"),
                                null,
                                false,
                                null,
                                Particulars.NONE));
        WorkContext context = new WorkContext(
                "task", fresh, "userTask_registerSignal", "registerSignal", null, null, Body.PROJECT_LEADER, null);
        work("registerSignal")
                .perform(
                        LEADER,
                        context,
                        Answers.of(Map.of(
                                "signalSource",
                                "council",
                                "signalKind",
                                "administrative_capacity",
                                "text",
                                "te klein",
                                "source",
                                "notitie")));

        assertThat(lastLogged().effective()).isEqualTo(EffectiveDate.on(Region.TODAY));
        assertThat(lastLogged().source()).isEqualTo("notitie");
        assertThat(region.summary(fresh).signal().kind()).isEqualTo(SignalKind.ADMINISTRATIVE_CAPACITY);
    }

    @Test
    void theRankingIsStoredAndShownAgain() {
        Map<String, Object> merger = Map.of("rank", BigDecimal.ONE, "form", "4", "cons", "gevoelig");
        Map<String, Object> matrix = Map.of("rank", new BigDecimal(2), "form", "2", "variant", "centrum");
        done(
                "rankAlternatives",
                Map.of("alternatives", List.of(matrix, merger), "reviewOn", "2029-01-01", "effectiveOn", "2026-06"));

        assertThat(region.get(Cooperations.class).alternatives(id))
                .extracting(Alternative::form)
                .containsExactly(CooperationForm.MUNICIPAL_MERGER, CooperationForm.MATRIX);
        assertThat((List<?>) work("rankAlternatives")
                        .currentValues(at("rankAlternatives", null, null))
                        .get("alternatives"))
                .hasSize(2);
    }

    @Test
    void aCollegeDecidesOnThePlanAndOnABusinessCaseForItsOwnMunicipality() {
        doneByCollege("decideOnPlan", null, Map.of("decision", "adopted"));
        String field = openField();
        doneByCollege("decideOnBusinessCase", field, Map.of("decision", "go", "note", "goedkoper"));

        assertThat(lastLogged().what()).isEqualTo("Tubbergen doet mee met taakveld ICT: goedkoper");
        assertThat(region.process.told)
                .contains("userTask_decideOnPlan GM0183", "userTask_decideOnBusinessCase GM0183");
    }

    @Test
    void aCollegeMayOptOutInsteadOfDecidingButSaysWhy() {
        String field = openField();
        TaskWork work = work("decideOnBusinessCase");
        WorkContext context = at("decideOnBusinessCase", TUBBERGEN, field);

        assertThat(work.check(context, Answers.of(Map.of("decision", "opted_out"))))
                .hasSize(1);
        work.perform(COLLEGE, context, Answers.of(Map.of("decision", "opted_out", "note", "te duur")));
        assertThat(region.get(CourseView.class).fieldPartners(field)).containsExactly(DINKELLAND, LOSSER);
    }

    @Test
    void aCollegeThatSawNoOrAnEarlierCaseIsToldOnItsFieldWhateverItDecides() {
        String field = openField();
        TaskWork work = work("decideOnBusinessCase");
        WorkContext context = at("decideOnBusinessCase", TUBBERGEN, field);
        draftedBy(field, 0);
        for (String decision : List.of("go", "stop", "opted_out")) {
            Map<String, String> unseen = Map.of("decision", decision, "note", "te duur");
            assertThat(work.check(context, Answers.of(unseen)))
                    .as(decision)
                    .containsExactly(FieldProblem.of("businessCase", "cooperation.unseenBusinessCase", 1));
            assertThatThrownBy(() -> work.perform(COLLEGE, context, Answers.of(unseen)))
                    .isInstanceOf(InvalidInput.class);
        }
        draftedBy(field, 1);
        assertThat(work.check(context, Answers.of(Map.of("decision", "opted_out", "businessCase", "1"))))
                .containsExactly(
                        FieldProblem.of("businessCase", "cooperation.newerBusinessCase", 2, 1),
                        FieldProblem.of("note", "cooperation.sayWhyOptedOut"));
        assertThat(work.check(context, Answers.of(Map.of("decision", "go", "businessCase", "2"))))
                .isEmpty();
    }

    @Test
    void aDecisionOfADayOnWhichThereWasNoCaseYetIsRefusedAtItsDateUnlessItIsToOptOut() {
        String field = openField();
        TaskWork work = work("decideOnBusinessCase");
        WorkContext context = at("decideOnBusinessCase", TUBBERGEN, field);
        draftedBy(field, 0);
        FieldProblem tooEarly =
                FieldProblem.of("effectiveOn", "cooperation.beforeBusinessCase", EffectiveDate.on(Region.TODAY));
        for (String decision : List.of("go", "stop")) {
            Answers early = Answers.of(Map.of("decision", decision, "businessCase", "1", "effectiveOn", "2026-11-23"));
            assertThat(work.check(context, early)).as(decision).containsExactly(tooEarly);
            assertThatThrownBy(() -> work.perform(COLLEGE, context, early))
                    .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                            .containsExactly(tooEarly));
        }
        for (String day : List.of("2026-11-24", "2026-11", "2026", "?")) {
            assertThat(work.check(
                            context, Answers.of(Map.of("decision", "go", "businessCase", "1", "effectiveOn", day))))
                    .as(day)
                    .isEmpty();
        }
        Map<String, String> leaving =
                Map.of("decision", "opted_out", "note", "te duur", "businessCase", "1", "effectiveOn", "2026-11-23");
        assertThat(work.check(context, Answers.of(leaving))).isEmpty();
        work.perform(COLLEGE, context, Answers.of(leaving));
        assertThat(region.get(CourseView.class).fieldPartners(field)).containsExactly(DINKELLAND, LOSSER);
    }

    @Test
    void whoWouldStopAFieldByOptingOutIsToldSoBeforehandWithTheAgreementsThatStay() {
        String field = openField();
        TaskWork work = work("decideOnBusinessCase");
        WorkContext context = at("decideOnBusinessCase", TUBBERGEN, field);
        region.signed.add(new SignedAgreements.Signed(field, DINKELLAND, "Bureau Stroom"));
        assertThat(work.asked(context)).as("two others are left").hasSize(1);
        region.get(OptingOut.class)
                .optOut(
                        seat(LOSSER, Role.COLLEGE),
                        id,
                        new OptOut(field, LOSSER, "te duur", date("2026-03"), Particulars.NONE));

        assertThat(work.asked(context)).hasSize(2).last().satisfies(asked -> {
            assertThat(asked.heading()).isEqualTo("cooperation.field.optOut");
            assertThat(asked.words().lines())
                    .containsExactly("cooperation.field.optOutStops", "cooperation.field.agreementStays");
        });
        Map<String, String> leaving = Map.of("decision", "opted_out", "note", "te duur");
        ForetellingWork foretelling = (ForetellingWork) work;
        assertThat(foretelling.foretell(COLLEGE, context, Answers.of(leaving))).satisfies(told -> {
            assertThat(told.tone()).isEqualTo(Foretold.Tone.BAD);
            assertThat(told.conclusion())
                    .isEqualTo("cooperation.field.nowStopped cooperation.field.othersTold"
                            + " cooperation.field.agreementStays");
        });
        assertThat(foretelling
                        .foretell(COLLEGE, context, Answers.of(Map.of("decision", "go")))
                        .conclusion())
                .as("one did not decide yet")
                .isEqualTo("cooperation.field.becomes.open");
        work.perform(COLLEGE, context, Answers.of(leaving));
        assertThat(work.asked(context)).as("it stopped already").hasSize(1);
    }

    @Test
    void everythingWrongWithABusinessCaseIsToldAtOnce() {
        WorkContext context = at("draftBusinessCase", null, openField());

        assertThat(work("draftBusinessCase").checksInPart()).isTrue();
        assertThat(work("draftBusinessCase")
                        .check(
                                context,
                                Answers.of(Map.of(
                                        "costPerYear",
                                        "-5",
                                        "fte",
                                        new BigDecimal("0.001"),
                                        "contributions",
                                        List.of(Map.of("municipality", "GM0183", "amount", "abc"))))))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("summary", "costPerYear", "fte", "contributions[0].amount");
    }

    @Test
    void aBusinessCaseThatIsSentBackAsItWasMakesNoNewVersion() {
        String field = openField();
        draftedBy(field, 0);
        WorkContext context = at("draftBusinessCase", null, field);
        TaskWork work = work("draftBusinessCase");

        work.perform(LEADER, context, Answers.of(work.currentValues(context)));
        assertThat(version(field)).isEqualTo(1);
        Map<String, Object> changed = new HashMap<>(work.currentValues(context));
        changed.put("effectiveOn", "2026-11");
        work.perform(LEADER, context, Answers.of(changed));
        assertThat(version(field)).as("of another day").isEqualTo(2);
        changed.put("seen", "2");
        changed.put("contributions", List.of(Map.of("municipality", "GM0183")));
        work.perform(LEADER, context, Answers.of(changed));
        assertThat(version(field)).as("named, though not known").isEqualTo(3);
    }

    private int version(String field) {
        return region.get(BusinessCases.class).latest(id, field).orElseThrow().version();
    }

    private void draftedBy(String field, int seen) {
        work("draftBusinessCase")
                .perform(
                        LEADER,
                        at("draftBusinessCase", null, field),
                        Answers.of(Map.of("summary", "Eén team. " + seen, "seen", Integer.toString(seen))));
    }

    @Test
    void aCaseIsNotWrittenOverOneThatNobodySaw() {
        String field = openField();
        TaskWork work = work("draftBusinessCase");
        WorkContext context = at("draftBusinessCase", null, field);
        Answers first = Answers.of(Map.of("summary", "Eén team."));
        assertThat(work.check(context, first)).isEmpty();
        work.perform(LEADER, context, first);

        assertThat(work.check(context, first)).extracting(FieldProblem::field).containsExactly("seen");
        assertThatThrownBy(() -> work.perform(LEADER, context, first)).isInstanceOf(Conflict.class);
        assertThat(region.get(BusinessCases.class).latest(id, field))
                .get()
                .extracting(BusinessCase::version)
                .isEqualTo(1);
    }

    @Test
    void aFieldThatRunsAheadIsConfirmed() {
        String field = openField();
        for (MunicipalityCode municipality : List.of(TUBBERGEN, DINKELLAND, LOSSER)) {
            region.get(DecidingTaskFields.class)
                    .decide(
                            seat(municipality, Role.COLLEGE),
                            id,
                            new DecideOnTaskField(
                                    field, municipality, FieldDecision.GO, null, date("2026-03"), Particulars.NONE));
        }
        work("confirmFieldImplemented")
                .perform(
                        LEADER,
                        at("confirmFieldImplemented", null, field),
                        Answers.of(Map.of("effectiveOn", "2026-05")));
        assertThat(region.get(Cooperations.class).taskFields(id).get(0).implementedOn())
                .isEqualTo(date("2026-05"));
    }

    @Test
    void theCourseIsTakenUpAgainWhereTheLeaderSays() {
        region.reach(id, Phase.DECISION);
        done(
                "reassessPartners",
                Map.of("continueAt", "1", "reasoning", "opnieuw kijken", "earlierDecisions", "to_be_taken_again"));
        assertThat(region.get(CourseView.class).of(id).entersAt()).isEqualTo(1);
        assertThat(lastLogged().consequence()).isEqualTo("Eerder genomen besluiten worden opnieuw genomen.");
        assertThat(work("reassessPartners")
                        .options(at("reassessPartners", null, null))
                        .get("continueAt"))
                .as("no phase that was not reached")
                .extracting(FormOption::value)
                .containsExactly("1", "2");
        assertThatThrownBy(() -> done("reassessPartners", Map.of("continueAt", "9", "reasoning", "x")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theChoiceAfterARejectionIsKept() {
        done("chooseAfterRejection", Map.of("choice", "rework", "reasoning", "beter uitleggen"));
        assertThat(region.get(CourseView.class).of(id).afterRejectionChoice()).isEqualTo("rework");
    }

    @Test
    void theStartIsConfirmedNextToThePlan() {
        region.reach(id, Phase.IMPLEMENTATION);
        done("confirmStart", Map.of("plannedOn", "2026-07-01", "effectiveOn", "2026-07-10"));

        assertThat(region.summary(id).plannedStart()).isEqualTo(date("2026-07-01!"));
        assertThat(region.summary(id).realisedOn()).isEqualTo(date("2026-07-10"));
        assertThat(work("confirmStart").currentValues(at("confirmStart", null, null)))
                .containsEntry("plannedOn", "2026-07-01");
    }

    @Test
    void aHoldIsReviewedWithADayNotAMonth() {
        region.get(HoldingCooperations.class)
                .hold(
                        LEADER,
                        id,
                        new HoldCooperation(
                                "studie",
                                date("2026-10"),
                                LocalDate.of(2026, 12, 1),
                                MayResume.PROJECT_LEADER,
                                Particulars.NONE));
        assertThatThrownBy(
                        () -> done("reviewHold", Map.of("verdict", "longer", "reviewOn", "2027-05", "reason", "duurt")))
                .isInstanceOf(InvalidInput.class);
        done("reviewHold", Map.of("verdict", "longer", "reviewOn", "2027-05-01", "reason", "duurt"));
        assertThat(region.get(CourseView.class).of(id).holdReviewOn()).isEqualTo(LocalDate.of(2027, 5, 1));
    }

    @Test
    void whatAChangeOrAnIncidentMeantIsLogged() {
        done("assessAfterChange", Map.of("assessment", "steun blijft", "hold", "no"));
        assertThat(lastLogged().consequence()).isEqualTo("Een pauze is niet nodig.");
        done("handleIncident", Map.of("measures", "hersteld", "prevention", "reservesysteem"));
        assertThat(lastLogged().what()).isEqualTo("Afhandeling van het incident: hersteld");
        assertThat(lastLogged().consequence()).isEqualTo("reservesysteem");
    }
}
