package nl.samenspoor.cooperation.web;

import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * The cooperation stands still.
 *
 * @param reason      why
 * @param effectiveOn since when; left out it is today
 * @param reviewOn    day on which the hold is looked at again
 * @param mayResume   project_leader (when left out), college or council
 * @param source      where it is known from; may be left out
 */
record HoldJson(
        @Nullable String reason,
        @Nullable EffectiveDateJson effectiveOn,
        @Nullable String reviewOn,
        @Nullable String mayResume,
        @Nullable String source) {

    HoldCooperation command(Reader reader) {
        return reader.checked(new HoldCooperation(
                reader.text("reason", reason),
                reader.effective("effectiveOn", effectiveOn),
                reader.day("reviewOn", reviewOn),
                mayResume == null ? MayResume.PROJECT_LEADER : reader.choice(MayResume.class, "mayResume", mayResume),
                reader.particulars(source)));
    }
}
