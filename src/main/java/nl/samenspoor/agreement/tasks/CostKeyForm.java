package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * The form of the task that lays down the cost key, for a page and the API: the next state of a key can come in every phase,
 * and is asked in the same words and checked alike. While the task waits, it is done with it.
 */
@Component
public class CostKeyForm {

    private static final String STEP = "userTask_agreeCostKey";
    private static final Set<String> NOT_ASKED = Set.of("seen");

    private final AgreeCostKeyWork work;
    private final WorkForms forms;
    private final OpenSteps steps;
    private final HoldState hold;
    private final Clock clock;

    CostKeyForm(AgreeCostKeyWork work, WorkForms forms, OpenSteps steps, HoldState hold, Clock clock) {
        this.work = work;
        this.forms = forms;
        this.steps = steps;
        this.hold = hold;
        this.clock = clock;
    }

    /** The form itself. */
    public WorkForms.WorkForm of(CooperationId cooperation) {
        return forms.of(context(cooperation), NOT_ASKED);
    }

    /** What stands in it at first: the newest key, as of today. */
    public Map<String, Object> begin(CooperationId cooperation) {
        Map<String, Object> values = new LinkedHashMap<>(work.currentValues(context(cooperation)));
        values.put(Answers.EFFECTIVE, LocalDate.now(clock).toString());
        return values;
    }

    /** Whether the task of phase 3 still waits. */
    public boolean taskWaits(CooperationId cooperation) {
        return steps.waitingFor(STEP, List.of(cooperation)).contains(cooperation);
    }

    /**
     * What was filled in, as a command.
     *
     * @param seen number of the newest key that was seen, 0 for none
     * @throws Conflict     when the task waits and the cooperation is on hold: doing that task would go on with the course
     * @throws InvalidInput with everything the form finds wrong, or else with what is no key
     */
    public AgreeCostKey command(CooperationId cooperation, Map<String, ?> answers, int seen) {
        WorkForms.Looked looked = of(cooperation).check(answers);
        List<FieldProblem> problems = looked.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        requireNotOnHold(cooperation);
        return work.command(cooperation, looked.answers(), seen);
    }

    /**
     * What others laid down since a key was seen, field by field; nothing when none is newer, or when what was filled in is no
     * key.
     *
     * @param seen number of the newest key that was seen, 0 for none
     */
    public Optional<OvertakenWork> overtaken(CooperationId cooperation, Map<String, ?> answers, int seen) {
        Map<String, Object> filled =
                new LinkedHashMap<>(of(cooperation).check(answers).answers().asMap());
        filled.put(OvertakenWork.SEEN, Integer.toString(seen));
        try {
            return work.overtaken(context(cooperation), Answers.of(filled));
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
        return new WorkContext(STEP, cooperation, STEP, "agreeCostKey", null, null, Body.PROJECT_LEADER, null);
    }
}
