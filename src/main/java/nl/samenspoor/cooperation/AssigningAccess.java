package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Assigns accounts to cooperations. */
@Component
public class AssigningAccess {

    public void assign(Actor actor, CooperationId id, String account, Access access) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(Actor actor, CooperationId id, String account) {
        throw new UnsupportedOperationException();
    }
}
