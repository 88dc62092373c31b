package nl.samenspoor.consultation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records that a social plan was agreed with the unions (georganiseerd overleg), or why none is needed. */
@Component
public class RecordingSocialPlans {

    private final SocialPlans plans;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Today today;

    RecordingSocialPlans(SocialPlans plans, Visibility visibility, ApplicationEventPublisher events, Today today) {
        this.plans = plans;
        this.visibility = visibility;
        this.events = events;
        this.today = today;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput for a plan that is not needed without a reason, a day of the future, and text that is no plain
     *                      text
     * @throws Conflict     when a person records what was recorded last, all the same
     */
    @UseCase
    public void record(Actor actor, RecordSocialPlan command) {
        visibility.require(actor, Right.CONSULT_WORKS_COUNCIL, command.cooperation());
        String reason = command.agreed()
                ? PlainText.optional("reason", command.reason(), 2_000)
                : PlainText.required("reason", command.reason(), 2_000);
        PlainText.optional("source", command.telling().source(), 2_000);
        if (!actor.system() && command.on().known() && command.on().earliest().isAfter(today.day())) {
            throw InvalidInput.of("on", "consultation.ahead");
        }
        plans.add(actor, command, reason);
        String what = command.agreed()
                ? "Sociaal plan overeengekomen met de vakbonden" + (reason == null ? "" : ": " + reason)
                : "Geen sociaal plan nodig: " + reason;
        events.publishEvent(new ViewRecorded(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.CONSULTATION,
                        command.on(),
                        command.agreed() ? List.of("georganiseerd overleg") : List.of(),
                        what,
                        actor)
                .told(command.telling())
                .asLeader()));
        // Of two that record the same at once the second waits for the log, and finds what the first recorded.
        List<SocialPlan> newest =
                plans.of(command.cooperation()).stream().limit(2).toList();
        if (!actor.system() && newest.size() == 2 && newest.get(0).equals(newest.get(1))) {
            throw new Conflict("consultation.planBefore");
        }
    }
}
