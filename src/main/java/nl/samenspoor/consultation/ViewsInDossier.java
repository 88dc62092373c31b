package nl.samenspoor.consultation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What councils answered on the draft of the newest round and what their colleges replied, from the third gate on. */
@Component
class ViewsInDossier implements DossierPart {

    private final ViewRounds rounds;

    ViewsInDossier(ViewRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String key() {
        return "views";
    }

    @Override
    public int place() {
        return 72;
    }

    @Override
    public AtGate atGate() {
        return AtGate.TOGETHER;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return gate.compareTo(GateKey.G3) < 0
                ? List.of()
                : rounds.of(cooperation).stream()
                        .findFirst()
                        .map(ViewsInDossier::lines)
                        .orElse(List.of());
    }

    private static List<DossierLine> lines(ViewRound round) {
        List<DossierLine> lines = new ArrayList<>();
        ViewRound.Sending sending = round.sending();
        lines.add(new DossierLine(
                "round",
                Said.code(
                        "consultation.round",
                        Said.text(String.valueOf(round.number())),
                        Said.code("consultation.kind." + round.kind().key())),
                sending == null
                        ? List.of(Said.code("consultation.notSentYet"))
                        : List.of(Said.text(sending.draft()), Said.date(sending.on()))));
        for (ViewRound.Council council : round.councils()) {
            String code = council.municipality().text();
            Said whose = Said.municipality(council.municipality());
            lines.add(new DossierLine(
                    "view " + code, Said.code("consultation.dossier.view", whose), view(council.view())));
            ViewRound.Reply reply = council.reply();
            if (reply != null) {
                lines.add(DossierLine.of(
                        "reply " + code,
                        Said.code("consultation.dossier.reply", whose),
                        Said.text(reply.text()),
                        Said.date(reply.on())));
            } else if (council.replyOwed()) {
                lines.add(DossierLine.of(
                        "reply " + code,
                        Said.code("consultation.dossier.reply", whose),
                        Said.code("consultation.replyOwed")));
            }
            RoundConsent consent = council.latest();
            if (consent != null) {
                lines.add(new DossierLine(
                        "consent " + code, Said.code("consultation.dossier.consent", whose), consent(consent)));
            }
        }
        return lines;
    }

    private static List<Said> view(ViewRound.@Nullable View view) {
        if (view == null) {
            return List.of(Said.code("consultation.waiting"));
        }
        return List.of(
                view.given() ? Said.textOrUnknown(view.text()) : Said.code("consultation.noView"),
                Said.date(view.on()));
    }

    private static List<Said> consent(RoundConsent consent) {
        List<Said> values = new ArrayList<>();
        values.add(Said.code(outcome(consent)));
        if (consent.vote().words() != null) {
            values.add(Said.text(consent.vote().words()));
        } else if (consent.vote().kind() != Vote.Kind.STATED) {
            consent.reasons()
                    .forEach(reason -> values.add(Said.code(
                            reason.code(),
                            reason.arguments().stream().map(Said::text).toArray(Said[]::new))));
        }
        RefusalGround ground = consent.ground();
        if (consent.notAdopted()) {
            values.add(Said.code(ground == null ? "consultation.ground.unknown" : "gate.ground." + ground.key()));
        }
        if (consent.motivation() != null) {
            values.add(Said.text(consent.motivation()));
        }
        RoundConsent.Wish wish = consent.wish();
        if (wish != null) {
            values.add(Said.code("consultation.wish." + wish.kind().key()));
            values.add(Said.text(wish.text()));
        }
        values.add(Said.date(consent.on()));
        return values;
    }

    /** As it was said before votes were kept, so that nothing looks changed that is not. */
    private static String outcome(RoundConsent consent) {
        return consent.given()
                ? "consultation.consent.given"
                : consent.refused() ? "consultation.consent.refused" : consent.outcomeCode();
    }
}
