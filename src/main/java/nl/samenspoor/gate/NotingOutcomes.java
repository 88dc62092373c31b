package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Takes note of what a gate came to; the cooperation moves on then. */
@Component
public class NotingOutcomes {

    /** The step in which it is done; it can be set aside, and a case of the past may never have had it. */
    static final String STEP = "userTask_takeNoteOfOutcome";

    private static final WorkItem WORK = WorkItem.of(STEP);

    private final OpeningRegister openings;
    private final Visibility visibility;
    private final ProcessProgress progress;

    NotingOutcomes(OpeningRegister openings, Visibility visibility, ProcessProgress progress) {
        this.openings = openings;
        this.visibility = visibility;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when the gate's latest attempt is not decided, or its outcome was taken note of already
     * @throws InvalidInput for text that is no plain text
     */
    @UseCase
    public void note(Actor actor, CooperationId cooperation, NoteOutcome command) {
        visibility.require(actor, Right.NOTE_OUTCOME, cooperation);
        int number = command.gate().phase().number();
        String note = PlainText.optional("note", command.note(), PlainText.LONG);
        Opening opening = openings.latest(cooperation, command.gate())
                .filter(latest -> latest.status() == Gate.Status.DECIDED)
                .orElseThrow(() -> new Conflict("gate.notDecided", number));
        if (!openings.note(actor, opening, new NoteOutcome(command.gate(), note, command.on()))) {
            throw new Conflict("gate.notedAlready", number);
        }
        progress.finished(cooperation, WORK, command.on());
    }
}
