package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a signature changes: the agreement binds, and the one before makes way for it from its first day. */
@Component
class Amending {

    private final ServiceAgreementRegister register;
    private final Municipalities municipalities;
    private final ApplicationEventPublisher events;

    Amending(ServiceAgreementRegister register, Municipalities municipalities, ApplicationEventPublisher events) {
        this.register = register;
        this.municipalities = municipalities;
        this.events = events;
    }

    /** @param on the day on which the last of both signed */
    void signed(Actor actor, StandingAgreement agreement, EffectiveDate on) {
        LocalDate first = Objects.requireNonNullElse(agreement.begins(), on.earliest());
        register.standing(agreement.cooperation()).stream()
                .filter(one -> one.taskField().equals(agreement.taskField())
                        && one.client().equals(agreement.client())
                        && one.number() < agreement.number()
                        && one.recorded() == ServiceAgreementState.SIGNED
                        && one.amendedOn() == null)
                .forEach(one -> amend(actor, one, agreement, first, on));
    }

    private void amend(
            Actor actor, StandingAgreement old, StandingAgreement successor, LocalDate first, EffectiveDate on) {
        register.amend(old.id(), first);
        String what = ServiceAgreementWords.of(old, municipalities.name(old.client()))
                + " is gewijzigd: de opvolger is getekend en geldt vanaf " + first + ".";
        events.publishEvent(new ServiceAgreementBound(
                DecisionPoint.of(
                                old.cooperation(),
                                DecisionPointKind.SERVICE_AGREEMENT,
                                on,
                                List.of(municipalities.name(old.client()), successor.contractor()),
                                what,
                                actor)
                        .as(old.client(), Body.SECRETARY),
                ServiceAgreementBound.How.AMENDED,
                old));
    }
}
