package nl.samenspoor.casebook.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.RecordingWork;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Does and sets aside the tasks of the process while events are played. */
@Component
class CaseTasks {

    private static final int MOST = 1_000;

    private final Tasks tasks;
    private final RecordingWork recording;
    private final SettingAsideTasks settingAside;

    CaseTasks(Tasks tasks, RecordingWork recording, SettingAsideTasks settingAside) {
        this.tasks = tasks;
        this.recording = recording;
        this.settingAside = settingAside;
    }

    boolean waitsFor(CaseContext context, WorkItem work) {
        return recording.waitsFor(context.id(), work);
    }

    /** Does the task with these answers; a task the process does not wait for is refused. */
    void record(CaseContext context, WorkItem work, Map<String, ?> answers, EffectiveDate effective) {
        recording.record(context.actor(), context.id(), work, answers, effective);
    }

    /** Sets aside every open task of one step. */
    void setAside(CaseContext context, CaseEvent event, WorkItem work, Ground ground, String reason) {
        setAside(context, event, matching(work), ground, reason);
    }

    /** Sets aside what is left of the phase a gate closes, except task fields that run ahead. */
    void setAsidePhase(GateKey gate, CaseContext context, CaseEvent event) {
        Predicate<OpenTask> ofPhase =
                task -> task.gate() == null && task.phase() == gate.phase() && !context.ahead(task.taskField());
        setAside(context, event, ofPhase, Ground.NOT_RECORDED, SourceText.of(event));
        if (open(context).stream().noneMatch(task -> task.gate() == gate)) {
            throw new Conflict("casebook.gateNotReached", gate.name());
        }
    }

    /** Sets aside what is left of preparing a gate, so that the bodies can decide. */
    void setAsideGate(GateKey gate, CaseContext context, CaseEvent event) {
        setAside(context, event, task -> task.gate() == gate, Ground.NOT_RECORDED, SourceText.of(event));
    }

    private void setAside(
            CaseContext context, CaseEvent event, Predicate<OpenTask> which, Ground ground, String reason) {
        for (int i = 0; i < MOST; i++) {
            Optional<OpenTask> next = open(context).stream().filter(which).findFirst();
            if (next.isEmpty()) {
                return;
            }
            settingAside.setAside(context.actor(), next.get().id(), ground, reason, event.on());
        }
    }

    private List<OpenTask> open(CaseContext context) {
        return tasks.of(context.id()).stream()
                .filter(task -> SettingAsideTasks.preparatory(task.step()))
                .toList();
    }

    private static Predicate<OpenTask> matching(WorkItem work) {
        return task -> task.step().equals(work.step())
                && (work.municipality() == null || work.municipality().equals(task.municipality()))
                && (work.taskField() == null || work.taskField().equals(task.taskField()));
    }
}
