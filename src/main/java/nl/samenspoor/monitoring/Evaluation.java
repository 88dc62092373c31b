package nl.samenspoor.monitoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** An evaluation as recorded; see {@link Evaluate} for what the parts mean. */
public record Evaluation(
        CooperationId cooperation,
        EvaluationSubject subject,
        String findings,
        @Nullable String advice,
        EffectiveDate effective,
        @Nullable String source,
        @Nullable EvaluationOutcome outcome,
        Instant recordedAt) {

    /** When one of these subjects was evaluated last; null before the first. */
    public static @Nullable EffectiveDate last(List<Evaluation> evaluations, Set<EvaluationSubject> subjects) {
        return evaluations.stream()
                .filter(one -> subjects.contains(one.subject()))
                .map(Evaluation::effective)
                .max(Comparator.comparing(EffectiveDate::countedFrom))
                .orElse(null);
    }
}
