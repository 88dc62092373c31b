package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** When a service agreement asks to be looked at again. */
class StandingAgreementTest {

    private static StandingAgreement reviewedOn(String review) {
        return new StandingAgreement(
                7,
                new CooperationId("c1"),
                "ict",
                "ICT",
                new MunicipalityCode("GM0001"),
                1,
                1,
                ServiceAgreementState.SIGNED,
                "Rekencentrum",
                null,
                EffectiveDate.parse("2026-01-01/.."),
                LocalDate.of(2026, 1, 1),
                null,
                EffectiveDate.parse(review),
                null,
                null,
                null,
                null);
    }

    @Test
    void whatIsLookedAtAgainBeforeSomeDayAsksAttentionByThatDay() {
        assertThat(reviewedOn("../2030").reviewDue(LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(reviewedOn("../2030").reviewDue(LocalDate.of(2030, 7, 1))).isTrue();
        assertThat(reviewedOn("2030/..").reviewDue(LocalDate.of(2029, 7, 1))).isTrue();
        assertThat(reviewedOn("?").reviewDue(LocalDate.of(2030, 6, 30))).isFalse();
    }

    private static AgreementNow ended(LocalDate successor, String end) {
        StandingAgreement signed = reviewedOn("?");
        return AgreementNow.of(
                new StandingAgreement(
                        signed.id(),
                        signed.cooperation(),
                        signed.taskField(),
                        signed.fieldName(),
                        signed.client(),
                        signed.number(),
                        signed.version(),
                        ServiceAgreementState.ENDED,
                        signed.contractor(),
                        null,
                        signed.term(),
                        signed.begins(),
                        null,
                        signed.reviewOn(),
                        successor,
                        EffectiveDate.parse(end),
                        null,
                        null),
                LocalDate.of(2026, 11, 27));
    }

    @Test
    void whicheverIsFirstOfItsEndAndItsSuccessorStopsIt() {
        LocalDate successor = LocalDate.of(2027, 1, 1);

        assertThat(ended(successor, "2028-02-29").stand().over()).isEqualTo(EffectiveDate.on(successor));
        assertThat(ended(successor, "2028-02-29").followedBeforeEnd()).isTrue();
        assertThat(ended(successor, "2026-12-01").stand().over()).isEqualTo(EffectiveDate.parse("2026-12-01"));
        assertThat(ended(successor, "2026-12-01").followedBeforeEnd()).isFalse();
        assertThat(ended(successor, "?").stand().over()).isEqualTo(EffectiveDate.unknown());
        assertThat(reviewedOn("?").over()).isNull();
    }
}
