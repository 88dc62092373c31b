package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.agreement.spi.WaitingAgreements;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Who has a task about a service agreement: agreements do not know the lists of tasks. */
@Component
class TasksForServiceAgreements implements WaitingAgreements {

    private final Tasks tasks;

    TasksForServiceAgreements(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Waiting> of(CooperationId cooperation) {
        return tasks.of(cooperation).stream()
                .flatMap(TasksForServiceAgreements::waiting)
                .toList();
    }

    private static Stream<Waiting> waiting(OpenTask task) {
        MunicipalityCode client = task.client();
        return client == null
                ? Stream.empty()
                : Stream.of(new Waiting(
                        task.id(), task.step(), task.taskField(), client, task.body(), task.municipality()));
    }
}
