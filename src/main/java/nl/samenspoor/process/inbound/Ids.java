package nl.samenspoor.process.inbound;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Reads the ids a token carries. */
final class Ids {

    private Ids() {}

    static CooperationId cooperation(VariableScope scope) {
        return new CooperationId(text(scope, Variables.COOPERATION));
    }

    static GateKey gate(VariableScope scope) {
        return GateKey.valueOf(text(scope, Variables.GATE));
    }

    static MunicipalityCode municipality(VariableScope scope) {
        return new MunicipalityCode(text(scope, Variables.MUNICIPALITY));
    }

    static String taskField(VariableScope scope) {
        return text(scope, Variables.TASK_FIELD);
    }

    static @Nullable String optional(VariableScope scope, String name) {
        return (String) scope.getVariable(name);
    }

    static String text(VariableScope scope, String name) {
        String found = optional(scope, name);
        if (found == null) {
            throw new IllegalStateException("The process carries no '" + name + "'");
        }
        return found;
    }
}
