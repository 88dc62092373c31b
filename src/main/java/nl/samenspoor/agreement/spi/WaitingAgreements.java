package nl.samenspoor.agreement.spi;

import java.util.List;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** What waits to be done about service agreements. Implemented by the process module. */
public interface WaitingAgreements {

    /**
     * A task about a service agreement that is open.
     *
     * @param task         id of the task
     * @param step         id of the user task in the model; its name is the message of this key
     * @param taskField    id of the task field
     * @param client       the municipality that asks
     * @param body         who does it
     * @param municipality whose, or null for the project leader
     */
    record Waiting(
            String task,
            String step,
            @Nullable String taskField,
            MunicipalityCode client,
            Body body,
            @Nullable MunicipalityCode municipality) {

        /** Whether it is about the agreement of this client in this task field. */
        public boolean about(String field, MunicipalityCode asking) {
            return field.equals(taskField) && client.equals(asking);
        }
    }

    /** Open tasks about all service agreements of a cooperation, in one statement however many. */
    List<Waiting> of(CooperationId cooperation);
}
