package nl.samenspoor.insight.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.Hypothesis;
import nl.samenspoor.monitoring.HypothesisVerdict;
import nl.samenspoor.monitoring.JudgementsMade;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each cooperation says about the hypotheses (§9.2.2). Where municipalities differ, a row for each of them follows
 * the row of the cooperation.
 */
@Component
class HypothesesTable implements ComparedTable {

    private final JudgementsMade judgements;
    private final WeighingEvidence weighing;

    HypothesesTable(JudgementsMade judgements, WeighingEvidence weighing) {
        this.judgements = judgements;
        this.weighing = weighing;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.HYPOTHESES;
    }

    @Override
    public List<String> columns() {
        return Arrays.stream(Hypothesis.values()).map(Hypothesis::key).toList();
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<HypothesisVerdict>> known = judgements.verdicts(Ids.of(cooperations), asOf.recorded());
        List<ComparisonRow> rows = new ArrayList<>();
        for (CooperationSummary cooperation : cooperations) {
            rows.add(new ComparisonRow(cooperation, null, cells(known, cooperation, null, asOf)));
            known.getOrDefault(cooperation.id(), List.of()).stream()
                    .map(HypothesisVerdict::municipality)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .forEach(municipality -> rows.add(new ComparisonRow(
                            cooperation, municipality, cells(known, cooperation, municipality, asOf))));
        }
        return rows;
    }

    @Override
    public List<Evidence> evidence(List<CooperationSummary> cooperations, AsOf asOf) {
        return weighing.of(cooperations, asOf);
    }

    private static Map<String, Cell> cells(
            Map<CooperationId, List<HypothesisVerdict>> known,
            CooperationSummary cooperation,
            @Nullable MunicipalityCode municipality,
            AsOf asOf) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Hypothesis hypothesis : Hypothesis.values()) {
            HypothesisVerdict latest = Latest.of(
                    known,
                    cooperation.id(),
                    asOf,
                    HypothesisVerdict::grounds,
                    verdict ->
                            verdict.hypothesis() == hypothesis && Objects.equals(verdict.municipality(), municipality));
            cells.put(hypothesis.key(), Latest.cell(latest, one -> one.verdict().key(), HypothesisVerdict::grounds));
        }
        return cells;
    }
}
