package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.junit.jupiter.api.Test;

/** Shares that follow use are exact. */
class MeasuredTest {

    private static final MunicipalityCode A = new MunicipalityCode("GM9101");
    private static final MunicipalityCode B = new MunicipalityCode("GM9102");

    @Test
    void theSharesAreTheQuantitiesDividedByTheirSum() {
        Measured hours = new Measured("uren", Map.of(A, new BigDecimal("1200"), B, new BigDecimal("2800.5")));
        assertThat(hours.shares()).isEqualTo(Map.of(A, Share.of(2400, 8001), B, Share.of(5601, 8001)));
    }

    @Test
    void whateverIsMeasuredTheSharesMakeTheWhole() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Map<MunicipalityCode, BigDecimal> quantities = new TreeMap<>();
            for (int m = 0; m < 1 + random.nextInt(9); m++) {
                quantities.put(
                        new MunicipalityCode("GM910" + m),
                        new BigDecimal(random.nextInt(1_000_000_000)).movePointLeft(random.nextInt(7)));
            }
            quantities.put(A, BigDecimal.ONE);
            assertThat(Share.makeWhole(new Measured("x", quantities).shares().values()))
                    .as("seed %d, %s", seed, quantities)
                    .isTrue();
        }
    }
}
