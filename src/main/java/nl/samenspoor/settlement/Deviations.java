package nl.samenspoor.settlement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.CooperationId;
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
     * Which answers of these cooperations are awaited, in one statement. Whether a college still is a partner is not looked
     * at: {@link Deviation#awaited}.
     */
    public Set<AwaitedAnswer> awaited(Collection<CooperationId> cooperations) {
        return cooperations.isEmpty() ? Set.of() : rows.awaited(cooperations);
    }

    /** @throws NotFound when the cooperation has none with that number */
    public Deviation one(CooperationId cooperation, int number) {
        return of(cooperation).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("deviation"));
    }
}
