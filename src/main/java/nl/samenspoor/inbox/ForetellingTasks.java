package nl.samenspoor.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.inbox.form.AnswerCheck;
import nl.samenspoor.inbox.form.Checked;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
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

    ForetellingTasks(TaskAccess access, ClosingTasks closing, TaskForms forms) {
        this.access = access;
        this.closing = closing;
        this.forms = forms;
    }

    /** Whether the work behind a form can be foretold. */
    public boolean foretells(String formId) {
        return work(formId).isPresent();
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
        ForetellingWork work = work(known.task().formId()).orElseThrow(() -> new NotFound("inbox.noTask"));
        Checked checked = AnswerCheck.check(forms.form(known.context()), given);
        List<FieldProblem> problems = new ArrayList<>(checked.problems());
        Answers answers = Answers.of(checked.answers());
        if (problems.isEmpty()) {
            problems.addAll(work.check(known.context(), answers));
        }
        if (!problems.isEmpty()) {
            return new Foresight(problems, null);
        }
        try {
            return new Foresight(List.of(), work.foretell(actor, known.context(), answers));
        } catch (InvalidInput wrong) {
            return new Foresight(wrong.problems(), null);
        }
    }

    /**
     * What is remarkable about these answers though allowed, a sentence each; nothing where the work cannot be foretold or
     * the answers are not right.
     *
     * @throws NotFound   as {@link #foretell}
     * @throws NotAllowed as {@link #foretell}
     * @throws Conflict   as {@link #foretell}
     */
    public List<String> odd(Actor actor, String taskId, Map<String, ?> given) {
        String form = access.visible(actor, taskId).task().formId();
        Foretold foretold = foretells(form) ? foretell(actor, taskId, given).foretold() : null;
        return foretold == null ? List.of() : foretold.odd();
    }

    private Optional<ForetellingWork> work(String formId) {
        return forms.work(formId).filter(ForetellingWork.class::isInstance).map(ForetellingWork.class::cast);
    }
}
