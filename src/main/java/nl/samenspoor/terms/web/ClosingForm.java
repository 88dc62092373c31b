package nl.samenspoor.terms.web;

import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** The page's form for closing a term, as it was typed. */
record ClosingForm(@Nullable String how, @Nullable String closedOn, @Nullable String reason, @Nullable String source) {

    ClosingForm {
        closedOn = TypedDate.edtfOrNull(closedOn);
    }

    static ClosingForm empty(String today) {
        return new ClosingForm(null, today, null, null);
    }

    ClosingJson json() {
        return new ClosingJson(
                how,
                closedOn == null || closedOn.isBlank() ? null : EffectiveDateJson.written(closedOn),
                reason,
                source);
    }
}
