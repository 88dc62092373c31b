package nl.samenspoor.settlement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Windfalls and setbacks of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class Deviations {

    private final DeviationRows rows;
    private final PresentPartners partners;

    Deviations(DeviationRows rows, PresentPartners partners) {
        this.rows = rows;
        this.partners = partners;
    }

    /** The newest first. */
    public List<Deviation> of(CooperationId cooperation) {
        return rows.of(cooperation, partners.of(cooperation));
    }

    /**
     * Which answers of these cooperations are awaited, as {@link Deviation#awaited} says it of one, in a constant number of
     * statements.
     */
    public Set<AwaitedAnswer> awaited(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return Set.of();
        }
        Map<CooperationId, List<MunicipalityCode>> present = partners.ofAll(cooperations);
        return rows.awaited(cooperations).stream()
                .filter(one ->
                        present.getOrDefault(one.cooperation(), List.of()).contains(one.college()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws NotFound when the cooperation has none with that number */
    public Deviation one(CooperationId cooperation, int number) {
        return of(cooperation).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("deviation"));
    }
}
