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
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<TaskScopeJudgement>> known =
                judgements.taskScope(Ids.of(cooperations), asOf.recorded());
        return cooperations.stream()
                .map(cooperation -> ComparisonRow.of(
                        cooperation,
                        Map.of(
                                "tasks",
                                Latest.cell(
                                        Latest.of(
                                                known,
                                                cooperation.id(),
                                                asOf,
                                                TaskScopeJudgement::grounds,
                                                scope -> true),
                                        judgement -> judgement.scope().key(),
                                        TaskScopeJudgement::grounds))))
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of(
                CrossTable.ofCooperations("tasks", "tasks", List.of("rich_only", "rich_and_poor", "poor_only"), rows));
    }
}
