package nl.samenspoor.casebook.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.plan.FixPlan;
import nl.samenspoor.plan.FixingPlans;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanText;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.SavingPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts the stages of a plan that a file tells of into the plan, before it is fixed as a version. */
@Component
class PlanStages {

    private final Plans plans;
    private final SavingPlans saving;
    private final FixingPlans fixing;
    private final RecordDates dates;

    PlanStages(Plans plans, SavingPlans saving, FixingPlans fixing, RecordDates dates) {
        this.plans = plans;
        this.saving = saving;
        this.fixing = fixing;
        this.dates = dates;
    }

    /** The stages in words, for the log; null when the event tells of none. */
    @Nullable
    String words(CaseEvent event) {
        StringJoiner words = new StringJoiner("\n");
        for (JsonNode stage : event.node().path("stages")) {
            StringJoiner one = new StringJoiner("; ", "Etappe: ", "");
            one.add(stage.path("name").asString(""));
            if (stage.has("from")) {
                one.add("van " + dates.of(stage.get("from")));
            }
            if (stage.has("until")) {
                one.add("tot " + dates.of(stage.get("until")));
            }
            if (stage.has("responsible")) {
                one.add("verantwoordelijk: " + stage.get("responsible").asString());
            }
            if (stage.has("result")) {
                one.add("resultaat: " + stage.get("result").asString());
            }
            if (stage.has("state")) {
                one.add("stand: " + state(stage.get("state").asString()));
            }
            words.add(one.toString());
        }
        return words.length() == 0 ? null : words.toString();
    }

    private static String state(String key) {
        return switch (key) {
            case "planned" -> "gepland";
            case "running" -> "loopt";
            case "done" -> "klaar";
            case "dropped" -> "vervallen";
            default -> "onbekend";
        };
    }

    /** A plan colleges adopt is fixed, also when the process does not wait for it to be drafted; nothing without a plan. */
    void fix(CaseContext context, CaseEvent event) {
        plans.of(context.id())
                .filter(plan -> plan.fixed() == null)
                .ifPresent(plan -> fixing.fix(
                        context.actor(),
                        new FixPlan(
                                context.id(),
                                plan.saved().number(),
                                false,
                                event.on(),
                                null,
                                Particulars.from(SourceText.alone(event)))));
    }

    /** What is told of a stage that is in the plan already adds to it. Nothing for an event without stages. */
    void keep(CaseContext context, CaseEvent event) {
        JsonNode stages = event.node().path("stages");
        if (stages.isEmpty()) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", event.required("title"));
        Plan plan = plans.of(context.id()).orElse(null);
        Map<String, String> named = new HashMap<>();
        Set<String> keys = new HashSet<>();
        if (plan != null) {
            plan.text().stages().forEach(stage -> {
                named.put(stage.name(), stage.key());
                keys.add(stage.key());
            });
        }
        for (JsonNode stage : stages) {
            String own = named.remove(stage.path("name").asString("").strip());
            String key = own == null ? PlanText.freeStage("", keys) : own;
            keys.add(key);
            String at = "stage." + key + ".";
            for (String part : new String[] {"name", "from", "to", "responsible", "result", "state"}) {
                String text = stage.path(part.equals("to") ? "until" : part).asString("");
                if (!text.isEmpty() && !text.equals("unknown")) {
                    fields.put(at + part, text);
                }
            }
        }
        int base = plan == null ? 0 : plan.saved().number();
        saving.save(context.actor(), context.id(), base, fields);
    }
}
