package nl.samenspoor.cooperation.spi;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;

/** What a college's decision on the plan means for the advice of its works council. Implemented by the consultation module. */
public interface PlanDeviations {

    /**
     * Marks that the decision deviates from the advice.
     *
     * @param reason   in what it deviates and why
     * @param notified when the works council was told of the decision
     * @throws InvalidInput on field {@code deviation} when there is no negative or conditional advice to deviate from, and on
     *                      {@code notifiedOn} for a day of the future or before the advice
     */
    void mark(
            Actor actor,
            CooperationId cooperation,
            MunicipalityCode municipality,
            String reason,
            EffectiveDate notified);
}
