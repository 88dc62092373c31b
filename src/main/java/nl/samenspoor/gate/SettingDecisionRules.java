package nl.samenspoor.gate;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Lays down how a gate of a cooperation is decided. A gate that is open keeps the rule it opened with. */
@Component
public class SettingDecisionRules {

    private static final Set<Body> DECIDING = EnumSet.of(Body.COLLEGE, Body.COUNCIL);

    private final RuleRegister rules;
    private final OpeningRegister openings;
    private final GateTables tables;
    private final PresentPartners partners;
    private final Visibility visibility;

    SettingDecisionRules(
            RuleRegister rules,
            OpeningRegister openings,
            GateTables tables,
            PresentPartners partners,
            Visibility visibility) {
        this.rules = rules;
        this.openings = openings;
        this.tables = tables;
        this.partners = partners;
        this.visibility = visibility;
    }

    /**
     * Lays a rule down, whatever was agreed before. The same rule again records nothing.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when the gate is open, or the cooperation has ended
     * @throws InvalidInput with everything wrong: bodies that do not decide, named twice, or that do not fit the rule, and a
     *                      source of more than 2,000 characters
     */
    @UseCase
    public void set(Actor actor, CooperationId cooperation, SetDecisionRule command) {
        visibility.require(actor, Right.SET_RULE, cooperation);
        add(actor, cooperation, command, latest(cooperation, command.gate()));
    }

    /**
     * Lays a rule down in place of the one the actor saw.
     *
     * @param seen id of the rule agreed last as far as the actor knows, 0 when he saw none
     * @throws Conflict also when somebody else laid a rule down meanwhile
     */
    @UseCase
    public void set(Actor actor, CooperationId cooperation, SetDecisionRule command, long seen) {
        visibility.require(actor, Right.SET_RULE, cooperation);
        AgreedRule latest = latest(cooperation, command.gate());
        if (seen != (latest == null ? 0 : latest.id())) {
            throw new Conflict("gate.ruleChanged");
        }
        add(actor, cooperation, command, latest);
    }

    /**
     * Judges a rule that cannot be laid down yet because part of it could not be read.
     *
     * @throws NotFound     as {@link #set(Actor, CooperationId, SetDecisionRule)}
     * @throws NotAllowed   as the same
     * @throws InvalidInput as the same
     */
    public void foresee(Actor actor, CooperationId cooperation, SetDecisionRule command) {
        visibility.require(actor, Right.SET_RULE, cooperation);
        judge(command);
    }

    /** @return its source, plain */
    private @Nullable String judge(SetDecisionRule command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> requireFitting(command));
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        mistakes.refuse();
        return source;
    }

    private void add(Actor actor, CooperationId cooperation, SetDecisionRule command, @Nullable AgreedRule latest) {
        if (partners.ended(cooperation)) {
            throw new Conflict("gate.ended");
        }
        String source = judge(command);
        if (openings.latest(cooperation, command.gate())
                .filter(opening -> opening.status() == Gate.Status.OPEN)
                .isPresent()) {
            throw new Conflict("gate.ruleFrozen", command.gate().phase().number());
        }
        SetDecisionRule rule = new SetDecisionRule(command.gate(), command.rule(), command.bodies(), source);
        if (latest != null && same(latest, rule)) {
            return;
        }
        try {
            rules.add(actor, cooperation, rule, latest == null ? 0 : latest.id());
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("gate.ruleChanged");
        }
    }

    private @Nullable AgreedRule latest(CooperationId cooperation, GateKey gate) {
        return rules.all(cooperation).stream()
                .filter(rule -> rule.gate() == gate)
                .findFirst()
                .orElse(null);
    }

    private static boolean same(AgreedRule latest, SetDecisionRule rule) {
        return latest.rule() == rule.rule()
                && latest.bodies().equals(rule.bodies())
                && Objects.equals(latest.source(), rule.source());
    }

    /** Without bodies of its own a gate is decided by those of the decision table: at gates 4 and 5 no councils. */
    private void requireFitting(SetDecisionRule command) {
        DecisionRule rule = command.rule();
        List<Body> bodies =
                command.bodies().isEmpty() ? tables.rounds(command.gate(), rule).bodies() : command.bodies();
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
