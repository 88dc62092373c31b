package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A new task or partner for a realised cooperation: a new cooperation goes through all phases.
 *
 * @param name        of the new cooperation
 * @param partners    of the new cooperation, at least two
 * @param reason      what is new and why, in the person's words
 * @param signal      what the new cooperation starts from, or null to register it as its first task
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record RequestExtension(
        String name,
        List<MunicipalityCode> partners,
        String reason,
        @Nullable Signal signal,
        EffectiveDate effective,
        Particulars particulars) {}
