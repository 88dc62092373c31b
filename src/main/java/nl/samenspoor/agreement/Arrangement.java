package nl.samenspoor.agreement;

import java.time.Instant;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * A state of an arrangement as laid down; see {@link DraftArrangement} for what the parts mean.
 *
 * @param number counts the states of the cooperation's arrangement in the order of recording, from 1
 */
public record Arrangement(
        CooperationId cooperation,
        LegalForm legalForm,
        @Nullable String name,
        @Nullable String board,
        @Nullable String directorate,
        AgreementStatus status,
        EffectiveDate effective,
        @Nullable EffectiveDate inForce,
        @Nullable EffectiveDate ends,
        @Nullable Integer evaluationAfterYears,
        @Nullable String note,
        @Nullable String source,
        @Nullable Participants participants,
        @Nullable EffectiveDate reviewOn,
        @Nullable FormVariant variant,
        Clauses clauses,
        int number,
        Instant recordedAt,
        String recordedBy) {

    /** Whether it is agreed or in force; otherwise it is proposed, rejected or ended. */
    public boolean agreed() {
        return status == AgreementStatus.AGREED || status == AgreementStatus.IN_FORCE;
    }
}
