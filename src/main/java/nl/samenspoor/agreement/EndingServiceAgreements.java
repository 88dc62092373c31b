package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
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
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends signed service agreements before their term, with day and reason. As long as that day has not come the agreement goes
 * on, and a wrong end is put right: by another day, or by withdrawing it. Each stays on record.
 */
@Component
public class EndingServiceAgreements {

    private final ServiceAgreementRegister register;
    private final StepOrder order;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final EffectiveDateText dates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingServiceAgreements(
            ServiceAgreementRegister register,
            StepOrder order,
            Municipalities municipalities,
            Visibility visibility,
            EffectiveDateText dates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.order = order;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.dates = dates;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sent twice by the same person, it is ended once. An end that lies ahead moves to the day given.
     *
     * @throws NotFound     when the actor may not see the cooperation, or there is no such agreement
     * @throws NotAllowed   unless he leads it, or acts for the college or the secretary of the client
     * @throws Conflict     when it is not signed, is over, or ends on that day already
     * @throws InvalidInput without a reason or a first day; for a day before its first, after its last or before it was
     *                      signed; for a later end than before once a successor was signed; for text that is no plain text
     */
    @UseCase
    public void end(Actor actor, EndServiceAgreement command) {
        StandingAgreement agreement = theirs(actor, command.cooperation(), command.agreement());
        if (endedLikeThis(actor, agreement, command)) {
            return;
        }
        LocalDate until = agreement.endsOn(LocalDate.now(clock));
        if (until == null && !ServiceStep.Kind.ENDED.possibleIn(agreement.recorded())) {
            throw new Conflict("agreement.service.notSigned");
        }
        if (until != null && command.on().equals(EffectiveDate.on(until))) {
            throw new Conflict("agreement.service.endsThenAlready");
        }
        Mistakes mistakes = new Mistakes();
        String reason = mistakes.in(() -> PlainText.required("reason", command.reason(), PlainText.LONG));
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        mistakes.add(wrongDay(actor, agreement, command.on(), until));
        mistakes.refuse();
        LocalDate from = command.on().earliest();
        register.step(
                actor,
                agreement,
                NewStep.of(ServiceStep.Kind.ENDED, reason, command.on(), source),
                ServiceAgreementState.ENDED);
        register.end(agreement.id(), command.on());
        bound(
                actor,
                agreement,
                from.isAfter(LocalDate.now(clock)) ? command.on().asPlanned() : command.on(),
                words(from, until) + ": " + Objects.requireNonNull(reason),
                source,
                ServiceAgreementBound.How.ENDED);
    }

    /**
     * The agreement goes on by its term. Sent twice by the same person, its end is withdrawn once.
     *
     * @throws NotFound     when the actor may not see the cooperation, or there is no such agreement
     * @throws NotAllowed   unless he leads it, or acts for the college or the secretary of the client
     * @throws Conflict     when no end lies ahead, or a successor was signed that counts on it
     * @throws InvalidInput without a reason, and for text that is no plain text
     */
    @UseCase
    public void withdraw(Actor actor, WithdrawEnding command) {
        StandingAgreement agreement = theirs(actor, command.cooperation(), command.agreement());
        LocalDate until = agreement.endsOn(LocalDate.now(clock));
        if (until == null && withdrawnLikeThis(actor, agreement, command)) {
            return;
        }
        if (until == null || !ServiceStep.Kind.ENDING_WITHDRAWN.possibleIn(agreement.recorded())) {
            throw new Conflict("agreement.service.noEndAhead");
        }
        if (followed(agreement)) {
            throw new Conflict("agreement.service.successorCounts");
        }
        Mistakes mistakes = new Mistakes();
        String reason = mistakes.in(() -> PlainText.required("reason", command.reason(), PlainText.LONG));
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        mistakes.refuse();
        EffectiveDate today = EffectiveDate.on(LocalDate.now(clock));
        register.step(
                actor,
                agreement,
                NewStep.of(ServiceStep.Kind.ENDING_WITHDRAWN, reason, today, source),
                ServiceAgreementState.SIGNED);
        register.end(agreement.id(), null);
        bound(
                actor,
                agreement,
                today,
                " eindigt niet op " + day(until) + " en loopt door volgens haar looptijd: "
                        + Objects.requireNonNull(reason),
                source,
                ServiceAgreementBound.How.ENDING_WITHDRAWN);
    }

    /** The agreement, for who may end it; nobody else moves it before this transaction ends. */
    private StandingAgreement theirs(Actor actor, CooperationId cooperation, long id) {
        visibility.requireVisible(actor, cooperation);
        StandingAgreement agreement =
                register.lock(cooperation, id).orElseThrow(() -> new NotFound("agreement.service.none"));
        visibility.require(actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, agreement.client());
        return agreement;
    }

    private List<FieldProblem> wrongDay(
            Actor actor, StandingAgreement agreement, EffectiveDate on, @Nullable LocalDate until) {
        if (!on.hasFirstDay()) {
            return List.of(FieldProblem.of("on", "kernel.required"));
        }
        if (!actor.system() && on.precision() != EffectiveDate.Precision.DAY) {
            return List.of(FieldProblem.of("on", "kernel.day", on.toEdtf()));
        }
        if (agreement.begins() != null && on.latest().isBefore(agreement.begins())) {
            return List.of(FieldProblem.of("on", "agreement.service.endsBeforeStart"));
        }
        if (agreement.ends() != null && on.earliest().isAfter(agreement.ends())) {
            return List.of(FieldProblem.of("on", "agreement.service.overBeforeThen", agreement.ends()));
        }
        if (until != null && on.earliest().isAfter(until) && followed(agreement)) {
            return List.of(FieldProblem.of("on", "agreement.service.successorCountsThen", until));
        }
        return order.problems(actor, agreement, ServiceStep.Kind.ENDED, "on", on);
    }

    /** Whether a successor was signed that begins when this one was to be over: both would hold at once. */
    private boolean followed(StandingAgreement agreement) {
        return agreement.amendedOn() == null
                && register.standing(agreement.cooperation()).stream()
                        .filter(one -> one.taskField().equals(agreement.taskField())
                                && one.client().equals(agreement.client())
                                && one.number() > agreement.number())
                        .anyMatch(one -> one.recorded() == ServiceAgreementState.SIGNED
                                || one.recorded() == ServiceAgreementState.ENDED);
    }

    private String words(LocalDate from, @Nullable LocalDate until) {
        boolean ahead = from.isAfter(LocalDate.now(clock));
        if (until != null) {
            return " eindigt niet op " + day(until) + " maar op " + day(from);
        }
        return ahead ? " eindigt op " + day(from) : " is beëindigd";
    }

    private String day(LocalDate day) {
        return dates.of(EffectiveDate.on(day), Dutch.LANGUAGE);
    }

    private void bound(
            Actor actor,
            StandingAgreement agreement,
            EffectiveDate on,
            String what,
            @Nullable String source,
            ServiceAgreementBound.How how) {
        String client = municipalities.name(agreement.client());
        events.publishEvent(new ServiceAgreementBound(
                DecisionPoint.of(
                                agreement.cooperation(),
                                DecisionPointKind.SERVICE_AGREEMENT,
                                on,
                                List.of(client, agreement.contractor()),
                                ServiceAgreementWords.of(agreement, client) + what,
                                actor)
                        .withSource(source)
                        .as(agreement.client(), Body.SECRETARY),
                how,
                register.find(agreement.cooperation(), agreement.id()).orElseThrow()));
    }

    private boolean endedLikeThis(Actor actor, StandingAgreement agreement, EndServiceAgreement command) {
        return lastOnEnding(agreement)
                .filter(step -> step.kind() == ServiceStep.Kind.ENDED
                        && step.effective().equals(command.on())
                        && by(actor, step, command.reason()))
                .isPresent();
    }

    private boolean withdrawnLikeThis(Actor actor, StandingAgreement agreement, WithdrawEnding command) {
        return lastOnEnding(agreement)
                .filter(step -> step.kind() == ServiceStep.Kind.ENDING_WITHDRAWN && by(actor, step, command.reason()))
                .isPresent();
    }

    private Optional<ServiceStep> lastOnEnding(StandingAgreement agreement) {
        return register.steps(agreement.id()).stream()
                .filter(step -> step.kind().aboutEnding())
                .findFirst();
    }

    private static boolean by(Actor actor, ServiceStep step, @Nullable String reason) {
        return step.recordedBy().equals(actor.account())
                && reason != null
                && reason.strip().equals(step.reason());
    }
}
