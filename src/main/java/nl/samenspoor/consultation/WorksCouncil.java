package nl.samenspoor.consultation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Where the advice of one works council stands: the newest of each step, null until it was taken.
 *
 * @param municipality whose works council
 * @param request      what was asked
 * @param advice       what it advised
 * @param deviation    a decision that deviates from the advice; null when the advice is newer
 */
public record WorksCouncil(
        MunicipalityCode municipality,
        @Nullable Request request,
        @Nullable Advice advice,
        @Nullable Deviation deviation) {

    /**
     * See {@link RequestAdvice}.
     *
     * @param number     which of all requests it is
     * @param recordedAt when it was recorded
     */
    public record Request(
            long number,
            String subject,
            EffectiveDate on,
            @Nullable EffectiveDate agreedTerm,
            boolean primacyReserved,
            boolean outsideExpert,
            OffsetDateTime recordedAt) {

        /** Whether that command asks the same. */
        boolean asks(RequestAdvice command, String about) {
            return subject.equals(about)
                    && on.equals(command.on())
                    && Objects.equals(agreedTerm, command.agreedTerm())
                    && primacyReserved == command.primacyReserved()
                    && outsideExpert == command.outsideExpert();
        }
    }

    /**
     * See {@link GiveAdvice}.
     *
     * @param recordedAt when it was recorded
     */
    public record Advice(
            AdviceOutcome outcome,
            @Nullable String text,
            @Nullable String conditions,
            EffectiveDate on,
            @Nullable String source,
            OffsetDateTime recordedAt) {}

    /**
     * See {@link MarkDeviation}.
     *
     * @param term      number of the term of waiting, or null when none runs
     * @param waitUntil last day of the wait of one month (WOR art. 25 par. 6), or null when not known or waived
     */
    public record Deviation(
            String reason, EffectiveDate notified, @Nullable Long term, @Nullable LocalDate waitUntil) {}

    /**
     * Whether its advice was asked and is not there, or is of before it was asked. When their days do not tell which came
     * first, what was recorded first did.
     */
    public boolean awaited() {
        if (request == null || advice == null) {
            return request != null;
        }
        boolean untold = !request.on().surelyBefore(advice.on());
        return advice.on().surelyBefore(request.on())
                || untold && request.recordedAt().isAfter(advice.recordedAt());
    }

    /**
     * Whether the advice is one a decision can deviate from, and no deviation is on record. A new request does not change
     * that: a decision taken before its answer can still deviate from the advice of before.
     */
    public boolean mayDeviate() {
        return advice != null && advice.outcome().canBeDeviatedFrom() && deviation == null;
    }
}
