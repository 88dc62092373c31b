package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * A municipality left the whole cooperation.
 *
 * @param left    which
 * @param event   id of the course event that says so
 * @param others  the partners that stay; with fewer than two the cooperation ends by it
 * @param history whether it is told afterwards, so that nobody is told of it
 */
public record PartnerLeft(
        CooperationId cooperation,
        MunicipalityCode left,
        String event,
        List<MunicipalityCode> others,
        boolean history) {

    public PartnerLeft {
        others = List.copyOf(others);
    }

    /** Whether the cooperation ends by it. */
    public boolean last() {
        return others.size() < 2;
    }
}
