package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a signature changes: the agreement begins, and the one before makes way for it from its first day. */
@Component
class Amending {

    private final ServiceAgreementRegister register;
    private final Municipalities municipalities;
    private final EffectiveDateText dates;
    private final ApplicationEventPublisher events;

    Amending(
            ServiceAgreementRegister register,
            Municipalities municipalities,
            EffectiveDateText dates,
            ApplicationEventPublisher events) {
        this.register = register;
        this.municipalities = municipalities;
        this.dates = dates;
        this.events = events;
    }

    /**
     * An agreement whose term does not say when it begins does so when the last of both signed; on no day while that one is not
     * known.
     *
     * @param on the day on which the last of both signed
     * @return the agreement with its first day
     */
    StandingAgreement begun(StandingAgreement agreement, EffectiveDate on) {
        if (start(agreement.term()).isEmpty()) {
            start(on).ifPresent(first -> register.begin(agreement.id(), first));
        }
        return register.find(agreement.cooperation(), agreement.id()).orElseThrow();
    }

    /**
     * @param on the day on which the last of both signed; the first day of an agreement whose term does not say it
     * @throws InvalidInput on {@code effectiveOn} when there is one before and neither of these days is known; history is kept
     *                      as it is known, so that then the one before stays without a day from which it is amended
     */
    void signed(Actor actor, StandingAgreement agreement, EffectiveDate on) {
        List<StandingAgreement> before = register.standing(agreement.cooperation()).stream()
                .filter(one -> one.taskField().equals(agreement.taskField())
                        && one.client().equals(agreement.client())
                        && one.number() < agreement.number()
                        && one.amendedOn() == null)
                .toList();
        LocalDate first = start(agreement.term()).or(() -> start(on)).orElse(null);
        before.stream().filter(one -> holds(one, first)).forEach(one -> amend(actor, one, agreement, first, on));
    }

    /** Whether it was signed, and not ended before its successor begins. */
    private static boolean holds(StandingAgreement one, @Nullable LocalDate first) {
        return one.recorded() == ServiceAgreementState.SIGNED
                || one.recorded() == ServiceAgreementState.ENDED
                        && one.endedOn() != null
                        && first != null
                        && one.endedOn().isAfter(first);
    }

    /** The day on which it begins; nothing when that is open or unknown. */
    private static Optional<LocalDate> start(@Nullable EffectiveDate date) {
        return date == null || !date.hasFirstDay() ? Optional.empty() : Optional.of(date.earliest());
    }

    private void amend(
            Actor actor,
            StandingAgreement old,
            StandingAgreement successor,
            @Nullable LocalDate first,
            EffectiveDate on) {
        if (first == null && !actor.system()) {
            throw InvalidInput.of("effectiveOn", "agreement.service.firstDayNeeded");
        }
        if (first != null) {
            register.amend(old.id(), first);
        }
        String what = ServiceAgreementWords.of(old, municipalities.name(old.client()))
                + " is gewijzigd: de opvolger is getekend" + since(successor, first, on) + ".";
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

    private String since(StandingAgreement successor, @Nullable LocalDate first, EffectiveDate on) {
        if (first == null) {
            return "; vanaf welke dag die geldt, is niet bekend";
        }
        return start(successor.term()).isPresent()
                ? " en heeft als looptijd " + dates.of(successor.term(), Dutch.LANGUAGE)
                : " en geldt vanaf de dag van ondertekening, " + dates.of(on, Dutch.LANGUAGE);
    }
}
