package nl.samenspoor.insight.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;

class DurationTest {

    private static final LocalDate OBSERVED = LocalDate.of(2012, 9, 1);

    private static EffectiveDate date(String text) {
        return EffectiveDate.parse(text);
    }

    private static LoggedPoint point(DecisionPointKind kind, String on) {
        return new LoggedPoint(
                new CooperationId("x"),
                1,
                kind,
                date(on),
                List.of(),
                "what",
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                "casebook",
                null,
                "",
                "");
    }

    @Test
    void aPlannedStartEndsTheDurationOfTubbergenDinkelland() {
        Duration duration = Duration.of(date("2010-06"), null, date("2013-01-01!"), null, OBSERVED);

        assertThat(duration.span().years()).isEqualByComparingTo("2.5");
        assertThat(duration.end()).isEqualTo(Duration.End.PLANNED);
    }

    @Test
    void theRealStartEndsTheDurationOfOmmenHardenberg() {
        Duration duration = Duration.of(date("2010-12~"), date("2012-07-10"), date("2012-07-01!"), null, OBSERVED);

        assertThat(duration.span().years()).isEqualByComparingTo("1.6");
        assertThat(duration.end()).isEqualTo(Duration.End.REALISED);
    }

    @Test
    void withoutAStartTheDurationOfDalfsenStaphorstZwartewaterlandIsOpen() {
        Duration duration = Duration.of(date("2008-10"), null, null, null, OBSERVED);

        assertThat(duration.span().years()).isBetween(new BigDecimal("3.7"), new BigDecimal("4.3"));
        assertThat(duration.end()).isEqualTo(Duration.End.OPEN);
    }

    @Test
    void aPlanThatHasPassedEndsNothing() {
        Duration duration = Duration.of(date("2010-01-01"), null, date("2011-01!"), null, OBSERVED);

        assertThat(duration.end()).isEqualTo(Duration.End.OPEN);
        assertThat(duration.span().years()).isEqualByComparingTo("2.7");
        assertThat(Duration.of(date("2010"), null, date("2012!"), null, OBSERVED)
                        .end())
                .as("it can still begin in 2012")
                .isEqualTo(Duration.End.PLANNED);
    }

    @Test
    void anEndOnADayNobodyKnowsGivesNoYears() {
        assertThat(Duration.of(date("2010"), null, null, date("?"), OBSERVED)
                        .span()
                        .tells())
                .isFalse();
        assertThat(Duration.of(date("2010"), date("../2012"), null, null, OBSERVED)
                        .span()
                        .tells())
                .isFalse();
        assertThat(Duration.beginning(List.of(point(DecisionPointKind.INTENTION, "../2006"))))
                .isEmpty();
    }

    @Test
    void talksBeginWithTheAssignmentNotWithTheElections() {
        List<LoggedPoint> log = List.of(
                point(DecisionPointKind.PARTNER_WITHDRAWAL, "2006"),
                point(DecisionPointKind.ELECTION, "2010-03"),
                point(DecisionPointKind.ASSIGNMENT, "2010-06"),
                point(DecisionPointKind.INTENTION, "2011"));

        assertThat(Duration.beginning(log)).map(LoggedPoint::effective).contains(date("2010-06"));
        assertThat(Duration.beginning(List.of())).isEmpty();
    }
}
