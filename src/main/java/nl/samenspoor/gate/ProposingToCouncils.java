package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Puts a college's proposal to its council (raadsvoorstel). */
@Component
public class ProposingToCouncils {

    private static final WorkItem WORK = WorkItem.of("userTask_proposeToCouncil");

    private final OpeningRegister openings;
    private final GateReader reader;
    private final DossierRegister dossiers;
    private final Visibility visibility;
    private final ProcessProgress progress;

    ProposingToCouncils(
            OpeningRegister openings,
            GateReader reader,
            DossierRegister dossiers,
            Visibility visibility,
            ProcessProgress progress) {
        this.openings = openings;
        this.reader = reader;
        this.dossiers = dossiers;
        this.visibility = visibility;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not act for this college
     * @throws Conflict     when the gate is not open, councils have no say in it, the municipality has none, or the
     *                      bodies are deciding already
     * @throws InvalidInput for text that is no plain text
     */
    @UseCase
    public void propose(Actor actor, CooperationId cooperation, ProposeToCouncil command) {
        visibility.requireActsFor(actor, cooperation, command.municipality(), Body.COLLEGE);
        String text = PlainText.optional("text", command.text(), PlainText.LONG);
        Opening opening = Preparation.require(openings, cooperation, command.gate());
        int number = command.gate().phase().number();
        if (!opening.rounds().contains(Body.COUNCIL)) {
            throw new Conflict("gate.noCouncils", number);
        }
        if (!reader.of(opening).municipalities().contains(command.municipality())) {
            throw new Conflict("gate.noSay", number);
        }
        dossiers.propose(
                actor, opening, new ProposeToCouncil(command.gate(), command.municipality(), text, command.on()));
        progress.finished(cooperation, WORK.in(command.municipality()), command.on());
    }
}
