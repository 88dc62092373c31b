package nl.samenspoor.inbox.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Names of what a list of tasks is about, looked up for the whole list at once. */
record TaskNames(
        Map<CooperationId, String> cooperations,
        Map<MunicipalityCode, String> municipalities,
        Map<String, String> taskFields) {

    static TaskNames of(Collection<OpenTask> tasks, CooperationNames names) {
        return new TaskNames(
                names.cooperations(each(tasks, OpenTask::cooperation)),
                names.municipalities(tasks.stream()
                        .flatMap(task -> Stream.of(task.municipality(), task.client()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                names.taskFields(each(tasks, OpenTask::taskField)));
    }

    private static <T> List<T> each(Collection<OpenTask> tasks, Function<OpenTask, @Nullable T> part) {
        return tasks.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    /** Name of the task's cooperation; empty when it has none, never an id. */
    String cooperation(OpenTask task) {
        return cooperations.getOrDefault(task.cooperation(), "");
    }

    @Nullable
    String municipality(OpenTask task) {
        return task.municipality() == null ? null : municipalities.get(task.municipality());
    }

    /** Name of the client of a service agreement where somebody else does the work, or null. */
    @Nullable
    String client(OpenTask task) {
        return task.client() == null || task.client().equals(task.municipality())
                ? null
                : municipalities.get(task.client());
    }

    @Nullable
    String taskField(OpenTask task) {
        return task.taskField() == null ? null : taskFields.get(task.taskField());
    }
}
