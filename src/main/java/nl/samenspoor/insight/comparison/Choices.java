package nl.samenspoor.insight.comparison;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;

/**
 * Which cooperations can be compared.
 *
 * @param chosen those chosen already, in that order
 * @param others some that the actor may see and did not choose, by name
 * @param total  how many there are by the words searched for, chosen ones included
 */
public record Choices(List<CooperationSummary> chosen, List<CooperationSummary> others, long total) {

    public Choices {
        chosen = List.copyOf(chosen);
        others = List.copyOf(others);
    }

    /** Whether there are more than are shown; a name narrows them down. */
    public boolean more() {
        return total > chosen.size() + others.size();
    }
}
