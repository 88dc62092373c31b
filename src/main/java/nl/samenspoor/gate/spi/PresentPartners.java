package nl.samenspoor.gate.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** Which municipalities take part in a cooperation now. Implemented by the process module. */
public interface PresentPartners {

    /** In the order in which they joined; empty for an unknown cooperation. */
    List<MunicipalityCode> of(CooperationId cooperation);

    /** The same of many cooperations, in a constant number of statements; every one asked for is in the answer. */
    default Map<CooperationId, List<MunicipalityCode>> ofAll(Collection<CooperationId> cooperations) {
        return cooperations.stream().distinct().collect(Collectors.toMap(Function.identity(), this::of));
    }

    /** Also those that left, in the order in which they joined. */
    default List<MunicipalityCode> everOf(CooperationId cooperation) {
        return of(cooperation);
    }

    /** Whether the cooperation has ended: how its gates are decided can no longer be agreed. */
    default boolean ended(CooperationId cooperation) {
        return false;
    }
}
