package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TaskScopeJudgement;
import org.springframework.stereotype.Component;

/** Table 8.8: at what level tasks are done together. */
@Component
class TasksTable implements ComparedTable {

    private final JudgementsMade judgements;

    TasksTable(JudgementsMade judgements) {
        this.judgements = judgements;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.TASKS;
    }

    @Override
    public List<String> columns() {
        return List.of("tasks");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations) {
        Map<CooperationId, List<TaskScopeJudgement>> known = judgements.taskScope(Ids.of(cooperations));
        return cooperations.stream()
                .map(cooperation -> ComparisonRow.of(
                        cooperation,
                        Map.of(
                                "tasks",
                                Latest.cell(
                                        Latest.of(known, cooperation.id(), scope -> true),
                                        judgement -> judgement.scope().key(),
                                        TaskScopeJudgement::grounds))))
                .toList();
    }
}
