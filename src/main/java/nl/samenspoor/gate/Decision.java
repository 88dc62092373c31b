package nl.samenspoor.gate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What one body decided in one meeting.
 *
 * @param id           unique
 * @param round        round of the gate, from 1
 * @param meeting      how many times this body took the proposal up in this round, from 1
 * @param body         council or college
 * @param municipality whose
 * @param on           when it decided
 * @param vote         how the votes fell, as far as known
 * @param outcome      by the numbers and the law, or as stated
 * @param reasons      why, clause by clause
 * @param meetsRule    whether it counts as a yes under the rule agreed for the gate
 * @param choice       what was chosen at G4 or G5
 * @param ground       why consent was refused at G3
 * @param subject      what was decided upon
 * @param conditions   keys of the conditions attached
 * @param source       where it is known from
 * @param recordedAt   when it was recorded
 * @param recordedBy   by whom
 */
public record Decision(
        String id,
        int round,
        int meeting,
        Body body,
        MunicipalityCode municipality,
        EffectiveDate on,
        Vote vote,
        DecisionOutcome outcome,
        List<Reasoning> reasons,
        boolean meetsRule,
        @Nullable Choice choice,
        @Nullable RefusalGround ground,
        @Nullable String subject,
        List<String> conditions,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    public Decision {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }

    /** Whether the body is done at this round. */
    public boolean isFinal() {
        return outcome.isFinal();
    }

    /** Why it came to this, in one sentence; {@code words} puts each clause into a language. */
    public String explained(Function<Reasoning, String> words) {
        String clauses = reasons.stream().map(words).collect(Collectors.joining("; "));
        return clauses.isEmpty()
                ? clauses
                : clauses.substring(0, 1).toUpperCase(Locale.ROOT) + clauses.substring(1) + ".";
    }

    /** Key of the message that says what it came to: at G3 a council gives or refuses consent, elsewhere it adopts or not. */
    public String outcomeCode(GateKey gate) {
        boolean consent =
                gate == GateKey.G3 && body == Body.COUNCIL && isFinal() && outcome != DecisionOutcome.WITHDRAWN;
        return (consent ? "gate.consent." : "gate.decision.") + outcome.key();
    }

    /** Whether it counts as a yes: adopted, and in the way the rule asks. */
    public boolean agrees() {
        return outcome == DecisionOutcome.ADOPTED && meetsRule;
    }
}
