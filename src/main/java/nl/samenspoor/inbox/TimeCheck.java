package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.CooperationStart;
import nl.samenspoor.inbox.spi.PossibleDays;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import org.springframework.stereotype.Component;

/**
 * Whether work can have happened when somebody says it did: not in the future, and not before the cooperation began. A
 * date is refused only when no day of it can be right: in November 2026 the date {@code 2026} is no future. Dates that
 * are a plan, such as a due date or a planned start, are other fields and stay free. The system is not asked: what is
 * taken from the past is kept as the source has it.
 */
@Component
class TimeCheck implements PossibleDays {

    /** Forms about what came before the cooperation. */
    private static final Set<String> ABOUT_BEFORE = Set.of("describePrehistory", "registerSignal");

    /** Decisions at a gate, which the gate compares with what it knows itself. */
    private static final Set<String> CHECKED_BY_GATE = Set.of("recordCouncilDecision", "recordCollegeDecision");

    private final CooperationStart start;
    private final Clock clock;

    TimeCheck(CooperationStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    /** What is wrong with the field {@value Answers#EFFECTIVE}, or nothing. */
    List<FieldProblem> problems(Actor actor, WorkContext context, Answers answers) {
        if (actor.system() || CHECKED_BY_GATE.contains(context.formId()) || !answers.has(Answers.EFFECTIVE)) {
            return List.of();
        }
        EffectiveDate given = answers.effective();
        List<FieldProblem> future = inFuture(given);
        return future.isEmpty() && !ABOUT_BEFORE.contains(context.formId())
                ? beforeStart(context.cooperation(), given)
                : future;
    }

    @Override
    public List<FieldProblem> problems(CooperationId cooperation, EffectiveDate given) {
        List<FieldProblem> future = inFuture(given);
        return future.isEmpty() ? beforeStart(cooperation, given) : future;
    }

    private List<FieldProblem> inFuture(EffectiveDate given) {
        LocalDate today = LocalDate.now(clock);
        return given.known() && given.earliest().isAfter(today)
                ? List.of(FieldProblem.of(Answers.EFFECTIVE, "inbox.inFuture", today))
                : List.of();
    }

    private List<FieldProblem> beforeStart(CooperationId cooperation, EffectiveDate given) {
        if (!given.known()) {
            return List.of();
        }
        EffectiveDate began = start.startedOn(cooperation);
        return began.known() && given.surelyBefore(began)
                ? List.of(FieldProblem.of(Answers.EFFECTIVE, "inbox.beforeStart", began))
                : List.of();
    }
}
