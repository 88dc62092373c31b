package nl.samenspoor.insight.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.Category;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;

class FactorTablesTest {

    private static final CooperationId ID = JudgedTablesTest.cooperation().id();

    private final Factors factors = mock(Factors.class);

    static FactorStatus status(String id, Score score, Map<String, Score> parts) {
        Factor factor = new Factor(
                id,
                Listing.CHECKLIST,
                Category.PRECONDITIONS,
                Polarity.PROMOTING,
                null,
                false,
                List.of(),
                List.of(1),
                "3.3.1",
                null,
                Map.of(),
                Map.of());
        return new FactorStatus(
                factor,
                List.of(new Assessment(
                        ID,
                        id,
                        1,
                        score,
                        Map.of(),
                        Map.of(),
                        parts,
                        Basis.STATED,
                        EffectiveDate.parse("2012"),
                        null,
                        "table 8.5",
                        Instant.EPOCH,
                        "casebook")),
                LocalDate.of(2026, 1, 1));
    }

    @Test
    void scoresOfThePartnerFactorsReadAsHighNeitherAndLow() {
        when(factors.all(anyCollection()))
                .thenReturn(Map.of(
                        ID,
                        List.of(
                                status("mutual_trust", Score.PARTLY, Map.of()),
                                status(
                                        "homogeneity_proximity",
                                        Score.PARTLY,
                                        Map.of("homogeneity", Score.ABSENT, "proximity", Score.PRESENT)))));

        ComparisonRow row = new PartnerFactorsTable(factors)
                .rows(List.of(JudgedTablesTest.cooperation()), AsOf.NOW)
                .get(0);

        assertThat(row.cell("mutual_trust"))
                .isEqualTo(new Cell("neither", "table 8.5", EffectiveDate.parse("2012"), Basis.STATED));
        assertThat(row.cell("homogeneity").value()).isEqualTo("low");
        assertThat(row.cell("proximity").value()).isEqualTo("high");
        assertThat(row.cell("positive_image")).isEqualTo(Cell.UNKNOWN);
    }

    @Test
    void notApplicableIsKnownInTheFactorTableAndUnknownIsNotAbsent() {
        assertThat(FactorsTable.cell(status("client_contractor_roles", Score.NA, Map.of()))
                        .value())
                .isEqualTo("na");
        assertThat(FactorsTable.cell(status("culture", Score.UNKNOWN, Map.of())))
                .isEqualTo(Cell.UNKNOWN);
    }
}
