package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record what a cooperation, or one municipality in it, says about a hypothesis.
 *
 * @param cooperation  which cooperation
 * @param hypothesis   which hypothesis
 * @param municipality the municipality when they differ, or null for the cooperation
 * @param verdict      the verdict
 * @param grounds      what it rests on
 */
public record RecordVerdict(
        CooperationId cooperation,
        Hypothesis hypothesis,
        @Nullable MunicipalityCode municipality,
        Verdict verdict,
        Grounds grounds) {}
