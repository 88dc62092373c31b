package nl.samenspoor.agreement;

import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps between draft and signature: the client's college reviews and agrees, the contractor says what is feasible. */
@Component
public class NegotiatingServiceAgreements {

    private static final Set<ServiceStep.Kind> OF_CLIENT = Set.of(
            ServiceStep.Kind.APPROVED, ServiceStep.Kind.SENT_BACK, ServiceStep.Kind.AGREED, ServiceStep.Kind.RETURNED);
    private static final Set<ServiceStep.Kind> OF_CONTRACTOR =
            Set.of(ServiceStep.Kind.FEASIBLE, ServiceStep.Kind.FEASIBLE_WITH_CHANGES, ServiceStep.Kind.NOT_FEASIBLE);

    private final ServiceAgreementRegister register;
    private final ContractorSide contractors;
    private final StepOrder order;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ServiceAgreementWork work;

    NegotiatingServiceAgreements(
            ServiceAgreementRegister register,
            ContractorSide contractors,
            StepOrder order,
            Municipalities municipalities,
            Visibility visibility,
            ApplicationEventPublisher events,
            ServiceAgreementWork work) {
        this.register = register;
        this.contractors = contractors;
        this.order = order;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.events = events;
        this.work = work;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation, or there is no such agreement
     * @throws NotAllowed   unless he acts for the client's college; for a reply on feasibility, for the secretary of the
     *                      contractor, or as project leader where the contractor is no partner
     * @throws Conflict     when the agreement is past this step
     * @throws InvalidInput without a reason where the draft goes back, without words for changes, for text that is no
     *                      plain text, and on {@code effectiveOn} for a day that lies before what the step follows
     */
    @UseCase
    public void record(Actor actor, ServiceStepCommand command) {
        ServiceStep.Kind kind = command.kind();
        if (!OF_CLIENT.contains(kind) && !OF_CONTRACTOR.contains(kind)) {
            throw new IllegalArgumentException("not a step of negotiating: " + kind);
        }
        visibility.requireVisible(actor, command.cooperation());
        StandingAgreement agreement = register.lock(command.cooperation(), command.taskField(), command.client())
                .orElseThrow(() -> new NotFound("agreement.service.none"));
        MunicipalityCode contractor = contractors.partner(agreement);
        requireParty(actor, command, contractor);
        if (!kind.possibleIn(agreement.recorded())) {
            throw new Conflict("agreement.service.notNow");
        }
        Mistakes mistakes = new Mistakes();
        String reason = mistakes.in(() -> reason(command));
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        mistakes.add(order.problems(actor, agreement, kind, "effectiveOn", command.effective()));
        mistakes.refuse();
        register.step(actor, agreement, NewStep.of(kind, reason, command.effective(), source), kind.leadsTo());
        if (kind == ServiceStep.Kind.AGREED) {
            events.publishEvent(agreed(actor, command, agreement, source));
        }
        work.done(
                command.cooperation(),
                step(kind, contractor),
                command.taskField(),
                command.client(),
                command.effective());
    }

    /** Everything that is wrong with what is said of a step; nothing is changed. */
    public List<FieldProblem> problems(Actor actor, ServiceStepCommand command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> reason(command));
        mistakes.of(() -> PlainText.optional("source", command.source(), 2_000));
        register.newest(command.cooperation(), command.taskField(), command.client())
                .ifPresent(agreement -> mistakes.add(
                        order.problems(actor, agreement, command.kind(), "effectiveOn", command.effective())));
        return mistakes.all();
    }

    private static @Nullable String reason(ServiceStepCommand command) {
        boolean explained = command.kind().sendsBack() || command.kind() == ServiceStep.Kind.FEASIBLE_WITH_CHANGES;
        return explained
                ? PlainText.required("reason", command.reason(), PlainText.LONG)
                : PlainText.optional("reason", command.reason(), PlainText.LONG);
    }

    private void requireParty(Actor actor, ServiceStepCommand command, @Nullable MunicipalityCode contractor) {
        if (OF_CLIENT.contains(command.kind())) {
            visibility.requireActsFor(actor, command.cooperation(), command.client(), Body.COLLEGE);
        } else {
            visibility.requireActsFor(actor, command.cooperation(), contractor, Body.SECRETARY);
        }
    }

    private static String step(ServiceStep.Kind kind, @Nullable MunicipalityCode contractor) {
        return switch (kind) {
            case APPROVED, SENT_BACK -> ServiceAgreementWork.REVIEW;
            case AGREED, RETURNED -> ServiceAgreementWork.AGREE;
            default -> contractor == null ? ServiceAgreementWork.RECORD_REPLY : ServiceAgreementWork.REPLY;
        };
    }

    private ServiceAgreementBound agreed(
            Actor actor, ServiceStepCommand command, StandingAgreement agreement, @Nullable String source) {
        String client = municipalities.name(agreement.client());
        return new ServiceAgreementBound(
                DecisionPoint.of(
                                command.cooperation(),
                                DecisionPointKind.SERVICE_AGREEMENT,
                                command.effective(),
                                List.of("college " + client, agreement.contractor()),
                                ServiceAgreementWords.of(agreement, client) + " is overeengekomen.",
                                actor)
                        .withSource(source)
                        .as(agreement.client(), Body.COLLEGE),
                ServiceAgreementBound.How.AGREED,
                agreement);
    }
}
