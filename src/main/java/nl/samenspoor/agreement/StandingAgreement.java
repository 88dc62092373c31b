package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A service agreement of a task field and a client as it stands, with what lists show of its newest version.
 *
 * @param id                     its number over all cooperations, for its address
 * @param cooperation            whose agreement
 * @param taskField              id of the task field
 * @param fieldName              name of the task field
 * @param client                 the municipality that asks
 * @param number                 1 for the first, one more for each amendment
 * @param version                id of the newest version
 * @param recorded               the state as recorded; see {@link #state}
 * @param contractor             name of who delivers
 * @param contractorMunicipality the partner that delivers, or null
 * @param term                   for how long, or null when not known
 * @param begins                 first day it can run; where the term does not say it, from its last signature on the day of that
 *                               signature; null when not known
 * @param ends                   last day it can run; null when open or not known
 * @param reviewOn               when it is looked at again, or null when not known
 * @param amendedOn              first day of its successor, or null
 * @param ended                  when it no longer holds, no more exact than is known, or null when no end was decided; see
 *                               {@link #endedOn}
 * @param perYear                what it costs a year in whole cents, or null when not known
 * @param fte                    staff in full-time equivalents, or null when not known
 */
public record StandingAgreement(
        long id,
        CooperationId cooperation,
        String taskField,
        String fieldName,
        MunicipalityCode client,
        int number,
        long version,
        ServiceAgreementState recorded,
        String contractor,
        @Nullable MunicipalityCode contractorMunicipality,
        @Nullable EffectiveDate term,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable EffectiveDate reviewOn,
        @Nullable LocalDate amendedOn,
        @Nullable EffectiveDate ended,
        @Nullable Long perYear,
        @Nullable BigDecimal fte) {

    /** How long before its last day, or the day on which it is looked at again, an agreement asks attention. */
    public static final int MONTHS_AHEAD = 6;

    /** First day on which it can no longer hold; null when no end was decided, or nobody knows its first day. */
    public @Nullable LocalDate endedOn() {
        return ended == null || !ended.hasFirstDay() ? null : ended.earliest();
    }

    /** From when on it no longer holds: by the end that was decided or by its successor, whichever is first; null when neither is known. */
    public @Nullable EffectiveDate over() {
        LocalDate end = endedOn();
        boolean followedFirst = amendedOn != null && (ended == null || end != null && amendedOn.isBefore(end));
        return followedFirst ? EffectiveDate.on(amendedOn) : ended;
    }

    /** Where it stands on a day. */
    public ServiceAgreementState state(LocalDate day) {
        LocalDate end = endedOn();
        boolean over = recorded == ServiceAgreementState.ENDED && (end == null || !end.isAfter(day));
        if (over || recorded != ServiceAgreementState.SIGNED && recorded != ServiceAgreementState.ENDED) {
            return recorded;
        }
        if (amendedOn != null && !amendedOn.isAfter(day)) {
            return ServiceAgreementState.AMENDED;
        }
        if (ends != null && ends.isBefore(day)) {
            return ServiceAgreementState.EXPIRED;
        }
        return begins == null || begins.isAfter(day) ? ServiceAgreementState.SIGNED : ServiceAgreementState.RUNNING;
    }

    /** Whether what is laid down in that state is its next version, or how it ended, and not another agreement. */
    public boolean continuedBy(ServiceAgreementState next) {
        return recorded.negotiated()
                || next == ServiceAgreementState.ENDED
                        && (recorded == ServiceAgreementState.SIGNED || recorded == ServiceAgreementState.ENDED);
    }

    /** Whether it holds on a day or is about to. */
    public boolean counts(LocalDate day) {
        ServiceAgreementState state = state(day);
        return state == ServiceAgreementState.SIGNED || state == ServiceAgreementState.RUNNING;
    }

    /** The first day on which it no longer holds, decided on and still to come; null when no such end lies ahead. */
    public @Nullable LocalDate endsOn(LocalDate day) {
        return recorded == ServiceAgreementState.ENDED && counts(day) ? endedOn() : null;
    }

    /** Whether it runs out within {@value #MONTHS_AHEAD} months. */
    public boolean runsOutSoon(LocalDate day) {
        LocalDate end = endedOn();
        LocalDate last = end == null ? ends : end;
        return counts(day) && last != null && !last.isAfter(day.plusMonths(MONTHS_AHEAD));
    }

    /** Whether it is to be looked at again within {@value #MONTHS_AHEAD} months, or should have been. */
    public boolean reviewDue(LocalDate day) {
        return counts(day)
                && reviewOn != null
                && reviewOn.known()
                && !reviewOn.countsFrom().isAfter(day.plusMonths(MONTHS_AHEAD));
    }
}
