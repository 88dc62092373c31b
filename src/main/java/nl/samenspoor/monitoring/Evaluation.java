package nl.samenspoor.monitoring;

import java.time.Instant;
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
        Instant recordedAt) {}
