package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.cooperation.Course;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
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

    FactsForEvaluation(CourseView courses, GateView gates, CostKeys costKeys, Arrangements arrangements) {
        this.courses = courses;
        this.gates = gates;
        this.costKeys = costKeys;
        this.arrangements = arrangements;
    }

    @Override
    public Facts of(CooperationId id) {
        Course course = courses.of(id);
        List<Arrangement> counting = Arrangement.standing(arrangements.of(id)).stream()
                .takeWhile(arrangement -> arrangement.status() != AgreementStatus.ENDED)
                .filter(Arrangement::agreed)
                .toList();
        return new Facts(
                course.realisedOn(),
                evaluatedOn(id),
                course.observedUntil(),
                course.followedFrom(),
                course.formReviewOn(),
                ofKey(costKeys.counting(id).key()),
                counting.stream().flatMap(FactsForEvaluation::term).findFirst().orElse(null),
                counting.stream()
                        .map(Arrangement::reviewOn)
                        .filter(Objects::nonNull)
                        .filter(EffectiveDate::known)
                        .map(EffectiveDate::earliest)
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
    private static @Nullable Term ofKey(@Nullable CostKey key) {
        if (key == null || !key.agreed()) {
            return null;
        }
        Integer years = key.evaluationAfterYears();
        return years == null ? null : new Term(years, key.effective());
    }

    private static Stream<Term> term(Arrangement arrangement) {
        Integer years = arrangement.evaluationAfterYears();
        return years == null ? Stream.empty() : Stream.of(new Term(years, arrangement.effective()));
    }
}
