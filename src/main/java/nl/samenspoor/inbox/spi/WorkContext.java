package nl.samenspoor.inbox.spi;

import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of work is at hand. Comes from the task itself, never from a request.
 *
 * @param taskId       id of the task
 * @param cooperation  whose task
 * @param step         id of the user task in the model, for example {@code userTask_scoreMotives}
 * @param formId       the form it is done with, for example {@code scoreMotives}
 * @param gate         the gate it belongs to, or null
 * @param municipality whose copy of the task, or null where there is one for all
 * @param body         who does it
 * @param taskField    id of the task field it is about, or null
 * @param client       the municipality whose service agreement it is about, or null
 */
public record WorkContext(
        String taskId,
        CooperationId cooperation,
        String step,
        String formId,
        @Nullable GateKey gate,
        @Nullable MunicipalityCode municipality,
        Body body,
        @Nullable String taskField,
        @Nullable MunicipalityCode client) {

    /** Work that is not about a service agreement. */
    public WorkContext(
            String taskId,
            CooperationId cooperation,
            String step,
            String formId,
            @Nullable GateKey gate,
            @Nullable MunicipalityCode municipality,
            Body body,
            @Nullable String taskField) {
        this(taskId, cooperation, step, formId, gate, municipality, body, taskField, null);
    }

    /**
     * The municipality of a task that exists per municipality.
     *
     * @throws IllegalStateException when the task belongs to none
     */
    public MunicipalityCode requireMunicipality() {
        return present(municipality, "municipality");
    }

    /**
     * The gate of a task inside a gate.
     *
     * @throws IllegalStateException when the task belongs to none
     */
    public GateKey requireGate() {
        return present(gate, "gate");
    }

    /**
     * The task field of a task that exists per field.
     *
     * @throws IllegalStateException when the task belongs to none
     */
    public String requireTaskField() {
        return present(taskField, "task field");
    }

    /**
     * The client of a task that is about a service agreement.
     *
     * @throws IllegalStateException when the task is about none
     */
    public MunicipalityCode requireClient() {
        return present(client, "client");
    }

    /** The work as the process knows it. */
    public WorkItem workItem() {
        return new WorkItem(step, municipality, taskField, client);
    }

    private <T> T present(@Nullable T part, String what) {
        if (part == null) {
            throw new IllegalStateException(step + " has no " + what);
        }
        return part;
    }
}
