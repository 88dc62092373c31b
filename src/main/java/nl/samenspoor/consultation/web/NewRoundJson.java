package nl.samenspoor.consultation.web;

import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** A new round of views, as a client sends it; {@code joining} is the code of the municipality that joins. */
record NewRoundJson(
        @Nullable String kind, @Nullable String joining, @Nullable String reason, @Nullable EffectiveDateJson on) {

    /** @throws InvalidInput on the field that is missing or cannot be read */
    StartViewRound command(CooperationId cooperation) {
        if (on == null) {
            throw InvalidInput.of("on", "kernel.required");
        }
        return new StartViewRound(cooperation, ViewRoundKind.of(kind), joining(joining), reason, on.toDate("on"));
    }

    static @Nullable MunicipalityCode joining(@Nullable String code) {
        return code == null || code.isBlank() ? null : new MunicipalityCode(code);
    }
}
