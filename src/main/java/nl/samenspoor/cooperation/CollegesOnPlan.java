package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** What colleges decided on plans of approach. Reads only; the caller checks who may see the cooperation. */
@Component
public class CollegesOnPlan {

    private final PlanRows rows;

    CollegesOnPlan(PlanRows rows) {
        this.rows = rows;
    }

    /** Every decision, by municipality and then in the order they were recorded: the last of each counts. */
    public List<CollegeOnPlan> of(CooperationId cooperation) {
        return rows.of(cooperation);
    }
}
