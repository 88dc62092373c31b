package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work the process may be waiting for.
 *
 * @param step         id of the user task in the model, for example {@code userTask_scoreMotives}
 * @param municipality whose copy of the task, or null where there is one for all
 * @param taskField    id of the task field, or null
 */
public record WorkItem(String step, @Nullable MunicipalityCode municipality, @Nullable String taskField) {

    public static WorkItem of(String step) {
        return new WorkItem(step, null, null);
    }

    public WorkItem in(@Nullable MunicipalityCode code) {
        return new WorkItem(step, code, taskField);
    }

    public WorkItem forField(@Nullable String field) {
        return new WorkItem(step, municipality, field);
    }
}
