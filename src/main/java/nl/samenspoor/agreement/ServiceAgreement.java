package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** A service agreement as laid down; see {@link DraftServiceAgreement} for what the parts mean. */
public record ServiceAgreement(
        CooperationId cooperation,
        String taskField,
        MunicipalityCode client,
        String contractor,
        @Nullable EffectiveDate term,
        @Nullable String price,
        @Nullable String content,
        AgreementStatus status,
        EffectiveDate effective,
        @Nullable String source) {}
