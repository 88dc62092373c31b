package nl.samenspoor.plan.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.drafts.SavedDraft;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.plan.FixPlan;
import nl.samenspoor.plan.FixingPlans;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanTemplates;
import nl.samenspoor.plan.PlanText;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The short way to a plan of approach: what is filled in on the form becomes its text, fixed as a version. Where the plan was
 * written on its own page already, that text stands: the form fills in what is still empty and overwrites nothing.
 */
@Component
class DraftPlanWork implements TaskWork {

    private static final String CONTENT = "section.summary.text";
    private static final String COMMUNICATION = "section.communication.text";
    private static final String ORGANISATION = "section.organisation.text";

    private final Plans plans;
    private final SavingPlans saving;
    private final FixingPlans fixing;
    private final PlanTemplates templates;
    private final Texts texts;
    private final Clock clock;

    DraftPlanWork(
            Plans plans, SavingPlans saving, FixingPlans fixing, PlanTemplates templates, Texts texts, Clock clock) {
        this.plans = plans;
        this.saving = saving;
        this.fixing = fixing;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draftPlanOfApproach";
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return List.of(new Asked(
                texts.of("plan.title"),
                texts.of(plans.of(context.cooperation()).isPresent() ? "plan.task.there" : "plan.task.none"),
                null));
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(new WayOn(texts.of("plan.task.page"), "/cooperations/" + context.cooperation() + "/plan"));
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        plans.of(context.cooperation()).ifPresent(plan -> {
            values.put("title", plan.text().title());
            put(values, "content", plan.saved().text(CONTENT));
            put(values, "communication", plan.saved().text(COMMUNICATION));
        });
        return values;
    }

    private static void put(Map<String, Object> values, String key, String text) {
        if (!text.isEmpty()) {
            values.put(key, text);
        }
    }

    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        Plan plan = plans.of(context.cooperation()).orElse(null);
        if (plan == null) {
            return List.of();
        }
        return Stream.of(
                        taken(plan, "title", answers.optionalText("title"), "title"),
                        taken(plan, "content", answers.optionalText("content"), CONTENT),
                        taken(plan, "bodies", bodies(answers), ORGANISATION),
                        takenStages(plan, answers.rows("stages")),
                        taken(plan, "communication", answers.optionalText("communication"), COMMUNICATION))
                .flatMap(List::stream)
                .toList();
    }

    /** A stage on the form beside another one of that name in the plan; one that says the same, or nothing more, is it. */
    private static List<FieldProblem> takenStages(Plan plan, List<Answers> rows) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Answers row : rows) {
            String name = row.optionalText("name");
            plan.text().stages().stream()
                    .filter(stage -> name != null && stage.name().equals(name.strip()))
                    .findFirst()
                    .filter(stage -> !saysNothingElse(row, stage))
                    .ifPresent(stage -> problems.add(FieldProblem.of(
                            row.field("name"), "plan.task.stageTaken", new RecordedText(stage.name()))));
        }
        return problems;
    }

    private static boolean saysNothingElse(Answers row, PlanText.Stage stage) {
        Map<String, String> given = new LinkedHashMap<>();
        period(given, "", row);
        String result = row.optionalText("result");
        return given.getOrDefault("from", written(stage.from())).equals(written(stage.from()))
                && given.getOrDefault("to", written(stage.to())).equals(written(stage.to()))
                && (result == null || lines(result).equals(stage.result()));
    }

    private static String written(@Nullable EffectiveDate date) {
        return date == null ? "" : date.toEdtf();
    }

    /** A text on the form beside another one in the plan: which of them counts is decided on the page of the plan. */
    private static List<FieldProblem> taken(Plan plan, String key, @Nullable String given, String field) {
        String there = plan.saved().text(field);
        return there.isEmpty() || given == null || lines(given).equals(there)
                ? List.of()
                : List.of(FieldProblem.of(key, "plan.task.taken"));
    }

    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        Plan plan = plans.of(context.cooperation()).orElse(null);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", answers.text("title"));
        fill(fields, plan, "summary", answers.text("content"));
        fill(fields, plan, "organisation", bodies(answers));
        fill(fields, plan, "communication", answers.optionalText("communication"));
        stages(fields, plan, answers.rows("stages"));
        int base = plan == null ? 0 : plan.saved().number();
        SavedDraft saved = saving.save(actor, context.cooperation(), base, fields);
        if (saved instanceof SavedDraft.Differs) {
            throw new Conflict("plan.task.meanwhile");
        }
        EffectiveDate on = answers.optionalDate(Answers.EFFECTIVE);
        if (plans.fixed(context.cooperation()).stream()
                .noneMatch(fixed -> fixed.draft() == saved.newest().number())) {
            fixing.fix(
                    actor,
                    new FixPlan(
                            context.cooperation(),
                            saved.newest().number(),
                            false,
                            on == null ? EffectiveDate.on(LocalDate.now(clock)) : on,
                            null,
                            Particulars.from(answers.optionalText("source"))));
        }
    }

    private void fill(Map<String, String> fields, @Nullable Plan plan, String key, @Nullable String text) {
        String field = "section." + key + ".text";
        if (text == null || plan != null && !plan.saved().text(field).isEmpty()) {
            return;
        }
        fields.put("section." + key + ".title", titled(plan, key));
        fields.put(field, text);
    }

    private String titled(@Nullable Plan plan, String key) {
        String there = plan == null ? "" : plan.saved().text("section." + key + ".title");
        return there.isEmpty() ? templates.title(key) : there;
    }

    private static @Nullable String bodies(Answers answers) {
        String lines = answers.rows("bodies").stream()
                .map(row -> Stream.of("body", "members", "frequency")
                        .map(row::optionalText)
                        .filter(part -> part != null)
                        .collect(Collectors.joining("; ")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines.substring(0, Math.min(PlainText.LONG, lines.length()));
    }

    /** Stages are added; one of that name that is in the plan already is not added again. */
    private static void stages(Map<String, String> fields, @Nullable Plan plan, List<Answers> rows) {
        List<PlanText.Stage> stages = plan == null ? List.of() : plan.text().stages();
        List<String> there = stages.stream().map(PlanText.Stage::name).toList();
        Set<String> keys = stages.stream().map(PlanText.Stage::key).collect(Collectors.toCollection(HashSet::new));
        for (Answers row : rows) {
            String name = row.optionalText("name");
            if (name == null || there.contains(name.strip())) {
                continue;
            }
            String key = PlanText.freeStage("form-", keys);
            keys.add(key);
            String at = "stage." + key + ".";
            fields.put(at + "name", name);
            period(fields, at, row);
            String result = row.optionalText("result");
            if (result != null) {
                fields.put(at + "result", result);
            }
        }
    }

    /** A period is an interval of two dates, or one date within which it lies. */
    private static void period(Map<String, String> fields, String at, Answers row) {
        EffectiveDate period = row.optionalDate("period");
        if (period == null || !period.known()) {
            return;
        }
        if (period.until() == null) {
            fields.put(at + "from", period.toEdtf());
            fields.put(at + "to", period.toEdtf());
        } else {
            part(fields, at + "from", period.value());
            part(fields, at + "to", period.until());
        }
    }

    private static void part(Map<String, String> fields, String field, String date) {
        if (!date.equals("..")) {
            fields.put(field, date);
        }
    }

    @Override
    public List<WayOn> afterwards(Actor actor, WorkContext context, Instant opened) {
        return List.of(new WayOn(texts.of("plan.task.page"), "/cooperations/" + context.cooperation() + "/plan"));
    }
}
