package nl.samenspoor.gate.spi;

import java.util.List;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.Verdict;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/** The decision tables of the gates, which a domain owner may change without code. Implemented by the process module. */
public interface GateTables {

    /**
     * What a verdict means at a gate.
     *
     * @param choice what the bodies chose at G4 or G5; null elsewhere or when nobody agreed
     * @return lower-case key, for example {@code work_out} or {@code adopted_with_conditions}
     */
    String outcome(GateKey gate, Verdict verdict, @Nullable Choice choice);

    /** Which bodies decide one after the other at a gate under a rule. */
    Rounds rounds(GateKey gate, DecisionRule rule);

    /**
     * @param bodies         {@link Body#COLLEGE} and {@link Body#COUNCIL} in the order in which they decide, at least one
     * @param proposalNeeded whether the colleges first put a proposal to their councils
     */
    record Rounds(List<Body> bodies, boolean proposalNeeded) {

        public Rounds {
            bodies = List.copyOf(bodies);
        }
    }
}
