package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.cooperation.spi.PlanDeviations;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/** A college decides on the plan of approach. */
@Component
class DecideOnPlanWork implements TaskWork {

    private final AdoptingPlans adoptingPlans;
    private final PlanDeviations deviations;
    private final AnswerReading reading;

    DecideOnPlanWork(AdoptingPlans adoptingPlans, PlanDeviations deviations, AnswerReading reading) {
        this.adoptingPlans = adoptingPlans;
        this.deviations = deviations;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "decideOnPlan";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        String deviation = answers.optionalText("deviation");
        EffectiveDate notified = answers.optionalDate("notifiedOn");
        if (deviation != null) {
            deviations.mark(
                    actor,
                    context.cooperation(),
                    context.requireMunicipality(),
                    deviation,
                    notified == null ? reading.effective(answers) : notified);
        } else if (notified != null) {
            throw InvalidInput.of("deviation", "kernel.required");
        }
        adoptingPlans.decide(
                actor,
                context.cooperation(),
                new DecideOnPlan(
                        context.requireMunicipality(),
                        Choice.of(PlanDecision.class, "decision", answers.text("decision")),
                        answers.optionalText("note"),
                        reading.effective(answers),
                        reading.particulars(answers)));
    }
}
