package nl.samenspoor.inbox;

import java.util.Map;
import java.util.Optional;
import nl.samenspoor.inbox.form.AnswerCheck;
import nl.samenspoor.inbox.form.Checked;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What others recorded while somebody filled in the form of a task, when it was refused for that and nothing else. */
@Component
public class OvertakenTasks {

    private final TaskAccess access;
    private final TaskForms forms;

    OvertakenTasks(TaskAccess access, TaskForms forms) {
        this.access = access;
        this.forms = forms;
    }

    /**
     * Nothing also when what was sent cannot be compared.
     *
     * @param given   by field key, as they were sent
     * @param refused what is wrong with them
     * @throws NotFound   when there is no such task or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     */
    public Optional<OvertakenWork> of(Actor actor, String taskId, Map<String, ?> given, InvalidInput refused) {
        boolean newer =
                refused.problems().stream().allMatch(problem -> problem.field().equals(OvertakenWork.SEEN));
        if (!newer) {
            return Optional.empty();
        }
        TaskRecord known = access.visible(actor, taskId);
        access.requireOwn(actor, known);
        Form form = forms.form(known.context());
        Checked checked = AnswerCheck.check(form, given);
        try {
            return forms.work(form.id())
                    .flatMap(work -> work.overtaken(known.context(), Answers.of(checked.answers())));
        } catch (InvalidInput toldAlready) {
            return Optional.empty();
        }
    }
}
