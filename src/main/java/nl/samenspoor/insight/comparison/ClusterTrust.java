package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.monitoring.TrustTable;
import org.jspecify.annotations.Nullable;

/** The judgement of trust in a cooperation at large, which tables 8.9 and 9.1 rest on. */
final class ClusterTrust {

    private ClusterTrust() {}

    static @Nullable TrustJudgement of(
            Map<CooperationId, List<TrustJudgement>> known, CooperationId cooperation, AsOf asOf) {
        return Latest.of(
                known,
                cooperation,
                asOf,
                TrustJudgement::grounds,
                trust -> trust.ofCluster() && trust.table() == TrustTable.COOPERATION);
    }

    /** high, medium or low. */
    static Cell level(@Nullable TrustJudgement trust) {
        return Latest.cell(trust, judgement -> judgement.level().key(), TrustJudgement::grounds);
    }

    /** Mapping of table 9.1: high and medium are trust, low is no trust. */
    static Cell yesOrNo(@Nullable TrustJudgement trust) {
        Cell level = level(trust);
        return level.known() ? level.as(level.value().equals("low") ? "no" : "yes") : level;
    }
}
