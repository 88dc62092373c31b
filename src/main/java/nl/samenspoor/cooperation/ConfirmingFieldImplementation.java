package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Confirms that a task field really works. */
@Component
public class ConfirmingFieldImplementation {

    private final Steering steering;
    private final TaskFieldRows fields;
    private final PartnerRows partners;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    ConfirmingFieldImplementation(
            Steering steering,
            TaskFieldRows fields,
            PartnerRows partners,
            Chronicle chronicle,
            ProcessProgress progress) {
        this.steering = steering;
        this.fields = fields;
        this.partners = partners;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /**
     * @throws InvalidInput when there is no such field
     * @throws Conflict     when the field was not approved by two or more municipalities
     */
    @UseCase
    public void confirm(Actor actor, CooperationId id, ConfirmFieldImplementation command) {
        steering.byLeader(actor, id, command.effective());
        TaskField field = fields.require(id, command.taskField());
        if (!mayWork(actor, field)) {
            throw new Conflict("cooperation.fieldNotApproved", new RecordedText(field.name()));
        }
        String note = Chronicle.wordsOrNull("note", command.note());
        fields.setImplemented(field.id(), command.effective());
        chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.TASK_FIELD,
                                command.effective(),
                                Chronicle.sentence("Taakveld " + field.name() + " is ingevoerd", note),
                                command.particulars())
                        .in(field.id())
                        .with(TaskFieldState.IMPLEMENTED.key()));
        progress.finished(
                id, WorkItem.of("userTask_confirmFieldImplemented").forField(field.id()), command.effective());
    }

    /** A partner that joined later need not have decided; of the past the decisions may be unknown. */
    private boolean mayWork(Actor actor, TaskField field) {
        return switch (field.state()) {
            case OPEN, APPROVED ->
                actor.system()
                        || field.going(partners.active(field.cooperation())).size() >= 2;
            case STOPPED, IMPLEMENTED -> false;
        };
    }
}
