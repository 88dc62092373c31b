package nl.samenspoor.process.outbound;

import nl.samenspoor.agreement.ServiceAgreementBound;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.terms.Because;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.Due;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermsAlongFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A signed service agreement runs until a day and is looked at again on another; both are terms of its client. */
@Component
class TermsOfServiceAgreements {

    private static final String END = "dvo_end";
    private static final String REVIEW = "dvo_review";

    private final TermsAlongFacts terms;

    TermsOfServiceAgreements(TermsAlongFacts terms) {
        this.terms = terms;
    }

    /** The register already holds what bound. */
    @EventListener
    void bound(ServiceAgreementBound bound) {
        Actor actor = bound.decisionPoint().recordedBy();
        EffectiveDate on = bound.decisionPoint().effective();
        StandingAgreement agreement = bound.agreement();
        switch (bound.how()) {
            case SIGNED -> {
                start(actor, agreement, END, on, lastDay(agreement.term()));
                start(actor, agreement, REVIEW, on, agreement.reviewOn());
            }
            case AMENDED -> close(actor, agreement, on, Because.AGREEMENT_AMENDED);
            case ENDED -> close(actor, agreement, on, Because.AGREEMENT_ENDED);
            case AGREED -> {
                return;
            }
        }
    }

    /** Nothing for an agreement without that day, or one that lies before the signature. */
    private void start(
            Actor actor, StandingAgreement agreement, String term, EffectiveDate since, @Nullable EffectiveDate until) {
        if (until == null || !until.known() || since.known() && until.surelyBefore(since)) {
            return;
        }
        terms.start(
                actor,
                new StartTerm(agreement.cooperation(), term, subject(agreement), since, null)
                        .until(new Due(
                                until.earliest(), until.latest(), until.precision() == EffectiveDate.Precision.ABOUT)));
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
