package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Municipalities;
import org.junit.jupiter.api.Test;

class ComputedSharesTest {

    private static final MunicipalityCode TUBBERGEN = new MunicipalityCode("GM0183");
    private static final MunicipalityCode DINKELLAND = new MunicipalityCode("GM1774");
    private static final EffectiveDate THEN = EffectiveDate.parse("2012");

    private static Figure figure(FigureKind kind, String value) {
        return new Figure(kind, THEN, new BigDecimal(value), null, null, null);
    }

    private static CouncilTerm council(int seats) {
        return new CouncilTerm(EffectiveDate.parse("2010-03"), null, seats, List.of(), List.of(), List.of(), null);
    }

    @Test
    void sharesFollowTheFiguresAndAnUnknownFigureGivesNoShare() {
        Municipalities municipalities = mock(Municipalities.class);
        when(municipalities.figures(anyCollection(), any()))
                .thenReturn(Map.of(
                        TUBBERGEN,
                        List.of(figure(FigureKind.INHABITANTS, "21152"), figure(FigureKind.FTE, "146")),
                        DINKELLAND,
                        List.of(figure(FigureKind.INHABITANTS, "26056"))));
        when(municipalities.councils(anyCollection(), any()))
                .thenReturn(Map.of(TUBBERGEN, List.of(council(19)), DINKELLAND, List.of(council(21))));

        var shares = new ComputedShares(municipalities).of(List.of(TUBBERGEN, DINKELLAND), THEN);

        assertThat(shares.get("inhabitants").get(TUBBERGEN).percentage()).isEqualByComparingTo("44.81");
        assertThat(shares.get("council_seats").get(DINKELLAND).percentage()).isEqualByComparingTo("52.5");
        assertThat(shares).doesNotContainKey("fte");
    }

    /** A thousand random sets of figures of one to twelve partners; the seed is fixed, so that a failure stays. */
    @Test
    void whateverTheFiguresTheSharesAreExactlyTheWhole() {
        Random random = new Random(20120710);
        for (int round = 0; round < 1000; round++) {
            Map<MunicipalityCode, List<Figure>> figures = new HashMap<>();
            for (int i = 0; i <= random.nextInt(12); i++) {
                int tenths = i == 0 ? 1 : random.nextInt(1_000_000);
                figures.put(
                        new MunicipalityCode("GM%04d".formatted(1000 + i)),
                        List.of(figure(
                                FigureKind.AREA_KM2,
                                BigDecimal.valueOf(tenths, random.nextInt(3)).toPlainString())));
            }

            var shares = new ComputedShares.Figures(figures, Map.of()).shares(figures.keySet(), THEN);

            assertThat(shares.get("area_km2")).hasSameSizeAs(figures);
            assertThat(Share.makeWhole(shares.get("area_km2").values())).isTrue();
        }
    }
}
