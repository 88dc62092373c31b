package nl.samenspoor.terms.planning;

import static nl.samenspoor.terms.TermsFixture.COOPERATION;
import static nl.samenspoor.terms.TermsFixture.DINKELLAND;
import static nl.samenspoor.terms.TermsFixture.LEADER;
import static nl.samenspoor.terms.TermsFixture.TUBBERGEN;
import static nl.samenspoor.terms.TermsFixture.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.terms.TermsFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a target date back to the day on which the draft must be with each council. */
class PlanningBackwardsTest {

    private final TermsFixture terms = new TermsFixture();
    private final CalendarRows rows = new CalendarRows(terms.jdbc, terms.clock);
    private final CouncilCalendars calendars = new CouncilCalendars(rows);
    private final KeepingCalendars keeping = new KeepingCalendars(rows, terms.parties, event -> {});
    private final CouncilMeetings meetings = new CouncilMeetings(calendars, terms.catalogue, terms.counting);
    private final PlanningBackwards planning = new PlanningBackwards(
            terms.visibility, terms.parties, calendars, meetings, terms.catalogue, terms.counting, terms.today);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void keep(
            MunicipalityCode code,
            @Nullable Integer weeks,
            @Nullable String rhythm,
            List<Recess> recesses,
            String... meetings) {
        keeping.keep(
                seat(code, Role.COUNCIL_CLERK),
                new KeepCalendar(
                        code,
                        weeks,
                        List.of(meetings).stream().map(LocalDate::parse).toList(),
                        rhythm == null ? null : Rhythm.parse(rhythm),
                        recesses,
                        null,
                        null));
    }

    private CouncilPlan plan(MunicipalityCode code, String target) {
        return planning.plan(LEADER, COOPERATION, day(target), true).councils().stream()
                .filter(council -> council.municipality().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate latest(CouncilPlan plan, PlanStep.Kind kind) {
        return plan.step(kind).orElseThrow().latest();
    }

    private static List<String> warnings(CouncilPlan plan, PlanStep.Kind kind) {
        return plan.step(kind).orElseThrow().warnings().stream()
                .map(PlanWarning::code)
                .toList();
    }

    @Test
    void everyStepIsCountedBackFromTheLastMeetingBeforeTheTarget() {
        keep(TUBBERGEN, 4, null, List.of(), "2027-03-18", "2027-05-20", "2027-06-17", "2027-07-01");

        CouncilPlan plan = plan(TUBBERGEN, "2027-07-01");

        assertThat(plan.steps())
                .extracting(step -> step.kind().key() + " " + step.latest())
                .containsExactly(
                        "draft-received 2027-03-25",
                        "view-meeting 2027-05-20",
                        "view-ends 2027-05-20",
                        "papers-sent 2027-05-20",
                        "decision 2027-06-17");
        assertThat(plan.steps()).allMatch(step -> step.warnings().isEmpty());
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void theDraftIsThereSoEarlyThatAnExtendedTermStillEndsInTime() {
        // eight weeks from 10 March would end on 5 May, but run on to Monday 10 May 2027
        keep(TUBBERGEN, 0, null, List.of(), "2027-05-06");

        CouncilPlan plan = plan(TUBBERGEN, "2027-06-01");

        assertThat(latest(plan, PlanStep.Kind.DRAFT_RECEIVED)).isEqualTo(day("2027-03-09"));
        assertThat(latest(plan, PlanStep.Kind.VIEW_ENDS)).isEqualTo(day("2027-05-04"));
    }

    @Test
    void theCouncilWithTheEarliestDayDecidesForTheWhole() {
        keep(TUBBERGEN, 4, null, List.of(), "2027-06-17");
        keep(DINKELLAND, 6, null, List.of(), "2027-06-08");

        Plan plan = planning.plan(LEADER, COOPERATION, day("2027-07-01"), true);

        Plan.First first = plan.first().orElseThrow();
        assertThat(first.council().municipality()).isEqualTo(DINKELLAND);
        // papers on the King's birthday; a draft of 2 March would be open for views until the day after
        assertThat(first.step().latest()).isEqualTo(day("2027-03-01"));
        assertThat(warnings(first.council(), PlanStep.Kind.PAPERS_SENT)).containsExactly("noWorkingDay");
        assertThat(plan.first(PlanStep.Kind.DECISION).orElseThrow().step().latest())
                .isEqualTo(day("2027-06-08"));
    }

    @Test
    void withoutAViewRoundOnlyPapersAndDecisionArePlanned() {
        keep(TUBBERGEN, 3, null, List.of(), "2027-06-17");

        Plan plan = planning.plan(LEADER, COOPERATION, day("2027-07-01"), false);

        assertThat(plan.councils().get(0).steps())
                .extracting(step -> step.kind().key() + " " + step.latest())
                .containsExactly("papers-sent 2027-05-27", "decision 2027-06-17");
        assertThat(plan.first().orElseThrow().step().kind()).isEqualTo(PlanStep.Kind.PAPERS_SENT);
    }

    @Test
    void aMeetingInARecessIsPassedOverAndATermThroughARecessIsWarnedFor() {
        Recess summer = new Recess("zomerreces", day("2027-07-10"), day("2027-08-22"));
        keep(TUBBERGEN, 4, null, List.of(summer), "2027-07-08", "2027-07-15", "2027-09-09", "2027-10-14");

        assertThat(latest(plan(TUBBERGEN, "2027-08-01"), PlanStep.Kind.DECISION))
                .isEqualTo(day("2027-07-08"));
        CouncilPlan autumn = plan(TUBBERGEN, "2027-10-31");
        assertThat(latest(autumn, PlanStep.Kind.DECISION)).isEqualTo(day("2027-10-14"));
        assertThat(warnings(autumn, PlanStep.Kind.DRAFT_RECEIVED)).containsExactly("throughRecess");
        assertThat(latest(autumn, PlanStep.Kind.VIEW_MEETING)).isEqualTo(day("2027-09-09"));
    }

    @Test
    void papersInARecessAndATermWithoutAMeetingAreWarnedFor() {
        Recess summer = new Recess("zomerreces", day("2027-07-10"), day("2027-08-22"));
        keep(TUBBERGEN, 4, null, List.of(summer), "2027-09-16");

        CouncilPlan plan = plan(TUBBERGEN, "2027-10-01");

        assertThat(warnings(plan, PlanStep.Kind.PAPERS_SENT)).containsExactly("inRecess");
        assertThat(plan.warnings()).extracting(PlanWarning::code).containsExactly("noMeetingForView");
        assertThat(plan.step(PlanStep.Kind.VIEW_MEETING)).isEmpty();
    }

    @Test
    void aRhythmSpeaksWhereNoDatesAreFixedAndSkipsHolidays() {
        keep(TUBBERGEN, 2, "monthly:1:thursday", List.of(), "2026-12-17");

        CouncilPlan plan = plan(TUBBERGEN, "2027-05-20");

        // the first Thursday of May is Ascension Day
        assertThat(latest(plan, PlanStep.Kind.DECISION)).isEqualTo(day("2027-04-01"));
        assertThat(warnings(plan, PlanStep.Kind.DECISION)).containsExactly("byRhythm");
        assertThat(latest(plan(TUBBERGEN, "2027-01-01"), PlanStep.Kind.DECISION))
                .isEqualTo(day("2026-12-17"));
    }

    @Test
    void nothingKnownIsSaidAndTheLatestPossibleDaysAreGiven() {
        CouncilPlan plan = plan(DINKELLAND, "2027-07-01");

        assertThat(latest(plan, PlanStep.Kind.DECISION)).isEqualTo(day("2027-06-30"));
        assertThat(warnings(plan, PlanStep.Kind.DECISION)).containsExactly("meetingsUnknown");
        assertThat(latest(plan, PlanStep.Kind.PAPERS_SENT)).isEqualTo(day("2027-06-02"));
        assertThat(warnings(plan, PlanStep.Kind.PAPERS_SENT)).containsExactly("leadAssumed");
        assertThat(plan.calendar().version()).isZero();
    }

    @Test
    void aCalendarThatEndsLongBeforeTheTargetIsWarnedFor() {
        keep(TUBBERGEN, 2, null, List.of(), "2026-12-17");

        CouncilPlan plan = plan(TUBBERGEN, "2027-07-01");

        assertThat(latest(plan, PlanStep.Kind.DECISION)).isEqualTo(day("2026-12-17"));
        assertThat(warnings(plan, PlanStep.Kind.DECISION)).containsExactly("calendarEnds");
    }

    @Test
    void whatIsPastIsSaidToBe() {
        keep(TUBBERGEN, 4, null, List.of(), "2026-12-17");

        CouncilPlan plan = plan(TUBBERGEN, "2027-01-01");

        assertThat(latest(plan, PlanStep.Kind.PAPERS_SENT)).isEqualTo(day("2026-11-19"));
        assertThat(warnings(plan, PlanStep.Kind.PAPERS_SENT)).containsExactly("past");
        assertThat(plan.step(PlanStep.Kind.PAPERS_SENT).orElseThrow().daysLeft())
                .isEqualTo(-5);
        assertThat(warnings(plan, PlanStep.Kind.DECISION)).isEmpty();
    }

    @Test
    void aPlanOfAHiddenCooperationOrAnImpossibleTargetIsRefused() {
        assertThatThrownBy(() -> planning.plan(LEADER, new CooperationId("hidden"), day("2027-07-01"), true))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.plan(LEADER, COOPERATION, day("3027-07-01"), true))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCalendarIsKeptInVersionsByTheClerkAlone() {
        Actor clerk = seat(TUBBERGEN, Role.COUNCIL_CLERK);
        keep(TUBBERGEN, 4, "weeks:4:2027-01-14", List.of(), "2026-12-17");
        keep(TUBBERGEN, 5, null, List.of(new Recess("kerstreces", day("2026-12-19"), day("2027-01-03"))), "2026-12-17");

        assertThat(calendars.versions(TUBBERGEN))
                .extracting(CouncilCalendar::version, CouncilCalendar::leadWeeks)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 5), org.assertj.core.groups.Tuple.tuple(1, 4));
        assertThat(calendars.versions(TUBBERGEN).get(1).rhythm()).isEqualTo(Rhythm.parse("weeks:4:2027-01-14"));
        assertThat(calendars.of(TUBBERGEN).recesses()).hasSize(1);
        assertThat(calendars.of(TUBBERGEN).recordedBy()).isEqualTo(clerk.account());
        KeepCalendar stale = new KeepCalendar(TUBBERGEN, 6, List.of(), null, List.of(), null, 1);
        assertThatThrownBy(() -> keeping.keep(clerk, stale)).isInstanceOf(Conflict.class);
        for (Actor other : List.of(LEADER, seat(DINKELLAND, Role.COUNCIL_CLERK), seat(TUBBERGEN, Role.COLLEGE))) {
            assertThatThrownBy(() ->
                            keeping.keep(other, new KeepCalendar(TUBBERGEN, 1, List.of(), null, List.of(), null, null)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(calendars.of(TUBBERGEN).version()).isEqualTo(2);
    }

    @Test
    void aCalendarThatCannotBeIsRefusedOnItsField() {
        assertThat(refused(new KeepCalendar(TUBBERGEN, 27, List.of(), null, List.of(), null, null)))
                .isEqualTo("leadWeeks");
        assertThat(refused(new KeepCalendar(TUBBERGEN, 1, List.of(day("0202-12-17")), null, List.of(), null, null)))
                .isEqualTo("meetings");
        Recess backwards = new Recess("reces", day("2027-01-03"), day("2026-12-19"));
        assertThat(refused(new KeepCalendar(TUBBERGEN, 1, List.of(), null, List.of(backwards), null, null)))
                .isEqualTo("recesses[0].last");
        Recess nameless = new Recess(" ", day("2026-12-19"), day("2027-01-03"));
        assertThat(refused(new KeepCalendar(TUBBERGEN, 1, List.of(), null, List.of(nameless), null, null)))
                .isEqualTo("recesses[0].name");
        assertThat(calendars.of(TUBBERGEN).version()).isZero();
    }

    private String refused(KeepCalendar command) {
        try {
            keeping.keep(seat(TUBBERGEN, Role.COUNCIL_CLERK), command);
        } catch (InvalidInput wrong) {
            return wrong.problems().get(0).field();
        }
        throw new AssertionError("accepted");
    }

    @Test
    void aCouncilDecidesInItsLastMeetingWithinTheTermAndInARecessInTheFirstAfterIt() {
        Recess summer = new Recess("zomerreces", day("2027-07-10"), day("2027-08-22"));
        keep(TUBBERGEN, 3, null, List.of(summer), "2027-05-17", "2027-06-14", "2027-07-12", "2027-09-13");

        assertThat(meetings.within(TUBBERGEN, day("2027-05-01"), day("2027-06-26")))
                .contains(new CouncilMeeting(day("2027-06-14"), day("2027-05-24")));
        assertThat(meetings.within(TUBBERGEN, day("2027-06-15"), day("2027-08-10")))
                .contains(new CouncilMeeting(day("2027-09-13"), day("2027-08-23")));
    }

    @Test
    void papersAreForAMeetingTheyCanStillReach() {
        keep(TUBBERGEN, 3, null, List.of(), "2027-05-17", "2027-06-14", "2027-09-13");

        assertThat(meetings.withPapers(TUBBERGEN, day("2027-05-20"), day("2027-06-20")))
                .contains(new CouncilMeeting(day("2027-06-14"), day("2027-05-24")));
        assertThat(meetings.withPapers(TUBBERGEN, day("2027-05-25"), day("2027-06-20")))
                .contains(new CouncilMeeting(day("2027-09-13"), day("2027-08-23")));
    }

    @Test
    void aCouncilThatGaveNoLeadTimeGetsItsPapersFourWeeksAheadAndOneWithoutACalendarHasNoMeeting() {
        keep(TUBBERGEN, null, "monthly:2:monday", List.of());

        assertThat(meetings.within(TUBBERGEN, day("2027-05-01"), day("2027-06-26")))
                .contains(new CouncilMeeting(day("2027-06-14"), day("2027-05-17")));
        assertThat(meetings.within(DINKELLAND, day("2027-05-01"), day("2027-06-26")))
                .isEmpty();
    }

    @Test
    void aPlanThatIsTooLateNamesTheFirstTargetThatCanStillBeReachedAndThatPlanCan() {
        terms.clock.set("2027-05-20");
        Recess summer = new Recess("zomerreces", day("2027-07-10"), day("2027-08-22"));
        keep(TUBBERGEN, 3, null, List.of(summer), "2027-06-14", "2027-07-05", "2027-09-13", "2027-10-11");

        Plan late = planning.plan(LEADER, COOPERATION, day("2027-07-01"), true);

        assertThat(late.possible()).isFalse();
        assertThat(late.earliest()).isEqualTo(day("2027-09-14"));
        assertThat(planning.plan(LEADER, COOPERATION, late.earliest(), true).possible())
                .isTrue();
        assertThat(planning.plan(LEADER, COOPERATION, day("2027-09-13"), true).possible())
                .isFalse();
        Plan decision = planning.plan(LEADER, COOPERATION, day("2027-06-20"), false);
        assertThat(decision.possible()).isTrue();
    }
}
