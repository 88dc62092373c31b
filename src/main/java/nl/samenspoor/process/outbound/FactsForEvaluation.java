package nl.samenspoor.process.outbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.agreement.AgreedEvaluation;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.ArrangementHistory;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.CountingKey;
import nl.samenspoor.cooperation.Course;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.monitoring.Evaluation;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.monitoring.FollowUp;
import nl.samenspoor.monitoring.spi.EvaluationFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What evaluations ask about a cooperation, its gates and its agreements: the modules do not know each other. */
@Component
class FactsForEvaluation implements EvaluationFacts {

    private final CourseView courses;
    private final GateView gates;
    private final CostKeys costKeys;
    private final Arrangements arrangements;
    private final FollowUp followUp;
    private final Clock clock;

    FactsForEvaluation(
            CourseView courses,
            GateView gates,
            CostKeys costKeys,
            Arrangements arrangements,
            FollowUp followUp,
            Clock clock) {
        this.courses = courses;
        this.gates = gates;
        this.costKeys = costKeys;
        this.arrangements = arrangements;
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public Facts of(CooperationId id) {
        Course course = courses.of(id);
        List<Arrangement> counting = ArrangementHistory.counting(arrangements.of(id), LocalDate.now(clock));
        List<Evaluation> evaluations = followUp.evaluations(id);
        return new Facts(
                course.realisedOn(),
                evaluatedOn(id),
                course.observedUntil(),
                course.followedFrom(),
                course.formReviewOn(),
                ofKey(costKeys.of(id), Evaluation.last(evaluations, EvaluationSubject.OF_COST_KEY)),
                counting.isEmpty()
                        ? null
                        : term(AgreedEvaluation.of(
                                counting, Evaluation.last(evaluations, EvaluationSubject.OF_ARRANGEMENT))),
                counting.stream()
                        .map(Arrangement::reviewOn)
                        .filter(Objects::nonNull)
                        .filter(EffectiveDate::known)
                        .map(EffectiveDate::countsFrom)
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable EffectiveDate evaluatedOn(CooperationId id) {
        if (gates.outcome(id, GateKey.G4) == null) {
            return null;
        }
        EffectiveDate decided = gates.lastOutcomeDate(id);
        return decided == null ? EffectiveDate.unknown() : decided;
    }

    /** A key that is only proposed is not evaluated. */
    private static @Nullable Term ofKey(List<CostKey> keys, @Nullable EffectiveDate evaluated) {
        CostKey key = CountingKey.among(keys).key();
        return key == null || !key.agreed() ? null : term(AgreedEvaluation.of(keys, key, evaluated));
    }

    private static @Nullable Term term(AgreedEvaluation agreed) {
        Integer years = agreed.years();
        return years == null ? null : new Term(years, agreed.since());
    }
}
