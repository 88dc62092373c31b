package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.Publication;
import nl.samenspoor.agreement.PublishingArrangements;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form of the task that lays down the arrangement, for a page and the API: it is agreed, comes into force, is changed and
 * ends long after that task. What the scheme holds has a page of its own and is not asked.
 */
@Component
public class ArrangementForm {

    private static final String STEP = "userTask_draftArrangement";
    private static final Set<String> NOT_ASKED = Set.of("content", "seen", "evaluationRule", "exitTerm");

    private final DraftArrangementWork work;
    private final Arrangements arrangements;
    private final PublishingArrangements publishing;
    private final WorkForms forms;
    private final OpenSteps steps;
    private final HoldState hold;
    private final Clock clock;

    ArrangementForm(
            DraftArrangementWork work,
            Arrangements arrangements,
            PublishingArrangements publishing,
            WorkForms forms,
            OpenSteps steps,
            HoldState hold,
            Clock clock) {
        this.work = work;
        this.arrangements = arrangements;
        this.publishing = publishing;
        this.forms = forms;
        this.steps = steps;
        this.hold = hold;
        this.clock = clock;
    }

    /** The form itself. */
    public WorkForms.WorkForm of(CooperationId cooperation) {
        return forms.of(context(cooperation), NOT_ASKED);
    }

    /** What stands in it at first: the newest state, as of today, with the day it was published to be in force. */
    public Map<String, Object> begin(CooperationId cooperation) {
        Map<String, Object> values = work.newest(cooperation);
        values.put(Answers.EFFECTIVE, LocalDate.now(clock).toString());
        EffectiveDate inForce = publishedInForce(cooperation);
        if (inForce != null) {
            values.put("inForce", inForce.toEdtf());
            values.put(
                    "status",
                    (inForce.countedOn(LocalDate.now(clock)) ? AgreementStatus.IN_FORCE : AgreementStatus.AGREED)
                            .key());
        }
        return values;
    }

    /**
     * The day on which it is in force as it was published, while the arrangement on record does not say so: nothing follows
     * from a publication by itself. Null where the two agree.
     */
    public @Nullable EffectiveDate publishedInForce(CooperationId cooperation) {
        EffectiveDate published = publishing.of(cooperation).stream()
                .findFirst()
                .map(Publication::inForceOn)
                .filter(EffectiveDate::known)
                .orElse(null);
        return published == null
                ? null
                : arrangements
                        .newest(cooperation)
                        .filter(one -> one.status() == AgreementStatus.PROPOSED
                                || one.agreed() && !Objects.equals(published, one.inForce()))
                        .map(one -> published)
                        .orElse(null);
    }

    /** Whether the task of phase 3 still waits. */
    public boolean taskWaits(CooperationId cooperation) {
        return steps.waitingFor(STEP, List.of(cooperation)).contains(cooperation);
    }

    /**
     * What was filled in, as a command. When it is looked at again need not be said of what was rejected or is over.
     *
     * @param seen number of the newest state that was seen, 0 for none
     * @throws Conflict     when the task waits and the cooperation is on hold: doing that task would go on with the course
     * @throws InvalidInput with everything the form and the law find wrong
     */
    public DraftArrangement command(CooperationId cooperation, Map<String, ?> answers, int seen) {
        WorkForms.Looked looked = of(cooperation).check(answers);
        boolean over = DraftArrangementWork.over(looked.answers());
        Stream<FieldProblem> form = looked.problems().stream()
                .filter(problem -> !over
                        || !problem.field().equals("reviewOn")
                        || !problem.code().equals("kernel.required"));
        Stream<FieldProblem> law = work.law(cooperation, looked.answers()).stream();
        List<FieldProblem> problems = Stream.concat(form, law).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        requireNotOnHold(cooperation);
        return work.command(cooperation, looked.answers(), seen);
    }

    /**
     * What others laid down since a state was seen, field by field; nothing when none is newer, or when what was filled in is
     * no arrangement.
     *
     * @param seen number of the newest state that was seen, 0 for none
     */
    public Optional<OvertakenWork> overtaken(CooperationId cooperation, Map<String, ?> answers, int seen) {
        try {
            return work.statesSince(cooperation, of(cooperation).check(answers).answers(), seen);
        } catch (InvalidInput toldOtherwise) {
            return Optional.empty();
        }
    }

    private void requireNotOnHold(CooperationId cooperation) {
        String reason = hold.onHoldReason(cooperation);
        if (reason != null && taskWaits(cooperation)) {
            throw new Conflict("inbox.onHold", reason);
        }
    }

    private static WorkContext context(CooperationId cooperation) {
        return new WorkContext(STEP, cooperation, STEP, "draftArrangement", null, null, Body.PROJECT_LEADER, null);
    }
}
