package nl.samenspoor.cooperation.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/**
 * A decision of a college on a task field without a task that asks for it, such as on a newer business case: on the form of
 * the task and checked alike. An open task for it is done with it.
 */
@Component
public class DecidingBesideTasks {

    private static final String FORM = "decideOnBusinessCase";
    private static final String STEP = "userTask_" + FORM;

    private final DecideOnBusinessCaseWork work;
    private final WorkForms forms;
    private final OpenSteps steps;
    private final HoldState hold;

    DecidingBesideTasks(DecideOnBusinessCaseWork work, WorkForms forms, OpenSteps steps, HoldState hold) {
        this.work = work;
        this.forms = forms;
        this.steps = steps;
        this.hold = hold;
    }

    /**
     * While a task of that college asks for it, it waits as that task does; without one it can always be recorded.
     *
     * @throws Conflict with the reason of the hold
     */
    public void requireNotOnHold(CooperationId cooperation, String field, MunicipalityCode municipality) {
        String reason = hold.onHoldReason(cooperation);
        if (reason != null
                && steps.waits(cooperation, WorkItem.of(STEP).in(municipality).forField(field))) {
            throw HoldState.refusal(reason);
        }
    }

    /** What lies before the college. */
    public List<Asked> asked(CooperationId cooperation, String field, MunicipalityCode municipality) {
        return work.asked(context(cooperation, field, municipality));
    }

    public WorkForms.WorkForm form(CooperationId cooperation, String field, MunicipalityCode municipality) {
        return forms.of(context(cooperation, field, municipality), Set.of());
    }

    /** The newest version, chosen. */
    public Map<String, Object> values(CooperationId cooperation, String field, MunicipalityCode municipality) {
        return new HashMap<>(work.currentValues(context(cooperation, field, municipality)));
    }

    /**
     * @return what is told of the field when it stopped by it, else nothing
     * @throws Conflict     on hold while a task of that college asks for it
     * @throws InvalidInput on a field of the form, and as the decision itself is refused
     */
    public List<String> decide(
            Actor actor,
            CooperationId cooperation,
            String field,
            MunicipalityCode municipality,
            WorkForms.Looked looked) {
        requireNotOnHold(cooperation, field, municipality);
        refuse(looked.problems());
        Answers answers = looked.answers();
        WorkContext context = context(cooperation, field, municipality);
        refuse(work.check(context, answers));
        return work.decided(actor, context, answers);
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static WorkContext context(CooperationId cooperation, String field, MunicipalityCode municipality) {
        return new WorkContext("decision-" + field, cooperation, STEP, FORM, null, municipality, Body.COLLEGE, field);
    }
}
