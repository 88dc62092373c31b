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
     * @param taskField    id of the task field
     * @param client       the municipality that asks
     * @param body         who does it
     * @param municipality whose, or null for the project leader
     */
    record Waiting(
            @Nullable String taskField, MunicipalityCode client, Body body, @Nullable MunicipalityCode municipality) {}

    /** Open tasks about all service agreements of a cooperation, in one statement however many. */
    List<Waiting> of(CooperationId cooperation);
}
