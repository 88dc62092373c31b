package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** A verdict as recorded; see {@link RecordVerdict} for what the parts mean. */
public record HypothesisVerdict(
        CooperationId cooperation,
        Hypothesis hypothesis,
        @Nullable MunicipalityCode municipality,
        Verdict verdict,
        Grounds grounds) {}
