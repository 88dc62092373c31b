package nl.samenspoor.insight.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.ControlJudgement;
import nl.samenspoor.monitoring.JudgementsMade;
import org.springframework.stereotype.Component;

/** Table 8.10: how much control there is, a human judgement and not the number of instruments. */
@Component
class ControlTable implements ComparedTable {

    private final JudgementsMade judgements;

    ControlTable(JudgementsMade judgements) {
        this.judgements = judgements;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.CONTROL;
    }

    @Override
    public List<String> columns() {
        return List.of("control", "contractDetail");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<ControlJudgement>> known = judgements.control(Ids.of(cooperations), asOf.recorded());
        return cooperations.stream()
                .map(cooperation -> {
                    ControlJudgement latest =
                            Latest.of(known, cooperation.id(), asOf, ControlJudgement::grounds, control -> true);
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    cells.put("control", Latest.cell(latest, one -> one.level().key(), ControlJudgement::grounds));
                    cells.put(
                            "contractDetail",
                            Latest.cell(latest, one -> one.contractDetail().key(), ControlJudgement::grounds));
                    return ComparisonRow.of(cooperation, cells);
                })
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of(CrossTable.ofCooperations("control", "control", List.of("high", "low"), rows));
    }
}
