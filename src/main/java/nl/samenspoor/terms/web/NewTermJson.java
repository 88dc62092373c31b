package nl.samenspoor.terms.web;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** A term to start, as a client sends it. What is left out does not apply. */
record NewTermJson(
        @Nullable String term,
        @Nullable EffectiveDateJson startedOn,
        @Nullable String gate,
        @Nullable String municipality,
        @Nullable String body,
        @Nullable String document,
        @Nullable String source) {

    /** @throws InvalidInput on the field that is missing or cannot be read */
    StartTerm command(CooperationId cooperation) {
        if (term == null || term.isBlank()) {
            throw InvalidInput.of("term", "kernel.required");
        }
        if (startedOn == null) {
            throw InvalidInput.of("startedOn", "kernel.required");
        }
        return new StartTerm(
                cooperation,
                term,
                TermSubject.read(gate, municipality, body, document),
                startedOn.toDate("startedOn"),
                source);
    }
}
