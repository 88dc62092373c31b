package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Goals and vision were set. */
@Component
class GoalsSetEvent implements EventKind {

    private final CaseTasks tasks;
    private final CaseLog log;
    private final RecordDates dates;

    GoalsSetEvent(CaseTasks tasks, CaseLog log, RecordDates dates) {
        this.tasks = tasks;
        this.log = log;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "goals_set";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        WorkItem work = WorkItem.of("userTask_setGoalsAndVision");
        if (tasks.waitsFor(context, work)) {
            tasks.record(context, work, answers(event), event.on());
            log.wordsOf(context, event, DecisionPointKind.VISION);
        } else {
            List<String> words = new ArrayList<>(List.of(vision(event)));
            if (!event.texts("coreValues").isEmpty()) {
                words.add("Kernwaarden: " + String.join(", ", event.texts("coreValues")));
            }
            event.node().path("goals").forEach(goal -> words.add(GoalText.of(goal, dates)));
            log.log(context, event, DecisionPointKind.VISION, String.join("\n", words));
        }
    }

    private static Map<String, Object> answers(CaseEvent event) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("vision", vision(event));
        answers.put("source", SourceText.of(event));
        if (!event.texts("coreValues").isEmpty()) {
            answers.put("coreValues", String.join(", ", event.texts("coreValues")));
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

    private static String vision(CaseEvent event) {
        String vision = event.text("vision");
        String principles = event.texts("principles").isEmpty()
                ? null
                : Sentences.closed("Uitgangspunten: " + String.join("; ", event.texts("principles")));
        if (vision != null) {
            return Wording.all(vision, principles);
        }
        return principles == null ? "Visie: onbekend." : principles;
    }
}
