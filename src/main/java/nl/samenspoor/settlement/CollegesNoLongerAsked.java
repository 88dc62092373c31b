package nl.samenspoor.settlement;

import java.util.Collection;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * Colleges need not answer a proposal about a windfall or setback any more: they did, it was decided without them, or it was
 * withdrawn.
 *
 * @param number   of the proposal in its cooperation
 * @param colleges of the partners that are not asked any more
 */
public record CollegesNoLongerAsked(CooperationId cooperation, int number, Collection<MunicipalityCode> colleges) {

    public CollegesNoLongerAsked {
        colleges = List.copyOf(colleges);
    }
}
