package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount divided to the cent: the parts are the amount, whatever the shares. */
class AllocationTest {

    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final Map<MunicipalityCode, Share> TWO_TO_FIVE =
            Map.of(OMMEN, Share.of(2, 7), HARDENBERG, Share.of(5, 7));

    private static Map<MunicipalityCode, BigDecimal> divided(String amount, Map<MunicipalityCode, Share> shares) {
        return Allocation.of(new BigDecimal(amount), shares).parts();
    }

    @ParameterizedTest(name = "{0} by 2:5")
    @CsvSource({
        "100.00, 28.57, 71.43",
        "0.01, 0.00, 0.01",
        "0.02, 0.01, 0.01",
        "0, 0.00, 0.00",
        "-100.00, -28.57, -71.43",
        "-0.01, 0.00, -0.01",
        "7, 2.00, 5.00",
        "1000000.03, 285714.29, 714285.74"
    })
    void twoToFive(String amount, String ommen, String hardenberg) {
        assertThat(divided(amount, TWO_TO_FIVE))
                .containsEntry(OMMEN, new BigDecimal(ommen))
                .containsEntry(HARDENBERG, new BigDecimal(hardenberg));
    }

    @Test
    void ofEqualSharesTheLowestCodesGetTheCentsThatAreLeft() {
        Map<MunicipalityCode, Share> thirds = new LinkedHashMap<>();
        for (String code : List.of("GM0003", "GM0001", "GM0002")) {
            thirds.put(new MunicipalityCode(code), Share.of(1, 3));
        }
        assertThat(divided("0.02", thirds).values()).map(BigDecimal::toString).containsExactly("0.01", "0.01", "0.00");
        assertThat(divided("-0.02", thirds).values())
                .map(BigDecimal::toString)
                .containsExactly("-0.01", "-0.01", "0.00");
    }

    /** A thousand random keys of one to twelve partners and as many amounts; the seed is fixed, so that a failure stays. */
    @Test
    void whateverTheKeyThePartsAreTheAmountNobodyIsACentOffAndTheOrderMakesNoDifference() {
        Random random = new Random(20120710);
        for (int round = 0; round < 1000; round++) {
            Map<MunicipalityCode, Share> shares = key(random, 1 + random.nextInt(12));
            BigDecimal amount = new BigDecimal(BigInteger.valueOf(random.nextLong() % 10_000_000_000_000L), 2);

            Map<MunicipalityCode, BigDecimal> parts =
                    Allocation.of(amount, shares).parts();

            assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount);
            shares.forEach((code, share) -> assertThat(share.numerator()
                            .multiply(amount.movePointRight(2).toBigIntegerExact())
                            .subtract(share.denominator()
                                    .multiply(parts.get(code).movePointRight(2).toBigIntegerExact()))
                            .abs())
                    .as("%s of %s by %s", code, amount, share)
                    .isLessThan(share.denominator()));
            assertThat(Allocation.of(amount, shuffled(shares, random)).parts()).isEqualTo(parts);
            assertThat(Allocation.of(amount.negate(), shares).parts().values())
                    .containsExactlyElementsOf(
                            parts.values().stream().map(BigDecimal::negate).toList());
        }
    }

    private static Map<MunicipalityCode, Share> key(Random random, int partners) {
        List<Integer> weights = new ArrayList<>();
        for (int i = 0; i < partners; i++) {
            weights.add(1 + random.nextInt(50_000));
        }
        long whole = weights.stream().mapToLong(Integer::longValue).sum();
        Map<MunicipalityCode, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i < partners; i++) {
            shares.put(new MunicipalityCode("GM%04d".formatted(1000 + i)), Share.of(weights.get(i), whole));
        }
        assertThat(Share.makeWhole(shares.values())).isTrue();
        return shares;
    }

    private static Map<MunicipalityCode, Share> shuffled(Map<MunicipalityCode, Share> shares, Random random) {
        List<MunicipalityCode> codes = new ArrayList<>(shares.keySet());
        Collections.shuffle(codes, random);
        Map<MunicipalityCode, Share> other = new LinkedHashMap<>();
        codes.forEach(code -> other.put(code, shares.get(code)));
        return other;
    }

    @Test
    void whatIsNoWholeKeyOrNoAmountInCentsIsRefused() {
        refused("shares", "1", Map.of(OMMEN, Share.of(1, 2)));
        refused("shares", "1", Map.of(OMMEN, Share.of(1, 2), HARDENBERG, Share.of(2, 3)));
        refused("shares", "1", Map.of());
        refused("amount", "0.001", TWO_TO_FIVE);
        refused("amount", "100000000000000.01", TWO_TO_FIVE);
        refused("amount", "-100000000000000.01", TWO_TO_FIVE);
    }

    private static void refused(String field, String amount, Map<MunicipalityCode, Share> shares) {
        assertThatThrownBy(() -> Allocation.of(new BigDecimal(amount), shares))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo(field)));
    }
}
