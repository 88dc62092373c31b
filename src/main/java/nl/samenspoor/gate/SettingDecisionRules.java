package nl.samenspoor.gate;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Lays down how a gate of a cooperation is decided. A gate that is open keeps the rule it opened with. */
@Component
public class SettingDecisionRules {

    private static final Set<Body> DECIDING = EnumSet.of(Body.COLLEGE, Body.COUNCIL);

    private final RuleRegister rules;
    private final Visibility visibility;

    SettingDecisionRules(RuleRegister rules, Visibility visibility) {
        this.rules = rules;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput for bodies that do not decide, named twice, or that do not fit the rule
     */
    @UseCase
    public void set(Actor actor, CooperationId cooperation, SetDecisionRule command) {
        visibility.requireLeader(actor, cooperation);
        requireFitting(command.rule(), command.bodies());
        String source = PlainText.optional("source", command.source(), 2_000);
        rules.add(actor, cooperation, new SetDecisionRule(command.gate(), command.rule(), command.bodies(), source));
    }

    private static void requireFitting(DecisionRule rule, List<Body> bodies) {
        if (bodies.isEmpty()) {
            return;
        }
        if (!DECIDING.containsAll(bodies) || new HashSet<>(bodies).size() != bodies.size()) {
            throw InvalidInput.of("bodies", "gate.bodies");
        }
        boolean councils = bodies.contains(Body.COUNCIL);
        if (rule == DecisionRule.COLLEGES_ONLY && councils) {
            throw InvalidInput.of("bodies", "gate.collegesOnly");
        }
        boolean unanimity = rule == DecisionRule.UNANIMITY_EACH_COUNCIL || rule == DecisionRule.UNANIMITY_OF_FRACTIONS;
        if (unanimity && !councils) {
            throw InvalidInput.of("bodies", "gate.unanimityOfCouncils");
        }
    }
}
