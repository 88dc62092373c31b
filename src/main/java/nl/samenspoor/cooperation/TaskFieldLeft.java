package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * A municipality takes no part in a task field any more, or the field stopped because it does not. Of a history nobody is told.
 *
 * @param taskField id of the field
 * @param name      its name
 * @param left      the municipality that takes no part
 * @param stopped   whether the field stopped by it for everybody; else it goes on with the others
 * @param event     id of the course event that says so
 * @param others    the other partners that did not opt out of the field
 */
public record TaskFieldLeft(
        CooperationId cooperation,
        String taskField,
        String name,
        MunicipalityCode left,
        boolean stopped,
        String event,
        List<MunicipalityCode> others) {

    public TaskFieldLeft {
        others = List.copyOf(others);
    }
}
