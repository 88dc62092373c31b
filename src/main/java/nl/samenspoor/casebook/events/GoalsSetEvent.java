package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Goal;
import nl.samenspoor.cooperation.GoalsAndVision;
import nl.samenspoor.cooperation.SetGoals;
import nl.samenspoor.cooperation.SettingGoals;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Goals and vision were set. */
@Component
class GoalsSetEvent implements EventKind {

    private final CaseTasks tasks;
    private final SettingGoals setting;
    private final CaseLog log;

    GoalsSetEvent(CaseTasks tasks, SettingGoals setting, CaseLog log) {
        this.tasks = tasks;
        this.setting = setting;
        this.log = log;
    }

    @Override
    public String name() {
        return "goals_set";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        WorkItem work = WorkItem.of("userTask_setGoalsAndVision");
        // The form asks for a vision; what is not known is recorded without it.
        if (vision(event) != null && tasks.waitsFor(context, work)) {
            tasks.record(context, work, answers(event), event.on());
        } else {
            setting.set(
                    context.actor(), context.id(), new SetGoals(set(event), Particulars.from(SourceText.of(event))));
        }
        log.wordsBeside(context, event, DecisionPointKind.VISION, "Doelen en visie.");
    }

    private static Map<String, Object> answers(CaseEvent event) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("vision", vision(event));
        answers.put("source", SourceText.of(event));
        if (coreValues(event) != null) {
            answers.put("coreValues", coreValues(event));
        }
        List<Map<String, String>> goals = new ArrayList<>();
        event.node().path("goals").forEach(goal -> {
            Map<String, String> row = new HashMap<>();
            goal.properties()
                    .forEach(part -> row.put(part.getKey(), part.getValue().asString()));
            goals.add(row);
        });
        answers.put("goals", goals);
        return answers;
    }

    private static GoalsAndVision set(CaseEvent event) {
        List<Goal> goals = new ArrayList<>();
        event.node().path("goals").forEach(goal -> goals.add(goal(goal)));
        return new GoalsAndVision(vision(event), coreValues(event), goals, event.on());
    }

    private static Goal goal(JsonNode goal) {
        return new Goal(
                goal.get("text").asString(),
                goal.path("indicator").asString(null),
                goal.path("target").asString(null),
                goal.has("by") ? CaseEvent.date(goal.get("by"), "by") : null);
    }

    private static @Nullable String coreValues(CaseEvent event) {
        List<String> values = event.texts("coreValues");
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** Vision and principles; null when the file says neither. */
    private static @Nullable String vision(CaseEvent event) {
        String vision = event.text("vision");
        String principles = event.texts("principles").isEmpty()
                ? null
                : Sentences.closed("Uitgangspunten: " + String.join("; ", event.texts("principles")));
        return vision == null ? principles : Wording.all(vision, principles);
    }
}
