package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Judge trust: of the cluster as a whole, or of one municipality in another. Trust is directed and changes over time.
 *
 * @param cooperation which cooperation
 * @param from        who trusts, or null for the cluster
 * @param toward      who is trusted, or null for the cluster; both or neither
 * @param table       what it is judged for
 * @param level       how much
 * @param trend       which way it goes
 * @param grounds     what it rests on
 */
public record JudgeTrust(
        CooperationId cooperation,
        @Nullable MunicipalityCode from,
        @Nullable MunicipalityCode toward,
        TrustTable table,
        TrustLevel level,
        TrustTrend trend,
        Grounds grounds) {

    /** A judgement that says nothing of the trend. */
    public JudgeTrust(
            CooperationId cooperation,
            @Nullable MunicipalityCode from,
            @Nullable MunicipalityCode toward,
            TrustTable table,
            TrustLevel level,
            Grounds grounds) {
        this(cooperation, from, toward, table, level, TrustTrend.UNKNOWN, grounds);
    }

    /** Trust of the cluster as a whole. */
    public static JudgeTrust ofCluster(CooperationId cooperation, TrustTable table, TrustLevel level, Grounds grounds) {
        return new JudgeTrust(cooperation, null, null, table, level, grounds);
    }
}
