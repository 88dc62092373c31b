package nl.samenspoor.insight.comparison;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables 8.3 and 8.4: the form that was chosen, and among how many municipalities. */
@Component
class FormTable implements ComparedTable {

    private static final Set<DecisionPointKind> CHOICES =
            EnumSet.of(DecisionPointKind.FORM_CHOICE, DecisionPointKind.FALLBACK, DecisionPointKind.RESTART_LIGHTER);

    private final DecisionPoints points;

    FormTable(DecisionPoints points) {
        this.points = points;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.FORM;
    }

    @Override
    public List<String> columns() {
        return List.of("form", "municipalities");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations) {
        Map<CooperationId, List<LoggedPoint>> logs = points.of(Ids.of(cooperations));
        return cooperations.stream()
                .map(cooperation -> row(cooperation, choice(logs.getOrDefault(cooperation.id(), List.of()))))
                .toList();
    }

    private static @Nullable String choice(List<LoggedPoint> log) {
        return log.stream()
                .filter(point -> CHOICES.contains(point.kind()) && point.source() != null)
                .max(Comparator.comparing(LoggedPoint::effective))
                .map(LoggedPoint::source)
                .orElse(null);
    }

    private static ComparisonRow row(CooperationSummary cooperation, @Nullable String source) {
        CooperationForm form = cooperation.form();
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("form", form == null ? Cell.UNKNOWN : new Cell(form.number(), source));
        cells.put("municipalities", new Cell(cooperation.partners().size(), source));
        return ComparisonRow.of(cooperation, cells);
    }
}
