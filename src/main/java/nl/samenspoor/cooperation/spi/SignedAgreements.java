package nl.samenspoor.cooperation.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** Service agreements that stay when a task field stops. Implemented by the process module. */
public interface SignedAgreements {

    /**
     * An agreement that was signed and holds today, or is about to.
     *
     * @param taskField  the field it is of
     * @param client     the municipality that asks
     * @param contractor name of who delivers, as recorded
     */
    record Signed(String taskField, MunicipalityCode client, String contractor) {}

    /** Those of all task fields, by client. */
    List<Signed> of(CooperationId cooperation);
}
