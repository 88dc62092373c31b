package nl.samenspoor.insight.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCatalogue;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonRow;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.insight.comparison.CrossTable;
import nl.samenspoor.insight.comparison.Evidence;
import nl.samenspoor.insight.comparison.StudyConclusion;
import nl.samenspoor.insight.overview.FactorEffect;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.motive.State;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Columns, cells and evidence of comparisons in words. */
@Component
class ComparisonTexts {

    /** Columns whose cells hold what things are called. */
    private static final Set<String> NAMES = Set.of("names", "tracks");

    private static final List<String> SCORES = List.of("present", "partly", "absent", "na", Cell.NOT_KNOWN);

    private final Texts texts;
    private final EffectiveDateText dates;
    private final MessageSource messages;
    private final FactorCatalogue catalogue;

    ComparisonTexts(Texts texts, EffectiveDateText dates, MessageSource messages, FactorCatalogue catalogue) {
        this.texts = texts;
        this.dates = dates;
        this.messages = messages;
        this.catalogue = catalogue;
    }

    /** What a column is about. */
    public String column(ComparisonTable table, String column) {
        return table == ComparisonTable.FACTORS
                ? texts.of("factors.name." + column)
                : texts.of("insight.column." + table.key() + "." + column);
    }

    /** The value of a cell; a name stays as it is. */
    public String value(ComparisonTable table, String column, Cell cell) {
        Object value = cell.value();
        if (value instanceof EffectiveDate date) {
            return dates.of(date);
        }
        if (value instanceof BigDecimal number) {
            return table == ComparisonTable.COST_KEY ? percent(number) : format().format(number);
        }
        if (!cell.known()) {
            return texts.of("web.unknown");
        }
        if (NAMES.contains(column) || column.equals("municipalities")) {
            return NAMES.contains(column) ? orItself("insight.value." + value, value) : value.toString();
        }
        if (table == ComparisonTable.COST_KEY) {
            return orItself((column.equals("status") ? "agreement.status." : "insight.share.") + value, value);
        }
        String own = text("insight.value." + table.key() + "." + value);
        return own.isEmpty() ? orItself("insight.value." + value, value) : own;
    }

    /** The value of a cell for a page, which says in which language a name is ({@code record:says}). */
    public String said(ComparisonTable table, String column, Cell cell) {
        String value = value(table, column, cell);
        return NAMES.contains(column) && cell.known() && value.equals(String.valueOf(cell.value()))
                ? RecordedWords.marked(value)
                : value;
    }

    /**
     * The value of a cell in a file. A state of plus and minus signs stands behind its words: a cell that began with the
     * sign would be taken for a formula, and be guarded as one.
     */
    public String written(ComparisonTable table, String column, Cell cell) {
        String value = value(table, column, cell);
        return table == ComparisonTable.THREE_KS && cell.known() && cell.value() instanceof String key
                ? texts.of("motive.state." + State.of(column, key).name().toLowerCase(Locale.ROOT)) + " (" + value + ")"
                : value;
    }

    /** What the study itself concluded on a hypothesis. */
    public String conclusion(StudyConclusion one) {
        return texts.of("insight.study." + one.hypothesis().key());
    }

    /** The same as a sentence that names the study. */
    public String study(StudyConclusion one) {
        return texts.of("insight.study", conclusion(one), StudyConclusion.SOURCE);
    }

    /** How the recorder knows it; empty for what no person judged, and for what is unknown. */
    public String basis(Cell cell) {
        Basis basis = cell.basis();
        return basis == null || !cell.known() ? "" : texts.of("kernel.basis." + basis.key());
    }

    /** What stands above a column of values. */
    public String above(ComparisonTable table, CrossTable cross, String value) {
        return value(table, cross.column(), new Cell(value, null));
    }

    /** What stands before a line that is no cooperation. */
    public String before(ComparisonTable table, CrossTable cross, CrossTable.Line line) {
        String about = cross.about();
        if (about == null) {
            return column(table, line.value());
        }
        return about.equals("municipalities") && !line.value().equals(Cell.NOT_KNOWN)
                ? texts.of("insight.compare.municipalities", Integer.valueOf(line.value()))
                : value(table, about, new Cell(line.value(), null));
    }

    /** The sentence of one piece of evidence, for {@code record:says}: what it tells is a recorded event. */
    public String saidEvidence(Evidence fact) {
        String first = fact.facts().isEmpty() ? "" : fact.facts().get(0).value().toString();
        return texts.of("insight.evidence." + fact.reason(), RecordedWords.marked(first));
    }

    /** The same in a file. */
    public String evidence(Evidence fact) {
        return RecordedWords.plain(saidEvidence(fact));
    }

    /** The verdicts on a hypothesis, counted; empty when nobody gave one. */
    public String verdicts(HypothesisPart part) {
        String counted = part.verdicts().entrySet().stream()
                .map(entry -> entry.getValue() + " "
                        + value(ComparisonTable.HYPOTHESES, part.key(), new Cell(entry.getKey(), null)))
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? "" : texts.of("insight.evidence.verdicts", counted);
    }

    /** The reference date, or that it is today's state. */
    public String day(@Nullable LocalDate day, LocalDate today) {
        return day == null
                ? texts.of("insight.compare.asOfToday", dates.day(today))
                : texts.of("insight.compare.asOf", dates.day(day));
    }

    /** What is left out of the record, when only what was recorded by a day counts; else empty. */
    public List<String> record(List<TableView> views) {
        Comparison any = views.get(0).compared();
        LocalDate day = any.asOf().recorded().day();
        if (day == null) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        said.add(texts.of("insight.compare.recordedUntil", dates.day(day)));
        if (!any.record().absent().isEmpty()) {
            said.add(texts.of(
                    "insight.compare.recordedUntil.absent", names(any.record().absent())));
        }
        if (!any.record().uncertain().isEmpty()) {
            said.add(texts.of(
                    "insight.compare.recordedUntil.uncertain",
                    names(any.record().uncertain())));
        }
        said.add(texts.of("insight.compare.recordedUntil.rule"));
        return said;
    }

    private static String names(List<CooperationSummary> cooperations) {
        return cooperations.stream().map(CooperationSummary::name).collect(Collectors.joining(", "));
    }

    /**
     * What must be known of a cooperation beside its name: that it stood still or had ended on the reference date, how far
     * the knowledge of it reaches when that is not as far, and whether it is made up.
     *
     * @param day the reference date, or null for today's state
     */
    public List<String> beside(CooperationSummary cooperation, @Nullable LocalDate day, LocalDate today) {
        List<String> words = new ArrayList<>();
        if (cooperation.status() != CooperationStatus.ACTIVE) {
            words.add(texts.of("insight.status." + cooperation.status().key()));
        }
        LocalDate until = cooperation.observedUntil();
        if (until != null && cooperation.pastOn(day == null ? today : day)) {
            words.add(texts.of("insight.observedUntil", dates.day(until)));
        }
        if (cooperation.fictional()) {
            words.add(texts.of("insight.fictional"));
        }
        return words;
    }

    public boolean hinders(String factor) {
        return catalogue.checklist().stream()
                .anyMatch(one -> one.id().equals(factor) && one.polarity() == Polarity.HINDERING);
    }

    /** Class of the tint behind a score; the word stands in the cell. */
    public String tone(String factor, Cell cell) {
        Polarity polarity = catalogue.checklist().stream()
                .filter(one -> one.id().equals(factor))
                .map(Factor::polarity)
                .findFirst()
                .orElse(Polarity.EITHER);
        return "level-"
                + FactorEffect.of(polarity, Score.of("score", cell.value().toString()))
                        .level();
    }

    /** How often each score occurs in a row of the matrix, by its words. */
    public Map<String, Long> totals(ComparisonRow row) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String score : SCORES) {
            totals.put(
                    value(ComparisonTable.FACTORS, "", new Cell(score, null)),
                    row.cells().values().stream()
                            .filter(cell -> cell.value().equals(score))
                            .count());
        }
        return totals;
    }

    private static String percent(BigDecimal number) {
        return new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()))
                        .format(number)
                + "%";
    }

    private static NumberFormat format() {
        return NumberFormat.getInstance(LocaleContextHolder.getLocale());
    }

    private String orItself(String key, Object value) {
        String text = text(key);
        return text.isEmpty() ? value.toString() : text;
    }

    private String text(String key) {
        String text = messages.getMessage(key, null, "", LocaleContextHolder.getLocale());
        return text == null ? "" : text;
    }
}
