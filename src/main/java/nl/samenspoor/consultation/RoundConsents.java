package nl.samenspoor.consultation;

import java.util.Collection;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every consent councils decided on beside the gates. Reads only; the caller checks who may see the cooperations. */
@Component
public class RoundConsents {

    private final ViewRoundRows rows;

    RoundConsents(ViewRoundRows rows) {
        this.rows = rows;
    }

    /** Every meeting, of many cooperations in two statements; of the council of one municipality, of all when that is null. */
    public List<DecidedConsent> of(Collection<CooperationId> cooperations, @Nullable MunicipalityCode municipality) {
        return rows.decided(cooperations, municipality);
    }
}
