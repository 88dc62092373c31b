package nl.samenspoor.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with the parts of what somebody sent, so that he is told all of it at once and not one mistake after
 * the other. What is said of a field first counts: checks that come later may only stumble over the same mistake.
 */
public final class Mistakes {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** The part, or null when something is wrong with it. */
    public <T> @Nullable T in(Supplier<? extends @Nullable T> part) {
        try {
            return part.get();
        } catch (InvalidInput wrong) {
            add(wrong.problems());
            return null;
        }
    }

    /** The part, or where something is wrong with it what stands in its place while the rest is judged. */
    public <T> @Nullable T in(Supplier<? extends @Nullable T> part, T instead) {
        try {
            return part.get();
        } catch (InvalidInput wrong) {
            add(wrong.problems());
            return instead;
        }
    }

    /** What a check says that only refuses. */
    public void of(Runnable check) {
        try {
            check.run();
        } catch (InvalidInput wrong) {
            add(wrong.problems());
        }
    }

    /** Leaves out what is about a field of which something was said before. */
    public void add(List<FieldProblem> found) {
        Set<String> said = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
        found.stream().filter(one -> !said.contains(one.field())).forEach(problems::add);
    }

    /**
     * Where something is wrong already, lets the rules judge the rest as well, so that all is said at once.
     *
     * @param sayable fields of which the rules can say something although other parts are missing
     */
    public void judged(Runnable rules, Predicate<String> sayable) {
        if (any()) {
            Mistakes judged = new Mistakes();
            judged.of(rules);
            add(judged.all().stream()
                    .filter(problem -> sayable.test(problem.field()))
                    .toList());
        }
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    public List<FieldProblem> all() {
        return List.copyOf(problems);
    }

    /** @throws InvalidInput with all of them, when there are any */
    public void refuse() {
        if (any()) {
            throw new InvalidInput(problems);
        }
    }
}
