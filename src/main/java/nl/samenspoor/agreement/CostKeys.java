package nl.samenspoor.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Cost keys of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class CostKeys {

    private final CostKeyRegister register;

    CostKeys(CostKeyRegister register) {
        this.register = register;
    }

    /** All keys laid down, the newest first. */
    public List<CostKey> of(CooperationId cooperation) {
        return register.of(List.of(cooperation)).getOrDefault(cooperation, List.of());
    }

    /** All keys of several cooperations, in a constant number of statements. */
    public Map<CooperationId, List<CostKey>> of(Collection<CooperationId> cooperations) {
        return register.of(cooperations);
    }

    /** Which key counts now. */
    public CountingKey counting(CooperationId cooperation) {
        return CountingKey.among(of(cooperation));
    }
}
