package nl.samenspoor.cooperation.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;

/** Which versions of a plan of approach a college can decide on. Implemented by the module that keeps plans. */
public interface FixedPlans {

    /** Numbers such as {@code 1.0}, the newest first; empty when the plan was not fixed. */
    List<String> of(CooperationId cooperation);
}
