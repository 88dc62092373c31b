package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Records what a college decides on the business case of a task field. */
@Component
public class DecidingTaskFields {

    private final Steering steering;
    private final PartnerRows partners;
    private final TaskFieldRows fields;
    private final BusinessCaseRows cases;
    private final BusinessCases known;
    private final TaskFieldSettling settling;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    DecidingTaskFields(
            Steering steering,
            PartnerRows partners,
            TaskFieldRows fields,
            BusinessCaseRows cases,
            BusinessCases known,
            TaskFieldSettling settling,
            Chronicle chronicle,
            ProcessProgress progress) {
        this.steering = steering;
        this.partners = partners;
        this.fields = fields;
        this.cases = cases;
        this.known = known;
        this.settling = settling;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /**
     * The field is decided when every partner spoke: approved with two or more that go on, otherwise stopped.
     *
     * @throws NotAllowed   unless the actor acts for that college
     * @throws InvalidInput when there is no such field, the municipality is no partner, or the decision is to opt out; on
     *                      {@code businessCase} when a newer version was recorded than a person saw
     * @throws Conflict     when the municipality left the field before
     */
    @UseCase
    public void decide(Actor actor, CooperationId id, DecideOnTaskField command) {
        MunicipalityCode deciding = command.municipality();
        steering.byBody(actor, id, deciding, Body.COLLEGE, command.effective());
        partners.requireActive(id, deciding);
        TaskField field = fields.require(id, command.taskField());
        check(command, field);
        known.requireSeen(actor, field.id(), command.seen());
        String note = Chronicle.wordsOrNull("note", command.note());
        fields.decide(
                actor,
                field.id(),
                new FieldVerdict(
                        deciding,
                        command.decision(),
                        command.effective(),
                        note,
                        cases.versionOn(field.id(), command.effective())));
        settling.settle(fields.require(id, field.id()));
        String verdict =
                command.decision() == FieldDecision.GO ? " doet mee met taakveld " : " doet niet mee met taakveld ";
        chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.COLLEGE_DECISION,
                                command.effective(),
                                Chronicle.sentence(chronicle.name(deciding) + verdict + field.name(), note),
                                command.particulars())
                        .by(chronicle.college(deciding))
                        .about(deciding)
                        .in(field.id())
                        .with(command.decision().key()));
        progress.finished(
                id, WorkItem.of("userTask_decideOnBusinessCase").in(deciding).forField(field.id()));
    }

    private void check(DecideOnTaskField command, TaskField field) {
        if (command.decision() == FieldDecision.OPTED_OUT) {
            throw InvalidInput.of("decision", "cooperation.optOutIsNoDecision");
        }
        if (field.decisionOf(command.municipality())
                .filter(FieldDecision.OPTED_OUT::equals)
                .isPresent()) {
            throw new Conflict("cooperation.optedOutBefore", chronicle.name(command.municipality()), field.name());
        }
    }
}
