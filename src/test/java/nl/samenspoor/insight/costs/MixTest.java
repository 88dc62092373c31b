package nl.samenspoor.insight.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.junit.jupiter.api.Test;

/** Several indicators at once, each as heavy as is said. */
class MixTest {

    private static final MunicipalityCode A = new MunicipalityCode("GM9101");
    private static final MunicipalityCode B = new MunicipalityCode("GM9102");
    private static final List<IndicatorLine> LINES = List.of(
            line("inhabitants", Share.of(1, 4), Share.of(3, 4)),
            line("fte", Share.of(1, 2), Share.of(1, 2)),
            line("area_km2", Share.of(1, 3), Share.of(2, 3)));

    private static IndicatorLine line(String indicator, Share a, Share b) {
        return new IndicatorLine(indicator, Map.of(A, a, B, b), Map.of());
    }

    @Test
    void eachCountsAsHeavilyAsIsSaid() {
        Basis mix = Mix.of(Map.of("inhabitants", 60, "fte", 40), LINES);
        assertThat(mix.shares()).isEqualTo(Map.of(A, Share.of(7, 20), B, Share.of(13, 20)));
        assertThat(Mix.of(Map.of("fte", 1), LINES).shares()).isEqualTo(Map.of(A, Share.of(1, 2), B, Share.of(1, 2)));
    }

    @Test
    void whateverTheWeightsTheSharesMakeTheWhole() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Map<String, Integer> weights = new HashMap<>();
            LINES.forEach(line -> weights.put(line.indicator(), random.nextInt(Mix.HEAVIEST + 1)));
            weights.merge("fte", 1, Math::max);
            assertThat(Share.makeWhole(Mix.of(weights, LINES).shares().values()))
                    .as("seed %d, %s", seed, weights)
                    .isTrue();
        }
    }

    @Test
    void whatDoesNotCountOrIsNotThereIsRefused() {
        for (Map<String, Integer> wrong : List.of(
                Map.<String, Integer>of(),
                Map.of("fte", 0),
                Map.of("fte", 1_001),
                Map.of("fte", -1),
                Map.of("postcodes", 1))) {
            assertThatThrownBy(() -> Mix.of(wrong, LINES))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                            .extracting(problem -> problem.field())
                            .containsExactly("weights"));
        }
    }
}
