package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record what one of the parties did with the newest version of a service agreement.
 *
 * @param cooperation whose agreement
 * @param taskField   id of the task field
 * @param client      the municipality that asks
 * @param kind        what was done; not a signature and not an end
 * @param reason      why, or the reply in words; required where the draft goes back and for changes
 * @param effective   when
 * @param source      where it is known from, or null
 */
public record ServiceStepCommand(
        CooperationId cooperation,
        String taskField,
        MunicipalityCode client,
        ServiceStep.Kind kind,
        @Nullable String reason,
        EffectiveDate effective,
        @Nullable String source) {}
