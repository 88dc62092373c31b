package nl.samenspoor.agreement;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** A step is dated no earlier than what it follows. What is taken from the past stays as it was written down. */
@Component
class StepOrder {

    private final ServiceAgreementRegister register;
    private final Texts texts;
    private final EffectiveDateText dates;

    StepOrder(ServiceAgreementRegister register, Texts texts, EffectiveDateText dates) {
        this.register = register;
        this.texts = texts;
        this.dates = dates;
    }

    /**
     * What is wrong with the day of a step that a person records: it certainly lies before a step that was recorded
     * before, or before the draft. Of two signatures none follows the other, and an end that is put right need not follow
     * the one before.
     *
     * @param field where the day is filled in
     * @return nothing when it fits, or may fit for all that is known of both days
     */
    List<FieldProblem> problems(
            Actor actor, StandingAgreement agreement, ServiceStep.Kind kind, String field, EffectiveDate on) {
        if (actor.system()) {
            return List.of();
        }
        return register.steps(agreement.id()).stream()
                .filter(step -> !(kind.signature() && step.kind().signature()))
                .filter(step -> !(kind.aboutEnding() && step.kind().aboutEnding()))
                .filter(step -> on.surelyBefore(step.effective()))
                .findFirst()
                .map(step -> tooEarly(field, step.kind().key(), step.effective()))
                .or(() -> beforeDraft(agreement, field, on))
                .stream()
                .toList();
    }

    private Optional<FieldProblem> beforeDraft(StandingAgreement agreement, String field, EffectiveDate on) {
        return register.versions(agreement.id()).stream()
                .filter(version -> version.id() == agreement.version())
                .filter(version -> on.surelyBefore(version.effective()))
                .findFirst()
                .map(version -> tooEarly(field, "drafted", version.effective()));
    }

    private FieldProblem tooEarly(String field, String step, EffectiveDate day) {
        return FieldProblem.of(
                field, "agreement.service.tooEarly", texts.of("agreement.service.step." + step), dates.of(day));
    }
}
