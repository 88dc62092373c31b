package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.FieldProblem;

/**
 * Answer to recording a decision.
 *
 * @param decision what was recorded, with the outcome computed
 * @param warnings what is odd but allowed
 */
public record Recorded(Decision decision, List<FieldProblem> warnings) {

    public Recorded {
        warnings = List.copyOf(warnings);
    }
}
