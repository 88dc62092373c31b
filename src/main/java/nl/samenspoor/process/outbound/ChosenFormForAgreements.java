package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which form was chosen and for which tasks, for the legal form that is to fit: neither module knows the other. */
@Component
class ChosenFormForAgreements implements ChosenForm {

    private final Cooperations cooperations;
    private final BusinessCases cases;

    ChosenFormForAgreements(Cooperations cooperations, BusinessCases cases) {
        this.cooperations = cooperations;
        this.cases = cases;
    }

    @Override
    public Shape of(CooperationId cooperation) {
        CooperationForm form = cooperations.summary(cooperation).form();
        Map<String, List<BusinessCase>> drafted = cases.of(cooperation);
        List<TaskFieldKind> kinds = cooperations.taskFields(cooperation).stream()
                .filter(field -> field.state() != TaskFieldState.STOPPED)
                .map(field -> drafted.getOrDefault(field.id(), List.of()).stream()
                        .findFirst()
                        .map(BusinessCase::kind)
                        .orElse(field.kind()))
                .toList();
        return new Shape(form == null ? null : form.number(), policyAmong(kinds));
    }

    @Override
    public @Nullable Integer workedOut(CooperationId cooperation) {
        Alternative workedOut = cooperations
                .workedOut(List.of(cooperations.summary(cooperation)))
                .get(cooperation);
        return workedOut == null ? null : workedOut.form().number();
    }

    private static @Nullable Boolean policyAmong(List<TaskFieldKind> kinds) {
        if (kinds.contains(TaskFieldKind.POLICY_STRATEGIC)) {
            return true;
        }
        return kinds.isEmpty() || kinds.contains(TaskFieldKind.UNKNOWN) ? null : false;
    }
}
