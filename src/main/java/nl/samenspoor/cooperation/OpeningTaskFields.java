package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.RecordedText;
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
        String name = name(id, command);
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

    /**
     * Looks whether a field could be opened so, without opening it, for whoever also says what cannot be read; a name that
     * is missing is left to him.
     *
     * @throws InvalidInput with all that is wrong with its name and day
     */
    public void foresee(Actor actor, CooperationId id, OpenTaskField command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> steering.foreseeByLeader(actor, id, command.effective()));
        if (!command.name().isBlank()) {
            mistakes.of(() -> name(id, command));
        }
        mistakes.refuse();
    }

    private String name(CooperationId id, OpenTaskField command) {
        String name = PlainText.required("name", command.name(), PlainText.SHORT);
        if (fields.named(id, name)) {
            throw InvalidInput.of("name", "cooperation.fieldNameTaken", new RecordedText(name));
        }
        return name;
    }

    /** Open fields that people opened in cooperations that go on, from phase 2, and that follow no track of their own. */
    public List<OpenField> withoutTrack() {
        return fields.openWithoutTrack();
    }

    /**
     * Lets a field follow a track of its own that was opened late, before there were such tracks: nobody was ever asked
     * about it. Of two that do so at once, one does.
     *
     * @return false when it has a track, is decided with the whole, was asked about before, or is not open any more
     */
    @UseCase
    public boolean giveTrack(OpenField open) {
        CooperationId id = open.cooperation();
        boolean ended = steering.locked(id).status() == CooperationStatus.ENDED;
        TaskField field = fields.require(id, open.taskField());
        if (ended
                || field.state() != TaskFieldState.OPEN
                || field.ownTrack()
                || !process.pastTaskFields(id)
                || process.hadTrack(id, field.id())) {
            return false;
        }
        fields.setOwnTrack(field.id());
        process.ownTrackBegun(id, field.id(), open.event());
        return true;
    }
}
