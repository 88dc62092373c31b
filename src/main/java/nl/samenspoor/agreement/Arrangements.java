package nl.samenspoor.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Arrangements of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class Arrangements {

    private final ArrangementRegister register;

    Arrangements(ArrangementRegister register) {
        this.register = register;
    }

    /** The state that was recorded last, whatever its day; empty for none. */
    public Optional<Arrangement> newest(CooperationId cooperation) {
        return of(cooperation).stream().max(Comparator.comparingInt(Arrangement::number));
    }

    /** All versions, the newest first. */
    public List<Arrangement> of(CooperationId cooperation) {
        return register.of(List.of(cooperation));
    }

    /** All versions of several cooperations, the newest first, in one statement. */
    public Map<CooperationId, List<Arrangement>> of(Collection<CooperationId> cooperations) {
        return register.of(cooperations).stream().collect(Collectors.groupingBy(Arrangement::cooperation));
    }
}
