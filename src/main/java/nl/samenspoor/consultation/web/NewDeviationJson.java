package nl.samenspoor.consultation.web;

import nl.samenspoor.consultation.MarkDeviation;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A decision that deviates from the advice, as the page and clients send it. */
record NewDeviationJson(@Nullable String municipality, @Nullable String deviation, @Nullable String notifiedOn) {

    /** @throws InvalidInput on the field that is missing or cannot be read */
    MarkDeviation command(CooperationId cooperation) {
        return new MarkDeviation(
                cooperation,
                NewRequestJson.municipality(municipality),
                deviation,
                EffectiveDate.parse("notifiedOn", NewRequestJson.required("notifiedOn", notifiedOn)));
    }
}
