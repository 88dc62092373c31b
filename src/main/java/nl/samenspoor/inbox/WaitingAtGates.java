package nl.samenspoor.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.WaitingWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Finds the actor's own tasks at a gate, and steps that wait for anybody. */
@Component
class WaitingAtGates implements WaitingWork, OpenSteps {

    private final TaskRows tasks;
    private final PastWork past;
    private final Visibility visibility;

    WaitingAtGates(TaskRows tasks, PastWork past, Visibility visibility) {
        this.tasks = tasks;
        this.past = past;
        this.visibility = visibility;
    }

    @Override
    public List<Waiting> atGate(Actor actor, CooperationId cooperation, GateKey gate) {
        boolean leads = visibility.may(actor, Right.WORK_FOR_LEADER, cooperation);
        List<OpenTask> own = tasks.open(cooperation).stream()
                .map(TaskRecord::task)
                .filter(task -> task.gate() == gate && own(actor, task, leads))
                .toList();
        boolean historical = !own.isEmpty() && past.past(cooperation);
        return own.stream()
                .map(task -> historical ? task.waitingForNobody() : task)
                .map(task -> new Waiting(
                        task.id(),
                        task.step(),
                        task.municipality(),
                        task.due(),
                        task.overdue(),
                        task.daysLeft(),
                        task.deadline(),
                        historical))
                .toList();
    }

    @Override
    public Set<CooperationId> waitingFor(String step, Collection<CooperationId> cooperations) {
        return cooperations.isEmpty() ? Set.of() : tasks.waitingFor(step, cooperations);
    }

    @Override
    public boolean waits(CooperationId cooperation, WorkItem work) {
        return tasks.open(cooperation, work).isPresent();
    }

    private static boolean own(Actor actor, OpenTask task, boolean leads) {
        MunicipalityCode municipality = task.municipality();
        return municipality == null || task.body() == Body.PROJECT_LEADER
                ? leads
                : Permissions.mayFor(actor, Right.workOf(task.body()), municipality, task.body());
    }
}
