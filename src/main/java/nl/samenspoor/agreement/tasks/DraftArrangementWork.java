package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.ArrangementHistory;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.Clauses;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.FormRule;
import nl.samenspoor.agreement.FormRules;
import nl.samenspoor.agreement.FormVariant;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.agreement.PassedPowers;
import nl.samenspoor.agreement.RuleConditions;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader chooses the legal form and lays down the arrangement. */
@Component
class DraftArrangementWork implements TaskWork {

    private final DraftingArrangements drafting;
    private final Arrangements arrangements;
    private final ContentRows content;
    private final FormRules rules;
    private final RuleConditions conditions;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final Clock clock;

    DraftArrangementWork(
            DraftingArrangements drafting,
            Arrangements arrangements,
            ContentRows content,
            FormRules rules,
            RuleConditions conditions,
            EffectiveDateText dates,
            Texts texts,
            Clock clock) {
        this.drafting = drafting;
        this.arrangements = arrangements;
        this.content = content;
        this.rules = rules;
        this.conditions = conditions;
        this.dates = dates;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draftArrangement";
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        Map<String, Object> values = begin(context.cooperation());
        content.fill(values, context.cooperation());
        return values;
    }

    /**
     * The state that was recorded last, as the form asks it; when it was rejected beside an agreed one of the same arrangement,
     * that one. Without what the scheme holds.
     */
    Map<String, Object> begin(CooperationId cooperation) {
        Map<String, Object> values = new LinkedHashMap<>();
        keptAfterRejection(cooperation)
                .or(() -> arrangements.newest(cooperation))
                .ifPresent(state -> fill(values, state));
        return values;
    }

    /** The agreed state that the form begins from because the newest was rejected; empty when it begins from the newest. */
    Optional<Arrangement> keptAfterRejection(CooperationId cooperation) {
        return ArrangementHistory.keptAfterRejection(arrangements.of(cooperation));
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return content.options(context.cooperation());
    }

    @Override
    public Set<String> notAsked(WorkContext context) {
        return content.notAsked(context.cooperation());
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(new WayOn(
                texts.of("agreement.content.title"), "/cooperations/" + context.cooperation() + "/scheme-content"));
    }

    /** Which state the form begins from when that is not the newest, and what is said of each legal form. */
    @Override
    public List<Asked> asked(WorkContext context) {
        return Stream.concat(keptAfterRejection(context.cooperation()).map(this::kept).stream(), fit(context).stream())
                .toList();
    }

    private Asked kept(Arrangement agreed) {
        return new Asked(
                texts.of("agreement.arrangement.kept"),
                texts.of("agreement.arrangement.kept.words", dates.of(agreed.effective())),
                null);
    }

    /** What today's law and the chosen form say of each legal form, before one is chosen. */
    private Optional<Asked> fit(WorkContext context) {
        ChosenForm.Shape shape = rules.shape(context.cooperation());
        List<String> lines = new ArrayList<>();
        for (LegalForm form : LegalForm.values()) {
            for (FormRule rule : rules.judge(shape, form, null, null)) {
                lines.add(texts.of(
                        "agreement.fit.line",
                        texts.of("agreement.legalForm." + form.key()),
                        texts.of("agreement.fit." + rule.rule()),
                        rule.source(),
                        texts.of("agreement.fit.severity." + rule.severity().key())));
            }
        }
        lines.addAll(possible(shape));
        if (shape.form() == null || shape.policyTasks() == null) {
            lines.add(texts.of("agreement.fit.incomplete"));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(
                        texts.of("agreement.fit.asked"), String.join("\n", lines), texts.of("agreement.fit.note")));
    }

    /** What depends on what is not known yet, such as which bodies take part; each rule once. */
    private List<String> possible(ChosenForm.Shape shape) {
        Map<FormRule, List<String>> forms = new LinkedHashMap<>();
        Map<FormRule, String> when = new LinkedHashMap<>();
        for (LegalForm form : LegalForm.values()) {
            rules.possible(shape, form, null, null).forEach((rule, unknown) -> {
                forms.computeIfAbsent(rule, key -> new ArrayList<>())
                        .add(texts.of("agreement.legalForm." + form.key()));
                when.put(rule, conditions.of(rule, unknown));
            });
        }
        return forms.entrySet().stream()
                .map(entry -> texts.of(
                        "agreement.fit.possible",
                        String.join(", ", entry.getValue()),
                        Objects.requireNonNull(when.get(entry.getKey())),
                        texts.of("agreement.fit." + entry.getKey().rule()),
                        entry.getKey().source(),
                        texts.of("agreement.fit.severity."
                                + entry.getKey().severity().key())))
                .toList();
    }

    @Override
    public boolean checksInPart() {
        return true;
    }

    /**
     * What the law does not allow is refused to people; what happened in the past is recorded as it was. Nor is a newer
     * version of what the scheme holds written over unseen.
     */
    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        return Stream.concat(
                        law(context.cooperation(), answers).stream(),
                        content.problems(context.cooperation(), answers).stream())
                .toList();
    }

    /** What the law does not allow; what did not come about or is over may be recorded whatever it was. */
    List<FieldProblem> law(CooperationId cooperation, Answers answers) {
        if (!answers.has("legalForm") || over(answers)) {
            return List.of();
        }
        EffectiveDate inForce = answers.optionalDate("inForce");
        return rules
                .judge(
                        rules.shape(cooperation),
                        LegalForm.of("legalForm", answers.text("legalForm")),
                        Participants.of(answers.optionalText("participants")),
                        inForce == null ? Today.orGiven(answers, clock) : inForce)
                .stream()
                .filter(rule -> rule.severity() == FormRule.Severity.ERROR)
                .map(rule -> FieldProblem.of("legalForm", "agreement.fit." + rule.rule()))
                .toList();
    }

    @Override
    public Optional<OvertakenWork> overtaken(WorkContext context, Answers answers) {
        return content.overtaken(context.cooperation(), answers);
    }

    /**
     * What others laid down of the arrangement itself since a state was seen.
     *
     * @param seen number of the newest state that was seen, 0 for none
     */
    Optional<OvertakenWork> statesSince(CooperationId cooperation, Answers answers, int seen) {
        List<Arrangement> states = arrangements.of(cooperation);
        Optional<Arrangement> kept = ArrangementHistory.keptAfterRejection(
                states.stream().filter(state -> state.number() <= seen).toList());
        return Overtaken.of(
                        states.stream()
                                .sorted(Comparator.comparingInt(Arrangement::number)
                                        .reversed())
                                .map(state -> ArrangementFields.edition(
                                        state, state.number() == seen ? kept.orElse(state) : state))
                                .toList(),
                        seen,
                        ArrangementFields.of(command(cooperation, answers, seen)))
                .map(overtaken -> new OvertakenWork(
                        overtaken,
                        ArrangementFields.words(texts, dates),
                        new LinkedHashMap<String, Object>(overtaken.takenOver())));
    }

    /** Whether it says that the arrangement was rejected or has ended. */
    static boolean over(Answers answers) {
        String status = answers.optionalText("status");
        return AgreementStatus.ENDED.key().equals(status)
                || AgreementStatus.REJECTED.key().equals(status);
    }

    private static void fill(Map<String, Object> values, Arrangement latest) {
        values.put("legalForm", latest.legalForm().key());
        values.put("status", latest.status().key());
        put(values, "name", latest.name());
        put(values, "board", latest.board());
        put(values, "directorate", latest.directorate());
        put(values, "note", latest.note());
        Clauses clauses = latest.clauses();
        put(values, "powers", clauses.powers() == null ? null : clauses.powers().key());
        put(values, "tasks", clauses.tasks());
        put(values, "staff", clauses.staff());
        put(values, "exitRules", clauses.exitRules());
        put(values, "conflictRules", clauses.conflictRules());
        put(
                values,
                "participants",
                latest.participants() == null ? null : latest.participants().key());
        put(
                values,
                "inForce",
                latest.inForce() == null ? null : latest.inForce().toEdtf());
        put(values, "ends", latest.ends() == null ? null : latest.ends().toEdtf());
        put(
                values,
                "reviewOn",
                latest.reviewOn() == null ? null : latest.reviewOn().toEdtf());
        put(
                values,
                "variant",
                latest.variant() == null ? null : latest.variant().key());
        if (latest.evaluationAfterYears() != null) {
            values.put("evaluationAfterYears", latest.evaluationAfterYears());
        }
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null) {
            values.put(key, text);
        }
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        content.check(actor, context.cooperation(), answers, Today.orGiven(answers, clock));
        drafting.draft(actor, command(context.cooperation(), answers, null));
    }

    /**
     * What was filled in, as a command; without what the scheme holds.
     *
     * @param seen number of the newest state that was seen; null when it does not matter
     */
    DraftArrangement command(CooperationId cooperation, Answers answers, @Nullable Integer seen) {
        return new DraftArrangement(
                cooperation,
                LegalForm.of("legalForm", answers.text("legalForm")),
                answers.optionalText("name"),
                answers.optionalText("board"),
                answers.optionalText("directorate"),
                AgreementStatus.of(answers.text("status")),
                Today.orGiven(answers, clock),
                answers.optionalDate("inForce"),
                answers.optionalDate("ends"),
                answers.optionalInteger("evaluationAfterYears"),
                answers.optionalText("note"),
                answers.optionalText("source"),
                Participants.of(answers.optionalText("participants")),
                answers.optionalDate("reviewOn"),
                FormVariant.of(answers.optionalText("variant")),
                new Clauses(
                        PassedPowers.of(answers.optionalText("powers")),
                        answers.optionalText("tasks"),
                        answers.optionalText("staff"),
                        answers.optionalText("exitRules"),
                        answers.optionalText("conflictRules")),
                seen);
    }
}
