package nl.samenspoor.insight.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.Advisers;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.Hypothesis;
import nl.samenspoor.monitoring.HypothesisVerdict;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.monitoring.TrustTrend;
import nl.samenspoor.monitoring.Verdict;
import nl.samenspoor.organisation.Organisations;
import org.junit.jupiter.api.Test;

class JudgedTablesTest {

    private static final CooperationId ID = new CooperationId("OH");
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final Grounds GROUNDS = Grounds.stated(EffectiveDate.parse("2012"), "§8.5");

    private final JudgementsMade judgements = mock(JudgementsMade.class);
    private final Organisations organisations = mock(Organisations.class);

    static CooperationSummary cooperation() {
        return new CooperationSummary(
                ID,
                "Ommen - Hardenberg",
                Phase.REALISATION,
                EffectiveDate.parse("2012-07-10"),
                CooperationStatus.ACTIVE,
                null,
                null,
                LegalForm.UNKNOWN,
                null,
                1,
                List.of(OMMEN, HARDENBERG),
                EffectiveDate.parse("2010-12~"),
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private static TrustJudgement trust(
            MunicipalityCode from, MunicipalityCode to, TrustTable table, TrustLevel level) {
        return new TrustJudgement(ID, from, to, table, level, TrustTrend.UNKNOWN, GROUNDS);
    }

    @Test
    void onlyTheNewestJudgementOfTheClusterAtLargeCounts() {
        when(judgements.trust(anyCollection(), any()))
                .thenReturn(Map.of(
                        ID,
                        List.of(
                                trust(HARDENBERG, OMMEN, TrustTable.COOPERATION, TrustLevel.HIGH),
                                trust(null, null, TrustTable.PARTNER_CHOICE, TrustLevel.HIGH),
                                trust(null, null, TrustTable.COOPERATION, TrustLevel.MEDIUM),
                                trust(null, null, TrustTable.COOPERATION, TrustLevel.LOW))));

        Cell cell = new TrustLevels(judgements)
                .rows(List.of(cooperation()), AsOf.NOW)
                .get(0)
                .cell("trust");

        assertThat(cell).isEqualTo(new Cell("medium", "§8.5", EffectiveDate.parse("2012"), Basis.STATED));
    }

    @Test
    void mediumTrustIsTrustAndInternalAdvisersAreNoExternalOnes() {
        when(judgements.trust(anyCollection(), any()))
                .thenReturn(Map.of(ID, List.of(trust(null, null, TrustTable.COOPERATION, TrustLevel.MEDIUM))));
        when(judgements.advisers(anyCollection(), any()))
                .thenReturn(Map.of(ID, List.of(new Advisers(ID, AdviserUse.NO, List.of(), GROUNDS))));

        ComparisonRow row = new AdvisersTrustTable(new UsedAdvisers(judgements, organisations), judgements)
                .rows(List.of(cooperation()), AsOf.NOW)
                .get(0);

        assertThat(row.cell("trust").value()).isEqualTo("yes");
        assertThat(row.cell("advisers").value()).isEqualTo("internal");
    }

    @Test
    void whatNobodyJudgedIsUnknownAndNotNo() {
        assertThat(new AdvisersTable(new UsedAdvisers(judgements, organisations))
                        .rows(List.of(cooperation()), AsOf.NOW)
                        .get(0)
                        .cells()
                        .values())
                .containsOnly(Cell.UNKNOWN);
        assertThat(new ControlTable(judgements)
                        .rows(List.of(cooperation()), AsOf.NOW)
                        .get(0)
                        .cell("control"))
                .isEqualTo(Cell.UNKNOWN);
        assertThat(new TasksTable(judgements)
                        .rows(List.of(cooperation()), AsOf.NOW)
                        .get(0)
                        .cell("tasks"))
                .isEqualTo(Cell.UNKNOWN);
    }

    @Test
    void aVerdictThatDiffersPerMunicipalityHasARowForEach() {
        when(judgements.verdicts(anyCollection(), any()))
                .thenReturn(Map.of(
                        ID,
                        List.of(
                                verdict(null, Verdict.SPLIT_BY_MUNICIPALITY),
                                verdict(HARDENBERG, Verdict.CONFIRMED),
                                verdict(OMMEN, Verdict.REJECTED))));

        List<ComparisonRow> rows =
                new HypothesesTable(judgements, mock(WeighingEvidence.class)).rows(List.of(cooperation()), AsOf.NOW);

        assertThat(rows)
                .extracting(ComparisonRow::municipality, row -> row.cell("h2a").value())
                .containsExactly(
                        tuple(null, "split_by_municipality"), tuple(HARDENBERG, "confirmed"), tuple(OMMEN, "rejected"));
    }

    private static HypothesisVerdict verdict(MunicipalityCode municipality, Verdict verdict) {
        return new HypothesisVerdict(ID, Hypothesis.H2A, municipality, verdict, GROUNDS);
    }
}
