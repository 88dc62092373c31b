package nl.samenspoor.terms.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.samenspoor.terms.planning.CouncilPlan;
import nl.samenspoor.terms.planning.Plan;
import nl.samenspoor.terms.planning.PlanStep;
import nl.samenspoor.terms.planning.PlanWarning;

/**
 * A plan as the API writes it. Every day in it is the last possible one.
 *
 * @param target   the day before which every council must have decided
 * @param withView whether a draft goes to the councils for their view first
 * @param possible whether every step can still be done in time
 * @param earliestTarget the first target for which it can
 * @param first    per step the day that counts for the whole, and the council it comes from
 */
record PlanJson(
        LocalDate target,
        LocalDate today,
        boolean withView,
        boolean possible,
        LocalDate earliestTarget,
        List<FirstJson> first,
        List<CouncilPlanJson> councils) {

    /** The earliest of a step's days over all councils. */
    record FirstJson(String step, LocalDate latest, long daysLeft, String municipality) {}

    /** The plan for one council; {@code calendarVersion} 0 says that its calendar is unknown. */
    record CouncilPlanJson(
            String municipality,
            String name,
            int calendarVersion,
            Object leadWeeks,
            List<StepJson> steps,
            List<WarningJson> warnings) {}

    /** A step and its last day; {@code daysLeft} is negative when it has passed. */
    record StepJson(String step, LocalDate latest, long daysLeft, List<WarningJson> warnings) {}

    /** What to mind. */
    record WarningJson(String code, String message) {}

    static PlanJson of(Plan plan, TermTexts texts) {
        return new PlanJson(
                plan.target(),
                plan.today(),
                plan.withView(),
                plan.possible(),
                plan.earliest(),
                Arrays.stream(PlanStep.Kind.values())
                        .flatMap(kind -> plan.first(kind).stream())
                        .map(first -> new FirstJson(
                                first.step().kind().key(),
                                first.step().latest(),
                                first.step().daysLeft(),
                                first.council().municipality().text()))
                        .toList(),
                plan.councils().stream().map(council -> of(council, texts)).toList());
    }

    private static CouncilPlanJson of(CouncilPlan council, TermTexts texts) {
        Integer weeks = council.calendar().leadWeeks();
        return new CouncilPlanJson(
                council.municipality().text(),
                council.name(),
                council.calendar().version(),
                weeks == null ? "unknown" : weeks,
                council.steps().stream()
                        .map(step -> new StepJson(
                                step.kind().key(), step.latest(), step.daysLeft(), of(step.warnings(), texts)))
                        .toList(),
                of(council.warnings(), texts));
    }

    private static List<WarningJson> of(List<PlanWarning> warnings, TermTexts texts) {
        return warnings.stream()
                .map(warning -> new WarningJson(warning.code(), texts.warning(warning)))
                .toList();
    }
}
