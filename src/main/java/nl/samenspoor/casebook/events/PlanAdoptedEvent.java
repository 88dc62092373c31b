package nl.samenspoor.casebook.events;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The colleges adopted a plan of approach. One that is not definitive is only put in the log. */
@Component
class PlanAdoptedEvent implements EventKind {

    private final AdoptingPlans plans;
    private final Cooperations cooperations;
    private final CaseTasks tasks;
    private final PlanStages stages;
    private final CaseLog log;

    PlanAdoptedEvent(AdoptingPlans plans, Cooperations cooperations, CaseTasks tasks, PlanStages stages, CaseLog log) {
        this.plans = plans;
        this.cooperations = cooperations;
        this.tasks = tasks;
        this.stages = stages;
        this.log = log;
    }

    @Override
    public String name() {
        return "plan_adopted";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        log.log(
                context,
                event,
                DecisionPointKind.COLLEGE_DECISION,
                Wording.all(
                        event.required("title"), Wording.labelled("Stap", event.text("stage")), stages.words(event)));
        if (!event.node().path("definitive").asBoolean(true)) {
            return;
        }
        WorkItem draft = WorkItem.of("userTask_draftPlanOfApproach");
        stages.keep(context, event);
        if (tasks.waitsFor(context, draft)) {
            tasks.record(
                    context,
                    draft,
                    Map.of("title", event.required("title"), "content", event.required("title")),
                    event.on());
        }
        stages.fix(context, event);
        decisions(context, event)
                .forEach((municipality, decision) -> plans.decide(
                        context.actor(),
                        context.id(),
                        new DecideOnPlan(
                                municipality,
                                decision,
                                event.required("title"),
                                on(event, municipality),
                                Particulars.from(SourceText.alone(event)))));
    }

    /** When that college decided, if the file knows it apart. */
    private static EffectiveDate on(CaseEvent event, MunicipalityCode municipality) {
        for (JsonNode one : event.node().path("decisions")) {
            if (one.has("on") && one.get("municipality").asString().equals(municipality.text())) {
                return CaseEvent.date(one.get("on"), "decisions");
            }
        }
        return event.on();
    }

    private Map<MunicipalityCode, PlanDecision> decisions(CaseContext context, CaseEvent event) {
        Map<MunicipalityCode, PlanDecision> decisions = new LinkedHashMap<>();
        for (JsonNode one : event.node().path("decisions")) {
            if (!one.get("outcome").asString().equals("unknown")) {
                decisions.put(
                        new MunicipalityCode(one.get("municipality").asString()),
                        Choice.of(
                                PlanDecision.class,
                                "decisions",
                                one.get("outcome").asString()));
            }
        }
        if (!event.node().has("decisions")) {
            cooperations.summary(context.id()).partners().forEach(code -> decisions.put(code, PlanDecision.ADOPTED));
        }
        return decisions;
    }
}
