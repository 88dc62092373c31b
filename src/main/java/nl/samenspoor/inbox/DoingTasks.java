package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.form.AnswerCheck;
import nl.samenspoor.inbox.form.Checked;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.ProcessProgress;
import org.springframework.stereotype.Component;

/** Checks answers and does the work, inside the transaction of whoever calls. */
@Component
class DoingTasks {

    private final TaskRows tasks;
    private final TaskForms forms;
    private final ClosingTasks closing;
    private final SubmissionRows submissions;
    private final FormVersions versions;
    private final TimeCheck times;
    private final ProcessProgress progress;
    private final Clock clock;

    DoingTasks(
            TaskRows tasks,
            TaskForms forms,
            ClosingTasks closing,
            SubmissionRows submissions,
            FormVersions versions,
            TimeCheck times,
            ProcessProgress progress,
            Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.closing = closing;
        this.submissions = submissions;
        this.versions = versions;
        this.times = times;
        this.progress = progress;
        this.clock = clock;
    }

    void perform(Actor actor, TaskRecord known, Map<String, ?> given) {
        Answers answers = checked(actor, known, given);
        EffectiveDate effective = dateOf(answers);
        closing.close(known, ClosedTask.How.DONE, actor, effective);
        submissions.add(
                actor,
                known.context(),
                given,
                effective,
                versions.present(known.task().formId()),
                forms.offered(known.context(), answers.asMap()));
        forms.work(known.task().formId()).ifPresent(work -> work.perform(actor, known.context(), answers));
        leave(known);
    }

    /** The process must not wait for a task nobody can do any more. */
    void leave(TaskRecord known) {
        boolean waits =
                tasks.find(known.task().id()).map(now -> !now.leftProcess()).orElse(false);
        if (waits) {
            progress.finished(known.task().cooperation(), known.context().workItem());
        }
    }

    private Answers checked(Actor actor, TaskRecord known, Map<String, ?> given) {
        Form form = forms.form(known.context());
        Checked checked = AnswerCheck.check(form, given);
        if (!checked.problems().isEmpty()) {
            throw new InvalidInput(checked.problems());
        }
        Answers answers = Answers.of(dated(form, checked.answers()));
        List<FieldProblem> problems = new ArrayList<>(times.problems(actor, known.context(), answers));
        forms.work(form.id()).ifPresent(work -> problems.addAll(work.check(known.context(), answers)));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return answers;
    }

    private Map<String, Object> dated(Form form, Map<String, Object> answers) {
        Map<String, Object> dated = new LinkedHashMap<>(answers);
        if (form.question(Answers.EFFECTIVE).isPresent()) {
            dated.putIfAbsent(Answers.EFFECTIVE, today());
        }
        return dated;
    }

    private EffectiveDate dateOf(Answers answers) {
        return answers.has(Answers.EFFECTIVE) ? answers.effective() : EffectiveDate.on(LocalDate.now(clock));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
