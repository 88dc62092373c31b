package nl.samenspoor.plan;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that was fixed: what works councils, councils and colleges say something about. It never changes; its
 * checksum is in the decision log.
 *
 * @param major      1 for the first, one more for every renewed plan
 * @param minor      0, one more for every adjustment
 * @param draft      number of the saved version it is
 * @param title      title of the plan then
 * @param checksum   SHA-256 over what stands in it, 64 hexadecimal digits
 * @param note       why, or null
 * @param on         when it was fixed
 * @param recordedAt when that was recorded
 * @param recordedBy by whom
 */
public record FixedVersion(
        int major,
        int minor,
        int draft,
        String title,
        String checksum,
        @Nullable String note,
        EffectiveDate on,
        Instant recordedAt,
        String recordedBy) {

    /** Said by whoever knows that the version is not known. */
    static final String UNKNOWN = "unknown";

    /**
     * What somebody spoke of on a day when nobody says so: the newest version there was by then. Null when there was none,
     * and when the dates do not tell whether it was there already.
     *
     * @param all the newest first
     */
    static @Nullable FixedVersion by(List<FixedVersion> all, EffectiveDate day) {
        return all.stream()
                .filter(version -> !day.surelyBefore(version.on()))
                .findFirst()
                .filter(version -> day.known() && version.on().known())
                .filter(version -> !version.on().earliest().isAfter(day.earliest())
                        && !version.on().latest().isAfter(day.latest()))
                .orElse(null);
    }

    /** How people call it: {@code 1.0}. */
    public String number() {
        return major + "." + minor;
    }
}
