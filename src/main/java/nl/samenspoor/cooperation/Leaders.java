package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Who leads a cooperation, for what the system itself must tell them. Does not look at who asks. */
@Component
public class Leaders {

    private final AccessRows access;

    Leaders(AccessRows access) {
        this.access = access;
    }

    /** Names of the accounts, whether they can sign in now or not. */
    public List<String> of(CooperationId cooperation) {
        return access.all(cooperation).entrySet().stream()
                .filter(entry -> entry.getValue() == Access.LEADER)
                .map(Map.Entry::getKey)
                .toList();
    }
}
