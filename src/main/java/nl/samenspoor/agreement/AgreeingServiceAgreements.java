package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lays down service agreements per task field and client. The client drafts: clientship cannot be left to others
 * (Speulman 2012, §3.3.3).
 */
@Component
public class AgreeingServiceAgreements {

    private final ServiceAgreementRegister register;
    private final Amending amending;
    private final SuggestingDetail suggesting;
    private final ServiceParties parties;
    private final Municipalities municipalities;
    private final CooperationNames names;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ServiceAgreementWork work;
    private final Clock clock;

    AgreeingServiceAgreements(
            ServiceAgreementRegister register,
            Amending amending,
            SuggestingDetail suggesting,
            ServiceParties parties,
            Municipalities municipalities,
            CooperationNames names,
            Visibility visibility,
            ApplicationEventPublisher events,
            ServiceAgreementWork work,
            Clock clock) {
        this.register = register;
        this.amending = amending;
        this.suggesting = suggesting;
        this.parties = parties;
        this.municipalities = municipalities;
        this.names = names;
        this.visibility = visibility;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A new version of the agreement that is being negotiated; the successor of one that was signed.
     *
     * @return what is remarkable about it, though allowed
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   unless he acts for the secretary of the client
     * @throws InvalidInput with all mistakes at once: an unknown client, a contractor that is the client or no partner, a
     *                      price that contradicts itself, text that is no plain text; for a draft of a person also without
     *                      what is asked, or without a day on which it is looked at again; on {@code effectiveOn} for a
     *                      signed successor of a person of which the first day is not known
     */
    @UseCase
    public List<FieldProblem> draft(Actor actor, DraftServiceAgreement command) {
        visibility.requireActsFor(actor, command.cooperation(), command.client(), Body.SECRETARY);
        DraftServiceAgreement checked = suggested(checked(command));
        StandingAgreement before = register.lock(command.cooperation(), command.taskField(), command.client())
                .orElse(null);
        boolean anew = before == null || !before.continuedBy(checked.state());
        long course = anew ? open(checked, before) : before.id();
        register.add(actor, checked, course);
        StandingAgreement now = register.find(checked.cooperation(), course).orElseThrow();
        boolean signed = checked.state() == ServiceAgreementState.SIGNED;
        StandingAgreement stand = signed ? amending.begun(now, checked.effective()) : now;
        if (checked.state() != ServiceAgreementState.CLIENT_REVIEW) {
            log(actor, checked, stand, municipalities.name(command.client()));
        }
        if (signed) {
            amending.signed(actor, stand, checked.effective());
        }
        work.reached(checked);
        return ServiceContentCheck.odd(checked.said(), LocalDate.now(clock));
    }

    /** What a draft would be warned about and what is suggested; nothing is changed. */
    public Foreseen foresee(DraftServiceAgreement command) {
        DraftServiceAgreement checked = suggested(checked(command));
        return new Foreseen(checked.said().detail(), ServiceContentCheck.odd(checked.said(), LocalDate.now(clock)));
    }

    /**
     * What a draft would come to.
     *
     * @param detail what is suggested beside what was chosen
     * @param odd    what is remarkable about it, though allowed
     */
    public record Foreseen(DetailChoice detail, List<FieldProblem> odd) {

        public Foreseen {
            odd = List.copyOf(odd);
        }
    }

    private long open(DraftServiceAgreement command, @Nullable StandingAgreement before) {
        String field =
                names.taskFields(List.of(command.taskField())).getOrDefault(command.taskField(), command.taskField());
        try {
            return register.open(command, field, before == null ? 1 : before.number() + 1);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new PessimisticLockingFailureException("Two drafts of one agreement", somebodyWasFirst);
        }
    }

    private DraftServiceAgreement checked(DraftServiceAgreement command) {
        Mistakes mistakes = new Mistakes();
        if (!municipalities.exists(command.client())) {
            mistakes.add(List.of(FieldProblem.of(
                    "client", "municipality.unknown", command.client().text())));
        }
        mistakes.of(() -> PlainText.required("taskField", command.taskField(), 36));
        if (command.state() == ServiceAgreementState.CLIENT_REVIEW) {
            mistakes.of(() -> PlainText.required("content", command.said().asked(), PlainText.LONG));
            EffectiveDate review = command.said().reviewOn();
            if (review == null || !review.known()) {
                mistakes.add(List.of(FieldProblem.of("reviewOn", "agreement.service.reviewNeeded")));
            } else {
                EffectiveDate term = command.said().term();
                EffectiveDate begin = term != null && term.known() ? term : command.effective();
                if (begin.known() && review.surelyBefore(begin)) {
                    mistakes.add(List.of(FieldProblem.of("reviewOn", "agreement.service.reviewBeforeBegin")));
                }
            }
        }
        ServiceContent said = ServiceContentCheck.checked(
                command.said(), command.client(), parties.partners(command.cooperation()), mistakes);
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        mistakes.refuse();
        return new DraftServiceAgreement(
                command.cooperation(),
                command.taskField(),
                command.client(),
                Objects.requireNonNull(said),
                command.state(),
                command.effective(),
                source);
    }

    private DraftServiceAgreement suggested(DraftServiceAgreement command) {
        return suggesting
                .of(command.said().detail().inputs())
                .map(suggestion -> new DraftServiceAgreement(
                        command.cooperation(),
                        command.taskField(),
                        command.client(),
                        command.said().suggesting(suggestion.level(), suggestion.controls()),
                        command.state(),
                        command.effective(),
                        command.source()))
                .orElse(command);
    }

    private void log(Actor actor, DraftServiceAgreement command, StandingAgreement stand, String client) {
        DecisionPoint point = DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.SERVICE_AGREEMENT,
                        command.effective(),
                        List.of(client, command.said().contractor().name()),
                        "Dienstverleningsovereenkomst "
                                + CostKeyWords.status(command.state().status()) + ": opdrachtgever "
                                + client + ", opdrachtnemer "
                                + command.said().contractor().name(),
                        actor)
                .withSource(command.source())
                .as(command.client(), Body.SECRETARY);
        ServiceAgreementBound.@Nullable How how =
                switch (command.state()) {
                    case AGREED -> ServiceAgreementBound.How.AGREED;
                    case SIGNED -> ServiceAgreementBound.How.SIGNED;
                    case ENDED -> ServiceAgreementBound.How.ENDED;
                    default -> null;
                };
        events.publishEvent(
                how == null ? new ServiceAgreementDrafted(point) : new ServiceAgreementBound(point, how, stand));
    }
}
