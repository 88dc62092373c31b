package nl.samenspoor.gate.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;

/** A module that has something to say before a gate. All beans of this type are asked. */
public interface GateCriterion {

    /** What stands now, worst first; empty when there is nothing to say. */
    List<Finding> findings(CooperationId cooperation, GateKey gate);
}
