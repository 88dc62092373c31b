package nl.samenspoor.process.outbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreedEvaluation;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.ArrangementDrafted;
import nl.samenspoor.agreement.ArrangementHistory;
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
import nl.samenspoor.monitoring.Evaluation;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.monitoring.FollowUp;
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

    private static final Actor SYSTEM = Actor.system("samenspoor");

    private static final String REPORT = "report_half_year";
    private static final String KEY = "eval_key";
    private static final String COVENANT = "eval_covenant";
    private static final String ARRANGEMENT = "eval_arrangement";
    private static final String STRUCTURE = "structure_fixed";

    /** Reasons for which a term makes way that need not hold any more when something is agreed. */
    private static final Set<Because> PASSING = Set.of(
            Because.NEW_COST_KEY,
            Because.COST_KEY_ENDED,
            Because.ARRANGEMENT_AGREED_AGAIN,
            Because.ARRANGEMENT_ENDED,
            Because.ARRANGEMENT_REJECTED,
            Because.ARRANGEMENT_REPLACED);

    private final Cooperations cooperations;
    private final CostKeys costKeys;
    private final Arrangements arrangements;
    private final FollowUp followUp;
    private final TermsAlongFacts terms;
    private final Clock clock;

    TermsOfFacts(
            Cooperations cooperations,
            CostKeys costKeys,
            Arrangements arrangements,
            FollowUp followUp,
            TermsAlongFacts terms,
            Clock clock) {
        this.cooperations = cooperations;
        this.costKeys = costKeys;
        this.arrangements = arrangements;
        this.followUp = followUp;
        this.terms = terms;
        this.clock = clock;
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
        start(actor, id, REPORT, start);
        if (one.form() == CooperationForm.ADMINISTRATIVE_MERGER) {
            start(actor, id, STRUCTURE, start);
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
     * From the start of the cooperation, or from when the evaluation of the key that counts was agreed if that was later. An
     * ended key of which none is left takes its evaluation with it.
     */
    private void costKey(Actor actor, CooperationId id, EffectiveDate realised) {
        List<CostKey> keys = costKeys.of(id);
        CountingKey counting = CountingKey.among(keys);
        CostKey key = counting.key();
        CostKey gone = counting.gone();
        if (key != null && key.agreed()) {
            AgreedEvaluation agreed = AgreedEvaluation.of(keys, key, evaluated(id, EvaluationSubject.OF_COST_KEY));
            EffectiveDate from = realised.surelyBefore(agreed.since()) ? agreed.since() : realised;
            keep(actor, id, KEY, from, agreed, Because.NEW_COST_KEY);
        } else if (gone != null && gone.status() == AgreementStatus.ENDED) {
            terms.close(actor, id, KEY, TermSubject.WHOLE, Closing.early(gone.effective(), Because.COST_KEY_ENDED));
        }
    }

    /** Brings the terms of evaluation in line with what is agreed; not those of a cooperation that has ended. */
    void settle(CooperationId id) {
        CooperationSummary one = cooperations.summary(id);
        if (one.endedOn() != null) {
            return;
        }
        if (one.realisedOn() != null) {
            costKey(SYSTEM, id, one.realisedOn());
        }
        arrangement(SYSTEM, id);
    }

    /** The register already holds the new arrangement. */
    @EventListener
    void arrangementDrafted(ArrangementDrafted drafted) {
        arrangement(
                drafted.decisionPoint().recordedBy(), drafted.decisionPoint().cooperation());
    }

    /** What is agreed and stands is evaluated; what was rejected, has ended or made way for another legal form is not. */
    private void arrangement(Actor actor, CooperationId id) {
        List<Arrangement> states = arrangements.of(id);
        LocalDate today = LocalDate.now(clock);
        List<Arrangement> counting = ArrangementHistory.counting(states, today);
        List<List<Arrangement>> held = ArrangementHistory.held(states, today);
        Arrangement newest = states.stream()
                .max(Comparator.comparingInt(Arrangement::number))
                .orElse(null);
        for (String term : List.of(COVENANT, ARRANGEMENT)) {
            Optional<List<Arrangement>> agreed = Stream.concat(Stream.of(counting), held.stream())
                    .filter(one -> !one.isEmpty() && term.equals(term(one.get(0))))
                    .findFirst();
            if (agreed.isPresent()) {
                evaluated(actor, id, term, agreed.get());
            } else if (newest != null && newest.status() != AgreementStatus.PROPOSED) {
                terms.takeBack(actor, id, term, TermSubject.WHOLE, newest.effective(), without(newest.status()));
            }
        }
    }

    private void evaluated(Actor actor, CooperationId id, String term, List<Arrangement> states) {
        AgreedEvaluation agreed = AgreedEvaluation.of(states, evaluated(id, EvaluationSubject.OF_ARRANGEMENT));
        EffectiveDate since = term.equals(COVENANT) ? agreed.since() : agreed.working();
        if (since != null) {
            keep(actor, id, term, since, agreed, Because.ARRANGEMENT_AGREED_AGAIN);
        }
    }

    /** A covenant counts from its signature; another arrangement from when it is in force. */
    private static String term(Arrangement arrangement) {
        return arrangement.legalForm() == LegalForm.COVENANT ? COVENANT : ARRANGEMENT;
    }

    /** Why nothing is left to evaluate after a state. */
    private static Because without(AgreementStatus newest) {
        return switch (newest) {
            case REJECTED -> Because.ARRANGEMENT_REJECTED;
            case ENDED -> Because.ARRANGEMENT_ENDED;
            default -> Because.ARRANGEMENT_REPLACED;
        };
    }

    private @Nullable EffectiveDate evaluated(CooperationId id, Set<EvaluationSubject> subjects) {
        return Evaluation.last(followUp.evaluations(id), subjects);
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
            start(actor, id, REPORT, on);
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
        if (EvaluationSubject.OF_ARRANGEMENT.contains(evaluated.subject())) {
            terms.close(actor, id, COVENANT, TermSubject.WHOLE, met);
            terms.close(actor, id, ARRANGEMENT, TermSubject.WHOLE, met);
        }
    }

    /** What was evaluated since need not be any more. */
    private void keep(
            Actor actor, CooperationId id, String term, EffectiveDate since, AgreedEvaluation agreed, Because why) {
        if (agreed.over()) {
            return;
        }
        Integer years = agreed.years();
        terms.keep(
                actor,
                new StartTerm(id, term, TermSubject.WHOLE, since, null),
                years == null ? null : new TermLength(years, TermLength.Unit.YEARS),
                why,
                PASSING);
    }

    private void start(Actor actor, CooperationId id, String term, EffectiveDate since) {
        terms.start(actor, new StartTerm(id, term, TermSubject.WHOLE, since, null));
    }
}
