package nl.samenspoor.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/**
 * Reports, evaluations and instruments of a cooperation, the newest first. Reads only; the caller checks who may see
 * the cooperation.
 */
@Component
public class FollowUp {

    private final FollowUpRegister register;

    FollowUp(FollowUpRegister register) {
        this.register = register;
    }

    public List<Report> reports(CooperationId cooperation) {
        return register.reports(cooperation);
    }

    public List<Evaluation> evaluations(CooperationId cooperation) {
        return register.evaluations(cooperation);
    }

    /** The version of each instrument that counts now. */
    public List<Instrument> instruments(CooperationId cooperation) {
        Map<String, Instrument> latest = new LinkedHashMap<>();
        register.instruments(cooperation).forEach(instrument -> latest.putIfAbsent(instrument.name(), instrument));
        return List.copyOf(latest.values());
    }
}
