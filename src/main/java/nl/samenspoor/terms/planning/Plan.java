package nl.samenspoor.terms.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Steps counted back from a target date, per council.
 *
 * @param target   the day before which every council must have decided
 * @param today    the day the plan was made
 * @param withView whether a draft goes to the councils for their view first (Wgr art. 1 par. 2 and 3)
 * @param earliest the first target for which every step can still be done
 * @param councils one plan per council, in the order in which the partners joined
 */
public record Plan(
        LocalDate target, LocalDate today, boolean withView, LocalDate earliest, List<CouncilPlan> councils) {

    /** The first council that a step must be done for, as others can wait but all must have decided. */
    public record First(PlanStep step, CouncilPlan council) {}

    public Plan {
        councils = List.copyOf(councils);
    }

    /** What must be done first of all for a kind of step: that day counts for the whole. */
    public Optional<First> first(PlanStep.Kind kind) {
        return councils.stream()
                .flatMap(council -> council.step(kind).stream().map(step -> new First(step, council)))
                .min(Comparator.comparing(one -> one.step().latest()));
    }

    /** Whether every step can still be done in time. */
    public boolean possible() {
        return first().filter(start -> start.step().past()).isEmpty();
    }

    /** What the whole must begin with. */
    public Optional<First> first() {
        return first(withView ? PlanStep.Kind.DRAFT_RECEIVED : PlanStep.Kind.PAPERS_SENT);
    }
}
