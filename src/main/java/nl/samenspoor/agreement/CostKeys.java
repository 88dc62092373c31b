package nl.samenspoor.agreement;

import java.time.LocalDate;
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

    /** Number of the newest key in the order of recording; 0 for none. */
    public int newest(CooperationId cooperation) {
        return register.newest(cooperation);
    }

    /** Which key counts on a day: one that only begins later is named beside the one that holds. */
    public CountingKey counting(CooperationId cooperation, LocalDate day) {
        return CountingKey.on(of(cooperation), day);
    }

    /** Which key was agreed last, also when it only begins later. */
    public CountingKey counting(CooperationId cooperation) {
        return CountingKey.among(of(cooperation));
    }
}
