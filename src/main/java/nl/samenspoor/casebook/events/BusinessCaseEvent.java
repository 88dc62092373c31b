package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.web.Euros;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A business case for a task field was drafted; once its task is done, a further one is a further version. */
@Component
class BusinessCaseEvent implements EventKind {

    private static final List<String> TEXTS = List.of("servicePackage", "workProcesses", "performance");

    private final CaseTasks tasks;
    private final DraftingBusinessCases drafting;
    private final BusinessCases cases;
    private final CaseLog log;

    BusinessCaseEvent(CaseTasks tasks, DraftingBusinessCases drafting, BusinessCases cases, CaseLog log) {
        this.tasks = tasks;
        this.drafting = drafting;
        this.cases = cases;
        this.log = log;
    }

    @Override
    public String name() {
        return "business_case";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String text = event.text("text");
        String words = "Businesscase " + event.required("taskField") + (text == null ? "" : ": " + text);
        String field = context.taskField(event);
        WorkItem work = WorkItem.of("userTask_draftBusinessCase").forField(field);
        if (tasks.waitsFor(context, work)) {
            Map<String, Object> answers = answers(event, text == null ? words : text);
            cases.latest(context.id(), field).ifPresent(one -> answers.put("seen", Integer.toString(one.version())));
            tasks.record(context, work, answers, event.on());
        } else {
            drafting.draft(context.actor(), context.id(), command(event, field, text == null ? words : text));
        }
        log.log(context, event, DecisionPointKind.DOCUMENT, words);
    }

    private static Map<String, Object> answers(CaseEvent event, String summary) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("summary", summary);
        answers.put("source", SourceText.of(event));
        for (String field : TEXTS) {
            put(answers, field, event.text(field));
        }
        put(answers, "costs", event.text("costsInWords"));
        put(answers, "kind", event.text("taskKind"));
        if (event.node().has("costPerYear")) {
            answers.put(
                    "costPerYear", Euros.typed(event.node().get("costPerYear").longValue()));
        }
        if (event.node().has("fte")) {
            answers.put("fte", event.node().get("fte").decimalValue());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        event.node().path("contributions").forEach(one -> {
            Map<String, Object> row = new HashMap<>();
            row.put("municipality", one.get("municipality").asString());
            put(
                    row,
                    "amount",
                    one.has("perYear") ? Euros.typed(one.get("perYear").longValue()) : null);
            rows.add(row);
        });
        if (!rows.isEmpty()) {
            answers.put("contributions", rows);
        }
        return answers;
    }

    private static void put(Map<String, Object> answers, String field, @Nullable String text) {
        if (text != null) {
            answers.put(field, text);
        }
    }

    private static DraftBusinessCase command(CaseEvent event, String field, String summary) {
        Map<MunicipalityCode, @Nullable Long> contributions = new HashMap<>();
        for (JsonNode one : event.node().path("contributions")) {
            contributions.put(
                    new MunicipalityCode(one.get("municipality").asString()),
                    one.has("perYear") ? one.get("perYear").longValue() : null);
        }
        String kind = event.text("taskKind");
        return new DraftBusinessCase(
                field,
                kind == null ? null : Choice.of(TaskFieldKind.class, "taskKind", kind),
                summary,
                event.text("servicePackage"),
                event.text("workProcesses"),
                event.text("performance"),
                event.text("costsInWords"),
                event.node().has("costPerYear")
                        ? event.node().get("costPerYear").longValue()
                        : null,
                event.node().has("fte") ? event.node().get("fte").decimalValue() : null,
                contributions,
                event.on(),
                SourceText.of(event),
                null);
    }
}
