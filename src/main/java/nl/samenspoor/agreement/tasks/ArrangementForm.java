package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.Publication;
import nl.samenspoor.agreement.PublishingArrangements;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of the task that lays down the arrangement. What the scheme holds has a page of its own and is not asked. */
@Component
public class ArrangementForm extends NextStateForm<DraftArrangement> {

    private final DraftArrangementWork work;
    private final DraftingArrangements drafting;
    private final Arrangements arrangements;
    private final PublishingArrangements publishing;

    ArrangementForm(
            DraftArrangementWork work,
            DraftingArrangements drafting,
            Arrangements arrangements,
            PublishingArrangements publishing,
            WorkForms forms,
            OpenSteps steps,
            HoldState hold,
            Clock clock) {
        super(
                "draftArrangement",
                Set.of("content", OvertakenWork.SEEN, "evaluationRule", "exitTerm"),
                forms,
                steps,
                hold,
                clock);
        this.work = work;
        this.drafting = drafting;
        this.arrangements = arrangements;
        this.publishing = publishing;
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

    /** The day on which it is in force as it was laid down last, to set beside the one that was published; null when none is. */
    public @Nullable EffectiveDate laidDownInForce(CooperationId cooperation) {
        return arrangements.newest(cooperation).map(Arrangement::inForce).orElse(null);
    }

    /** When the state was agreed that stands in the form because the newest was rejected; null when the newest stands there. */
    public @Nullable EffectiveDate keptAfterRejection(CooperationId cooperation) {
        return work.keptAfterRejection(cooperation).map(Arrangement::effective).orElse(null);
    }

    @Override
    public int newest(CooperationId cooperation) {
        return arrangements.newest(cooperation).map(Arrangement::number).orElse(0);
    }

    @Override
    Map<String, Object> standing(CooperationId cooperation) {
        return work.begin(cooperation);
    }

    /** When it is looked at again need not be said of what was rejected or is over. */
    @Override
    Answers checked(CooperationId cooperation, WorkForms.Looked looked) {
        boolean over = DraftArrangementWork.over(looked.answers());
        List<FieldProblem> problems = new ArrayList<>(looked.problems());
        problems.removeIf(problem ->
                over && problem.field().equals("reviewOn") && problem.code().equals("kernel.required"));
        boolean readable = problems.isEmpty();
        problems.addAll(work.law(cooperation, looked.answers()));
        if (readable) {
            problems.addAll(drafting.problems(work.command(cooperation, looked.answers(), null)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return looked.answers();
    }

    @Override
    DraftArrangement command(CooperationId cooperation, Answers answers, int seen) {
        return work.command(cooperation, answers, seen);
    }

    @Override
    Optional<OvertakenWork> since(CooperationId cooperation, Answers answers, int seen) {
        return work.statesSince(cooperation, answers, seen);
    }
}
