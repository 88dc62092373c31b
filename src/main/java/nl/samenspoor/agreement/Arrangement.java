package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

/** An arrangement as laid down; see {@link DraftArrangement} for what the parts mean. */
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
        @Nullable FormVariant variant) {}
