package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows one task with its form. */
@Component
public class ShowingTasks {

    private final TaskAccess access;
    private final ClosingTasks closing;
    private final TaskForms forms;
    private final ClaimingTasks claiming;
    private final TaskDraftRows drafts;
    private final EarlierRounds rounds;
    private final PastWork past;
    private final Visibility visibility;
    private final Clock clock;

    ShowingTasks(
            TaskAccess access,
            ClosingTasks closing,
            TaskForms forms,
            ClaimingTasks claiming,
            TaskDraftRows drafts,
            EarlierRounds rounds,
            PastWork past,
            Visibility visibility,
            Clock clock) {
        this.access = access;
        this.closing = closing;
        this.forms = forms;
        this.claiming = claiming;
        this.drafts = drafts;
        this.rounds = rounds;
        this.past = past;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * For somebody who wants to do it, or leads the cooperation and may set it aside.
     *
     * @throws NotFound   when there is no such task or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     */
    public TaskSheet own(Actor actor, String taskId) {
        TaskRecord known = access.visible(actor, taskId);
        boolean maySetAside = maySetAside(actor, known);
        if (!maySetAside) {
            access.requireOwn(actor, known);
        }
        return sheet(actor, known, maySetAside);
    }

    /**
     * For somebody who wants to read it.
     *
     * @throws NotFound when there is no such task or the actor may not see its cooperation
     */
    public TaskSheet visible(Actor actor, String taskId) {
        return sheet(actor, access.visible(actor, taskId), false);
    }

    /** Whether the actor sees the cooperation of the task, and not only the task. */
    public boolean seesCooperation(Actor actor, TaskSheet sheet) {
        return access.seesCooperation(actor, sheet.task());
    }

    private boolean maySetAside(Actor actor, TaskRecord known) {
        OpenTask task = known.task();
        return SettingAsideTasks.allowed(actor, task.step())
                && visibility.may(actor, Right.SET_WORK_ASIDE, task.cooperation());
    }

    private TaskSheet sheet(Actor actor, TaskRecord known, boolean maySetAside) {
        boolean mayDo = access.own(actor, known);
        Conflict obstacle = obstacle(actor, known, mayDo);
        Form form = forms.form(known.context());
        Optional<TaskWork> work = forms.work(form.id());
        EarlierRound earlier = rounds.before(known).orElse(null);
        boolean historical = past.past(known.task().cooperation());
        return new TaskSheet(
                historical ? known.task().waitingForNobody() : known.task(),
                form,
                values(known, form, earlier),
                mayDo,
                obstacle,
                maySetAside,
                work.map(one -> one.asked(known.context())).orElse(List.of()),
                work.map(one -> one.beforehand(actor, known.context())).orElse(List.of()),
                work.filter(one -> known.closed() != null)
                        .map(one -> one.afterwards(actor, known.context(), known.opened()))
                        .orElse(List.of()),
                mayDo ? drafts.find(known.task().id(), actor.account()).orElse(null) : null,
                known.closed() == null ? claiming.of(known) : Claim.NONE,
                earlier,
                historical);
    }

    private @Nullable Conflict obstacle(Actor actor, TaskRecord known, boolean mayDo) {
        try {
            closing.requireOpen(known);
            access.requireNotOnHold(actor, known);
            if (mayDo) {
                claiming.requireFree(actor, known);
            }
            return null;
        } catch (Conflict now) {
            return now;
        }
    }

    private Map<String, Object> values(TaskRecord known, Form form, @Nullable EarlierRound earlier) {
        Map<String, Object> current = new LinkedHashMap<>(earlier == null ? Map.of() : earlier.takenOver());
        current.putAll(forms.currentValues(known.context()));
        Map<String, Object> values = new LinkedHashMap<>();
        form.questions().forEach(question -> {
            Object value = current.get(question.key());
            if (value != null) {
                values.put(question.key(), value);
            } else if (question.key().equals(Answers.EFFECTIVE)) {
                values.put(question.key(), LocalDate.now(clock).toString());
            }
        });
        return values;
    }
}
