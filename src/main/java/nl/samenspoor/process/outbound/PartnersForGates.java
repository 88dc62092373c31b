package nl.samenspoor.process.outbound;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Who takes part now, for gates: neither module knows the other. */
@Component
class PartnersForGates implements PresentPartners {

    private final Cooperations cooperations;

    PartnersForGates(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public List<MunicipalityCode> of(CooperationId cooperation) {
        return cooperations.summaries(List.of(cooperation)).stream()
                .flatMap(summary -> summary.partners().stream())
                .toList();
    }

    @Override
    public Map<CooperationId, List<MunicipalityCode>> ofAll(Collection<CooperationId> asked) {
        Map<CooperationId, List<MunicipalityCode>> present = new HashMap<>();
        asked.forEach(id -> present.put(id, List.of()));
        cooperations.summaries(List.copyOf(present.keySet())).forEach(one -> present.put(one.id(), one.partners()));
        return present;
    }

    @Override
    public List<MunicipalityCode> everOf(CooperationId cooperation) {
        return cooperations.partners(cooperation).stream()
                .map(Partner::municipality)
                .distinct()
                .toList();
    }

    @Override
    public boolean ended(CooperationId cooperation) {
        return cooperations.summary(cooperation).status() == CooperationStatus.ENDED;
    }
}
