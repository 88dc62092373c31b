package nl.samenspoor.cooperation;

import java.util.List;
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

    /**
     * Settles the field after a municipality left it: with fewer than two that did not say no, nobody need decide any
     * more.
     *
     * @return whether the field fell by it
     */
    boolean settleAfterLeaving(TaskField field) {
        TaskFieldState state = afterLeaving(field, partners.active(field.cooperation()));
        if (state != field.state()) {
            fields.setState(field.id(), state);
        }
        return state == TaskFieldState.STOPPED && field.state() != TaskFieldState.STOPPED;
    }

    /** Whether the field, which goes on now, would fall if that municipality left it. Changes nothing. */
    boolean fallsWithout(TaskField field, MunicipalityCode leaving) {
        List<MunicipalityCode> staying = partners.active(field.cooperation()).stream()
                .filter(partner -> !partner.equals(leaving))
                .toList();
        return field.state() != TaskFieldState.STOPPED && afterLeaving(field, staying) == TaskFieldState.STOPPED;
    }

    private static TaskFieldState afterLeaving(TaskField field, List<MunicipalityCode> active) {
        return field.notLeft(active).size() < 2 ? TaskFieldState.STOPPED : state(field, active);
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
