package nl.samenspoor.process.inbound;

import static org.assertj.core.api.Assertions.assertThat;
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
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.monitoring.EvaluationMoment;
import nl.samenspoor.monitoring.EvaluationMoments;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When work is late and when timers fall due, half an hour after midnight in the Netherlands. */
class ScheduleQueriesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final CooperationId COOPERATION = new CooperationId("7c0f7d8e-5a0c-4d5c-9b1e-2f4a3b6c7d8e");

    private final CourseView courses = mock();
    private final EvaluationMoments evaluations = mock();
    private final DelegateExecution execution = mock();
    private final ScheduleQueries schedule = new ScheduleQueries(
            courses,
            evaluations,
            Clock.fixed(TODAY.atStartOfDay(ZONE).plusMinutes(30).toInstant(), ZONE));

    @Test
    void aTaskIsDueTheAgreedNumberOfDaysAfterItOpened() {
        course(null, null, null);

        assertThat(day(schedule.due(execution, 28))).isEqualTo("2026-10-29");
        assertThat(day(schedule.due(execution, 0))).isEqualTo(TODAY);
    }

    @Test
    void nothingIsLateInACaseThatIsOnlyObservedUntilAPastDay() {
        course(TODAY.minusDays(1), TODAY, null);

        assertThat(schedule.due(execution, 28)).isNull();
        assertThat(schedule.holdReviewTerm(execution)).isNull();
    }

    @Test
    void aCaseObservedUntilTodayStillRuns() {
        course(TODAY, null, null);

        assertThat(schedule.due(execution, 28)).isNotNull();
    }

    @Test
    void aHoldIsToBeReviewedWithinTwoWeeksOfItsReviewDate() {
        course(null, LocalDate.of(2027, 2, 1), null);

        assertThat(day(schedule.holdReviewTerm(execution))).isEqualTo("2027-02-15");
    }

    @Test
    void aHoldWithoutAReviewDateHasNoTerm() {
        course(null, null, null);

        assertThat(schedule.holdReviewTerm(execution)).isNull();
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
