package nl.samenspoor.kernel;

import java.util.List;

/** Refusal answered with status 422: one or more fields do not hold what they must. */
public final class InvalidInput extends Refusal {

    private final transient List<FieldProblem> problems;

    /** @param problems at least one */
    public InvalidInput(List<FieldProblem> problems) {
        super("kernel.invalidInput", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** A refusal for one field. */
    public static InvalidInput of(String field, String code, Object... arguments) {
        return new InvalidInput(List.of(FieldProblem.of(field, code, arguments)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
