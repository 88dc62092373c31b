package nl.samenspoor.cooperation.spi;

import nl.samenspoor.kernel.CooperationId;

/** Whether the form was decided on at gate 2. Implemented by the process module. */
public interface FormDecisions {

    /** Whether the latest opening of gate 2 adopted the form, and the cooperation did not fall back since. */
    boolean stands(CooperationId cooperation);
}
