package nl.samenspoor.cooperation.web;

import nl.samenspoor.cooperation.ResumeCooperation;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * The cooperation goes on.
 *
 * @param reason      why now; may be left out
 * @param effectiveOn when; left out it is today
 * @param source      where it is known from; may be left out
 */
record ResumptionJson(@Nullable String reason, @Nullable EffectiveDateJson effectiveOn, @Nullable String source) {

    ResumeCooperation command(Reader reader) {
        return reader.checked(new ResumeCooperation(
                reason, reader.effective("effectiveOn", effectiveOn), reader.particulars(source)));
    }
}
