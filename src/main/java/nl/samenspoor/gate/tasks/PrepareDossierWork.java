package nl.samenspoor.gate.tasks;

import java.time.Clock;
import nl.samenspoor.gate.DossierDocument;
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

    private static DossierDocument document(Answers row) {
        return new DossierDocument(
                row.text("title"), row.optionalText("place"), row.optionalDate("dated"), row.optionalText("checksum"));
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
                        answers.rows("documents").stream()
                                .map(PrepareDossierWork::document)
                                .toList(),
                        Given.on(answers, clock)));
    }
}
