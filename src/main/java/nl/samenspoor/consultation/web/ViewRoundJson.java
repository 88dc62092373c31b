package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A round of views as the API writes it; {@code none} is what did not happen yet or does not apply. */
record ViewRoundJson(
        int number,
        String kind,
        String joining,
        String reason,
        EffectiveDate startedOn,
        String draft,
        Object sentOn,
        String source,
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

        static CouncilJson of(ViewRound.Council council) {
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
                    council.consent() == null ? NONE : ConsentJson.of(council.consent()));
        }
    }

    /** What was recorded before a correction. */
    record EarlierJson(String answer, String text, EffectiveDate answeredOn) {

        static EarlierJson of(ViewRound.View view) {
            return new EarlierJson(view.given() ? "view" : "no_view", orNone(view.text()), view.on());
        }
    }

    /** What it decided; {@code ground} of a refusal is {@code law}, {@code general_interest} or {@code unknown}. */
    record ConsentJson(
            String outcome,
            String ground,
            String motivation,
            String wishKind,
            String wish,
            EffectiveDate on,
            String source) {

        static ConsentJson of(RoundConsent consent) {
            RefusalGround ground = consent.ground();
            RoundConsent.Wish wish = consent.wish();
            return new ConsentJson(
                    consent.given() ? "given" : "refused",
                    consent.given() ? NONE : ground == null ? UNKNOWN : ground.key(),
                    orNone(consent.motivation()),
                    wish == null ? NONE : wish.kind().key(),
                    wish == null ? NONE : wish.text(),
                    consent.on(),
                    consent.source() == null ? UNKNOWN : consent.source());
        }
    }

    static ViewRoundJson of(ViewRound round) {
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
                round.councils().stream().map(CouncilJson::of).toList());
    }

    private static String orNone(@Nullable String text) {
        return text == null ? NONE : text;
    }
}
