package nl.samenspoor.consultation.web;

import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A new round of views as the page sends it. */
record StartRoundForm(@Nullable String kind, @Nullable String reason, @Nullable String on) {

    /** @throws InvalidInput on the field that is missing or cannot be read */
    StartViewRound command(CooperationId cooperation) {
        return new StartViewRound(cooperation, ViewRoundKind.of(kind), reason, EffectiveDate.parse("on", on));
    }
}
