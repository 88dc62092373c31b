package nl.samenspoor.consultation.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** What a task about views of councils puts before whoever does it: the newest round, the draft, and what a council said. */
@Component
class RoundOfTask {

    private final ViewRounds rounds;
    private final Parties parties;
    private final Texts texts;
    private final EffectiveDateText dates;

    RoundOfTask(ViewRounds rounds, Parties parties, Texts texts, EffectiveDateText dates) {
        this.rounds = rounds;
        this.parties = parties;
        this.texts = texts;
        this.dates = dates;
    }

    /** Why the round was started anew; nothing for one that came up in the course. */
    List<Asked> reason(WorkContext context) {
        return newest(context)
                .filter(round -> round.reason() != null)
                .map(round -> List.of(new Asked(named(round), RecordedWords.marked(round.reason()), null)))
                .orElse(List.of());
    }

    /** The draft that lies before the council. */
    List<Asked> draft(WorkContext context) {
        return newest(context).map(round -> draft(context, round)).orElse(List.of());
    }

    private List<Asked> draft(WorkContext context, ViewRound round) {
        ViewRound.Sending sending = round.sending();
        if (sending == null) {
            return List.of();
        }
        return List.of(new Asked(
                named(round),
                RecordedWords.marked(sending.draft()),
                round.council(context.requireMunicipality())
                        .map(council -> texts.of(
                                "consultation.asked.sent", dates.of(sending.on()), dates.of(council.received())))
                        .orElse(null)));
    }

    /** What the council said of it, and the draft. */
    List<Asked> view(WorkContext context) {
        MunicipalityCode municipality = context.requireMunicipality();
        List<Asked> asked = new ArrayList<>();
        newest(context)
                .flatMap(round -> round.council(municipality))
                .map(ViewRound.Council::view)
                .filter(view -> view.text() != null)
                .ifPresent(view -> asked.add(new Asked(
                        texts.of(
                                "consultation.asked.view",
                                parties.names(List.of(municipality)).getOrDefault(municipality, municipality.text())),
                        RecordedWords.marked(view.text()),
                        texts.of("consultation.asked.viewOn", dates.of(view.on())))));
        asked.addAll(draft(context));
        return asked;
    }

    /** To the page of all rounds. */
    List<WayOn> all(WorkContext context) {
        return List.of(new WayOn(
                texts.of("consultation.asked.all"), "/cooperations/" + context.cooperation() + "/view-rounds"));
    }

    private String named(ViewRound round) {
        return texts.of(
                "consultation.round",
                String.valueOf(round.number()),
                texts.of("consultation.kind." + round.kind().key()));
    }

    private Optional<ViewRound> newest(WorkContext context) {
        return rounds.of(context.cooperation()).stream().findFirst();
    }
}
