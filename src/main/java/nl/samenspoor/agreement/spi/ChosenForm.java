package nl.samenspoor.agreement.spi;

import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/** What a cooperation wants to do together and how; the legal form is to fit it. Implemented by the process module. */
public interface ChosenForm {

    /**
     * Form and tasks of a cooperation.
     *
     * @param form        1 to 4, light to heavy, or null while none was chosen
     * @param policyTasks whether policy and strategy are among the task fields that were not stopped, by the newest business
     *                    case of each; null while no field was opened, and while the kind of one is not known and none
     *                    is policy
     */
    record Shape(@Nullable Integer form, @Nullable Boolean policyTasks) {}

    Shape of(CooperationId cooperation);

    /** The form that took the place of a failed one and is worked out, 1 to 4; null when none is, or one was chosen. */
    default @Nullable Integer workedOut(CooperationId cooperation) {
        return null;
    }
}
