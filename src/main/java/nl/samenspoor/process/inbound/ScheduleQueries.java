package nl.samenspoor.process.inbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.cooperation.Course;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.monitoring.EvaluationMoment;
import nl.samenspoor.monitoring.EvaluationMoments;
import nl.samenspoor.process.config.UsableInModels;
import nl.samenspoor.terms.Deadline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
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

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final Pattern TERM = Pattern.compile("due\\(execution, '?([a-z_]+|\\d+)'?\\)");
    private static final String HOLD_REVIEW = "hold_review";
    /** Models of before the terms had names say a number of days; what runs finishes on the model it began with. */
    private static final Map<String, String> DAYS_OF_EARLIER_MODELS =
            Map.of("28", "task_dossier", "42", "task_elaboration", "56", "task_decision");

    private static final String NEVER_CYCLE = "R1/9999-01-01T00:00:00/P1D";

    private final CourseView view;
    private final EvaluationMoments evaluations;
    private final Deadlines deadlines;
    private final Clock clock;

    ScheduleQueries(CourseView view, EvaluationMoments evaluations, Deadlines deadlines, Clock clock) {
        this.view = view;
        this.evaluations = evaluations;
        this.deadlines = deadlines;
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
     * When a task that opens today should be done, as {@link Deadlines} says; null, so never late, without a deadline.
     *
     * @param term id of a term of the catalogue; a number of days in models of earlier versions
     */
    public @Nullable Date due(DelegateExecution execution, Object term) {
        Deadline deadline = deadlines.of(execution, named(term.toString()));
        return deadline == null ? null : date(deadline.day());
    }

    /** What models of earlier versions ask instead of term {@value #HOLD_REVIEW}. */
    public @Nullable Date holdReviewTerm(DelegateExecution execution) {
        return due(execution, HOLD_REVIEW);
    }

    /** The term that a model's expression names, as in <code>${schedule.due(execution, 'task_dossier')}</code>. */
    static @Nullable String termIn(@Nullable Expression dueDate) {
        String written = dueDate == null ? "" : dueDate.getExpressionText();
        Matcher found = TERM.matcher(written);
        return found.find() ? named(found.group(1)) : written.contains("holdReviewTerm") ? HOLD_REVIEW : null;
    }

    private static String named(String term) {
        return DAYS_OF_EARLIER_MODELS.getOrDefault(term, term);
    }

    /** As often as term {@code report_half_year} says (Speulman 2012, §5.4.3, §6.4.4). */
    public String reporting(DelegateExecution execution) {
        return cycle(execution, "report_half_year");
    }

    /** As often as term {@code factor_review} says (factors catalogue, "recheck"). */
    public String factorReview(DelegateExecution execution) {
        return cycle(execution, "factor_review");
    }

    private String cycle(DelegateExecution execution, String term) {
        return observed(course(execution))
                ? NEVER_CYCLE
                : "R/" + deadlines.length(term).written();
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
