package nl.samenspoor.gate.tasks;

import java.time.Clock;
import nl.samenspoor.gate.PrepareDossier;
import nl.samenspoor.gate.PreparingDossiers;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** The project leader puts the dossier of a gate together. */
@Component
class PrepareDossierWork implements TaskWork {

    private final PreparingDossiers preparing;
    private final Clock clock;

    PrepareDossierWork(PreparingDossiers preparing, Clock clock) {
        this.preparing = preparing;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "prepareDossier";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        preparing.prepare(
                actor,
                context.cooperation(),
                new PrepareDossier(
                        context.requireGate(),
                        answers.optionalText("question"),
                        answers.optionalText("summary"),
                        answers.optionalText("motivation"),
                        Given.on(answers, clock)));
    }
}
