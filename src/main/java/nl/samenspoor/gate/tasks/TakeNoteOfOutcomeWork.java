package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.gate.DifferentChoices;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.NoteOutcome;
import nl.samenspoor.gate.NotingOutcomes;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** The project leader takes note of what a gate came to. */
@Component
class TakeNoteOfOutcomeWork implements TaskWork {

    private final NotingOutcomes noting;
    private final GateView gates;
    private final DifferentChoices choices;
    private final Texts texts;
    private final Clock clock;

    TakeNoteOfOutcomeWork(NotingOutcomes noting, GateView gates, DifferentChoices choices, Texts texts, Clock clock) {
        this.noting = noting;
        this.gates = gates;
        this.choices = choices;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "takeNoteOfOutcome";
    }

    /** What it came to, and that bodies which all agreed chose differently. */
    @Override
    public List<Asked> asked(WorkContext context) {
        return gates.latest(context.cooperation(), context.requireGate()).stream()
                .filter(gate -> gate.verdict() != null)
                .map(gate -> new Asked(
                        texts.of("gate.page.outcome"),
                        texts.of("gate.outcome." + gate.outcome()) + "\n"
                                + texts.of("gate.verdict." + gate.verdict().key()),
                        choices.of(gate)))
                .toList();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        noting.note(
                actor,
                context.cooperation(),
                new NoteOutcome(context.requireGate(), answers.optionalText("note"), Given.on(answers, clock)));
    }
}
