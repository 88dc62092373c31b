package nl.samenspoor.cooperation.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Euros;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader drafts the business case of a task field, from what its working group made. */
@Component
class DraftBusinessCaseWork implements TaskWork {

    private final DraftingBusinessCases drafting;
    private final BusinessCases cases;
    private final Cooperations cooperations;
    private final Municipalities municipalities;
    private final Texts texts;
    private final AnswerReading reading;

    DraftBusinessCaseWork(
            DraftingBusinessCases drafting,
            BusinessCases cases,
            Cooperations cooperations,
            Municipalities municipalities,
            Texts texts,
            AnswerReading reading) {
        this.drafting = drafting;
        this.cases = cases;
        this.cooperations = cooperations;
        this.municipalities = municipalities;
        this.texts = texts;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "draftBusinessCase";
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        List<MunicipalityCode> partners =
                cooperations.summary(context.cooperation()).partners();
        Map<MunicipalityCode, String> names = municipalities.names(partners);
        return Map.of(
                "seen",
                cases.of(context.cooperation()).getOrDefault(context.requireTaskField(), List.of()).stream()
                        .map(one -> Integer.toString(one.version()))
                        .map(version -> new FormOption(version, version))
                        .toList(),
                "municipality",
                partners.stream()
                        .map(code -> new FormOption(code.text(), names.getOrDefault(code, code.text())))
                        .toList());
    }

    /** Not asked for the first version. */
    @Override
    public Set<String> notAsked(WorkContext context) {
        return cases.latest(context.cooperation(), context.requireTaskField()).isEmpty() ? Set.of("seen") : Set.of();
    }

    /** That there is a newer version than was seen is told with the form, so that what was typed stays. */
    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        int seen = SeenVersion.of(answers, "seen");
        boolean newer = cases.latest(context.cooperation(), context.requireTaskField())
                .filter(latest -> latest.version() > seen)
                .isPresent();
        return newer ? List.of(FieldProblem.of("seen", "cooperation.businessCaseAtOnce")) : List.of();
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(new WayOn(
                texts.of("cooperation.field.caseWhole"),
                "/cooperations/" + context.cooperation() + "/task-fields/" + context.requireTaskField()));
    }

    /** The newest version; without one the kind of the field, and a row for each partner. */
    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        BusinessCase latest =
                cases.latest(context.cooperation(), context.requireTaskField()).orElse(null);
        Map<String, Object> values = new LinkedHashMap<>();
        if (latest != null) {
            fill(values, latest);
            return values;
        }
        cooperations.taskFields(context.cooperation()).stream()
                .filter(field -> field.id().equals(context.taskField()))
                .forEach(field -> values.put("kind", field.kind().key()));
        values.put(
                "contributions",
                cooperations.summary(context.cooperation()).partners().stream()
                        .map(code -> Map.of("municipality", code.text()))
                        .toList());
        return values;
    }

    private static void fill(Map<String, Object> values, BusinessCase latest) {
        values.put("seen", Integer.toString(latest.version()));
        values.put("kind", latest.kind().key());
        values.put("summary", latest.summary());
        put(values, "servicePackage", latest.servicePackage());
        put(values, "workProcesses", latest.workProcesses());
        put(values, "performance", latest.performance());
        put(values, "costs", latest.costs());
        put(values, "costPerYear", Euros.typed(latest.costPerYear()));
        if (latest.fte() != null) {
            values.put("fte", latest.fte());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        latest.contributions().forEach((code, cents) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("municipality", code.text());
            put(row, "amount", Euros.typed(cents));
            rows.add(row);
        });
        values.put("contributions", rows);
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            values.put(key, text);
        }
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        String kind = answers.optionalText("kind");
        drafting.draft(
                actor,
                context.cooperation(),
                new DraftBusinessCase(
                        context.requireTaskField(),
                        kind == null ? null : Choice.of(TaskFieldKind.class, "kind", kind),
                        answers.text("summary"),
                        answers.optionalText("servicePackage"),
                        answers.optionalText("workProcesses"),
                        answers.optionalText("performance"),
                        answers.optionalText("costs"),
                        Euros.cents("costPerYear", answers.optionalText("costPerYear")),
                        answers.optionalNumber("fte"),
                        contributions(answers),
                        reading.effective(answers),
                        answers.optionalText("source"),
                        SeenVersion.of(answers, "seen")));
    }

    private static Map<MunicipalityCode, @Nullable Long> contributions(Answers answers) {
        Map<MunicipalityCode, @Nullable Long> contributions = new HashMap<>();
        for (Answers row : answers.rows("contributions")) {
            MunicipalityCode code = new MunicipalityCode(row.text("municipality"));
            if (contributions.containsKey(code)) {
                throw InvalidInput.of(row.field("municipality"), "cooperation.contributionTwice");
            }
            contributions.put(code, Euros.cents(row.field("amount"), row.optionalText("amount")));
        }
        return contributions;
    }
}
