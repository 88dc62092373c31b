package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;

/**
 * The form of a task that lays down a state of something agreed, for a page and the API: its next states come in every phase,
 * and are asked in the same words and checked alike. While the task waits, it is done with it.
 *
 * @param <C> the command that lays down a state
 */
public abstract class NextStateForm<C> {

    private final String step;
    private final String formId;
    private final Set<String> notAsked;
    private final WorkForms forms;
    private final OpenSteps steps;
    private final HoldState hold;
    private final Clock clock;

    /** @param notAsked fields of the form of the task that the next state leaves out */
    NextStateForm(String formId, Set<String> notAsked, WorkForms forms, OpenSteps steps, HoldState hold, Clock clock) {
        this.step = "userTask_" + formId;
        this.formId = formId;
        this.notAsked = notAsked;
        this.forms = forms;
        this.steps = steps;
        this.hold = hold;
        this.clock = clock;
    }

    /** The form itself. */
    public final WorkForms.WorkForm of(CooperationId cooperation) {
        return forms.of(context(cooperation), notAsked);
    }

    /** What stands in it at first: the newest state, as of today. */
    public Map<String, Object> begin(CooperationId cooperation) {
        Map<String, Object> values = new LinkedHashMap<>(standing(cooperation));
        values.put(Answers.EFFECTIVE, today().toString());
        return values;
    }

    /** Whether the task of phase 3 still waits. */
    public final boolean taskWaits(CooperationId cooperation) {
        return steps.waitingFor(step, List.of(cooperation)).contains(cooperation);
    }

    /**
     * What was filled in, as a command.
     *
     * @param seen number of the newest state that was seen, 0 for none
     * @throws Conflict     when the task waits and the cooperation is on hold: doing that task would go on with the course
     * @throws InvalidInput with everything the form finds wrong, or else with what can be no such state
     */
    public final C command(CooperationId cooperation, Map<String, ?> answers, int seen) {
        Answers checked = checked(cooperation, of(cooperation).check(answers));
        String reason = hold.onHoldReason(cooperation);
        if (reason != null && taskWaits(cooperation)) {
            throw HoldState.refusal(reason);
        }
        return command(cooperation, checked, seen);
    }

    /**
     * What others laid down since a state was seen, field by field; nothing when none is newer, or when what was filled in can
     * be no such state.
     *
     * @param seen number of the newest state that was seen, 0 for none
     */
    public final Optional<OvertakenWork> overtaken(CooperationId cooperation, Map<String, ?> answers, int seen) {
        try {
            return since(cooperation, of(cooperation).check(answers).answers(), seen);
        } catch (InvalidInput toldOtherwise) {
            return Optional.empty();
        }
    }

    /** Number of the newest state, 0 for none. */
    public abstract int newest(CooperationId cooperation);

    /** The newest state as the form has it. */
    abstract Map<String, Object> standing(CooperationId cooperation);

    /** @throws InvalidInput with everything that is wrong with what was filled in */
    abstract Answers checked(CooperationId cooperation, WorkForms.Looked looked);

    abstract C command(CooperationId cooperation, Answers answers, int seen);

    abstract Optional<OvertakenWork> since(CooperationId cooperation, Answers answers, int seen);

    final LocalDate today() {
        return LocalDate.now(clock);
    }

    final WorkContext context(CooperationId cooperation) {
        return new WorkContext(step, cooperation, step, formId, null, null, Body.PROJECT_LEADER, null);
    }
}
