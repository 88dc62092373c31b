package nl.samenspoor.process.outbound;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.agreement.ServiceAgreementBound;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.SignedOutright;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.terms.Because;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.Due;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermsAlongFacts;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.Today;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A signed service agreement runs until a day and is looked at again on another; both are terms of its client. At every start
 * those that run from before these terms were kept get them.
 */
@Component
class TermsOfServiceAgreements {

    private static final String END = "dvo_end";
    private static final String REVIEW = "dvo_review";

    private static final Logger LOG = LoggerFactory.getLogger(TermsOfServiceAgreements.class);
    private static final Actor SYSTEM = Actor.system("samenspoor");

    private final TermsAlongFacts terms;
    private final TermsView running;
    private final ServiceAgreements agreements;
    private final Cooperations cooperations;
    private final Today today;

    TermsOfServiceAgreements(
            TermsAlongFacts terms,
            TermsView running,
            ServiceAgreements agreements,
            Cooperations cooperations,
            Today today) {
        this.today = today;
        this.terms = terms;
        this.running = running;
        this.agreements = agreements;
        this.cooperations = cooperations;
    }

    /** Nothing for a cooperation that ended: its agreed terms were closed with it. */
    @EventListener(ApplicationReadyEvent.class)
    void coverOld() {
        List<SignedOutright> signed = agreements.signedOutright();
        Map<CooperationId, List<RunningTerm>> known = running.of(signed.stream()
                .map(one -> one.agreement().cooperation())
                .distinct()
                .toList());
        signed.forEach(one -> cover(one, known.getOrDefault(one.agreement().cooperation(), List.of())));
    }

    /** Each term by itself: one that is there, or is refused, takes nothing from the other. */
    private void cover(SignedOutright one, List<RunningTerm> known) {
        List<StartTerm> missing = termsOf(one.agreement(), one.on())
                .filter(term -> known.stream()
                        .noneMatch(there -> there.rule().id().equals(term.term())
                                && there.subject().equals(term.subject())))
                .toList();
        if (!missing.isEmpty()
                && cooperations.summary(one.agreement().cooperation()).endedOn() == null) {
            missing.forEach(term -> cover(one.agreement(), term));
        }
    }

    private void cover(StandingAgreement agreement, StartTerm term) {
        try {
            if (terms.start(SYSTEM, term)) {
                LOG.info("Service agreement {} got its term {}", agreement.id(), term.term());
            }
        } catch (Refusal refused) {
            // Another node was first, or what was recorded long ago is refused today: no reason not to start.
            LOG.warn("Service agreement {} got no term {}: {}", agreement.id(), term.term(), refused.code());
        }
    }

    /** The register already holds what bound. */
    @EventListener
    void bound(ServiceAgreementBound bound) {
        Actor actor = bound.decisionPoint().recordedBy();
        EffectiveDate on = bound.decisionPoint().effective();
        StandingAgreement agreement = bound.agreement();
        switch (bound.how()) {
            case SIGNED -> termsOf(agreement, on).forEach(term -> terms.start(actor, term));
            case AMENDED -> close(actor, agreement, on, Because.AGREEMENT_AMENDED);
            case ENDED -> ended(actor, agreement, on);
            case ENDING_WITHDRAWN -> goesOn(actor, agreement);
            case AGREED -> {
                return;
            }
        }
    }

    /** Until the day on which it ends it goes on: its end is then, and it is looked at again only if that comes first. */
    private void ended(Actor actor, StandingAgreement agreement, EffectiveDate on) {
        LocalDate over = agreement.endedOn();
        if (over == null || !over.isAfter(today.day())) {
            close(actor, agreement, on, Because.AGREEMENT_ENDED);
        } else if (runs(agreement.cooperation())) {
            LocalDate last = over.minusDays(1);
            move(actor, agreement, new Due(last, last, false));
            EffectiveDate review = agreement.reviewOn();
            if (review != null && review.known() && review.countsFrom().isBefore(over)) {
                terms.resume(
                        actor,
                        agreement.cooperation(),
                        REVIEW,
                        subject(agreement),
                        Because.AGREEMENT_ENDS_BEFORE_REVIEW);
            } else {
                terms.close(
                        actor,
                        agreement.cooperation(),
                        REVIEW,
                        subject(agreement),
                        Closing.early(EffectiveDate.on(today.day()), Because.AGREEMENT_ENDS_BEFORE_REVIEW));
            }
        }
    }

    /** Its end is the last day of its term again; without one nothing is waited for. */
    private void goesOn(Actor actor, StandingAgreement agreement) {
        if (!runs(agreement.cooperation())) {
            return;
        }
        EffectiveDate last = lastDay(agreement.term());
        if (last == null || !last.known()) {
            terms.close(
                    actor,
                    agreement.cooperation(),
                    END,
                    subject(agreement),
                    Closing.early(EffectiveDate.on(today.day()), Because.AGREEMENT_END_MOVED));
        } else {
            move(actor, agreement, Due.agreed(last));
        }
        terms.resume(actor, agreement.cooperation(), REVIEW, subject(agreement), Because.AGREEMENT_ENDS_BEFORE_REVIEW);
    }

    private void move(Actor actor, StandingAgreement agreement, Due last) {
        terms.move(
                actor,
                new StartTerm(agreement.cooperation(), END, subject(agreement), signedOn(agreement), null).until(last),
                Because.AGREEMENT_END_MOVED);
    }

    private boolean runs(CooperationId cooperation) {
        return cooperations.summary(cooperation).endedOn() == null;
    }

    private EffectiveDate signedOn(StandingAgreement agreement) {
        return agreements
                .file(agreement.cooperation(), agreement.id())
                .map(file -> file.signedOn().orElseGet(() -> file.newest().effective()))
                .orElseGet(EffectiveDate::unknown);
    }

    private static Stream<StartTerm> termsOf(StandingAgreement agreement, EffectiveDate since) {
        return Stream.concat(
                term(agreement, END, since, lastDay(agreement.term())).stream(),
                term(agreement, REVIEW, since, agreement.reviewOn()).stream());
    }

    /** Nothing for an agreement without that day, or one that lies before the signature. */
    private static Optional<StartTerm> term(
            StandingAgreement agreement, String term, EffectiveDate since, @Nullable EffectiveDate until) {
        if (until == null || !until.known() || since.known() && until.surelyBefore(since)) {
            return Optional.empty();
        }
        return Optional.of(
                new StartTerm(agreement.cooperation(), term, subject(agreement), since, null).until(Due.agreed(until)));
    }

    /** The end of an interval, no more exactly than it is known; null when it is open. */
    private static @Nullable EffectiveDate lastDay(@Nullable EffectiveDate term) {
        if (term == null || !term.known()) {
            return null;
        }
        String last = term.until();
        return last == null ? term : last.equals("..") ? null : EffectiveDate.parse(last);
    }

    private void close(Actor actor, StandingAgreement agreement, EffectiveDate on, Because why) {
        terms.close(actor, agreement.cooperation(), END, subject(agreement), Closing.early(on, why));
        terms.close(actor, agreement.cooperation(), REVIEW, subject(agreement), Closing.early(on, why));
    }

    private static TermSubject subject(StandingAgreement agreement) {
        String name = "DVO " + agreement.fieldName() + (agreement.number() > 1 ? " (" + agreement.number() + ")" : "");
        return new TermSubject(
                null, agreement.client(), null, name.substring(0, Math.min(PlainText.SHORT, name.length())));
    }
}
