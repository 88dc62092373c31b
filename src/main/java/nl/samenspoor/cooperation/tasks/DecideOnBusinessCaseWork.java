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
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.spi.SignedAgreements;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
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
class DecideOnBusinessCaseWork implements TaskWork {

    private final DecidingTaskFields decidingTaskFields;
    private final OptingOut optingOut;
    private final BusinessCases cases;
    private final SignedAgreements agreements;
    private final Municipalities municipalities;
    private final EuroText euros;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final AnswerReading reading;

    DecideOnBusinessCaseWork(
            DecidingTaskFields decidingTaskFields,
            OptingOut optingOut,
            BusinessCases cases,
            SignedAgreements agreements,
            Municipalities municipalities,
            EuroText euros,
            EffectiveDateText dates,
            Texts texts,
            AnswerReading reading) {
        this.decidingTaskFields = decidingTaskFields;
        this.optingOut = optingOut;
        this.cases = cases;
        this.agreements = agreements;
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
            List<String> lines = new ArrayList<>();
            lines.add(texts.of("cooperation.field.optOutStops"));
            lines.addAll(staying(context.cooperation(), field));
            asked.add(new Asked(texts.of("cooperation.field.optOut"), String.join("\n", lines), null));
        }
        return asked;
    }

    /** A sentence for each signed agreement that outlives the field, recorded words marked. */
    List<String> staying(CooperationId cooperation, String field) {
        List<SignedAgreements.Signed> signed = agreements.of(cooperation, field);
        Map<MunicipalityCode, String> names = municipalities.names(
                signed.stream().map(SignedAgreements.Signed::client).toList());
        return signed.stream()
                .map(one -> texts.of(
                        "cooperation.field.agreementStays",
                        names.getOrDefault(one.client(), one.client().text()),
                        RecordedWords.marked(one.contractor())))
                .toList();
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

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        String field = context.requireTaskField();
        int seen = SeenVersion.of(answers, "businessCase");
        if (decision(answers) == FieldDecision.OPTED_OUT) {
            optingOut.optOut(
                    actor,
                    context.cooperation(),
                    new OptOut(
                            field,
                            context.requireMunicipality(),
                            answers.text("note"),
                            reading.effective(answers),
                            reading.particulars(answers),
                            seen));
        } else {
            decidingTaskFields.decide(
                    actor,
                    context.cooperation(),
                    new DecideOnTaskField(
                            field,
                            context.requireMunicipality(),
                            decision(answers),
                            answers.optionalText("note"),
                            reading.effective(answers),
                            reading.particulars(answers),
                            seen));
        }
    }

    private static FieldDecision decision(Answers answers) {
        return Choice.of(FieldDecision.class, "decision", answers.text("decision"));
    }
}
