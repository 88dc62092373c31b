package nl.samenspoor.process.inbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.cooperation.Course;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.model.Variables;
import nl.samenspoor.terms.DayCounting;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.terms.Deadline.Basis;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermLength;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.planning.CouncilMeeting;
import nl.samenspoor.terms.planning.CouncilMeetings;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By when a task is to be done, by the term of the catalogue that its model names. What was agreed or began for that very
 * municipality comes first:
 *
 * <ol>
 *   <li>a term of that name that runs: its last day. A term of law is only this: nobody makes one up.
 *   <li>work for a council: the day on which it meets, or on which its papers must be sent, by its calendar.
 *   <li>else the days of the catalogue, counted from the day on which the task opened; for the review of a hold from its
 *       review date.
 * </ol>
 */
@Component
class Deadlines {

    private static final String HOLD_REVIEW = "hold_review";
    private static final String COUNCIL_DECISION = "council_decision";
    private static final String COUNCIL_PAPERS = "council_papers";

    private final CourseView courses;
    private final TermsView terms;
    private final TermCatalogue catalogue;
    private final DayCounting counting;
    private final CouncilMeetings meetings;
    private final Clock clock;

    Deadlines(
            CourseView courses,
            TermsView terms,
            TermCatalogue catalogue,
            DayCounting counting,
            CouncilMeetings meetings,
            Clock clock) {
        this.courses = courses;
        this.terms = terms;
        this.catalogue = catalogue;
        this.counting = counting;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Null, so never late, in a case only observed until a past day, for a term of law that does not run, and for a hold
     * without a review date.
     *
     * @param scope what the task knows: its cooperation and, where it applies, municipality
     * @param term  id of a term of the catalogue
     */
    @Nullable
    Deadline of(VariableScope scope, String term) {
        CooperationId cooperation = Ids.cooperation(scope);
        Course course = courses.of(cooperation);
        LocalDate today = LocalDate.now(clock);
        if (course.observedUntil() != null && course.observedUntil().isBefore(today)) {
            return null;
        }
        String code = Ids.optional(scope, Variables.MUNICIPALITY);
        MunicipalityCode municipality = code == null ? null : new MunicipalityCode(code);
        LocalDate opened = Opened.on(scope, clock);
        TermRule rule = rule(term, opened);
        return running(cooperation, term, municipality)
                .or(() -> rule.kind().legal() ? Optional.empty() : agreed(rule, municipality, opened, course))
                .orElse(null);
    }

    /** How long a term of the catalogue is. */
    TermLength length(String term) {
        return Objects.requireNonNull(rule(term, LocalDate.now(clock)).length(), term);
    }

    private TermRule rule(String term, LocalDate day) {
        return catalogue.at(term, day).orElseGet(() -> catalogue.latest(term));
    }

    private Optional<Deadline> running(
            CooperationId cooperation, String term, @Nullable MunicipalityCode municipality) {
        return terms.of(cooperation).stream()
                .filter(one -> one.rule().id().equals(term) && one.state().open())
                .filter(one -> Objects.equals(one.subject().municipality(), municipality))
                .max(Comparator.comparing(RunningTerm::key))
                .flatMap(one -> Optional.ofNullable(one.due().atLatest())
                        .map(day -> new Deadline(day, term, one.rule().validFrom(), Basis.RUNNING)));
    }

    private Optional<Deadline> agreed(
            TermRule rule, @Nullable MunicipalityCode municipality, LocalDate opened, Course course) {
        return switch (rule.id()) {
            case HOLD_REVIEW ->
                Optional.ofNullable(course.holdReviewOn())
                        .map(review -> deadline(rule, counting.lastDay(rule, review), Basis.HOLD));
            case COUNCIL_DECISION, COUNCIL_PAPERS -> Optional.of(council(rule, municipality, opened));
            default -> Optional.of(deadline(rule, counting.lastDay(rule, opened), Basis.OPENED));
        };
    }

    private Deadline council(TermRule rule, @Nullable MunicipalityCode municipality, LocalDate opened) {
        LocalDate decided = counting.lastDay(rule(COUNCIL_DECISION, opened), opened);
        boolean papers = rule.id().equals(COUNCIL_PAPERS);
        LocalDate usual = papers ? counting.lastDay(rule, decided) : decided;
        return meeting(municipality, papers, opened, decided)
                .map(meeting -> deadline(rule, papers ? meeting.papers() : meeting.day(), Basis.MEETING))
                .orElseGet(() -> deadline(rule, usual, Basis.OPENED));
    }

    private Optional<CouncilMeeting> meeting(
            @Nullable MunicipalityCode municipality, boolean papers, LocalDate opened, LocalDate decided) {
        if (municipality == null) {
            return Optional.empty();
        }
        return papers
                ? meetings.withPapers(municipality, opened, decided)
                : meetings.within(municipality, opened, decided);
    }

    private static Deadline deadline(TermRule rule, LocalDate day, Basis basis) {
        return new Deadline(day, rule.id(), rule.validFrom(), basis);
    }
}
