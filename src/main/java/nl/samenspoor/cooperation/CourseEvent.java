package nl.samenspoor.cooperation;

import java.time.Instant;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the course of a cooperation.
 *
 * @param id           its id
 * @param cooperation  whose
 * @param kind         sort of decision point
 * @param effective    when it happened
 * @param recordedAt   when it was recorded
 * @param recordedBy   account that recorded it
 * @param recordedAs   in which role, or null when not known
 * @param what         what happened, with the person's words
 * @param municipality whom it concerns, or null
 * @param taskField    id of the field it concerns, or null
 * @param outcome      key of its outcome, or null
 * @param particulars  what else is known
 * @param logged       whether it is in the decision log
 */
public record CourseEvent(
        String id,
        CooperationId cooperation,
        DecisionPointKind kind,
        EffectiveDate effective,
        Instant recordedAt,
        String recordedBy,
        @Nullable Capacity recordedAs,
        String what,
        @Nullable MunicipalityCode municipality,
        @Nullable String taskField,
        @Nullable String outcome,
        Particulars particulars,
        boolean logged) {}
