package nl.samenspoor.casebook.file;

import java.util.List;

/** A case file that cannot be imported. Nothing was changed. */
public final class RefusedCaseFile extends RuntimeException {

    private final transient List<CaseProblem> problems;

    /** @param problems at least one, in the order of the file */
    public RefusedCaseFile(List<CaseProblem> problems) {
        super("casebook.refused");
        this.problems = List.copyOf(problems);
    }

    public List<CaseProblem> problems() {
        return problems;
    }
}
