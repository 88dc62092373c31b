package nl.samenspoor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.monitoring.EvaluationMoment.Ground;
import nl.samenspoor.monitoring.spi.EvaluationFacts.Facts;
import nl.samenspoor.monitoring.spi.EvaluationFacts.Term;
import nl.samenspoor.terms.TermCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a cooperation is evaluated next, half an hour after midnight in the Netherlands on 1 October 2026. */
class EvaluationMomentsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final CooperationId COOPERATION = new CooperationId("7c0f7d8e-5a0c-4d5c-9b1e-2f4a3b6c7d8e");
    private static final EffectiveDate START = EffectiveDate.parse("2025-01-01");

    @Test
    void threeYearsAfterTheRealStartWhenNothingEarlierWasAgreed() {
        assertMoment("2028-01-01", Ground.STRUCTURE, facts(START, null, null, null, null));
        assertMoment(
                "2028-01-01", Ground.STRUCTURE, facts(START, null, "2030-01-01", term(4, "2024"), term(5, "2024")));
    }

    @Test
    void theEarliestOfWhatWasAgreedCounts() {
        Term key = term(2, "2024-05-31");
        assertMoment("2027-01-01", Ground.COST_KEY, facts(START, null, "2028-01-01", key, term(3, "2024-05-31")));
        assertMoment("2026-01-01", Ground.ARRANGEMENT, facts(START, null, "2028-01-01", key, term(1, "2024-05-31")));
        assertMoment("2026-12-31", Ground.FORM_REVIEW, facts(START, null, "2026-12-31", key, term(3, "2024-05-31")));
    }

    @Test
    void whatWasAgreedAfterTheStartCountsFromThatDay() {
        assertMoment("2027-03-01", Ground.COST_KEY, facts(START, null, null, term(1, "2026-03"), null));
    }

    @Test
    void afterAnEvaluationTermsCountFromTheGateThatFollowedAndAPastReviewDateIsOver() {
        EffectiveDate gate = EffectiveDate.parse("2026-09-15");
        assertMoment("2029-09-15", Ground.STRUCTURE, facts(START, gate, "2026-09-15", null, null));
        assertMoment("2028-09-15", Ground.COST_KEY, facts(START, gate, "2026-09-01", term(2, "2024"), null));
        assertMoment("2029-10-01", Ground.STRUCTURE, facts(START, EffectiveDate.unknown(), null, null, null));
    }

    @Test
    void aReviewDateThatPassedUnseenIsDueAtOnce() {
        assertMoment("2024-12-01", Ground.FORM_REVIEW, facts(START, null, "2024-12-01", null, null));
    }

    @Test
    void theReviewDateOfTheArrangementCountsLikeThatOfTheForm() {
        LocalDate form = LocalDate.parse("2027-06-01");
        LocalDate arrangement = LocalDate.parse("2027-01-15");
        assertMoment(
                "2027-01-15", Ground.ARRANGEMENT, new Facts(START, null, null, null, form, null, null, arrangement));
        assertMoment(
                "2027-06-01",
                Ground.FORM_REVIEW,
                new Facts(START, EffectiveDate.parse("2027-01-15"), null, null, form, null, null, arrangement));
    }

    @Test
    void aStartThatIsNotKnownCountsFromTodayAndAStartKnownByMonthFromItsFirstDay() {
        assertMoment("2029-10-01", Ground.STRUCTURE, facts(EffectiveDate.unknown(), null, null, null, null));
        assertMoment("2027-02-28", Ground.STRUCTURE, facts(EffectiveDate.parse("2024-02-29"), null, null, null, null));
        assertMoment("2028-07-01", Ground.STRUCTURE, facts(EffectiveDate.parse("2025-07"), null, null, null, null));
    }

    @Test
    void theClockOfACaseOnlyObservedUntilAPastDayStandsStill() {
        assertThat(next(new Facts(START, null, TODAY.minusDays(1), null, null, null, null)))
                .isEmpty();
        assertThat(next(new Facts(START, null, TODAY, null, null, null, null))).isPresent();
    }

    @Test
    void fromTheDayItIsFollowedAgainTermsCountAnewAndOldReviewDatesAreOver() {
        Facts followed = new Facts(
                EffectiveDate.parse("2012-07-10"), null, null, TODAY, LocalDate.of(2015, 1, 1), term(2, "2012"), null);
        assertMoment("2028-10-01", Ground.COST_KEY, followed);
    }

    private static Facts facts(
            EffectiveDate start,
            @Nullable EffectiveDate evaluated,
            @Nullable String review,
            @Nullable Term key,
            @Nullable Term arrangement) {
        return new Facts(
                start, evaluated, null, null, review == null ? null : LocalDate.parse(review), key, arrangement);
    }

    private static Term term(int years, String since) {
        return new Term(years, EffectiveDate.parse(since));
    }

    private static Optional<EvaluationMoment> next(Facts facts) {
        Clock clock = Clock.fixed(TODAY.atStartOfDay(ZONE).plusMinutes(30).toInstant(), ZONE);
        return new EvaluationMoments(cooperation -> facts, TermCatalogue.delivered(), clock).next(COOPERATION);
    }

    private static void assertMoment(String on, Ground ground, Facts facts) {
        assertThat(next(facts)).contains(new EvaluationMoment(LocalDate.parse(on), ground));
    }
}
