package nl.samenspoor.cooperation.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.EuroText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** A college decides on the business case of a task field, or opts out of the field. */
@Component
class DecideOnBusinessCaseWork implements ForetellingWork {

    private final DecidingTaskFields decidingTaskFields;
    private final OptingOut optingOut;
    private final BusinessCases cases;
    private final Cooperations cooperations;
    private final StoppedFields stopped;
    private final Municipalities municipalities;
    private final EuroText euros;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final AnswerReading reading;

    DecideOnBusinessCaseWork(
            DecidingTaskFields decidingTaskFields,
            OptingOut optingOut,
            BusinessCases cases,
            Cooperations cooperations,
            StoppedFields stopped,
            Municipalities municipalities,
            EuroText euros,
            EffectiveDateText dates,
            Texts texts,
            AnswerReading reading) {
        this.decidingTaskFields = decidingTaskFields;
        this.optingOut = optingOut;
        this.cases = cases;
        this.cooperations = cooperations;
        this.stopped = stopped;
        this.municipalities = municipalities;
        this.euros = euros;
        this.dates = dates;
        this.texts = texts;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "decideOnBusinessCase";
    }

    /** The newest version, as it lies before the college, and what opting out would do to the others. */
    @Override
    public List<Asked> asked(WorkContext context) {
        List<Asked> asked = new ArrayList<>();
        asked.add(newest(context)
                .map(one -> new Asked(
                        texts.of("cooperation.field.caseVersion", one.version()),
                        words(one),
                        texts.of("cooperation.field.caseOn", dates.of(one.on()))))
                .orElseGet(() ->
                        new Asked(texts.of("cooperation.field.case"), texts.of("cooperation.field.caseNone"), null)));
        String field = context.requireTaskField();
        if (optingOut.stopsField(context.cooperation(), field, context.requireMunicipality())) {
            String lines = String.join("\n", stopped.before(field(context)));
            asked.add(new Asked(texts.of("cooperation.field.optOut"), lines, null));
        }
        return asked;
    }

    private TaskField field(WorkContext context) {
        return cooperations.taskFields(context.cooperation()).stream()
                .filter(field -> field.id().equals(context.requireTaskField()))
                .findFirst()
                .orElseThrow();
    }

    /** What it comes to for each municipality is what a college decides on. */
    private String words(BusinessCase one) {
        List<String> lines = new ArrayList<>();
        lines.add(RecordedWords.marked(one.summary()));
        lines.add(named("costPerYear", euros.cents(one.costPerYear())));
        lines.add(named(
                "fte", one.fte() == null ? texts.of("web.unknown") : texts.of("cooperation.field.number", one.fte())));
        Map<MunicipalityCode, String> names =
                municipalities.names(one.contributions().keySet());
        lines.add(
                one.contributions().isEmpty()
                        ? texts.of("cooperation.field.noContributions")
                        : named(
                                "contributions",
                                one.contributions().entrySet().stream()
                                        .map(entry -> names.getOrDefault(
                                                        entry.getKey(),
                                                        entry.getKey().text()) + " " + euros.cents(entry.getValue()))
                                        .collect(Collectors.joining("; "))));
        Long uncovered = one.uncovered();
        if (uncovered != null && uncovered != 0) {
            lines.add(texts.of(
                    uncovered > 0 ? "cooperation.field.uncovered" : "cooperation.field.overpaid",
                    euros.cents(uncovered)));
        }
        return String.join("\n", lines);
    }

    private String named(String field, String words) {
        return texts.of("web.named", texts.of("cooperation.field." + field), words);
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(new WayOn(
                texts.of("cooperation.field.caseWhole"),
                "/cooperations/" + context.cooperation() + "/task-fields/" + context.requireTaskField()));
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        return newest(context)
                .map(one -> Map.<String, Object>of("businessCase", Integer.toString(one.version())))
                .orElse(Map.of());
    }

    /** All versions, so that a newer one than was seen is told apart from one that never was. */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of(
                "businessCase",
                cases.of(context.cooperation()).getOrDefault(context.requireTaskField(), List.of()).stream()
                        .map(one -> new FormOption(
                                Integer.toString(one.version()),
                                texts.of("cooperation.field.versionOf", one.version(), dates.of(one.on()))))
                        .toList());
    }

    @Override
    public Set<String> notAsked(WorkContext context) {
        return newest(context).isEmpty() ? Set.of("businessCase") : Set.of();
    }

    private Optional<BusinessCase> newest(WorkContext context) {
        return cases.latest(context.cooperation(), context.requireTaskField());
    }

    /** Also that there is a newer version than was seen is told with the form, so that what was typed stays. */
    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        List<FieldProblem> problems = new ArrayList<>();
        cases.unseen(context.requireTaskField(), SeenVersion.of(answers, "businessCase"))
                .ifPresent(problems::add);
        boolean leaving = decision(answers) == FieldDecision.OPTED_OUT;
        if (leaving && answers.optionalText("note") == null) {
            problems.add(FieldProblem.of("note", "cooperation.sayWhyOptedOut"));
        }
        if (!leaving) {
            cases.notYetThere(context.requireTaskField(), reading.effective(answers))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** On a whole form only: what is decided tells what else is asked. */
    @Override
    public boolean checksInPart() {
        return false;
    }

    @Override
    public String untold() {
        return "cooperation.field.untold";
    }

    @Override
    public Foretold foretell(Actor actor, WorkContext context, Answers answers) {
        TaskField field = field(context);
        TaskFieldState state = decision(answers) == FieldDecision.OPTED_OUT
                ? optingOut.foresee(actor, context.cooperation(), optOut(context, answers))
                : decidingTaskFields.foresee(actor, context.cooperation(), decide(context, answers));
        if (state == TaskFieldState.STOPPED && field.state() != TaskFieldState.STOPPED) {
            return new Foretold(
                    Foretold.Tone.BAD, String.join(" ", stopped.after(List.of(field))), List.of(), List.of());
        }
        boolean goes = state == TaskFieldState.APPROVED || state == TaskFieldState.IMPLEMENTED;
        return new Foretold(
                goes ? Foretold.Tone.OK : Foretold.Tone.NOW,
                texts.of("cooperation.field.becomes." + state.key(), RecordedWords.marked(field.name())),
                List.of(),
                List.of());
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        decided(actor, context, answers);
    }

    /**
     * Records the decision.
     *
     * @return what is told of the field when it stopped by it, else nothing
     */
    List<String> decided(Actor actor, WorkContext context, Answers answers) {
        boolean fell = decision(answers) == FieldDecision.OPTED_OUT
                ? optingOut.optOut(actor, context.cooperation(), optOut(context, answers))
                : decidingTaskFields.decide(actor, context.cooperation(), decide(context, answers));
        return fell ? stopped.after(List.of(field(context))) : List.of();
    }

    private OptOut optOut(WorkContext context, Answers answers) {
        return new OptOut(
                context.requireTaskField(),
                context.requireMunicipality(),
                answers.text("note"),
                reading.effective(answers),
                reading.particulars(answers),
                SeenVersion.of(answers, "businessCase"));
    }

    private DecideOnTaskField decide(WorkContext context, Answers answers) {
        return new DecideOnTaskField(
                context.requireTaskField(),
                context.requireMunicipality(),
                decision(answers),
                answers.optionalText("note"),
                reading.effective(answers),
                reading.particulars(answers),
                SeenVersion.of(answers, "businessCase"));
    }

    private static FieldDecision decision(Answers answers) {
        return Choice.of(FieldDecision.class, "decision", answers.text("decision"));
    }
}
