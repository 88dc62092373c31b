package nl.samenspoor.agreement;

import static nl.samenspoor.agreement.AgreementStatus.AGREED;
import static nl.samenspoor.agreement.AgreementStatus.ENDED;
import static nl.samenspoor.agreement.AgreementStatus.IN_FORCE;
import static nl.samenspoor.agreement.AgreementStatus.PROPOSED;
import static nl.samenspoor.agreement.AgreementStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of all keys that were laid down, one counts; what was rejected or ended never does. */
class CountingKeyTest {

    private static CostKey key(AgreementStatus status, int year, @Nullable String costs) {
        return new CostKey(
                new CooperationId("c1"),
                1,
                CostKeyType.EQUAL,
                List.of(CostKeyPeriod.unknownFrom(EffectiveDate.parse(String.valueOf(year)))),
                costs,
                null,
                null,
                status,
                EffectiveDate.parse(String.valueOf(year)),
                null,
                null,
                Instant.EPOCH,
                "leider");
    }

    private static final CostKey AGREED_2020 = key(AGREED, 2020, null);
    private static final CostKey PROPOSED_2021 = key(PROPOSED, 2021, null);

    @Test
    void anAgreedKeyCountsAlsoWhenAnotherWasProposedOrRejectedAfterIt() {
        assertThat(CountingKey.among(List.of(key(REJECTED, 2022, null), AGREED_2020)))
                .isEqualTo(new CountingKey(AGREED_2020, null, null));
        assertThat(CountingKey.among(List.of(PROPOSED_2021, AGREED_2020)))
                .isEqualTo(new CountingKey(AGREED_2020, PROPOSED_2021, null));
        assertThat(CountingKey.among(List.of(key(IN_FORCE, 2022, null), PROPOSED_2021))
                        .proposal())
                .as("a proposal from before the agreement")
                .isNull();
    }

    @Test
    void withoutAnAgreedKeyTheNewestProposalCountsUnlessItWasRejected() {
        assertThat(CountingKey.among(List.of(PROPOSED_2021, key(REJECTED, 2020, null)))
                        .key())
                .isEqualTo(PROPOSED_2021);
        CostKey rejected = key(REJECTED, 2022, null);
        assertThat(CountingKey.among(List.of(rejected, PROPOSED_2021)))
                .isEqualTo(new CountingKey(null, null, rejected));
        assertThat(CountingKey.among(List.of())).isEqualTo(new CountingKey(null, null, null));
    }

    @Test
    void whatWasEndedEndsWhatWasAgreedBeforeItAndNothingAfterIt() {
        CostKey ended = key(ENDED, 2022, null);
        assertThat(CountingKey.among(List.of(ended, AGREED_2020))).isEqualTo(new CountingKey(null, null, ended));
        CostKey again = key(AGREED, 2023, null);
        assertThat(CountingKey.among(List.of(again, ended, AGREED_2020)).key()).isEqualTo(again);
    }

    @Test
    void theEndOrRejectionOfAKeyForOtherCostsTakesNothingBack() {
        CostKey all = key(AGREED, 2020, "lopende kosten");
        CostKey proposed = key(PROPOSED, 2021, "lopende kosten");
        assertThat(CountingKey.among(List.of(key(ENDED, 2022, "integratiekosten"), all))
                        .key())
                .isEqualTo(all);
        assertThat(CountingKey.among(List.of(key(REJECTED, 2022, "ICT"), proposed))
                        .key())
                .isEqualTo(proposed);
    }

    @Test
    void onADayTheKeyThatHoldsGoesBeforeOneThatOnlyBeginsLaterAndWhatEndsLaterStillCounts() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        CostKey for2028 = key(AGREED, 2028, null);

        assertThat(CountingKey.on(List.of(for2028, AGREED_2020), day))
                .isEqualTo(new CountingKey(AGREED_2020, null, null, for2028));
        assertThat(CountingKey.on(List.of(for2028, AGREED_2020), LocalDate.of(2028, 1, 1)))
                .isEqualTo(new CountingKey(for2028, null, null));
        assertThat(CountingKey.on(List.of(for2028), day)).isEqualTo(new CountingKey(for2028, null, null));
        assertThat(CountingKey.on(List.of(key(ENDED, 2030, null), AGREED_2020), day)
                        .key())
                .isEqualTo(AGREED_2020);
        assertThat(CountingKey.on(List.of(key(ENDED, 2022, null), AGREED_2020), day)
                        .key())
                .isNull();
    }

    @Test
    void aKeyThatBeganBeforeSomeDayHoldsFromThatDay() {
        CostKey later = starting(2, "../2012");
        CostKey first = starting(1, "2010");

        assertThat(CountingKey.on(List.of(later, first), LocalDate.parse("2011-06-01")))
                .isEqualTo(new CountingKey(first, null, null, later));
        assertThat(CountingKey.on(List.of(later, first), LocalDate.parse("2012-12-31"))
                        .key())
                .isEqualTo(later);
    }

    private static CostKey starting(int version, String from) {
        return new CostKey(
                new CooperationId("c1"),
                version,
                CostKeyType.EQUAL,
                List.of(CostKeyPeriod.unknownFrom(EffectiveDate.parse(from))),
                null,
                null,
                null,
                AGREED,
                EffectiveDate.parse(from),
                null,
                null,
                Instant.EPOCH,
                "leider");
    }
}
