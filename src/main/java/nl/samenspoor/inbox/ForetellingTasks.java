package nl.samenspoor.inbox;

import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a task's answers would come to, without doing the work. */
@Component
public class ForetellingTasks {

    /**
     * What can be told of answers.
     *
     * @param problems what is wrong, including what is not filled in yet
     * @param foretold what they would come to; null while something is wrong
     */
    public record Foresight(List<FieldProblem> problems, @Nullable Foretold foretold) {

        /** The same without what is only not filled in yet: no mistake while somebody still types. */
        public Foresight whileTyping() {
            return new Foresight(
                    problems.stream()
                            .filter(problem -> !UNFILLED.contains(problem.code()))
                            .toList(),
                    foretold);
        }
    }

    private static final List<String> UNFILLED = List.of("kernel.required", "inbox.choose");

    private final TaskAccess access;
    private final ClosingTasks closing;
    private final TaskForms forms;
    private final CheckingAnswers checking;

    ForetellingTasks(TaskAccess access, ClosingTasks closing, TaskForms forms, CheckingAnswers checking) {
        this.access = access;
        this.closing = closing;
        this.forms = forms;
        this.checking = checking;
    }

    /** Whether the work behind a form can be foretold. */
    public boolean foretells(String formId) {
        return forms.work(formId).filter(ForetellingWork.class::isInstance).isPresent();
    }

    /** Code of the sentence that says what will be told of a form; null when its work cannot be foretold. */
    public @Nullable String untold(String formId) {
        return forms.work(formId)
                .filter(ForetellingWork.class::isInstance)
                .map(ForetellingWork.class::cast)
                .map(ForetellingWork::untold)
                .orElse(null);
    }

    /**
     * @param given answers by field key, as for completing the task
     * @throws NotFound   when the task does not exist, the actor may not see its cooperation, or its work cannot be foretold
     * @throws NotAllowed when it is somebody else's task
     * @throws Conflict   when the task is closed, or the work cannot be done now
     */
    public Foresight foretell(Actor actor, String taskId, Map<String, ?> given) {
        TaskRecord known = access.visible(actor, taskId);
        access.requireOwn(actor, known);
        closing.requireOpen(known);
        if (!foretells(known.task().formId())) {
            throw new NotFound("inbox.noTask");
        }
        CheckingAnswers.Outcome outcome = checking.check(actor, known.context(), given);
        return new Foresight(outcome.problems(), outcome.foretold());
    }
}
