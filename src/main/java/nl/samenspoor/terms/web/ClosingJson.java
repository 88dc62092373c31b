package nl.samenspoor.terms.web;

import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * What closed a term, as a client sends it.
 *
 * @param how met, early, expired or mistaken
 */
record ClosingJson(
        @Nullable String how, @Nullable EffectiveDateJson closedOn, @Nullable String reason, @Nullable String source) {

    /** @throws InvalidInput on the field that is missing or cannot be read */
    Closing closing() {
        Closing.How read = Closing.How.of(how);
        if (closedOn == null) {
            throw InvalidInput.of("closedOn", "kernel.required");
        }
        return new Closing(read, closedOn.toDate("closedOn"), reason, source);
    }
}
