package nl.samenspoor.process.inbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import nl.samenspoor.cooperation.Course;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.monitoring.EvaluationMoment;
import nl.samenspoor.monitoring.EvaluationMoments;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When timers of the models fall due, as {@code ${schedule.…(execution)}}. The clock of a case that is only observed
 * until some day in the past stands still: its timers lie beyond reach, so that no reminder fires for 2012, and its
 * tasks are never late.
 */
@Component("schedule")
@UsableInModels
public class ScheduleQueries {

    /** Days to review a hold in, counted from its review date: an agreed default, in no law. */
    static final int HOLD_REVIEW_DAYS = 14;

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final String HALF_YEARLY = "R/P6M";
    private static final String NEVER_CYCLE = "R1/9999-01-01T00:00:00/P1D";

    private final CourseView view;
    private final EvaluationMoments evaluations;
    private final Clock clock;

    ScheduleQueries(CourseView view, EvaluationMoments evaluations, Clock clock) {
        this.view = view;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** When {@link EvaluationMoments} says. Asked again when what it follows from changes. */
    public Date nextEvaluation(DelegateExecution execution) {
        return date(evaluations
                .next(Ids.cooperation(execution))
                .map(EvaluationMoment::on)
                .orElse(NEVER));
    }

    public Date holdReview(DelegateExecution execution) {
        Course course = course(execution);
        LocalDate review = course.holdReviewOn();
        return date(observed(course) || review == null ? NEVER : review);
    }

    /**
     * When a task that opens today should be done; null, so never late, for a case only observed until a past day. The
     * models name the terms, all agreed defaults that bind nobody: dossier and proposal 28 days, decision of a council
     * or college 56 (Wgr art. 1 par. 3 gives councils eight weeks for their view; borrowed here), advice of a works
     * council 42, plan 28, business case 42, report 42, evaluation 56. Other tasks have no term.
     *
     * @param days calendar days, counted from today
     */
    public @Nullable Date due(DelegateExecution execution, long days) {
        return observed(course(execution)) ? null : date(LocalDate.now(clock).plusDays(days));
    }

    /** {@value #HOLD_REVIEW_DAYS} days after the review date of the hold; null when there is none or it stands still. */
    public @Nullable Date holdReviewTerm(DelegateExecution execution) {
        Course course = course(execution);
        LocalDate review = course.holdReviewOn();
        return observed(course) || review == null ? null : date(review.plusDays(HOLD_REVIEW_DAYS));
    }

    /** Two reports a year (Speulman 2012, §5.4.3, §6.4.4). */
    public String reporting(DelegateExecution execution) {
        return cycle(execution);
    }

    /** Factors older than half a year are looked at again (factors catalogue, "recheck"). */
    public String factorReview(DelegateExecution execution) {
        return cycle(execution);
    }

    private String cycle(DelegateExecution execution) {
        return observed(course(execution)) ? NEVER_CYCLE : HALF_YEARLY;
    }

    private boolean observed(Course course) {
        LocalDate until = course.observedUntil();
        return until != null && until.isBefore(LocalDate.now(clock));
    }

    private Course course(DelegateExecution execution) {
        return view.of(Ids.cooperation(execution));
    }

    private Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
