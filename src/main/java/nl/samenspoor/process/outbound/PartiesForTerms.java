package nl.samenspoor.process.outbound;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/** What terms ask about cooperations and municipalities: neither module knows the other. */
@Component
class PartiesForTerms implements Parties {

    private final Cooperations cooperations;
    private final Municipalities municipalities;

    PartiesForTerms(Cooperations cooperations, Municipalities municipalities) {
        this.cooperations = cooperations;
        this.municipalities = municipalities;
    }

    @Override
    public String cooperation(CooperationId cooperation) {
        return cooperations.summary(cooperation).name();
    }

    @Override
    public List<MunicipalityCode> partners(CooperationId cooperation) {
        return cooperations.summary(cooperation).partners();
    }

    @Override
    public Map<CooperationId, LocalDate> lastKnownDays(Collection<CooperationId> asked) {
        return cooperations.observedUntil(asked);
    }

    @Override
    public Map<MunicipalityCode, String> names(Collection<MunicipalityCode> codes) {
        return municipalities.names(codes);
    }

    @Override
    public boolean exists(MunicipalityCode code) {
        return municipalities.exists(code);
    }
}
