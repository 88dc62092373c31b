package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** A judgement of trust as recorded; see {@link JudgeTrust} for what the parts mean. */
public record TrustJudgement(
        CooperationId cooperation,
        @Nullable MunicipalityCode from,
        @Nullable MunicipalityCode toward,
        TrustTable table,
        TrustLevel level,
        TrustTrend trend,
        Grounds grounds) {

    /** Whether it is about the cluster as a whole. */
    public boolean ofCluster() {
        return from == null;
    }
}
