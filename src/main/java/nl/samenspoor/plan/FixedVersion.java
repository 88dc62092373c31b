package nl.samenspoor.plan;

import java.time.Instant;
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

    /** How people call it: {@code 1.0}. */
    public String number() {
        return major + "." + minor;
    }
}
