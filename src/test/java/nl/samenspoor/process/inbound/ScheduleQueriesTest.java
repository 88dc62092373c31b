package nl.samenspoor.process.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.cooperation.Course;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.monitoring.EvaluationMoment;
import nl.samenspoor.monitoring.EvaluationMoments;
import nl.samenspoor.process.model.Variables;
import nl.samenspoor.terms.DayCounting;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.terms.Deadline.Basis;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.planning.CouncilMeeting;
import nl.samenspoor.terms.planning.CouncilMeetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When work is late and when timers fall due, half an hour after midnight in the Netherlands. */
class ScheduleQueriesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final CooperationId COOPERATION = new CooperationId("7c0f7d8e-5a0c-4d5c-9b1e-2f4a3b6c7d8e");

    private final CourseView courses = mock();
    private final EvaluationMoments evaluations = mock();
    private final DelegateExecution execution = mock();
    private final TermsView terms = mock();
    private final CouncilMeetings meetings = mock();
    private final TermCatalogue catalogue = TermCatalogue.delivered();
    private final DayCounting counting = new DayCounting(catalogue);
    private final Clock clock =
            Clock.fixed(TODAY.atStartOfDay(ZONE).plusMinutes(30).toInstant(), ZONE);
    private final Deadlines deadlines = new Deadlines(courses, terms, catalogue, counting, meetings, clock);
    private final ScheduleQueries schedule = new ScheduleQueries(courses, evaluations, deadlines, clock);

    @Test
    void aTaskIsDueAfterTheDaysThatTheCatalogueHasForItsTerm() {
        course(null, null, null);

        assertThat(day(schedule.due(execution, "task_dossier"))).isEqualTo("2026-10-29");
        assertThat(day(schedule.due(execution, "task_elaboration"))).isEqualTo("2026-11-12");
        assertThat(deadlines.of(execution, "task_decision"))
                .isEqualTo(agreed("2026-11-26", "task_decision", Basis.OPENED));
    }

    @Test
    void aModelOfBeforeTheTermsHadNamesFinishesWithItsNumbers() {
        course(null, LocalDate.of(2027, 2, 1), null);

        assertThat(day(schedule.due(execution, 28L))).isEqualTo("2026-10-29");
        assertThat(day(schedule.due(execution, 56L))).isEqualTo("2026-11-26");
        assertThat(day(schedule.holdReviewTerm(execution))).isEqualTo("2027-02-15");
        assertThat(termIn("${schedule.due(execution, 42)}")).isEqualTo("task_elaboration");
        assertThat(termIn("${schedule.due(execution, 'wgr_view_draft')}")).isEqualTo("wgr_view_draft");
        assertThat(termIn("${schedule.holdReviewTerm(execution)}")).isEqualTo("hold_review");
    }

    @Test
    void aTermThatNobodyKnowsIsAMistakeInTheModel() {
        course(null, null, null);

        assertThatThrownBy(() -> schedule.due(execution, "task_sleep")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theViewOfACouncilIsDueOnTheLastDayOfItsEightWeeksByLawAndNeverWithoutAReceipt() {
        course(null, null, null);
        when(execution.getVariable(Variables.MUNICIPALITY)).thenReturn(OMMEN.text());
        when(terms.of(COOPERATION))
                .thenReturn(List.of(
                        running(1, "wgr_view_draft", HARDENBERG, "2026-09-01"),
                        running(2, "wgr_view_draft", OMMEN, "2026-09-07")));

        Deadline deadline = deadlines.of(execution, "wgr_view_draft");

        assertThat(deadline)
                .isEqualTo(new Deadline(
                        LocalDate.of(2026, 11, 2), "wgr_view_draft", LocalDate.of(2022, 7, 1), Basis.RUNNING));
        when(terms.of(COOPERATION)).thenReturn(List.of());
        assertThat(deadlines.of(execution, "wgr_view_draft")).isNull();
    }

    @Test
    void anAgreedTermThatRunsGoesBeforeTheDefaultAndAHoldStopsNeither() {
        course(null, LocalDate.of(2027, 2, 1), null);
        when(execution.getVariable(Variables.MUNICIPALITY)).thenReturn(OMMEN.text());
        when(terms.of(COOPERATION)).thenReturn(List.of(running(1, "works_council_advice", OMMEN, "2026-09-21")));

        assertThat(deadlines.of(execution, "works_council_advice"))
                .isEqualTo(agreed("2026-11-02", "works_council_advice", Basis.RUNNING));
        when(execution.getVariable(Variables.MUNICIPALITY)).thenReturn(HARDENBERG.text());
        assertThat(deadlines.of(execution, "works_council_advice"))
                .isEqualTo(agreed("2026-11-12", "works_council_advice", Basis.OPENED));
    }

    @Test
    void aCouncilDecidesAndGetsItsPapersByItsCalendarAndWithoutOneByTheCatalogue() {
        course(null, null, null);
        when(execution.getVariable(Variables.MUNICIPALITY)).thenReturn(OMMEN.text());
        CouncilMeeting meeting = new CouncilMeeting(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 3));
        LocalDate until = LocalDate.of(2026, 11, 26);
        when(meetings.within(OMMEN, TODAY, until)).thenReturn(Optional.of(meeting));
        when(meetings.withPapers(OMMEN, TODAY, until)).thenReturn(Optional.of(meeting));

        assertThat(deadlines.of(execution, "council_decision"))
                .isEqualTo(agreed("2026-11-24", "council_decision", Basis.MEETING));
        assertThat(deadlines.of(execution, "council_papers"))
                .isEqualTo(agreed("2026-11-03", "council_papers", Basis.MEETING));

        when(meetings.within(OMMEN, TODAY, until)).thenReturn(Optional.empty());
        when(meetings.withPapers(OMMEN, TODAY, until)).thenReturn(Optional.empty());
        assertThat(deadlines.of(execution, "council_decision"))
                .isEqualTo(agreed("2026-11-26", "council_decision", Basis.OPENED));
        assertThat(deadlines.of(execution, "council_papers"))
                .isEqualTo(agreed("2026-10-29", "council_papers", Basis.OPENED));
    }

    @Test
    void nothingIsLateInACaseThatIsOnlyObservedUntilAPastDay() {
        course(TODAY.minusDays(1), TODAY, null);

        assertThat(schedule.due(execution, "task_dossier")).isNull();
        assertThat(schedule.due(execution, "hold_review")).isNull();
        assertThat(schedule.reporting(execution)).isEqualTo("R1/9999-01-01T00:00:00/P1D");
    }

    @Test
    void aCaseObservedUntilTodayStillRuns() {
        course(TODAY, null, null);

        assertThat(schedule.due(execution, "task_dossier")).isNotNull();
        assertThat(schedule.reporting(execution)).isEqualTo("R/P6M");
        assertThat(schedule.factorReview(execution)).isEqualTo("R/P6M");
    }

    @Test
    void aHoldIsToBeReviewedWithinTwoWeeksOfItsReviewDate() {
        course(null, LocalDate.of(2027, 2, 1), null);

        assertThat(deadlines.of(execution, "hold_review")).isEqualTo(agreed("2027-02-15", "hold_review", Basis.HOLD));
    }

    @Test
    void aHoldWithoutAReviewDateHasNoTerm() {
        course(null, null, null);

        assertThat(schedule.due(execution, "hold_review")).isNull();
    }

    @Test
    void anEvaluationFallsDueWhenItsMomentSaysAndNeverWithoutOne() {
        course(null, null, null);
        when(evaluations.next(COOPERATION))
                .thenReturn(
                        Optional.of(new EvaluationMoment(LocalDate.of(2028, 1, 1), EvaluationMoment.Ground.STRUCTURE)));
        assertThat(day(schedule.nextEvaluation(execution))).isEqualTo("2028-01-01");

        when(evaluations.next(COOPERATION)).thenReturn(Optional.empty());
        assertThat(day(schedule.nextEvaluation(execution))).isEqualTo("9999-01-01");
    }

    private RunningTerm running(long key, String term, MunicipalityCode municipality, String since) {
        TermRule rule = catalogue.latest(term);
        EffectiveDate start = EffectiveDate.parse(since);
        return new RunningTerm(
                key,
                COOPERATION,
                rule,
                new TermSubject(null, municipality, null, null),
                null,
                null,
                start,
                counting.due(rule, start),
                null,
                null,
                clock.instant(),
                "projectleider",
                TODAY);
    }

    private static Deadline agreed(String day, String term, Basis basis) {
        return new Deadline(LocalDate.parse(day), term, LocalDate.of(2000, 1, 1), basis);
    }

    private static @Nullable String termIn(String expression) {
        Expression written = mock();
        when(written.getExpressionText()).thenReturn(expression);
        return ScheduleQueries.termIn(written);
    }

    private void course(
            @Nullable LocalDate observedUntil, @Nullable LocalDate holdReviewOn, @Nullable EffectiveDate realisedOn) {
        when(execution.getVariable(Variables.COOPERATION)).thenReturn(COOPERATION.text());
        when(courses.of(any()))
                .thenReturn(new Course(
                        COOPERATION,
                        List.of(),
                        1,
                        true,
                        false,
                        false,
                        null,
                        holdReviewOn != null,
                        holdReviewOn,
                        EffectiveDate.parse("2020-01-01"),
                        realisedOn,
                        observedUntil,
                        null,
                        null,
                        Phase.of(1)));
    }

    private static LocalDate day(@Nullable Date date) {
        assertThat(date).isNotNull();
        return ZonedDateTime.ofInstant(date.toInstant(), ZONE).toLocalDate();
    }
}
