package nl.samenspoor.cooperation.tasks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.cooperation.spi.FixedPlans;
import nl.samenspoor.cooperation.spi.PlanDeviations;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A college decides on the plan of approach. */
@Component
class DecideOnPlanWork implements TaskWork {

    private final AdoptingPlans adoptingPlans;
    private final PlanDeviations deviations;
    private final ObjectProvider<FixedPlans> versions;
    private final AnswerReading reading;
    private final Texts texts;

    DecideOnPlanWork(
            AdoptingPlans adoptingPlans,
            PlanDeviations deviations,
            ObjectProvider<FixedPlans> versions,
            AnswerReading reading,
            Texts texts) {
        this.adoptingPlans = adoptingPlans;
        this.deviations = deviations;
        this.versions = versions;
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public String formId() {
        return "decideOnPlan";
    }

    /** Only asked when a version was fixed; without an answer it is about the newest there was by the day of the decision. */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of(
                "version",
                fixed(context).stream()
                        .map(number -> new FormOption(number, number))
                        .toList());
    }

    @Override
    public Set<String> notAsked(WorkContext context) {
        return fixed(context).isEmpty() ? Set.of("version") : Set.of();
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        String cooperation = "/cooperations/" + context.cooperation();
        return List.of(
                new WayOn(texts.of("cooperation.plan.read"), cooperation + "/plan"),
                new WayOn(texts.of("cooperation.plan.advice"), cooperation + "/works-councils"));
    }

    private List<String> fixed(WorkContext context) {
        FixedPlans kept = versions.getIfAvailable();
        return kept == null ? List.of() : kept.of(context.cooperation());
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
                        reading.particulars(answers),
                        answers.optionalText("version")));
    }
}
