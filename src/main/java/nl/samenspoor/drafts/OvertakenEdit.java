package nl.samenspoor.drafts;

import org.jspecify.annotations.Nullable;

/** Thrown by the API where an edit was overtaken: answered with a {@link MergeProblem}. Thrown after the use case refused. */
public final class OvertakenEdit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable MergeProblem problem;

    OvertakenEdit(MergeProblem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    @Nullable
    MergeProblem problem() {
        return problem;
    }
}
