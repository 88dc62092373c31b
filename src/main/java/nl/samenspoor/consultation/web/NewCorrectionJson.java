package nl.samenspoor.consultation.web;

import nl.samenspoor.consultation.CorrectView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A corrected answer of a council, as a client sends it; {@code answer} is {@code view} or {@code no_view}, {@code version}
 * the version that is corrected, as the round tells it.
 */
record NewCorrectionJson(
        @Nullable String municipality,
        @Nullable Integer version,
        @Nullable String answer,
        @Nullable String text,
        @Nullable String effectiveOn,
        @Nullable String reason,
        @Nullable String source) {

    /** @throws InvalidInput on the field that is missing or cannot be read */
    CorrectView command(CooperationId cooperation, int round) {
        if (version == null) {
            throw InvalidInput.of("version", "kernel.required");
        }
        return new CorrectView(
                cooperation,
                round,
                NewRequestJson.municipality(municipality),
                version,
                NewRequestJson.required("answer", answer).equals("view"),
                text,
                EffectiveDate.parse("effectiveOn", NewRequestJson.required("effectiveOn", effectiveOn)),
                reason,
                source);
    }
}
