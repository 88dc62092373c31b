package nl.samenspoor.consultation.tasks;

import java.util.List;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.terms.Today;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** The works council advises on the plan. */
@Component
class AdviseOnPlanWork implements TaskWork {

    private final ConsultingWorksCouncils consulting;
    private final Today today;
    private final Texts texts;

    AdviseOnPlanWork(ConsultingWorksCouncils consulting, Today today, Texts texts) {
        this.consulting = consulting;
        this.today = today;
        this.texts = texts;
    }

    @Override
    public String formId() {
        return "adviseOnPlan";
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(
                new WayOn(texts.of("cooperation.plan.read"), "/cooperations/" + context.cooperation() + "/plan"));
    }

    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        return consulting.contradictions(advice(context, answers));
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        consulting.advise(actor, advice(context, answers));
    }

    private GiveAdvice advice(WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        return new GiveAdvice(
                context.cooperation(),
                context.requireMunicipality(),
                AdviceOutcome.of(answers.text("outcome")),
                answers.optionalText("text"),
                answers.optionalText("conditions"),
                given == null ? EffectiveDate.on(today.day()) : given,
                Particulars.from(answers.optionalText("source")));
    }
}
