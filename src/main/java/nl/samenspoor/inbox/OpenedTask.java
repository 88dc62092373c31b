package nl.samenspoor.inbox;

import java.time.LocalDate;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The process waits for somebody.
 *
 * @param taskId       the process's id of the task, at most 64 characters
 * @param cooperation  whose task
 * @param step         id of the user task in the model
 * @param formId       the form it is done with
 * @param gate         the gate it belongs to, or null
 * @param municipality whose copy of the task, or null where there is one for all
 * @param body         who does it
 * @param taskField    id of the task field, or null
 * @param client       the municipality whose service agreement it is about, or null
 * @param due          last day to do it in time, or null
 * @param deadline     the term that gives that day; null without a day, or when no term gives it
 */
public record OpenedTask(
        String taskId,
        CooperationId cooperation,
        String step,
        String formId,
        @Nullable GateKey gate,
        @Nullable MunicipalityCode municipality,
        Body body,
        @Nullable String taskField,
        @Nullable MunicipalityCode client,
        @Nullable LocalDate due,
        @Nullable Deadline deadline) {

    /** A task whose last day its term gives, if it has one. */
    public OpenedTask(
            String taskId,
            CooperationId cooperation,
            String step,
            String formId,
            @Nullable GateKey gate,
            @Nullable MunicipalityCode municipality,
            Body body,
            @Nullable String taskField,
            @Nullable Deadline deadline) {
        this(
                taskId,
                cooperation,
                step,
                formId,
                gate,
                municipality,
                body,
                taskField,
                null,
                deadline == null ? null : deadline.day(),
                deadline);
    }

    /** A task that is not about a service agreement. */
    public OpenedTask(
            String taskId,
            CooperationId cooperation,
            String step,
            String formId,
            @Nullable GateKey gate,
            @Nullable MunicipalityCode municipality,
            Body body,
            @Nullable String taskField,
            @Nullable LocalDate due,
            @Nullable Deadline deadline) {
        this(taskId, cooperation, step, formId, gate, municipality, body, taskField, null, due, deadline);
    }
}
