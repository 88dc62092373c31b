package nl.samenspoor.cooperation;

import java.util.Collection;
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
        TaskFieldState state = decided(field);
        if (state != field.state()) {
            fields.setState(field.id(), state);
        }
    }

    /** The state of a field by what the municipalities decided. Changes nothing. */
    TaskFieldState decided(TaskField field) {
        return state(field, partners.active(field.cooperation()));
    }

    /**
     * Settles the field after a municipality left it: with fewer than two that did not say no, nobody need decide any
     * more.
     *
     * @return whether the field fell by it
     */
    boolean settleAfterLeaving(TaskField field) {
        TaskFieldState state = left(field);
        if (state != field.state()) {
            fields.setState(field.id(), state);
        }
        return state == TaskFieldState.STOPPED && field.state() != TaskFieldState.STOPPED;
    }

    /** The state of a field after a municipality left it. Changes nothing. */
    TaskFieldState left(TaskField field) {
        return afterLeaving(field, partners.active(field.cooperation()));
    }

    /** Those of these fields, which go on now, that would fall if one of these municipalities left. Changes nothing. */
    List<TaskField> falling(CooperationId cooperation, List<TaskField> all, Collection<MunicipalityCode> leaving) {
        List<MunicipalityCode> active = partners.active(cooperation);
        return all.stream()
                .filter(field -> leaving.stream().anyMatch(one -> fallsWithout(field, one, active)))
                .toList();
    }

    private static boolean fallsWithout(TaskField field, MunicipalityCode leaving, List<MunicipalityCode> active) {
        List<MunicipalityCode> staying =
                active.stream().filter(partner -> !partner.equals(leaving)).toList();
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
