package nl.samenspoor.inbox.spi;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;

/** When a cooperation began: what is done in it cannot have happened before. Implemented by the cooperation module. */
public interface CooperationStart {

    /** As exactly as it is known; may be unknown. */
    EffectiveDate startedOn(CooperationId cooperation);
}
