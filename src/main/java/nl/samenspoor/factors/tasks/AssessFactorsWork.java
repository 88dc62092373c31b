package nl.samenspoor.factors.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Score;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/**
 * The form {@code assessFactors}: one field per factor, named by the factor; {@code note}, {@code source} and
 * {@code effectiveOn} for all of them; rows for municipalities that score differently ({@link PartAnswers}).
 *
 * <p>Only what was changed becomes a new assessment of that date: the form shows the scores of before, and handing them
 * in again is no judgement. Who does judge them anew says so with {@code confirmAll}. A factor left empty gets none; as
 * long as no factor was ever scored, at least one must be: a checklist that nobody filled in is no assessment.
 */
@Component
class AssessFactorsWork implements TaskWork {

    private static final String CONFIRM = "confirmAll";

    private final AssessingFactors assessing;
    private final Factors factors;
    private final CooperationFacts facts;
    private final CooperationNames names;
    private final Clock clock;

    AssessFactorsWork(
            AssessingFactors assessing, Factors factors, CooperationFacts facts, CooperationNames names, Clock clock) {
        this.assessing = assessing;
        this.factors = factors;
        this.facts = facts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "assessFactors";
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        Map<String, Object> values = new HashMap<>();
        factors.checklist(context.cooperation()).stream()
                .filter(FactorStatus::assessed)
                .forEach(status ->
                        values.put(status.factor().id(), status.score().key()));
        return values;
    }

    /** The present partners, in the order they joined. */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        List<MunicipalityCode> partners = facts.of(context.cooperation()).partners();
        Map<MunicipalityCode, String> known = names.municipalities(partners);
        List<FormOption> offered = partners.stream()
                .map(code -> new FormOption(code.text(), known.getOrDefault(code, code.text())))
                .toList();
        return Map.of(
                PartAnswers.MUNICIPALITY, offered,
                PartAnswers.FROM, offered,
                PartAnswers.TOWARD, offered);
    }

    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        PartAnswers parts = new PartAnswers(answers);
        List<FactorStatus> asked = factors.checklist(context.cooperation());
        boolean nothing = parts.none()
                && asked.stream()
                        .noneMatch(status ->
                                status.assessed() || answers.has(status.factor().id()));
        return nothing && !asked.isEmpty()
                ? List.of(FieldProblem.of(asked.get(0).factor().id(), "factors.nothingScored"))
                : parts.problems();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        EffectiveDate effective = given == null ? EffectiveDate.on(LocalDate.now(clock)) : given;
        for (FactorStatus status : factors.all(context.cooperation())) {
            AssessFactor command = command(context, answers, status, effective);
            if (changes(status, command) || confirms(answers, status)) {
                assessing.assess(actor, command);
            }
        }
    }

    private static boolean confirms(Answers answers, FactorStatus status) {
        return answers.yes(CONFIRM)
                && status.assessed()
                && answers.has(status.factor().id());
    }

    private static boolean changes(FactorStatus status, AssessFactor command) {
        return command.score() != status.score()
                || !command.perMunicipality()
                        .equals(status.latest().map(Assessment::perMunicipality).orElse(Map.of()))
                || !command.directed()
                        .equals(status.latest().map(Assessment::directed).orElse(Map.of()));
    }

    /** How the factor is assessed with these answers; where they say nothing, as it was. */
    private static AssessFactor command(
            WorkContext context, Answers answers, FactorStatus status, EffectiveDate effective) {
        String id = status.factor().id();
        PartAnswers parts = new PartAnswers(answers);
        return new AssessFactor(
                context.cooperation(),
                id,
                answers.has(id) ? Score.of(answers.field(id), answers.text(id)) : status.score(),
                parts.perMunicipality(
                        id, status.latest().map(Assessment::perMunicipality).orElse(Map.of())),
                parts.directed(id, status.latest().map(Assessment::directed).orElse(Map.of())),
                status.latest().map(Assessment::subscores).orElse(Map.of()),
                Basis.STATED,
                effective,
                answers.optionalText("note"),
                answers.optionalText("source"));
    }
}
