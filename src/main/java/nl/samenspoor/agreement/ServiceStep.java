package nl.samenspoor.agreement;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a version of a service agreement.
 *
 * @param kind       what was done
 * @param version    id of the version it was done with
 * @param reason     why, or the reply in words; null when nothing was said
 * @param signedBy   who signed, by body or role and never by name; null for other steps
 * @param document   where the signed document is, or null
 * @param file       the signed document as it was, when it is kept with the cooperation; or null
 * @param effective  when
 * @param source     where it is known from, or null
 * @param recordedAt when it was recorded
 * @param recordedBy account that recorded it
 */
public record ServiceStep(
        Kind kind,
        long version,
        @Nullable String reason,
        @Nullable String signedBy,
        @Nullable String document,
        @Nullable SignedFile file,
        EffectiveDate effective,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    /** When the last of these was done, by the days from which they count; empty without any. */
    static Optional<EffectiveDate> last(Stream<ServiceStep> steps) {
        return steps.map(ServiceStep::effective).max(Comparator.comparing(EffectiveDate::countedFrom));
    }

    /** What can be done. */
    public enum Kind {
        /** The client's college approved the draft. */
        APPROVED(ServiceAgreementState.CLIENT_REVIEW, ServiceAgreementState.FEASIBILITY),
        /** The client's college sent it back. */
        SENT_BACK(ServiceAgreementState.CLIENT_REVIEW, ServiceAgreementState.DRAFT),
        FEASIBLE(ServiceAgreementState.FEASIBILITY, ServiceAgreementState.FEASIBLE),
        /** The contractor can do it when the changes it names are made; they are part of what is agreed. */
        FEASIBLE_WITH_CHANGES(ServiceAgreementState.FEASIBILITY, ServiceAgreementState.FEASIBLE),
        NOT_FEASIBLE(ServiceAgreementState.FEASIBILITY, ServiceAgreementState.DRAFT),
        AGREED(ServiceAgreementState.FEASIBLE, ServiceAgreementState.AGREED),
        /** The client's college does not agree: back to the draft. */
        RETURNED(ServiceAgreementState.FEASIBLE, ServiceAgreementState.DRAFT),
        SIGNED_BY_CLIENT(ServiceAgreementState.AGREED, ServiceAgreementState.AGREED),
        SIGNED_BY_CONTRACTOR(ServiceAgreementState.AGREED, ServiceAgreementState.AGREED),
        /** It no longer holds from a day on; done again before that day comes, the end moves. */
        ENDED(ServiceAgreementState.SIGNED, ServiceAgreementState.ENDED),
        /** Before that day came it was decided that the agreement goes on by its term. */
        ENDING_WITHDRAWN(ServiceAgreementState.ENDED, ServiceAgreementState.SIGNED),
        LAPSED(ServiceAgreementState.AGREED, ServiceAgreementState.LAPSED);

        private final ServiceAgreementState last;
        private final ServiceAgreementState leadsTo;

        Kind(ServiceAgreementState last, ServiceAgreementState leadsTo) {
            this.last = last;
            this.leadsTo = leadsTo;
        }

        /** Lower-case key as forms and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Where the agreement stands afterwards; a signature alone changes nothing until both are there. */
        ServiceAgreementState leadsTo() {
            return leadsTo;
        }

        /** Whether it can be done to an agreement that stands there: steps before may have been set aside, later ones not. */
        boolean possibleIn(ServiceAgreementState state) {
            return aboutEnding() ? state == last : state.compareTo(last) <= 0;
        }

        /** Whether it says when an agreement ends; the last of these counts. */
        boolean aboutEnding() {
            return this == ENDED || this == ENDING_WITHDRAWN;
        }

        /** Whether one of both sides signed; which of them does so first does not matter. */
        boolean signature() {
            return this == SIGNED_BY_CLIENT || this == SIGNED_BY_CONTRACTOR;
        }

        /** Whether the client has to write again. */
        public boolean sendsBack() {
            return this == SENT_BACK || this == NOT_FEASIBLE || this == RETURNED;
        }

        static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
