package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation at a glance.
 *
 * @param id              whose
 * @param name            its name
 * @param phase           the present phase
 * @param phaseSince      since when
 * @param status          active, on hold or ended
 * @param form            the chosen form, or null when none was chosen yet
 * @param formVariant     variant of the chosen form, or null
 * @param legalForm       legal shape; unknown until known
 * @param formReviewOn    when the chosen form is looked at again, or null
 * @param formAttempt     1 for the first form, one more with every fallback
 * @param partners        present partners, in the order they joined
 * @param startedOn       when it began
 * @param plannedStart    planned start of the form, or null
 * @param realisedOn      when the form really started to work, or null
 * @param endedOn         when it ended, or null
 * @param observedUntil   how far the knowledge reaches, or null
 * @param fictional       whether it is an example
 * @param parent          the cooperation it extends, or null
 * @param signal          what it started from, or null
 */
public record CooperationSummary(
        CooperationId id,
        String name,
        Phase phase,
        EffectiveDate phaseSince,
        CooperationStatus status,
        @Nullable CooperationForm form,
        @Nullable String formVariant,
        LegalForm legalForm,
        @Nullable LocalDate formReviewOn,
        int formAttempt,
        List<MunicipalityCode> partners,
        EffectiveDate startedOn,
        @Nullable EffectiveDate plannedStart,
        @Nullable EffectiveDate realisedOn,
        @Nullable EffectiveDate endedOn,
        @Nullable LocalDate observedUntil,
        boolean fictional,
        @Nullable CooperationId parent,
        @Nullable Signal signal) {

    /** Whether a form failed and no other was chosen in its place, while it goes on. */
    public boolean fellBack() {
        return form == null && formAttempt > 1 && status != CooperationStatus.ENDED;
    }

    /** Whether nothing is known of it after a day before this one: how it stood then says nothing about this day. */
    public boolean pastOn(LocalDate day) {
        return observedUntil != null && observedUntil.isBefore(day);
    }
}
