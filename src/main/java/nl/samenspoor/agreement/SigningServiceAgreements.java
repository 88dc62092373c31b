package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records signatures. An agreement is signed once both sides signed, in whatever order. */
@Component
public class SigningServiceAgreements {

    private final ServiceAgreementRegister register;
    private final Amending amending;
    private final ContractorSide contractors;
    private final StepOrder order;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ServiceAgreementWork work;
    private final Clock clock;

    SigningServiceAgreements(
            ServiceAgreementRegister register,
            Amending amending,
            ContractorSide contractors,
            StepOrder order,
            Municipalities municipalities,
            Visibility visibility,
            ApplicationEventPublisher events,
            ServiceAgreementWork work,
            Clock clock) {
        this.register = register;
        this.amending = amending;
        this.contractors = contractors;
        this.order = order;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @return what is remarkable about it, though allowed
     * @throws NotFound     when the actor may not see the cooperation, or there is no such agreement
     * @throws NotAllowed   unless he acts for the secretary of the side that signed; for a contractor that is no partner
     *                      the project leader does
     * @throws Conflict     when that side signed before, the agreement is past signing, or, for a person, when it was not
     *                      agreed; what is taken from the past may lack the steps before
     * @throws InvalidInput without who signed, for a day of the future or before it was agreed, for text that is no plain
     *                      text, and when the last of both signs a successor whose first day nobody knows
     */
    @UseCase
    public List<FieldProblem> sign(Actor actor, SignServiceAgreement command) {
        visibility.requireVisible(actor, command.cooperation());
        StandingAgreement agreement = register.lock(command.cooperation(), command.taskField(), command.client())
                .orElseThrow(() -> new NotFound("agreement.service.none"));
        MunicipalityCode contractor = contractors.partner(agreement);
        visibility.requireActsFor(
                actor, command.cooperation(), command.byContractor() ? contractor : command.client(), Body.SECRETARY);
        ServiceStep.Kind kind = side(command.byContractor());
        if (!kind.possibleIn(agreement.recorded()) || signed(agreement, kind)) {
            throw new Conflict("agreement.service.notNow");
        }
        if (!actor.system() && agreement.recorded() != ServiceAgreementState.AGREED) {
            throw new Conflict("agreement.service.notAgreed");
        }
        NewStep step = checked(actor, command, agreement, kind);
        boolean both = signed(agreement, side(!command.byContractor()));
        register.step(actor, agreement, step, both ? ServiceAgreementState.SIGNED : ServiceAgreementState.AGREED);
        if (both) {
            bind(actor, command, agreement, step);
        }
        work.done(
                command.cooperation(),
                !command.byContractor()
                        ? ServiceAgreementWork.SIGN_CLIENT
                        : contractor == null
                                ? ServiceAgreementWork.RECORD_SIGNATURE
                                : ServiceAgreementWork.SIGN_CONTRACTOR,
                command.taskField(),
                command.client(),
                command.effective());
        return odd(agreement, command.effective());
    }

    private static ServiceStep.Kind side(boolean contractor) {
        return contractor ? ServiceStep.Kind.SIGNED_BY_CONTRACTOR : ServiceStep.Kind.SIGNED_BY_CLIENT;
    }

    private boolean signed(StandingAgreement agreement, ServiceStep.Kind side) {
        return register.steps(agreement.id()).stream()
                .anyMatch(step -> step.version() == agreement.version() && step.kind() == side);
    }

    private NewStep checked(
            Actor actor, SignServiceAgreement command, StandingAgreement agreement, ServiceStep.Kind kind) {
        Mistakes mistakes = new Mistakes();
        String signedBy = mistakes.in(() -> PlainText.required("signedBy", command.signedBy(), PlainText.SHORT));
        String document = mistakes.in(() -> PlainText.optional("document", command.document(), PlainText.SHORT));
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        EffectiveDate on = command.effective();
        if (!actor.system() && on.known() && on.earliest().isAfter(LocalDate.now(clock))) {
            mistakes.add(List.of(FieldProblem.of("effectiveOn", "agreement.service.signedAhead")));
        }
        mistakes.add(order.problems(actor, agreement, kind, "effectiveOn", on));
        mistakes.refuse();
        return new NewStep(kind, null, signedBy, document, command.file(), on, source);
    }

    /** The last of both days counts. */
    private void bind(Actor actor, SignServiceAgreement command, StandingAgreement agreement, NewStep step) {
        List<ServiceStep> signatures = register.steps(agreement.id()).stream()
                .filter(one -> one.version() == agreement.version() && one.signedBy() != null)
                .toList();
        EffectiveDate on = ServiceStep.last(signatures.stream()).orElse(command.effective());
        String client = municipalities.name(agreement.client());
        List<String> parties = new ArrayList<>();
        signatures.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .forEach(one -> parties.add(one.signedBy() + " "
                        + (one.kind() == ServiceStep.Kind.SIGNED_BY_CLIENT ? client : agreement.contractor())));
        StandingAgreement now = amending.begun(agreement, on);
        events.publishEvent(new ServiceAgreementBound(
                DecisionPoint.of(
                                command.cooperation(),
                                DecisionPointKind.SERVICE_AGREEMENT,
                                on,
                                parties,
                                ServiceAgreementWords.of(agreement, client) + " is getekend." + copies(signatures),
                                actor)
                        .withSource(step.source())
                        .as(agreement.client(), Body.SECRETARY),
                ServiceAgreementBound.How.SIGNED,
                now));
        amending.signed(actor, now, on);
    }

    /** The files that both sides named, or nothing. */
    private static String copies(List<ServiceStep> signatures) {
        return signatures.stream()
                .map(ServiceStep::file)
                .filter(Objects::nonNull)
                .distinct()
                .map(file -> " Getekend stuk: " + file.words() + ".")
                .collect(Collectors.joining());
    }

    /**
     * What would be remarkable about it; nothing is changed.
     *
     * @throws InvalidInput as {@link #sign}
     */
    public List<FieldProblem> foresee(Actor actor, SignServiceAgreement command) {
        StandingAgreement agreement = register.newest(command.cooperation(), command.taskField(), command.client())
                .orElse(null);
        if (agreement == null) {
            return List.of();
        }
        checked(actor, command, agreement, side(command.byContractor()));
        return odd(agreement, command.effective());
    }

    private static List<FieldProblem> odd(StandingAgreement agreement, EffectiveDate on) {
        boolean over = ServiceContentCheck.afterTerm(agreement, on);
        return over ? List.of(FieldProblem.of("effectiveOn", "agreement.service.odd.signedAfterTerm")) : List.of();
    }
}
