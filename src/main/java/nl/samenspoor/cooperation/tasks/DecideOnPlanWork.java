package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** A college decides on the plan of approach. */
@Component
class DecideOnPlanWork implements TaskWork {

    private final AdoptingPlans adoptingPlans;
    private final AnswerReading reading;

    DecideOnPlanWork(AdoptingPlans adoptingPlans, AnswerReading reading) {
        this.adoptingPlans = adoptingPlans;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "decideOnPlan";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {

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
