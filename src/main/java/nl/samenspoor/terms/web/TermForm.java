package nl.samenspoor.terms.web;

import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** The page's form for a term that starts, as it was typed. */
record TermForm(
        @Nullable String term,
        @Nullable String startedOn,
        @Nullable String gate,
        @Nullable String municipality,
        @Nullable String body,
        @Nullable String document,
        @Nullable String source) {

    TermForm {
        startedOn = TypedDate.edtfOrNull(startedOn);
    }

    static TermForm empty(String today, @Nullable String term) {
        return new TermForm(term, today, null, null, null, null, null);
    }

    NewTermJson json() {
        return new NewTermJson(
                term,
                startedOn == null || startedOn.isBlank() ? null : EffectiveDateJson.written(startedOn),
                gate,
                municipality,
                body,
                document,
                source);
    }
}
