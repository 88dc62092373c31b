package nl.samenspoor.insight.decisions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.TakenDecision;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a decision list.
 *
 * @param cooperation  in which cooperation
 * @param on           when, no more exactly than is known
 * @param gate         at which gate; null for a decision beside the gates
 * @param taskField    id of the task field it is about, or null
 * @param round        in which round on changing, joining or leaving the scheme, or null
 * @param meeting      how many times this body took the proposal up, from 1
 * @param body         council or college
 * @param municipality whose
 * @param what         what was decided upon, else what the body was asked; null when neither was recorded
 * @param outcome      key of the outcome, or null when not recorded
 * @param outcomeCode  key of the message that says the outcome, or null when {@code what} says it
 * @param choice       what was chosen at gate 4 or 5, or null
 * @param vote         how the votes fell; null beside a gate, where no votes are kept
 * @param conditions   conditions, or motions and wishes beside a consent
 * @param source       where it is known from, or null
 * @param entry        number of its entry in the decision log, or null when that is not known
 * @param recordedAt   when it was recorded
 */
public record ListedDecision(
        CooperationId cooperation,
        EffectiveDate on,
        @Nullable GateKey gate,
        @Nullable String taskField,
        @Nullable Round round,
        int meeting,
        Body body,
        MunicipalityCode municipality,
        @Nullable String what,
        @Nullable String outcome,
        @Nullable String outcomeCode,
        @Nullable Choice choice,
        @Nullable Vote vote,
        List<TakenDecision.Asked> conditions,
        @Nullable String source,
        @Nullable Long entry,
        Instant recordedAt) {

    public ListedDecision {
        conditions = List.copyOf(conditions);
    }

    /** A round of views in which councils decide on consent. */
    public record Round(int number, ViewRoundKind kind) {}

    /** Whether it is a college's decision on the plan of approach. */
    public boolean onPlan() {
        return gate == null
                && round == null
                && taskField == null
                && Arrays.stream(PlanDecision.values())
                        .anyMatch(one -> one.key().equals(outcome));
    }

    /** Whether it can have been taken in that year. */
    boolean within(int year) {
        return on.known()
                && on.earliest().getYear() <= year
                && year <= on.latest().getYear();
    }
}
