package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/** A cooperation as its row says, with the rules that need nothing else. */
record Cooperation(
        CooperationId id,
        String name,
        CooperationStatus status,
        Phase phase,
        EffectiveDate phaseSince,
        int entersAt,
        @Nullable Signal signal,
        @Nullable CooperationForm form,
        @Nullable String formVariant,
        LegalForm legalForm,
        @Nullable LocalDate formReviewOn,
        int formAttempt,
        @Nullable AfterRejection afterRejection,
        @Nullable EffectiveDate routedOn,
        EffectiveDate startedOn,
        @Nullable EffectiveDate plannedStart,
        @Nullable EffectiveDate realisedOn,
        @Nullable EffectiveDate endedOn,
        @Nullable LocalDate observedUntil,
        @Nullable LocalDate followedFrom,
        boolean fictional,
        @Nullable CooperationId parent) {

    boolean ended() {
        return status == CooperationStatus.ENDED;
    }

    /** Whether its knowledge ends on a past day, so that its clock stands still. */
    boolean onlyObserved(LocalDate today) {
        return observedUntil != null && observedUntil.isBefore(today);
    }

    boolean onHold() {
        return status == CooperationStatus.ON_HOLD;
    }

    /** @throws Conflict when the cooperation is over */
    Cooperation requireRunning() {
        if (ended()) {
            throw new Conflict("cooperation.ended");
        }
        return this;
    }

    /**
     * A fact lies between the start of the cooperation and today.
     *
     * @throws InvalidInput on {@code field} when it surely does not, or when it is a plan
     */
    Cooperation requireHappened(String field, EffectiveDate effective, LocalDate today) {
        return requireFact(field, effective, today).requireAfterStart(field, effective);
    }

    /**
     * A fact does not lie in the future; what led to the cooperation may lie before its start.
     *
     * @throws InvalidInput on {@code field} when it surely does, or when it is a plan
     */
    Cooperation requireFact(String field, EffectiveDate effective, LocalDate today) {
        if (effective.planned()) {
            throw InvalidInput.of(field, "cooperation.onlyFacts");
        }
        if (effective.known() && effective.earliest().isAfter(today)) {
            throw InvalidInput.of(field, "cooperation.future", effective);
        }
        return this;
    }

    /** @throws InvalidInput on {@code field} when it surely lies before the cooperation started */
    Cooperation requireAfterStart(String field, EffectiveDate effective) {
        if (effective.surelyBefore(startedOn)) {
            throw InvalidInput.of(field, "cooperation.beforeStart", effective, startedOn);
        }
        return this;
    }

    /** The later of that date and the latest choice about the course; null when neither is known. */
    @Nullable
    EffectiveDate latest(@Nullable EffectiveDate date) {
        if (date == null || routedOn == null) {
            return date == null ? routedOn : date;
        }
        return routedOn.earliest().isAfter(date.earliest()) ? routedOn : date;
    }

    CooperationSummary summary(List<MunicipalityCode> partners) {
        return new CooperationSummary(
                id,
                name,
                phase,
                phaseSince,
                status,
                form,
                formVariant,
                legalForm,
                formReviewOn,
                formAttempt,
                partners,
                startedOn,
                plannedStart,
                realisedOn,
                endedOn,
                observedUntil,
                fictional,
                parent,
                signal);
    }
}
