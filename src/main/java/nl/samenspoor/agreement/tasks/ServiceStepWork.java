package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.agreement.NegotiatingServiceAgreements;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.ServiceStepCommand;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import org.springframework.stereotype.Component;

/** A step between draft and signature: the agreement is put before who has to answer, and the answer is recorded. */
abstract class ServiceStepWork implements TaskWork {

    private final NegotiatingServiceAgreements negotiating;
    private final ServiceAgreements agreements;
    private final ServiceAgreementTexts texts;
    private final Clock clock;

    ServiceStepWork(
            NegotiatingServiceAgreements negotiating,
            ServiceAgreements agreements,
            ServiceAgreementTexts texts,
            Clock clock) {
        this.negotiating = negotiating;
        this.agreements = agreements;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), context.requireClient())
                .map(texts::shown)
                .orElse(List.of());
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), context.requireClient())
                .map(texts::toWhole)
                .stream()
                .toList();
    }

    @Override
    public boolean checksInPart() {
        return true;
    }

    @Override
    public List<FieldProblem> check(Actor actor, WorkContext context, Answers answers) {
        return answers.has("decision") ? negotiating.problems(actor, command(context, answers)) : List.of();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        negotiating.record(actor, command(context, answers));
    }

    private ServiceStepCommand command(WorkContext context, Answers answers) {
        return new ServiceStepCommand(
                context.cooperation(),
                context.requireTaskField(),
                context.requireClient(),
                ServiceStep.Kind.valueOf(answers.text("decision").toUpperCase(Locale.ROOT)),
                answers.optionalText("reason"),
                Today.orGiven(answers, clock),
                answers.optionalText("source"));
    }

    /** The client's college looks at a draft. */
    @Component
    static class Review extends ServiceStepWork {

        Review(
                NegotiatingServiceAgreements negotiating,
                ServiceAgreements agreements,
                ServiceAgreementTexts texts,
                Clock clock) {
            super(negotiating, agreements, texts, clock);
        }

        @Override
        public String formId() {
            return "reviewServiceAgreement";
        }
    }

    /** The contractor says whether it is feasible; the project leader records it of one that is no partner. */
    @Component
    static class Reply extends ServiceStepWork {

        Reply(
                NegotiatingServiceAgreements negotiating,
                ServiceAgreements agreements,
                ServiceAgreementTexts texts,
                Clock clock) {
            super(negotiating, agreements, texts, clock);
        }

        @Override
        public String formId() {
            return "replyOnFeasibility";
        }
    }

    /** The client's college agrees, or sends it back. */
    @Component
    static class Agree extends ServiceStepWork {

        Agree(
                NegotiatingServiceAgreements negotiating,
                ServiceAgreements agreements,
                ServiceAgreementTexts texts,
                Clock clock) {
            super(negotiating, agreements, texts, clock);
        }

        @Override
        public String formId() {
            return "agreeServiceAgreement";
        }
    }
}
