package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work the process may be waiting for.
 *
 * @param step         id of the user task in the model, for example {@code userTask_scoreMotives}
 * @param municipality whose copy of the task, or null where there is one for all
 * @param taskField    id of the task field, or null
 * @param client       whose agreement it is about, where somebody else does the work; null for any
 */
public record WorkItem(
        String step,
        @Nullable MunicipalityCode municipality,
        @Nullable String taskField,
        @Nullable MunicipalityCode client) {

    public WorkItem(String step, @Nullable MunicipalityCode municipality, @Nullable String taskField) {
        this(step, municipality, taskField, null);
    }

    public static WorkItem of(String step) {
        return new WorkItem(step, null, null, null);
    }

    public WorkItem in(@Nullable MunicipalityCode code) {
        return new WorkItem(step, code, taskField, client);
    }

    public WorkItem forField(@Nullable String field) {
        return new WorkItem(step, municipality, field, client);
    }

    public WorkItem forClient(@Nullable MunicipalityCode code) {
        return new WorkItem(step, municipality, taskField, code);
    }

    /** Whether this is the work the other names; one that names no client means that of any. */
    public boolean fits(WorkItem other) {
        return equals(other) || other.client() == null && forClient(null).equals(other);
    }
}
