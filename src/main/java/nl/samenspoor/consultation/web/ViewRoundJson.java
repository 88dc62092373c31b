package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A round of views as the API writes it; {@code none} is what did not happen yet or does not apply. */
record ViewRoundJson(
        int number,
        String kind,
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
            Object repliedOn) {

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
                    reply == null ? NONE : reply.on());
        }
    }

    static ViewRoundJson of(ViewRound round) {
        ViewRound.Sending sending = round.sending();
        return new ViewRoundJson(
                round.number(),
                round.kind().key(),
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
