package nl.samenspoor.consultation;

import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.ClosingTerms;
import nl.samenspoor.terms.DayCounting;
import nl.samenspoor.terms.Due;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.StartingTerms;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermsView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The eight weeks a council has for its view on a draft scheme (Wgr art. 1 par. 3, since 1 July 2022). */
@Component
class ViewTerm {

    private static final String TERM = "wgr_view_draft";

    private final TermCatalogue catalogue;
    private final DayCounting counting;
    private final StartingTerms starting;
    private final ClosingTerms closing;
    private final TermsView terms;

    ViewTerm(
            TermCatalogue catalogue,
            DayCounting counting,
            StartingTerms starting,
            ClosingTerms closing,
            TermsView terms) {
        this.catalogue = catalogue;
        this.counting = counting;
        this.starting = starting;
        this.closing = closing;
        this.terms = terms;
    }

    /** Whether the law gives councils this term for a draft of that day; on an unknown day it does. */
    boolean inForce(EffectiveDate day) {
        return rule(day).isPresent();
    }

    /** Last day for a council that received the draft then. */
    Due due(EffectiveDate received) {
        return rule(received).map(rule -> counting.due(rule, received)).orElseGet(Due::unknown);
    }

    private Optional<TermRule> rule(EffectiveDate day) {
        return day.known() ? catalogue.at(TERM, day.earliest()) : Optional.of(catalogue.latest(TERM));
    }

    /** @return number of the term, or null when the law had none then */
    @Nullable
    Long start(
            Actor actor,
            CooperationId cooperation,
            int round,
            MunicipalityCode municipality,
            EffectiveDate received,
            @Nullable String source) {
        if (!inForce(received)) {
            return null;
        }
        TermSubject subject = TermSubject.viewRound(municipality, round);
        return starting.start(actor.recordingForOthers(), new StartTerm(cooperation, TERM, subject, received, source));
    }

    /** What the body recorded closes the term, whether or not it may close terms by hand. Does so if somebody did not do so before. */
    void close(Actor actor, CooperationId cooperation, @Nullable Long term, Closing how) {
        boolean runs = term != null
                && terms.of(cooperation).stream()
                        .anyMatch(one -> one.key() == term && one.state().open());
        if (runs) {
            closing.close(actor.recordingForOthers(), cooperation, term, how);
        }
    }
}
