package nl.samenspoor.cooperation.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** Who did not agree at the gate that was decided last. Implemented by the process module. */
public interface SaidNo {

    /** Municipalities of whose bodies one did not agree, in the order of the gate; empty when no gate was decided. */
    List<MunicipalityCode> atLastGate(CooperationId cooperation);
}
