package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.motive.ScoreMotives;
import nl.samenspoor.motive.ScoringMotives;
import org.springframework.stereotype.Component;

/** Motives of a municipality: the three K's and, where known, the pressures. */
@Component
class MotivesEvent implements EventKind {

    private final ScoringMotives motives;

    MotivesEvent(ScoringMotives motives) {
        this.motives = motives;
    }

    @Override
    public String name() {
        return "motives";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        motives.score(
                context.actor(),
                new ScoreMotives(
                        context.id(),
                        event.municipality(),
                        MotivePart.states(event),
                        MotivePart.pressures(event),
                        event.text("mainMotive"),
                        event.texts("other"),
                        event.on(),
                        SourceText.withoutNote(event),
                        event.text("note")));
    }
}
