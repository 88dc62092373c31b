package nl.samenspoor.consultation.web;

import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** A new round of views, as a client sends it. */
record NewRoundJson(@Nullable String kind, @Nullable String reason, @Nullable EffectiveDateJson on) {

    /** @throws InvalidInput on the field that is missing or cannot be read */
    StartViewRound command(CooperationId cooperation) {
        if (on == null) {
            throw InvalidInput.of("on", "kernel.required");
        }
        return new StartViewRound(cooperation, ViewRoundKind.of(kind), reason, on.toDate("on"));
    }
}
