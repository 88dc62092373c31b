package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Record an evaluation.
 *
 * @param cooperation what it evaluates
 * @param subject     the part evaluated
 * @param findings    what was found
 * @param advice      what it advises, or null; what follows is decided at the gate
 * @param effective   when
 * @param source      where it is known from, or null
 * @param outcome     whether it goes on or is to be changed, or null when that was not said or is not known
 */
public record Evaluate(
        CooperationId cooperation,
        EvaluationSubject subject,
        String findings,
        @Nullable String advice,
        EffectiveDate effective,
        @Nullable String source,
        @Nullable EvaluationOutcome outcome) {

    /** Without saying whether it goes on. */
    public Evaluate(
            CooperationId cooperation,
            EvaluationSubject subject,
            String findings,
            @Nullable String advice,
            EffectiveDate effective,
            @Nullable String source) {
        this(cooperation, subject, findings, advice, effective, source, null);
    }
}
