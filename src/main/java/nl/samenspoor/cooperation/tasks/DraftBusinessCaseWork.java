package nl.samenspoor.cooperation.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCaseFields;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Euros;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader drafts the business case of a task field, from what its working group made. */
@Component
class DraftBusinessCaseWork implements TaskWork {

    private static final String CONTRIBUTIONS = "contributions";
    private static final String MUNICIPALITY = "municipality";
    private static final String AMOUNT = "amount";

    private final DraftingBusinessCases drafting;
    private final BusinessCases cases;
    private final Cooperations cooperations;
    private final Municipalities municipalities;
    private final Overtaking overtaking;
    private final Texts texts;
    private final AnswerReading reading;

    DraftBusinessCaseWork(
            DraftingBusinessCases drafting,
            BusinessCases cases,
            Cooperations cooperations,
            Municipalities municipalities,
            Overtaking overtaking,
            Texts texts,
            AnswerReading reading) {
        this.drafting = drafting;
        this.cases = cases;
        this.cooperations = cooperations;
        this.municipalities = municipalities;
        this.overtaking = overtaking;
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
                OvertakenWork.SEEN,
                cases.of(context.cooperation()).getOrDefault(context.requireTaskField(), List.of()).stream()
                        .map(one -> Integer.toString(one.version()))
                        .map(version -> new FormOption(version, version))
                        .toList(),
                MUNICIPALITY,
                partners.stream()
                        .map(code -> new FormOption(code.text(), names.getOrDefault(code, code.text())))
                        .toList());
    }

    /** Not asked for the first version. */
    @Override
    public Set<String> notAsked(WorkContext context) {
        return cases.latest(context.cooperation(), context.requireTaskField()).isEmpty()
                ? Set.of(OvertakenWork.SEEN)
                : Set.of();
    }

    @Override
    public boolean checksInPart() {
        return true;
    }

    /**
     * That there is a newer version than was seen, and in what it differs, is told with the form, so that what was typed stays.
     * What cannot be read, or is not possible, is told beside it; as long as there is something of that, the versions are not
     * compared.
     */
    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        Mistakes wrong = new Mistakes();
        DraftBusinessCase command = command(context, answers, wrong);
        wrong.of(() -> drafting.foresee(context.cooperation(), command));
        BusinessCase latest =
                cases.latest(context.cooperation(), context.requireTaskField()).orElse(null);
        if (latest == null || latest.version() <= SeenVersion.of(answers, OvertakenWork.SEEN)) {
            return wrong.all();
        }
        if (wrong.any()) {
            return Stream.concat(
                            Stream.of(FieldProblem.of(OvertakenWork.SEEN, "cooperation.businessCaseAtOnce")),
                            wrong.all().stream())
                    .toList();
        }
        return overtaken(context, answers)
                .map(work -> List.of(FieldProblem.of(
                        OvertakenWork.SEEN,
                        "cooperation.businessCaseNewer",
                        latest.version(),
                        overtaking.said(work.overtaken(), work.words()))))
                .orElse(List.of());
    }

    @Override
    public Optional<OvertakenWork> overtaken(WorkContext context, Answers answers) {
        List<BusinessCase> versions =
                cases.of(context.cooperation()).getOrDefault(context.requireTaskField(), List.of());
        TaskFieldKind usual = cooperations.taskFields(context.cooperation()).stream()
                .filter(field -> field.id().equals(context.taskField()))
                .findFirst()
                .map(TaskField::kind)
                .orElse(TaskFieldKind.UNKNOWN);
        Map<MunicipalityCode, String> names =
                municipalities.names(cooperations.summary(context.cooperation()).partners());
        return Overtaken.of(
                        BusinessCaseFields.editions(versions),
                        SeenVersion.of(answers, OvertakenWork.SEEN),
                        BusinessCaseFields.of(command(context, answers), usual))
                .map(overtaken -> new OvertakenWork(
                        overtaken,
                        BusinessCaseFields.words(texts, code -> names.getOrDefault(code, code.text())),
                        takenOver(overtaken, answers)));
    }

    private static Map<String, Object> takenOver(Overtaken overtaken, Answers answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> paid = new LinkedHashMap<>();
        overtaken.takenOver().forEach((field, text) -> {
            if (field.startsWith(BusinessCaseFields.CONTRIBUTION)) {
                paid.put(field.substring(BusinessCaseFields.CONTRIBUTION.length()), text);
            } else {
                values.put(field, text);
            }
        });
        if (!paid.isEmpty()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Answers answer : answers.rows(CONTRIBUTIONS)) {
                Map<String, Object> row = new LinkedHashMap<>(answer.asMap());
                String theirs = paid.remove(answer.text(MUNICIPALITY));
                if (theirs != null) {
                    row.put(AMOUNT, theirs);
                }
                rows.add(row);
            }
            paid.forEach((code, text) -> rows.add(new LinkedHashMap<>(Map.of(MUNICIPALITY, code, AMOUNT, text))));
            values.put(CONTRIBUTIONS, rows);
        }
        values.put(OvertakenWork.SEEN, Integer.toString(overtaken.newest().number()));
        return values;
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
                        .map(code -> Map.of(MUNICIPALITY, code.text()))
                        .toList());
        return values;
    }

    private static void fill(Map<String, Object> values, BusinessCase latest) {
        values.put(OvertakenWork.SEEN, Integer.toString(latest.version()));
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
            row.put(MUNICIPALITY, code.text());
            put(row, AMOUNT, Euros.typed(cents));
            rows.add(row);
        });
        values.put(CONTRIBUTIONS, rows);
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            values.put(key, text);
        }
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        drafting.draft(actor, context.cooperation(), command(context, answers));
    }

    private DraftBusinessCase command(WorkContext context, Answers answers) {
        Mistakes wrong = new Mistakes();
        DraftBusinessCase command = command(context, answers, wrong);
        wrong.refuse();
        return command;
    }

    private DraftBusinessCase command(WorkContext context, Answers answers, Mistakes wrong) {
        String kind = answers.optionalText("kind");
        return new DraftBusinessCase(
                context.requireTaskField(),
                kind == null ? null : wrong.in(() -> Choice.of(TaskFieldKind.class, "kind", kind)),
                wrong.in(() -> answers.text("summary"), ""),
                answers.optionalText("servicePackage"),
                answers.optionalText("workProcesses"),
                answers.optionalText("performance"),
                answers.optionalText("costs"),
                wrong.in(() -> Euros.cents("costPerYear", answers.optionalText("costPerYear"))),
                answers.optionalNumber("fte"),
                contributions(answers, wrong),
                wrong.in(() -> reading.effective(answers), EffectiveDate.unknown()),
                answers.optionalText("source"),
                SeenVersion.of(answers, OvertakenWork.SEEN));
    }

    private static Map<MunicipalityCode, @Nullable Long> contributions(Answers answers, Mistakes wrong) {
        Map<MunicipalityCode, @Nullable Long> contributions = new HashMap<>();
        for (Answers row : answers.rows(CONTRIBUTIONS)) {
            wrong.of(() -> {
                MunicipalityCode code = new MunicipalityCode(row.text(MUNICIPALITY));
                if (contributions.containsKey(code)) {
                    throw InvalidInput.of(row.field(MUNICIPALITY), "cooperation.contributionTwice");
                }
                contributions.put(code, null);
                contributions.put(code, Euros.cents(row.field(AMOUNT), row.optionalText(AMOUNT)));
            });
        }
        return contributions;
    }
}
