package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Business cases of task fields. Reads only; the caller checks who may see the cooperation. */
@Component
public class BusinessCases {

    private final BusinessCaseRows rows;

    BusinessCases(BusinessCaseRows rows) {
        this.rows = rows;
    }

    /** All versions by id of the field, the newest first; fields without one are left out. */
    public Map<String, List<BusinessCase>> of(CooperationId id) {
        return rows.of(id);
    }

    /** The newest version of one field. */
    public Optional<BusinessCase> latest(CooperationId id, String field) {
        return rows.of(id).getOrDefault(field, List.of()).stream().findFirst();
    }
}
