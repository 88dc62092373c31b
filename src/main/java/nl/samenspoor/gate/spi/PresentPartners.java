package nl.samenspoor.gate.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** Which municipalities take part in a cooperation now. Implemented by the process module. */
public interface PresentPartners {

    /** In the order in which they joined; empty for an unknown cooperation. */
    List<MunicipalityCode> of(CooperationId cooperation);

    /** Also those that left, in the order in which they joined. */
    default List<MunicipalityCode> everOf(CooperationId cooperation) {
        return of(cooperation);
    }

    /** Whether the cooperation has ended: how its gates are decided can no longer be agreed. */
    default boolean ended(CooperationId cooperation) {
        return false;
    }
}
