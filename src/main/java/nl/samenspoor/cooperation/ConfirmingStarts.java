package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Keeps the planned and the actual start of the chosen form, which are two different dates (Speulman 2012, §5.4.3,
 * §6.4.4).
 */
@Component
public class ConfirmingStarts {

    private final Steering steering;
    private final CooperationRows rows;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    ConfirmingStarts(Steering steering, CooperationRows rows, Chronicle chronicle, ProcessProgress progress) {
        this.steering = steering;
        this.rows = rows;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /** Plans the start; a later plan takes the place of an earlier one, both stay in the log. */
    @UseCase
    public void plan(Actor actor, CooperationId id, ConfirmStart command) {
        Cooperation cooperation = steering.byLeader(actor, id, EffectiveDate.unknown());
        cooperation.requireAfterStart("effectiveOn", command.effective());
        String note = Chronicle.wordsOrNull("note", command.note());
        EffectiveDate planned = command.effective().asPlanned();
        rows.setPlannedStart(id, planned);
        chronicle.log(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.PLANNED_START,
                        planned,
                        Chronicle.sentence("Beoogde start van de samenwerking", note),
                        command.particulars()));
    }

    /**
     * Confirms that the form works; phase 4 begins on that date.
     *
     * @throws Conflict     before phase 3, and when phase 4 began already
     * @throws InvalidInput for an unknown date or one in the future
     */
    @UseCase
    public void confirm(Actor actor, CooperationId id, ConfirmStart command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        if (cooperation.phase() != Phase.IMPLEMENTATION) {
            throw new Conflict(
                    "cooperation.startOnlyInPhase3", cooperation.phase().number());
        }
        if (!command.effective().known()) {
            throw InvalidInput.of("effectiveOn", "kernel.required");
        }
        String note = Chronicle.wordsOrNull("note", command.note());
        rows.setRealised(id, command.effective());
        chronicle.log(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.START,
                        command.effective(),
                        Chronicle.sentence("De samenwerking is gestart", note),
                        command.particulars()));
        progress.finished(id, WorkItem.of("userTask_confirmStart"), command.effective());
    }
}
