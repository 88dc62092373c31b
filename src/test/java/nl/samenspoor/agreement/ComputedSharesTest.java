package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
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
}
