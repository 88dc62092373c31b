package nl.samenspoor.insight.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables 8.3 and 8.4: the form that was chosen, and among how many municipalities. */
@Component
class FormTable implements ComparedTable {

    private static final Set<DecisionPointKind> CHOICES =
            EnumSet.of(DecisionPointKind.FORM_CHOICE, DecisionPointKind.FALLBACK, DecisionPointKind.RESTART_LIGHTER);

    private static final String MUNICIPALITIES = "municipalities";

    private final DecisionPoints points;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    FormTable(DecisionPoints points, Texts texts, EffectiveDateText dates, Clock clock) {
        this.points = points;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.FORM;
    }

    @Override
    public List<String> columns() {
        return List.of("form", MUNICIPALITIES);
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<LoggedPoint>> logs = points.of(Ids.of(cooperations));
        return cooperations.stream()
                .map(cooperation ->
                        row(cooperation, choice(asOf.recorded(logs.getOrDefault(cooperation.id(), List.of())), asOf)))
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        List<String> forms = Arrays.stream(CooperationForm.values())
                .map(form -> String.valueOf(form.number()))
                .toList();
        List<String> sizes = rows.stream()
                .map(row -> row.cell(MUNICIPALITIES))
                .filter(Cell::known)
                .map(cell -> (Integer) cell.value())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        return List.of(
                CrossTable.ofCooperations("form", "form", forms, rows),
                CrossTable.ofValues("form-size", MUNICIPALITIES, sizes, "form", forms, rows));
    }

    private static @Nullable LoggedPoint choice(List<LoggedPoint> log, AsOf asOf) {
        return log.stream()
                .filter(point -> CHOICES.contains(point.kind()) && point.correctedBy() == null)
                .filter(point -> asOf.counts(point.effective()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private ComparisonRow row(CooperationSummary cooperation, @Nullable LoggedPoint choice) {
        CooperationForm form = cooperation.form();
        String source = choice == null ? null : choice.source();
        EffectiveDate since = choice == null ? null : choice.effective();
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("form", form == null ? Cell.UNKNOWN : new Cell(form.number(), source, since));
        cells.put(MUNICIPALITIES, municipalities(cooperation));
        return ComparisonRow.of(cooperation, cells);
    }

    /** Known from the partners on record, as far as it was observed; not from what said which form was chosen. */
    private Cell municipalities(CooperationSummary cooperation) {
        int partners = cooperation.partners().size();
        LocalDate observed = cooperation.observedUntil();
        EffectiveDate on = EffectiveDate.on(observed == null ? LocalDate.now(clock) : observed);
        return partners == 0
                ? Cell.UNKNOWN
                : Cell.computed(partners, texts.of("insight.source.partners", dates.of(on)), on);
    }
}
