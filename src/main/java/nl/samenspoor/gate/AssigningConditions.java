package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Gives a condition or promise its owner and last day. Earlier owners are kept. */
@Component
public class AssigningConditions {

    private final ConditionRegister register;
    private final OpeningRegister openings;
    private final KnownPartners partners;
    private final Visibility visibility;

    AssigningConditions(
            ConditionRegister register, OpeningRegister openings, KnownPartners partners, Visibility visibility) {
        this.register = register;
        this.openings = openings;
        this.partners = partners;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation, or no condition has this key
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when it was met already
     * @throws InvalidInput when the owner's municipality is no partner
     */
    @UseCase
    public void assign(Actor actor, CooperationId cooperation, AssignCondition command) {
        visibility.require(actor, Right.ASSIGN_CONDITION, cooperation);
        register.lock(cooperation, command.key());
        ConditionRegister.Row row =
                register.one(cooperation, openings.latest(cooperation).orElse(null), command.key());
        if (!row.condition().answerable()) {
            throw new Conflict(
                    "gate.conditionAnswered", new RecordedText(row.condition().text()));
        }
        judge(cooperation, command);
        register.assign(actor, row.id(), command.owner(), command.due());
    }

    /**
     * Judges what cannot be recorded yet because part of it could not be read.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput as {@link #assign}
     */
    public void foresee(Actor actor, CooperationId cooperation, AssignCondition command) {
        visibility.require(actor, Right.ASSIGN_CONDITION, cooperation);
        judge(cooperation, command);
    }

    private void judge(CooperationId cooperation, AssignCondition command) {
        MunicipalityCode municipality = command.owner().municipality();
        if (municipality != null) {
            partners.require("owner", cooperation, municipality);
        }
    }
}
