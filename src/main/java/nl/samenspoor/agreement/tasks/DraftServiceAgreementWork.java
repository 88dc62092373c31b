package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** The secretary of the client drafts a service agreement for one task field, in phase 3 or on a track that runs ahead. */
@Component
class DraftServiceAgreementWork implements TaskWork {

    private final AgreeingServiceAgreements agreeing;
    private final Clock clock;

    DraftServiceAgreementWork(AgreeingServiceAgreements agreeing, Clock clock) {
        this.agreeing = agreeing;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draftServiceAgreement";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        agreeing.draft(
                actor,
                new DraftServiceAgreement(
                        context.cooperation(),
                        context.requireTaskField(),
                        context.requireMunicipality(),
                        answers.text("contractor"),
                        answers.optionalDate("term"),
                        answers.optionalText("price"),
                        answers.optionalText("content"),
                        AgreementStatus.of(answers.text("status")),
                        Today.orGiven(answers, clock),
                        answers.optionalText("source")));
    }
}
