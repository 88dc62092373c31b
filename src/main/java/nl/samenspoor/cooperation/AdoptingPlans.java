package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Records what each college decides on the plan of approach (gate G2a). */
@Component
public class AdoptingPlans {

    private final Steering steering;
    private final PartnerRows partners;
    private final PlanRows plans;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    AdoptingPlans(
            Steering steering, PartnerRows partners, PlanRows plans, Chronicle chronicle, ProcessProgress progress) {
        this.steering = steering;
        this.partners = partners;
        this.plans = plans;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /**
     * @throws NotAllowed   unless the actor acts for that college
     * @throws InvalidInput when the municipality is no partner, or the plan is returned or amended without a note
     */
    @UseCase
    public void decide(Actor actor, CooperationId id, DecideOnPlan command) {
        MunicipalityCode deciding = command.municipality();
        steering.byBody(actor, id, deciding, Body.COLLEGE, command.effective());
        partners.requireActive(id, deciding);
        String note = Chronicle.wordsOrNull("note", command.note());
        if (note == null && command.decision() == PlanDecision.RETURNED) {
            throw InvalidInput.of("note", "cooperation.sayWhyReturned");
        }
        plans.add(actor, id, command, note);
        String college = chronicle.college(deciding);
        chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.COLLEGE_DECISION,
                                command.effective(),
                                Chronicle.sentence(dutch(command.decision(), college), note),
                                command.particulars())
                        .by(college)
                        .about(deciding)
                        .with(command.decision().key()));
        progress.finished(id, WorkItem.of("userTask_decideOnPlan").in(deciding));
    }

    private static String dutch(PlanDecision decision, String college) {
        return "Het " + college
                + switch (decision) {
                    case ADOPTED -> " stelt het plan van aanpak vast";
                    case AMENDED -> " stelt het plan van aanpak gewijzigd vast";
                    case RETURNED -> " geeft het plan van aanpak terug";
                };
    }
}
