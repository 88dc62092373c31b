package nl.samenspoor.factors.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Score;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.stereotype.Component;

/**
 * The form {@code assessFactors}: one field per factor, named by the factor; {@code note}, {@code source} and
 * {@code effectiveOn} for all of them. What is scored becomes a new assessment of that date; a factor left empty, or
 * unknown as it was, gets none. Scores per municipality and per direction stay as they were.
 */
@Component
class AssessFactorsWork implements TaskWork {

    private final AssessingFactors assessing;
    private final Factors factors;
    private final Clock clock;

    AssessFactorsWork(AssessingFactors assessing, Factors factors, Clock clock) {
        this.assessing = assessing;
        this.factors = factors;
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

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        EffectiveDate effective = given == null ? EffectiveDate.on(LocalDate.now(clock)) : given;
        for (FactorStatus status : factors.all(context.cooperation())) {
            String id = status.factor().id();
            Score score = answers.has(id) ? Score.of(answers.field(id), answers.optionalText(id)) : Score.UNKNOWN;
            if (score != Score.UNKNOWN || status.assessed() && answers.has(id)) {
                assessing.assess(actor, command(context, answers, status, score, effective));
            }
        }
    }

    private AssessFactor command(
            WorkContext context, Answers answers, FactorStatus status, Score score, EffectiveDate effective) {
        return status.latest()
                .map(latest -> new AssessFactor(
                        context.cooperation(),
                        latest.factor(),
                        score,
                        latest.perMunicipality(),
                        latest.directed(),
                        latest.subscores(),
                        Basis.STATED,
                        effective,
                        answers.optionalText("note"),
                        answers.optionalText("source")))
                .orElseGet(() -> AssessFactor.of(
                                context.cooperation(), status.factor().id(), score, Basis.STATED, effective)
                        .because(answers.optionalText("note"), answers.optionalText("source")));
    }
}
