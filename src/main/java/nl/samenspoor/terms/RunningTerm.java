package nl.samenspoor.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A term that runs or ran for a cooperation, seen on one day. It runs on while the cooperation is on hold.
 *
 * @param key              its number, to close it with
 * @param cooperation      whose
 * @param rule             the version of the term it started under
 * @param subject          what it runs for
 * @param municipalityName name of the subject's municipality, or null without one
 * @param documentName     name of the subject's document in the reader's language, or null without one
 * @param startedOn        when it started
 * @param due              its last day
 * @param source           where the start is known from, or null
 * @param closing          how it was closed, or null while it was not
 * @param recordedAt       when the start was recorded
 * @param recordedBy       account that recorded it
 * @param today            the day it is seen on
 */
public record RunningTerm(
        long key,
        CooperationId cooperation,
        TermRule rule,
        TermSubject subject,
        @Nullable String municipalityName,
        @Nullable String documentName,
        EffectiveDate startedOn,
        Due due,
        @Nullable String source,
        @Nullable Closing closing,
        Instant recordedAt,
        String recordedBy,
        LocalDate today) {

    /** Where it stands. */
    public TermState state() {
        if (closing != null) {
            return closing.how() == Closing.How.MISTAKEN ? TermState.MISTAKEN : TermState.CLOSED;
        }
        if (due.atLatest() != null && due.atLatest().isBefore(today)) {
            return rule.toWaitFor() ? TermState.ELAPSED : TermState.OVER;
        }
        if (startedOn.planned()
                && rule.count() != DayCount.BEFORE_EVENT
                && startedOn.earliest().isAfter(today)) {
            return TermState.AHEAD;
        }
        LocalDate first = due.notBefore();
        if (first == null) {
            return TermState.RUNNING;
        }
        if (first.isBefore(today)) {
            return TermState.PERHAPS_OVER;
        }
        return first.minusDays(rule.warnDays()).isAfter(today) ? TermState.RUNNING : TermState.NEAR;
    }

    /**
     * Days from today to its last day: 0 on the last day itself, negative when it has passed; null when the last day is
     * not known exactly or the term no longer runs.
     */
    public @Nullable Long daysLeft() {
        return due.exact() && state().open() ? ChronoUnit.DAYS.between(today, due.notBefore()) : null;
    }

    /** Whether it was closed before its last day by something the law knows as closing it early. */
    public boolean closedEarly() {
        return closing != null && closing.how() == Closing.How.EARLY;
    }
}
