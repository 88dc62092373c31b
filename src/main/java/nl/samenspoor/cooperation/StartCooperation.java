package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Start a cooperation.
 *
 * @param name          1 to 200 characters
 * @param partners      at least two different known municipalities
 * @param signal        what it starts from; null leaves it to be registered as the first task
 * @param startedOn     when it began, not in the future
 * @param parent        the cooperation this one extends, or null
 * @param fictional     whether it is an example rather than a real cooperation
 * @param observedUntil how far the knowledge about a past cooperation reaches, or null for a running one
 * @param particulars   what else is known
 */
public record StartCooperation(
        String name,
        List<MunicipalityCode> partners,
        @Nullable Signal signal,
        EffectiveDate startedOn,
        @Nullable CooperationId parent,
        boolean fictional,
        @Nullable LocalDate observedUntil,
        Particulars particulars) {

    /** The same, as an extension of a cooperation; it is as fictional as that one. */
    public StartCooperation extending(CooperationSummary other) {
        return new StartCooperation(
                name, partners, signal, startedOn, other.id(), other.fictional(), observedUntil, particulars);
    }
}
