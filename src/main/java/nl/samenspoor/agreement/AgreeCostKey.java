package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Lay down how costs are shared.
 *
 * @param cooperation          whose key
 * @param type                 sort of key
 * @param periods              at least one, in order, joining without gap or overlap per cost kind
 * @param costKinds            the costs it is for, in words, or null when not stated
 * @param basisStated          what the partners say it rests on, or null; never recomputed
 * @param evaluationAfterYears after how many years it is evaluated, 1 to 50, or null when none is intended
 * @param status               how far it is
 * @param effective            when it was agreed or proposed
 * @param note                 remark, or null
 * @param source               where it is known from, or null
 * @param seen                 number of the newest key that was seen, 0 for none; null when it does not matter
 */
public record AgreeCostKey(
        CooperationId cooperation,
        CostKeyType type,
        List<CostKeyPeriod> periods,
        @Nullable String costKinds,
        @Nullable String basisStated,
        @Nullable Integer evaluationAfterYears,
        AgreementStatus status,
        EffectiveDate effective,
        @Nullable String note,
        @Nullable String source,
        @Nullable Integer seen) {

    public AgreeCostKey {
        periods = List.copyOf(periods);
    }

    /** Whatever was laid down before. */
    public AgreeCostKey(
            CooperationId cooperation,
            CostKeyType type,
            List<CostKeyPeriod> periods,
            @Nullable String costKinds,
            @Nullable String basisStated,
            @Nullable Integer evaluationAfterYears,
            AgreementStatus status,
            EffectiveDate effective,
            @Nullable String note,
            @Nullable String source) {
        this(
                cooperation,
                type,
                periods,
                costKinds,
                basisStated,
                evaluationAfterYears,
                status,
                effective,
                note,
                source,
                null);
    }
}
