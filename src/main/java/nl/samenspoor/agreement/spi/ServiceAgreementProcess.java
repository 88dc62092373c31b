package nl.samenspoor.agreement.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** How service agreements reach the process. Implemented by the process module; called last in a use case. */
public interface ServiceAgreementProcess {

    /** Whether the process works on the agreement of this client in this task field now. */
    boolean underWay(CooperationId cooperation, String taskField, MunicipalityCode client);

    /** Which agreements of a cooperation somebody has a task for now, in one statement however many there are. */
    List<UnderWay> underWay(CooperationId cooperation);

    /** The agreement of a client in a task field that is worked on. */
    record UnderWay(String taskField, MunicipalityCode client) {}

    /**
     * The agreement is drafted, reviewed and signed once more, beside the course.
     *
     * @return false when the process of the cooperation no longer runs
     */
    boolean started(CooperationId cooperation, String taskField, MunicipalityCode client);
}
