package nl.samenspoor.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of gates. */
@Component
public class GateView {

    public boolean openConditions(CooperationId cooperation) {
        throw new UnsupportedOperationException();
    }

    public boolean proposalNeeded(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }

    public boolean councilDecides(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }

    public List<MunicipalityCode> votingMunicipalities(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }

    public boolean decisionFinal(CooperationId cooperation, GateKey gate, MunicipalityCode municipality) {
        throw new UnsupportedOperationException();
    }

    public boolean anotherRound(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }

    public @Nullable String outcome(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }

    public @Nullable EffectiveDate lastOutcomeDate(CooperationId cooperation) {
        throw new UnsupportedOperationException();
    }

    public List<Gate> gates(CooperationId cooperation) {
        throw new UnsupportedOperationException();
    }

    public Map<CooperationId, List<GateSummary>> summaries(Collection<CooperationId> cooperations) {
        throw new UnsupportedOperationException();
    }

    public List<Condition> conditions(CooperationId cooperation) {
        throw new UnsupportedOperationException();
    }

    public List<Missing> missing(CooperationId cooperation) {
        throw new UnsupportedOperationException();
    }
}
