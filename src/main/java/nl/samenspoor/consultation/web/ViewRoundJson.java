package nl.samenspoor.consultation.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.VotesJson;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of views as the API writes it; {@code none} is what did not happen yet or does not apply.
 *
 * @param outcome what the councils' decisions on consent come to: open, consented or not_consented; none where they decide
 *                at the third gate
 */
record ViewRoundJson(
        int number,
        String kind,
        String joining,
        String reason,
        EffectiveDate startedOn,
        String draft,
        Object sentOn,
        String source,
        String outcome,
        List<CouncilJson> councils) {

    private static final String NONE = "none";
    private static final String UNKNOWN = "unknown";

    /** A council in the round; {@code answer} is {@code view}, {@code no_view} or {@code none}. */
    record CouncilJson(
            String municipality,
            EffectiveDate receivedOn,
            Object due,
            String answer,
            String text,
            Object answeredOn,
            String reply,
            Object repliedOn,
            int version,
            String correctedBecause,
            List<EarlierJson> earlier,
            Object consent) {

        static CouncilJson of(ViewRound.Council council, RoundWording wording) {
            RoundConsent latest = council.latest();
            ViewRound.View view = council.view();
            ViewRound.Reply reply = council.reply();
            return new CouncilJson(
                    council.municipality().text(),
                    council.received(),
                    council.due().isUnknown() ? UNKNOWN : council.due().toEffectiveDate(),
                    view == null ? NONE : view.given() ? "view" : "no_view",
                    orNone(view == null ? null : view.text()),
                    view == null ? NONE : view.on(),
                    reply == null ? NONE : reply.text(),
                    reply == null ? NONE : reply.on(),
                    council.versions(),
                    orNone(view == null ? null : view.why()),
                    council.earlier().stream().map(EarlierJson::of).toList(),
                    latest == null ? NONE : ConsentJson.of(council, latest, wording));
        }
    }

    /** What was recorded before a correction. */
    record EarlierJson(String answer, String text, EffectiveDate answeredOn) {

        static EarlierJson of(ViewRound.View view) {
            return new EarlierJson(view.given() ? "view" : "no_view", orNone(view.text()), view.on());
        }
    }

    /**
     * What it decided in a meeting.
     *
     * @param decision    id, by which it can be corrected until the round is concluded
     * @param outcome     {@code given}, {@code refused}, or as at gates: tie_postponed, tie_rejected, no_quorum, invalid,
     *                    postponed, withdrawn
     * @param explanation why it came to that, in the reader's language
     * @param ground      of a refusal: {@code law}, {@code general_interest} or {@code unknown}
     * @param earlier     meetings before it, the first first
     * @param corrections how it was recorded before, if it was recorded wrongly; the latest correction first
     */
    record ConsentJson(
            String decision,
            String outcome,
            int meeting,
            String explanation,
            VotesJson votes,
            String ground,
            String motivation,
            String wishKind,
            String wish,
            EffectiveDate on,
            String source,
            List<ConsentJson> earlier,
            List<CorrectionOfJson> corrections) {

        static ConsentJson of(ViewRound.Council council, RoundConsent latest, RoundWording wording) {
            return of(
                    latest,
                    council.meetings().stream()
                            .filter(meeting -> meeting.meeting() < latest.meeting())
                            .map(meeting -> of(meeting, List.of(), wording))
                            .toList(),
                    wording);
        }

        private static ConsentJson of(RoundConsent consent, List<ConsentJson> earlier, RoundWording wording) {
            RefusalGround ground = consent.ground();
            RoundConsent.Wish wish = consent.wish();
            return new ConsentJson(
                    consent.id(),
                    outcome(consent),
                    consent.meeting(),
                    wording.explanation(consent),
                    VotesJson.of(consent.vote()),
                    !consent.notAdopted() ? NONE : ground == null ? UNKNOWN : ground.key(),
                    orNone(consent.motivation()),
                    wish == null ? NONE : wish.kind().key(),
                    wish == null ? NONE : wish.text(),
                    consent.on(),
                    consent.source() == null ? UNKNOWN : consent.source(),
                    earlier,
                    consent.versions().stream()
                            .flatMap(version -> Stream.ofNullable(version.correction())
                                    .map(correction -> CorrectionOfJson.of(version, correction)))
                            .toList());
        }

        private static String outcome(RoundConsent consent) {
            return consent.given()
                    ? "given"
                    : consent.refused() ? "refused" : consent.outcome().key();
        }
    }

    /** That a decision was recorded wrongly before. */
    record CorrectionOfJson(String why, Instant recordedAt, String recordedBy, String wasOutcome, VotesJson was) {

        static CorrectionOfJson of(RoundConsent version, RoundConsent.Correction correction) {
            return new CorrectionOfJson(
                    correction.why(),
                    version.recordedAt(),
                    version.recordedBy(),
                    ConsentJson.outcome(correction.earlier()),
                    VotesJson.of(correction.earlier().vote()));
        }
    }

    static ViewRoundJson of(ViewRound round, RoundWording wording) {
        ViewRound.Sending sending = round.sending();
        return new ViewRoundJson(
                round.number(),
                round.kind().key(),
                round.kind() != ViewRoundKind.JOINING
                        ? NONE
                        : round.joining() == null ? UNKNOWN : round.joining().text(),
                orNone(round.reason()),
                round.on(),
                sending == null ? NONE : sending.draft(),
                sending == null ? NONE : sending.on(),
                sending == null || sending.source() == null ? UNKNOWN : sending.source(),
                outcome(round),
                round.councils().stream()
                        .map(council -> CouncilJson.of(council, wording))
                        .toList());
    }

    private static String outcome(ViewRound round) {
        if (!round.asksConsent()) {
            return NONE;
        }
        return !round.concluded() ? "open" : round.consented() ? "consented" : "not_consented";
    }

    private static String orNone(@Nullable String text) {
        return text == null ? NONE : text;
    }
}
