package nl.samenspoor.terms.planning;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * The way of one council to its decision.
 *
 * @param municipality whose council
 * @param name         name of the municipality
 * @param calendar     the calendar it was planned by
 * @param steps        in order of time
 * @param warnings     what to mind that belongs to no step
 */
public record CouncilPlan(
        MunicipalityCode municipality,
        String name,
        CouncilCalendar calendar,
        List<PlanStep> steps,
        List<PlanWarning> warnings) {

    public CouncilPlan {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** The step of a kind, if the plan has one. */
    public Optional<PlanStep> step(PlanStep.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }
}
