package nl.samenspoor.agreement;

import static nl.samenspoor.agreement.AgreementStatus.AGREED;
import static nl.samenspoor.agreement.AgreementStatus.ENDED;
import static nl.samenspoor.agreement.AgreementStatus.IN_FORCE;
import static nl.samenspoor.agreement.AgreementStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A next state leaves the evaluation where it was agreed. */
class AgreedEvaluationTest {

    private static final CooperationId ID = new CooperationId("A");

    private static EffectiveDate day(String written) {
        return EffectiveDate.parse(written);
    }

    private static CostKey key(AgreementStatus status, String on, @Nullable Integer years, @Nullable String costs) {
        return new CostKey(
                ID,
                1,
                CostKeyType.EQUAL,
                List.of(CostKeyPeriod.unknownFrom(day("2020"))),
                costs,
                null,
                years,
                status,
                day(on),
                null,
                null,
                Instant.EPOCH,
                "leider");
    }

    private static Arrangement state(String on, @Nullable String inForce, @Nullable Integer years) {
        return new Arrangement(
                ID,
                LegalForm.PUBLIC_BODY,
                null,
                null,
                null,
                IN_FORCE,
                day(on),
                inForce == null ? null : day(inForce),
                null,
                years,
                null,
                null,
                null,
                null,
                null,
                Clauses.UNKNOWN,
                1,
                Instant.EPOCH,
                "leider");
    }

    private static void assertSince(String since, boolean over, @Nullable String evaluated, CostKey... keys) {
        AgreedEvaluation agreed =
                AgreedEvaluation.of(List.of(keys), keys[0], evaluated == null ? null : day(evaluated));
        assertThat(agreed.since()).isEqualTo(day(since));
        assertThat(agreed.over()).isEqualTo(over);
    }

    @Test
    void aKeyKeepsTheDayOfTheFirstStateThatSaysTheSame() {
        assertSince("2021", false, null, key(IN_FORCE, "2022", 3, null), key(AGREED, "2021", 3, null));
        assertSince("2022", false, null, key(IN_FORCE, "2022", 5, null), key(AGREED, "2021", 3, null));
        assertSince("2022", false, null, key(IN_FORCE, "2022", null, null), key(AGREED, "2021", 3, null));
        assertSince(
                "2021",
                false,
                null,
                key(IN_FORCE, "2023", 3, "ict"),
                key(PROPOSED, "2022-06", 1, "ict"),
                key(AGREED, "2022", 3, "huisvesting"),
                key(AGREED, "2021", 3, "ict"));
        assertSince(
                "2023",
                false,
                null,
                key(AGREED, "2023", 3, null),
                key(ENDED, "2022", 3, null),
                key(AGREED, "2021", 3, null));
    }

    @Test
    void aKeyThatIsAgreedOnTheDayOfAnEvaluationOrLaterIsEvaluatedAnew() {
        CostKey[] keys = {
            key(IN_FORCE, "2024-05-02", 3, null), key(AGREED, "2024-05-01", 3, null), key(AGREED, "2021", 3, null)
        };
        assertSince("2024-05-01", false, "2024-05-01", keys);
        assertSince("2024-05-02", false, "2024-05-02", keys);
        assertSince("2021", true, "2024-06-01", keys);
    }

    @Test
    void anArrangementThatSaysNothingOfItsEvaluationLeavesWhatWasAgreed() {
        AgreedEvaluation agreed = AgreedEvaluation.of(
                List.of(state("2024", null, null), state("2023", "2023-02-01", 4), state("2022", null, 2)), null);
        assertThat(agreed).isEqualTo(new AgreedEvaluation(4, day("2023"), day("2023-02-01"), false));
        assertThat(AgreedEvaluation.of(List.of(state("2024", null, 2), state("2022", null, 2)), null))
                .isEqualTo(new AgreedEvaluation(2, day("2022"), day("2022"), false));
    }

    @Test
    void anArrangementThatIsAgreedAfterAnEvaluationCountsAnewThoughItIsInForceSinceBefore() {
        List<Arrangement> states = List.of(state("2025", "2022", 3), state("2022", "2022", 3));
        assertThat(AgreedEvaluation.of(states, day("2024")))
                .isEqualTo(new AgreedEvaluation(3, day("2025"), day("2025"), false));
        assertThat(AgreedEvaluation.of(states, day("2026")))
                .isEqualTo(new AgreedEvaluation(3, day("2022"), day("2022"), true));
    }
}
