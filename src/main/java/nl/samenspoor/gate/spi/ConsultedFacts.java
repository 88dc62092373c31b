package nl.samenspoor.gate.spi;

import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/** What was asked of others before the bodies decide, as the API writes it. All beans of this type are asked. */
public interface ConsultedFacts {

    /**
     * What is known now, by name of the field, in a constant number of statements.
     *
     * @param gate the gate it is read with, or null for the cooperation as a whole
     */
    Map<String, Object> facts(CooperationId cooperation, @Nullable GateKey gate);
}
