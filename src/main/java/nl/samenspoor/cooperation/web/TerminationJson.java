package nl.samenspoor.cooperation.web;

import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * The cooperation ends.
 *
 * @param reason      why
 * @param effectiveOn when; left out it is today
 * @param source      where it is known from; may be left out
 */
record TerminationJson(@Nullable String reason, @Nullable EffectiveDateJson effectiveOn, @Nullable String source) {

    TerminateCooperation command(Reader reader) {
        return reader.checked(new TerminateCooperation(
                reader.text("reason", reason),
                reader.effective("effectiveOn", effectiveOn),
                reader.particulars(source)));
    }
}
