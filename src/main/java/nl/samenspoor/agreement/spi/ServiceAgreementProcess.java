package nl.samenspoor.agreement.spi;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** How service agreements reach the process. Implemented by the process module; called last in a use case. */
public interface ServiceAgreementProcess {

    /** Whether the process works on the agreement of this client in this task field now. */
    boolean underWay(CooperationId cooperation, String taskField, MunicipalityCode client);

    /**
     * The agreement is drafted, reviewed and signed once more, beside the course.
     *
     * @return false when the process of the cooperation no longer runs
     */
    boolean started(CooperationId cooperation, String taskField, MunicipalityCode client);
}
