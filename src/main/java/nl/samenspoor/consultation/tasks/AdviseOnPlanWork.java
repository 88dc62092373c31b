package nl.samenspoor.consultation.tasks;

import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.terms.Today;
import org.springframework.stereotype.Component;

/** The works council advises on the plan. */
@Component
class AdviseOnPlanWork implements TaskWork {

    private final ConsultingWorksCouncils consulting;
    private final Today today;

    AdviseOnPlanWork(ConsultingWorksCouncils consulting, Today today) {
        this.consulting = consulting;
        this.today = today;
    }

    @Override
    public String formId() {
        return "adviseOnPlan";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        consulting.advise(
                actor,
                new GiveAdvice(
                        context.cooperation(),
                        context.requireMunicipality(),
                        AdviceOutcome.of(answers.text("outcome")),
                        answers.optionalText("text"),
                        answers.optionalText("conditions"),
                        given == null ? EffectiveDate.on(today.day()) : given,
                        Particulars.from(answers.optionalText("source"))));
    }
}
