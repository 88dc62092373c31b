package nl.samenspoor.process.outbound;

import java.util.List;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Which form was chosen and for which tasks, for the legal form that is to fit: neither module knows the other. */
@Component
class ChosenFormForAgreements implements ChosenForm {

    private final Cooperations cooperations;

    ChosenFormForAgreements(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public Shape of(CooperationId cooperation) {
        CooperationForm form = cooperations.summary(cooperation).form();
        List<TaskFieldKind> kinds = cooperations.taskFields(cooperation).stream()
                .filter(field -> field.state() != TaskFieldState.STOPPED)
                .map(field -> field.kind())
                .filter(kind -> kind != TaskFieldKind.UNKNOWN)
                .toList();
        return new Shape(
                form == null ? null : form.number(),
                kinds.isEmpty() ? null : kinds.contains(TaskFieldKind.POLICY_STRATEGIC));
    }
}
