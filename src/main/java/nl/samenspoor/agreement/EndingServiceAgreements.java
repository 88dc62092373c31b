package nl.samenspoor.agreement;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends signed service agreements before their term, with day and reason. */
@Component
public class EndingServiceAgreements {

    private final ServiceAgreementRegister register;
    private final StepOrder order;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    EndingServiceAgreements(
            ServiceAgreementRegister register,
            StepOrder order,
            Municipalities municipalities,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.register = register;
        this.order = order;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.events = events;
    }

    /**
     * Sent twice by the same person, it is ended once.
     *
     * @throws NotFound     when the actor may not see the cooperation, or there is no such agreement
     * @throws NotAllowed   unless he leads it, or acts for the college or the secretary of the client
     * @throws Conflict     when it is not signed, or ended before
     * @throws InvalidInput without a reason or a day, for a day before its first, after its last or before it was signed,
     *                      and
     *                      for text that is no plain text
     */
    @UseCase
    public void end(Actor actor, EndServiceAgreement command) {
        visibility.requireVisible(actor, command.cooperation());
        StandingAgreement agreement = register.lock(command.cooperation(), command.agreement())
                .orElseThrow(() -> new NotFound("agreement.service.none"));
        visibility.require(actor, Right.KEEP_SERVICE_AGREEMENT, command.cooperation(), agreement.client());
        if (endedLikeThis(actor, agreement, command)) {
            return;
        }
        if (!ServiceStep.Kind.ENDED.possibleIn(agreement.recorded())) {
            throw new Conflict("agreement.service.notSigned");
        }
        Mistakes mistakes = new Mistakes();
        String reason = mistakes.in(() -> PlainText.required("reason", command.reason(), PlainText.LONG));
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        if (!command.on().known()) {
            mistakes.add(List.of(FieldProblem.of("on", "kernel.required")));
        } else if (command.on().precision() != EffectiveDate.Precision.DAY) {
            mistakes.add(
                    List.of(FieldProblem.of("on", "kernel.day", command.on().toEdtf())));
        } else if (agreement.begins() != null && command.on().latest().isBefore(agreement.begins())) {
            mistakes.add(List.of(FieldProblem.of("on", "agreement.service.endsBeforeStart")));
        } else if (agreement.ends() != null && command.on().earliest().isAfter(agreement.ends())) {
            mistakes.add(List.of(FieldProblem.of("on", "agreement.service.overBeforeThen", agreement.ends())));
        } else {
            mistakes.add(order.problems(actor, agreement, ServiceStep.Kind.ENDED, "on", command.on()));
        }
        mistakes.refuse();
        register.step(
                actor,
                agreement,
                NewStep.of(ServiceStep.Kind.ENDED, reason, command.on(), source),
                ServiceAgreementState.ENDED);
        register.end(agreement.id(), command.on().earliest());
        String client = municipalities.name(agreement.client());
        events.publishEvent(new ServiceAgreementBound(
                DecisionPoint.of(
                                command.cooperation(),
                                DecisionPointKind.SERVICE_AGREEMENT,
                                command.on(),
                                List.of(client, agreement.contractor()),
                                ServiceAgreementWords.of(agreement, client) + " is beëindigd: "
                                        + Objects.requireNonNull(reason),
                                actor)
                        .withSource(source)
                        .as(agreement.client(), Body.SECRETARY),
                ServiceAgreementBound.How.ENDED,
                register.find(command.cooperation(), agreement.id()).orElseThrow()));
    }

    private boolean endedLikeThis(Actor actor, StandingAgreement agreement, EndServiceAgreement command) {
        return agreement.recorded() == ServiceAgreementState.ENDED
                && register.steps(agreement.id()).stream()
                        .filter(step -> step.kind() == ServiceStep.Kind.ENDED)
                        .anyMatch(step -> step.recordedBy().equals(actor.account())
                                && step.effective().equals(command.on())
                                && command.reason() != null
                                && command.reason().strip().equals(step.reason()));
    }
}
