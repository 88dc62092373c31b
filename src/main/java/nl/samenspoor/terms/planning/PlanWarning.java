package nl.samenspoor.terms.planning;

import java.util.List;

/**
 * Something to mind in a plan.
 *
 * @param code      last part of its message key {@code terms.plan.warn.*}
 * @param arguments values for the message's places
 */
public record PlanWarning(String code, List<Object> arguments) {

    public PlanWarning {
        arguments = List.copyOf(arguments);
    }

    static PlanWarning of(String code, Object... arguments) {
        return new PlanWarning(code, List.of(arguments));
    }
}
