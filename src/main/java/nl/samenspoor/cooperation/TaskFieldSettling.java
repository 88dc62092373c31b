package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/**
 * Keeps the state of task fields in step with what the municipalities decided: a field needs two that go on (Speulman
 * 2012, §7.4.4).
 */
@Component
class TaskFieldSettling {

    private final TaskFieldRows fields;
    private final PartnerRows partners;

    TaskFieldSettling(TaskFieldRows fields, PartnerRows partners) {
        this.fields = fields;
        this.partners = partners;
    }

    void settle(TaskField field) {
        TaskFieldState state = state(field, partners.active(field.cooperation()));
        if (state != field.state()) {
            fields.setState(field.id(), state);
        }
    }

    void settleAll(CooperationId id) {
        fields.all(id).forEach(this::settle);
    }

    private static TaskFieldState state(TaskField field, List<MunicipalityCode> active) {
        boolean approved = field.going(active).size() >= 2;
        return switch (field.state()) {
            case OPEN ->
                !field.decidedBy(active)
                        ? TaskFieldState.OPEN
                        : approved ? TaskFieldState.APPROVED : TaskFieldState.STOPPED;
            case APPROVED, STOPPED -> approved ? TaskFieldState.APPROVED : TaskFieldState.STOPPED;
            case IMPLEMENTED -> field.notLeft(active).size() >= 2 ? TaskFieldState.IMPLEMENTED : TaskFieldState.STOPPED;
        };
    }
}
