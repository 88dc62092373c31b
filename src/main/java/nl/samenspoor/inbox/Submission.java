package nl.samenspoor.inbox;

import java.time.Instant;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in on a form.
 *
 * @param formId       which form
 * @param municipality whose copy of the task, or null
 * @param taskField    id of the task field, or null
 * @param answers      by field key, as they were given
 * @param effective    when it happened
 * @param submittedAt  when it was recorded
 * @param submittedBy  account that recorded it
 */
public record Submission(
        String formId,
        @Nullable MunicipalityCode municipality,
        @Nullable String taskField,
        Map<String, Object> answers,
        EffectiveDate effective,
        Instant submittedAt,
        String submittedBy) {}
