package nl.samenspoor.cooperation;

import nl.samenspoor.inbox.spi.CooperationStart;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.stereotype.Component;

/** Tells the inbox when a cooperation began. */
@Component
class TaskStart implements CooperationStart {

    private final CooperationRows rows;

    TaskStart(CooperationRows rows) {
        this.rows = rows;
    }

    @Override
    public EffectiveDate startedOn(CooperationId cooperation) {
        return rows.find(cooperation).map(Cooperation::startedOn).orElseGet(EffectiveDate::unknown);
    }
}
