package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** A partner leaves. */
@Component
public class WithdrawingPartners {

    public void withdraw(Actor actor, CooperationId id, WithdrawPartner command) {
        throw new UnsupportedOperationException();
    }
}
