package nl.samenspoor.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.drafts.DraftSubject;
import nl.samenspoor.inbox.spi.PossibleDays;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The beginning of every command about a plan: may the actor do this, and does the cooperation still run. */
@Component
public class PlanAccess {

    private static final List<Body> BODIES = List.of(Body.SECRETARY, Body.COLLEGE, Body.COUNCIL, Body.WORKS_COUNCIL);

    private final Visibility visibility;
    private final Cooperations cooperations;
    private final PossibleDays days;

    PlanAccess(Visibility visibility, Cooperations cooperations, PossibleDays days) {
        this.visibility = visibility;
        this.cooperations = cooperations;
        this.days = days;
    }

    /** What the text of a plan is kept under. */
    public static DraftSubject subject(CooperationId cooperation) {
        return new DraftSubject("plan-of-approach", cooperation.text());
    }

    /**
     * For whoever has this right in the whole, or for a body of one of the present partners.
     *
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he does not have this right there
     * @throws Conflict   when the cooperation has ended
     */
    public CooperationSummary require(Actor actor, Right right, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        CooperationSummary summary = cooperations.summary(cooperation);
        if (!may(actor, right, summary)) {
            throw new NotAllowed(right.refusal());
        }
        return running(summary);
    }

    /**
     * For one body of one of the partners.
     *
     * @throws InvalidInput on {@code municipality} when it is no partner
     */
    CooperationSummary requireFor(
            Actor actor, Right right, CooperationId cooperation, MunicipalityCode municipality, Body body) {
        visibility.requireFor(actor, right, cooperation, municipality, body);
        CooperationSummary summary = running(cooperations.summary(cooperation));
        if (!summary.partners().contains(municipality)) {
            throw InvalidInput.of("municipality", "plan.noPartner", municipality.text());
        }
        return summary;
    }

    /** Whether the actor has this right in the whole, or for a body of one of the present partners. */
    public boolean may(Actor actor, Right right, CooperationSummary summary) {
        return visibility.may(actor, right, summary.id())
                || summary.partners().stream().anyMatch(code -> Permissions.mayFor(actor, right, code));
    }

    private static CooperationSummary running(CooperationSummary summary) {
        if (summary.status() == CooperationStatus.ENDED) {
            throw new Conflict("cooperation.ended");
        }
        return summary;
    }

    /** In which of his roles the actor writes: the one he leads with, else the first he holds for a partner. */
    @Nullable
    Capacity capacity(Actor actor, CooperationSummary summary) {
        Capacity only = actor.onlyCapacity();
        if (only != null) {
            return only;
        }
        if (visibility.leads(actor, summary.id())) {
            return actor.capacity(null, Body.PROJECT_LEADER);
        }
        return summary.partners().stream()
                .flatMap(code -> BODIES.stream().flatMap(body -> Stream.ofNullable(actor.capacity(code, body))))
                .findFirst()
                .orElse(null);
    }

    /**
     * What case files tell is kept as they have it.
     *
     * @throws InvalidInput on {@code field} for a plan, a day of the future, and one from before the cooperation began
     */
    void requirePast(Actor actor, CooperationId cooperation, String field, EffectiveDate on) {
        if (actor.system()) {
            return;
        }
        if (on.planned()) {
            throw InvalidInput.of(field, "plan.ahead");
        }
        List<FieldProblem> problems = days.problems(field, cooperation, on);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
