package nl.samenspoor.insight.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
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
    private final Cooperations cooperations;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    FormTable(DecisionPoints points, Cooperations cooperations, Texts texts, EffectiveDateText dates, Clock clock) {
        this.points = points;
        this.cooperations = cooperations;
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
    public List<ComparisonRow> rows(List<CooperationSummary> compared, AsOf asOf) {
        Map<CooperationId, List<LoggedPoint>> logs = points.of(Ids.of(compared));
        Map<CooperationId, Alternative> workedOut = ofToday(asOf) ? cooperations.workedOut(compared) : Map.of();
        return compared.stream()
                .map(cooperation -> row(
                        cooperation,
                        choice(asOf.recorded(logs.getOrDefault(cooperation.id(), List.of())), asOf),
                        workedOut.get(cooperation.id())))
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

    private boolean ofToday(AsOf asOf) {
        LocalDate today = LocalDate.now(clock);
        return !asOf.recorded().limited() && !asOf.or(today).isBefore(today);
    }

    private static @Nullable LoggedPoint choice(List<LoggedPoint> log, AsOf asOf) {
        return log.stream()
                .filter(point -> CHOICES.contains(point.kind()) && point.correctedBy() == null)
                .filter(point -> asOf.counts(point.effective()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private ComparisonRow row(
            CooperationSummary cooperation, @Nullable LoggedPoint choice, @Nullable Alternative workedOut) {
        CooperationForm form = cooperation.form();
        String source = choice == null ? null : choice.source();
        EffectiveDate since = choice == null ? null : choice.effective();
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("form", form == null ? notChosen(workedOut) : new Cell(form.number(), source, since));
        cells.put(MUNICIPALITIES, municipalities(cooperation));
        return ComparisonRow.of(cooperation, cells);
    }

    /** What is worked out was not chosen; which ranking stood on an earlier day nobody kept. */
    private Cell notChosen(@Nullable Alternative workedOut) {
        if (workedOut == null) {
            return Cell.UNKNOWN;
        }
        int form = workedOut.form().number();
        return Cell.unknown("worked_out", texts.of("insight.lead.workedOut", form, texts.of("insight.form." + form)));
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
