package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Opens a gate. */
@Component
public class OpeningGates {

    public void open(CooperationId cooperation, GateKey gate, List<MunicipalityCode> partners) {
        throw new UnsupportedOperationException();
    }
}
