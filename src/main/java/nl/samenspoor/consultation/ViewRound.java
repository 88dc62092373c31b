package nl.samenspoor.consultation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.Due;
import org.jspecify.annotations.Nullable;

/**
 * One round in which councils give their view on a draft scheme.
 *
 * @param number   counted from 1 within the cooperation
 * @param kind     what the draft is for
 * @param joining  which municipality joins, in a round on joining; else null, as where it is not known
 * @param reason   why it was started anew, or null for a round that came up in the course
 * @param on       when it began
 * @param sending  the draft that was sent, or null until then
 * @param later    number of the newest later round on the same, whose draft takes the place of this one; null while there
 *                 is none
 * @param councils the councils it was sent to, in the order the partners joined; empty until then
 */
public record ViewRound(
        int number,
        ViewRoundKind kind,
        @Nullable MunicipalityCode joining,
        @Nullable String reason,
        EffectiveDate on,
        @Nullable Sending sending,
        @Nullable Integer later,
        List<Council> councils) {

    /**
     * The draft that was sent.
     *
     * @param draft  which text, in words
     * @param on     when it was sent
     * @param source where that is known from, or null
     */
    public record Sending(String draft, EffectiveDate on, @Nullable String source) {}

    /**
     * A council in the round.
     *
     * @param municipality whose
     * @param received     when it received the draft
     * @param due          last day for its view; unknown when no term applies
     * @param term         number of the term that runs for it, or null
     * @param view         what it answered, or null until then
     * @param reply        what its college answered to its view, or null until then
     * @param earlier      what was recorded as its view before it was corrected, the first version first
     * @param meetings     what it decided on the change, joining or leaving, meeting by meeting as they count now
     * @param gone         whether it is not asked any more: it left before it decided, or its municipality ended
     */
    public record Council(
            MunicipalityCode municipality,
            EffectiveDate received,
            Due due,
            @Nullable Long term,
            @Nullable View view,
            @Nullable Reply reply,
            List<View> earlier,
            List<RoundConsent> meetings,
            boolean gone) {

        public Council {
            earlier = List.copyOf(earlier);
            meetings = List.copyOf(meetings);
        }

        /** A council whose view was never corrected and that decided on no consent. */
        public Council(
                MunicipalityCode municipality,
                EffectiveDate received,
                Due due,
                @Nullable Long term,
                @Nullable View view,
                @Nullable Reply reply) {
            this(municipality, received, due, term, view, reply, List.of(), List.of(), false);
        }

        /** How often its answer was recorded: corrections and the first recording; 0 without an answer. */
        public int versions() {
            return view == null ? 0 : earlier.size() + 1;
        }

        /** Its last meeting, or null before the first. */
        public @Nullable RoundConsent latest() {
            return meetings.isEmpty() ? null : meetings.get(meetings.size() - 1);
        }

        /** What it decided for good, or null as long as it did not, also while the proposal comes back to it. */
        public @Nullable RoundConsent consent() {
            RoundConsent latest = latest();
            return latest != null && latest.isFinal() ? latest : null;
        }

        private Council asGone() {
            return new Council(municipality, received, due, term, view, reply, earlier, meetings, true);
        }

        /** Whether its college still owes it a reply. */
        public boolean replyOwed() {
            return view != null && view.given() && reply == null;
        }
    }

    /**
     * What a council answered.
     *
     * @param given  false when it let know that it gives no view
     * @param text   its view; null without one
     * @param on     when it answered
     * @param source where that is known from, or null
     * @param why    why it was corrected to this, or null when it was recorded like this at once
     */
    public record View(
            boolean given, @Nullable String text, EffectiveDate on, @Nullable String source, @Nullable String why) {

        /** A view as it was recorded at once. */
        public View(boolean given, @Nullable String text, EffectiveDate on, @Nullable String source) {
            this(given, text, on, source, null);
        }
    }

    /** What a college replied to the view of its council. */
    public record Reply(String text, EffectiveDate on, @Nullable String source) {}

    public ViewRound {
        councils = List.copyOf(councils);
    }

    /** A round of partners only. */
    public ViewRound(
            int number,
            ViewRoundKind kind,
            @Nullable String reason,
            EffectiveDate on,
            @Nullable Sending sending,
            List<Council> councils) {
        this(number, kind, null, reason, on, sending, null, councils);
    }

    /** This council, if the draft was sent to it. */
    public Optional<Council> council(MunicipalityCode municipality) {
        return councils.stream()
                .filter(council -> council.municipality().equals(municipality))
                .findFirst();
    }

    /** Whether councils decide on consent in it; that to making the scheme is decided at the third gate. */
    public boolean asksConsent() {
        return kind != ViewRoundKind.MAKING;
    }

    /** Municipalities whose councils have not decided on their consent. */
    List<MunicipalityCode> awaited() {
        return asksConsent()
                ? councils.stream()
                        .filter(council -> council.consent() == null)
                        .map(Council::municipality)
                        .toList()
                : List.of();
    }

    /** The same when councils that did not decide are not asked any more. */
    ViewRound without(Predicate<MunicipalityCode> gone) {
        List<MunicipalityCode> awaited = awaited();
        return new ViewRound(
                number,
                kind,
                joining,
                reason,
                on,
                sending,
                later,
                councils.stream()
                        .map(council -> awaited.contains(council.municipality()) && gone.test(council.municipality())
                                ? council.asGone()
                                : council)
                        .toList());
    }

    /** Whether every council that is still asked has decided on its consent; then others go on with the result. */
    public boolean concluded() {
        return asksConsent()
                && councils.stream().anyMatch(council -> council.consent() != null)
                && councils.stream().allMatch(council -> council.consent() != null || council.gone());
    }

    /** Whether every council that decided gave its consent (Wgr art. 1 par. 4), also one that left afterwards. */
    public boolean consented() {
        return concluded()
                && councils.stream()
                        .flatMap(council -> Stream.ofNullable(council.consent()))
                        .allMatch(RoundConsent::given);
    }

    /** Whether that recording of what a council decided can still be corrected: the round goes on, and it is the last. */
    public boolean correctable(MunicipalityCode municipality, RoundConsent consent) {
        return !concluded()
                && council(municipality)
                        .map(Council::latest)
                        .filter(latest -> latest.id().equals(consent.id()))
                        .isPresent();
    }
}
