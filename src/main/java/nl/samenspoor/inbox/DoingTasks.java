package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.ProcessProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks answers and does the work, inside the transaction of whoever calls. */
@Component
class DoingTasks {

    private final TaskRows tasks;
    private final TaskForms forms;
    private final ClosingTasks closing;
    private final SubmissionRows submissions;
    private final FormVersions versions;
    private final CheckingAnswers checking;
    private final ProcessProgress progress;
    private final Clock clock;

    DoingTasks(
            TaskRows tasks,
            TaskForms forms,
            ClosingTasks closing,
            SubmissionRows submissions,
            FormVersions versions,
            CheckingAnswers checking,
            ProcessProgress progress,
            Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.closing = closing;
        this.submissions = submissions;
        this.versions = versions;
        this.checking = checking;
        this.progress = progress;
        this.clock = clock;
    }

    /** What the work came to, when it can be foretold. */
    @Nullable
    Foretold perform(Actor actor, TaskRecord known, Map<String, ?> given) {
        CheckingAnswers.Outcome checked = checking.check(actor, known.context(), given);
        if (!checked.problems().isEmpty()) {
            throw new InvalidInput(checked.problems());
        }
        Answers answers = checked.answers();
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
        leave(known, effective);
        return checked.foretold();
    }

    /** The process must not wait for a task nobody can do any more. */
    void leave(TaskRecord known, EffectiveDate on) {
        boolean waits =
                tasks.find(known.task().id()).map(now -> !now.leftProcess()).orElse(false);
        if (waits) {
            progress.finished(known.task().cooperation(), known.context().workItem(), on);
        }
    }

    private EffectiveDate dateOf(Answers answers) {
        return answers.has(Answers.EFFECTIVE) ? answers.effective() : EffectiveDate.on(LocalDate.now(clock));
    }
}
