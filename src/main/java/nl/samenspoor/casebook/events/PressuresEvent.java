package nl.samenspoor.casebook.events;

import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.motive.ScoreMotives;
import nl.samenspoor.motive.ScoringMotives;
import org.springframework.stereotype.Component;

/** Institutional pressures on a municipality. */
@Component
class PressuresEvent implements EventKind {

    private final ScoringMotives motives;

    PressuresEvent(ScoringMotives motives) {
        this.motives = motives;
    }

    @Override
    public String name() {
        return "pressures";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        motives.score(
                context.actor(),
                new ScoreMotives(
                        context.id(),
                        event.municipality(),
                        Map.of(),
                        MotivePart.pressures(event),
                        event.text("mainMotive"),
                        event.texts("other"),
                        event.on(),
                        SourceText.withoutNote(event),
                        event.text("note")));
    }
}
