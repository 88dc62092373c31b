package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Opens task fields; one may run ahead of the broad cooperation (Speulman 2012, §7.4.2). One that is opened after the whole
 * took up its task fields follows a track of its own too, as it would never be decided on otherwise.
 */
@Component
public class OpeningTaskFields {

    private final Steering steering;
    private final TaskFieldRows fields;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    OpeningTaskFields(Steering steering, TaskFieldRows fields, Chronicle chronicle, CooperationProcess process) {
        this.steering = steering;
        this.fields = fields;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * A field of a history is asked of nobody: it is decided on as its source tells.
     *
     * @return id of the field
     * @throws InvalidInput when the name is missing or taken in this cooperation
     */
    @UseCase
    public String open(Actor actor, CooperationId id, OpenTaskField command) {
        steering.byLeader(actor, id, command.effective());
        String name = PlainText.required("name", command.name(), PlainText.SHORT);
        if (fields.named(id, name)) {
            throw InvalidInput.of("name", "cooperation.fieldNameTaken", name);
        }
        boolean ownTrack = command.ahead() || !actor.system() && process.pastTaskFields(id);
        String field = fields.add(id, name, ownTrack, command);
        String event = chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.TASK_FIELD,
                                command.effective(),
                                "Taakveld " + name + " opgepakt"
                                        + (command.ahead() ? ", vooruitlopend op het geheel." : "."),
                                command.particulars())
                        .in(field));
        if (ownTrack) {
            process.ownTrackBegun(id, field, event);
        }
        return field;
    }
}
