package nl.samenspoor.insight.costs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CountingKey;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.monitoring.Evaluation;
import nl.samenspoor.monitoring.EvaluationOutcome;
import nl.samenspoor.monitoring.EvaluationSubject;
import org.jspecify.annotations.Nullable;

/** What the project leader is to do with the cost key when no task asks for it. */
public enum KeyWork {
    /** One is proposed: it is agreed or rejected. */
    DECIDE,
    /** An evaluation says that it is to be changed, and no other was laid down since. */
    CHANGE;

    /**
     * @param keys        of a cooperation, the newest first
     * @param evaluations of that cooperation, the newest first
     */
    public static Optional<KeyWork> of(List<CostKey> keys, List<Evaluation> evaluations) {
        if (CountingKey.among(keys).undecided() != null) {
            return Optional.of(DECIDE);
        }
        return change(evaluations, keys.isEmpty() ? null : keys.get(0).effective())
                .map(last -> CHANGE);
    }

    /**
     * The evaluation that says the key is to be changed, as long as no other was laid down since.
     *
     * @param laidDown since when the newest key is as it is; null for none
     */
    static Optional<Evaluation> change(List<Evaluation> evaluations, @Nullable EffectiveDate laidDown) {
        return evaluations.stream()
                .filter(one -> one.subject() == EvaluationSubject.COST_KEY)
                .findFirst()
                .filter(last -> last.outcome() == EvaluationOutcome.CHANGE)
                .filter(last -> laidDown == null
                        || laidDown.countedFrom().isBefore(last.effective().countedFrom()));
    }

    /** Lower-case key as the messages write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
