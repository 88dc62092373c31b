package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Set;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.ArrangementDrafted;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyAgreed;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.CountingKey;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.CourseEventLogged;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.monitoring.Evaluated;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.monitoring.ReportWritten;
import nl.samenspoor.terms.Because;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.Closing.How;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.TermLength;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermsAlongFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which recorded fact starts and which ends a term of a cooperation as a whole; {@code docs/terms.md} lists them all. The
 * terms of councils and works councils are started by the consultation itself. Not a fact: a hold. It stops no term.
 */
@Component
class TermsOfFacts {

    private static final String REPORT = "report_half_year";
    private static final String KEY = "eval_key";
    private static final String COVENANT = "eval_covenant";
    private static final String ARRANGEMENT = "eval_arrangement";
    private static final String STRUCTURE = "structure_fixed";

    private static final Set<EvaluationSubject> OF_ARRANGEMENT =
            Set.of(EvaluationSubject.ARRANGEMENT, EvaluationSubject.COOPERATION);

    private final Cooperations cooperations;
    private final CostKeys costKeys;
    private final Arrangements arrangements;
    private final TermsAlongFacts terms;

    TermsOfFacts(Cooperations cooperations, CostKeys costKeys, Arrangements arrangements, TermsAlongFacts terms) {
        this.cooperations = cooperations;
        this.costKeys = costKeys;
        this.arrangements = arrangements;
        this.terms = terms;
    }

    /** A start was confirmed, or the cooperation ended; both are on record by now or follow in this transaction. */
    @EventListener
    void courseEventLogged(CourseEventLogged logged) {
        DecisionPoint point = logged.decisionPoint();
        if (point.kind() == DecisionPointKind.START) {
            realised(point.recordedBy(), point.cooperation());
        } else if (point.kind() == DecisionPointKind.TERMINATION) {
            terms.closeAgreed(
                    point.recordedBy(),
                    point.cooperation(),
                    Closing.early(point.effective(), Because.COOPERATION_ENDED));
        }
    }

    /** The form began to work: the terms that count from the start begin. */
    private void realised(Actor actor, CooperationId id) {
        CooperationSummary one = cooperations.summary(id);
        EffectiveDate start = one.realisedOn();
        if (start == null) {
            return;
        }
        start(actor, id, REPORT, start, null);
        if (one.form() == CooperationForm.ADMINISTRATIVE_MERGER) {
            start(actor, id, STRUCTURE, start, null);
        }
        costKey(actor, id, start);
    }

    /** The register already holds the new key. */
    @EventListener
    void costKeyAgreed(CostKeyAgreed agreed) {
        CooperationId id = agreed.decisionPoint().cooperation();
        EffectiveDate realised = cooperations.summary(id).realisedOn();
        if (realised != null) {
            costKey(agreed.decisionPoint().recordedBy(), id, realised);
        }
    }

    /**
     * From the start of the cooperation, or from when the key that counts was agreed if that was later. An ended key of which
     * none is left takes its evaluation with it.
     */
    private void costKey(Actor actor, CooperationId id, EffectiveDate realised) {
        CountingKey counting = costKeys.counting(id);
        CostKey key = counting.key();
        CostKey gone = counting.gone();
        if (key != null && key.agreed()) {
            EffectiveDate from = realised.surelyBefore(key.effective()) ? key.effective() : realised;
            replace(actor, id, KEY, from, key.evaluationAfterYears(), Because.NEW_COST_KEY);
        } else if (gone != null && gone.status() == AgreementStatus.ENDED) {
            terms.close(actor, id, KEY, TermSubject.WHOLE, Closing.early(gone.effective(), Because.COST_KEY_ENDED));
        }
    }

    /** The register already holds the new arrangement. */
    @EventListener
    void arrangementDrafted(ArrangementDrafted drafted) {
        CooperationId id = drafted.decisionPoint().cooperation();
        Actor actor = drafted.decisionPoint().recordedBy();
        List<Arrangement> states = arrangements.of(id);
        Arrangement newest = states.stream().findFirst().orElse(null);
        if (newest == null) {
            return;
        }
        if (newest.status() == AgreementStatus.REJECTED && noneAgreed(states)) {
            for (String taken : List.of(COVENANT, ARRANGEMENT)) {
                terms.takeBack(actor, id, taken, TermSubject.WHOLE, newest.effective(), Because.ARRANGEMENT_REJECTED);
            }
        }
        String term = newest.legalForm() == LegalForm.COVENANT ? COVENANT : ARRANGEMENT;
        if (newest.status() == AgreementStatus.ENDED) {
            terms.close(
                    actor, id, term, TermSubject.WHOLE, Closing.early(newest.effective(), Because.ARRANGEMENT_ENDED));
        }
        EffectiveDate since = since(newest);
        if (counts(newest.status()) && since != null) {
            replace(actor, id, term, since, newest.evaluationAfterYears(), Because.ARRANGEMENT_AGREED_AGAIN);
        }
    }

    /** Whether rejections left nothing that was agreed. */
    private static boolean noneAgreed(List<Arrangement> states) {
        return Arrangement.standing(states).stream()
                .takeWhile(one -> one.status() != AgreementStatus.ENDED)
                .noneMatch(Arrangement::agreed);
    }

    /** A covenant counts from its signature; another arrangement from when it is in force, null while that is open. */
    private static @Nullable EffectiveDate since(Arrangement arrangement) {
        return arrangement.legalForm() == LegalForm.COVENANT
                ? arrangement.effective()
                : arrangement.inForce() != null || arrangement.status() != AgreementStatus.IN_FORCE
                        ? arrangement.inForce()
                        : arrangement.effective();
    }

    /** The next report is due half a year after this one. */
    @EventListener
    void reportWritten(ReportWritten written) {
        CooperationId id = written.decisionPoint().cooperation();
        Actor actor = written.decisionPoint().recordedBy();
        EffectiveDate on = written.decisionPoint().effective();
        terms.close(actor, id, REPORT, TermSubject.WHOLE, new Closing(How.MET, on, null, null));
        CooperationSummary one = cooperations.summary(id);
        if (one.realisedOn() != null && one.endedOn() == null) {
            start(actor, id, REPORT, on, null);
        }
    }

    /** What was evaluated need not be any more; when the next one is due follows from the gate after it. */
    @EventListener
    void evaluated(Evaluated evaluated) {
        CooperationId id = evaluated.decisionPoint().cooperation();
        Actor actor = evaluated.decisionPoint().recordedBy();
        Closing met = new Closing(How.MET, evaluated.decisionPoint().effective(), null, null);
        if (evaluated.subject() == EvaluationSubject.COST_KEY) {
            terms.close(actor, id, KEY, TermSubject.WHOLE, met);
        }
        if (OF_ARRANGEMENT.contains(evaluated.subject())) {
            terms.close(actor, id, COVENANT, TermSubject.WHOLE, met);
            terms.close(actor, id, ARRANGEMENT, TermSubject.WHOLE, met);
        }
    }

    /** Starts the term from that day; one that runs from another day makes way for it. */
    private void replace(
            Actor actor, CooperationId id, String term, EffectiveDate since, @Nullable Integer years, Because why) {
        terms.closeOthers(actor, id, term, TermSubject.WHOLE, since, Closing.early(since, why));
        start(actor, id, term, since, years);
    }

    private void start(Actor actor, CooperationId id, String term, EffectiveDate since, @Nullable Integer years) {
        StartTerm command = new StartTerm(id, term, TermSubject.WHOLE, since, null);
        if (years == null) {
            terms.start(actor, command);
        } else {
            terms.start(actor, command, new TermLength(years, TermLength.Unit.YEARS));
        }
    }

    private static boolean counts(AgreementStatus status) {
        return status == AgreementStatus.AGREED || status == AgreementStatus.IN_FORCE;
    }
}
