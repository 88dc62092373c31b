package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Lays down decision rules. */
@Component
public class SettingDecisionRules {

    public void set(Actor actor, CooperationId cooperation, SetDecisionRule command) {
        throw new UnsupportedOperationException();
    }
}
