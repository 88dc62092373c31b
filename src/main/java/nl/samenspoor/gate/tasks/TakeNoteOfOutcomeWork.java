package nl.samenspoor.gate.tasks;

import java.time.Clock;
import nl.samenspoor.gate.NoteOutcome;
import nl.samenspoor.gate.NotingOutcomes;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** The project leader takes note of what a gate came to. */
@Component
class TakeNoteOfOutcomeWork implements TaskWork {

    private final NotingOutcomes noting;
    private final Clock clock;

    TakeNoteOfOutcomeWork(NotingOutcomes noting, Clock clock) {
        this.noting = noting;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "takeNoteOfOutcome";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        noting.note(
                actor,
                context.cooperation(),
                new NoteOutcome(context.requireGate(), answers.optionalText("note"), Given.on(answers, clock)));
    }
}
