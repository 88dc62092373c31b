package nl.samenspoor.insight.web;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonRow;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.insight.comparison.StudyConclusion;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.Hypothesis;
import nl.samenspoor.web.Csv;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Comparisons for a spreadsheet: one line for each cell, so that every value keeps its source and its date beside it. What
 * speaks for and against a hypothesis follows the verdict on it.
 */
@Component
class ComparisonFile {

    private static final List<String> HEADS = List.of(
            "table",
            "cooperation",
            "municipality",
            "fictional",
            "knownUntil",
            "on",
            "recorded",
            "what",
            "value",
            "effective",
            "basis",
            "source");

    private final ComparisonTexts words;
    private final ComparedNames names;
    private final Texts texts;
    private final Clock clock;

    ComparisonFile(ComparisonTexts words, ComparedNames names, Texts texts, Clock clock) {
        this.words = words;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /** A table, read some cooperations at a time. */
    record Part(ComparisonTable table, Stream<Comparison> parts) {}

    /**
     * Writes it in the language of the current request.
     *
     * @param tables in order, each in parts that are read while they are written
     */
    void write(Writer out, List<Part> tables) throws IOException {
        Stream<List<String>> lines = tables.stream()
                .flatMap(table -> Stream.concat(
                        table.parts().flatMap(part -> lines(part).stream()),
                        table.table() == ComparisonTable.HYPOTHESES ? conclusions().stream() : Stream.empty()));
        Csv.write(out, Stream.concat(Stream.of(heads()), lines));
    }

    private List<String> heads() {
        return HEADS.stream()
                .map(head -> texts.of("insight.compare.file." + head))
                .toList();
    }

    private List<List<String>> lines(Comparison one) {
        Map<MunicipalityCode, String> names = this.names.of(List.of(one));
        List<List<String>> lines = new ArrayList<>();
        for (ComparisonRow row : one.rows()) {
            row.cells()
                    .forEach((column, cell) -> lines.add(line(
                            one,
                            row.cooperation(),
                            name(names, row.municipality()),
                            words.column(one.table(), column),
                            words.written(one.table(), column, cell),
                            written(cell.effective()),
                            words.basis(cell),
                            source(cell))));
        }
        one.evidence()
                .forEach(fact -> lines.add(line(
                        one,
                        fact.cooperation(),
                        name(names, fact.municipality()),
                        hypothesis(fact.hypothesis()) + ": "
                                + texts.of("insight.side." + fact.side().key()),
                        words.evidence(fact),
                        "",
                        "",
                        fact.facts().stream().map(this::source).distinct().collect(Collectors.joining("; ")))));
        return lines;
    }

    /** What the study itself concluded, once in a file with that table; its source says what it is about. */
    private List<List<String>> conclusions() {
        return Arrays.stream(StudyConclusion.values())
                .map(one -> List.of(
                        texts.of("insight.table." + ComparisonTable.HYPOTHESES.key()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        hypothesis(one.hypothesis()) + ": " + texts.of("insight.study.head"),
                        words.conclusion(one),
                        "",
                        "",
                        StudyConclusion.SOURCE + ". " + texts.of("insight.study.caution")))
                .toList();
    }

    private String hypothesis(Hypothesis hypothesis) {
        return words.column(ComparisonTable.HYPOTHESES, hypothesis.key());
    }

    private List<String> line(
            Comparison compared, CooperationSummary cooperation, String municipality, String... rest) {
        LocalDate day = compared.asOf().or(LocalDate.now(clock));
        LocalDate until = cooperation.observedUntil();
        LocalDate recorded = compared.asOf().recorded().day();
        List<String> cells = new ArrayList<>(List.of(
                texts.of("insight.table." + compared.table().key()),
                cooperation.name(),
                municipality,
                texts.of(cooperation.fictional() ? "insight.value.yes" : "insight.value.no"),
                until != null && cooperation.pastOn(day) ? until.toString() : "",
                day.toString(),
                recorded == null ? "" : recorded.toString()));
        cells.addAll(List.of(rest));
        return cells;
    }

    private String source(Cell cell) {
        String source = cell.source();
        if (source != null) {
            return cell.known() ? source : texts.of("insight.compare.remark") + " " + source;
        }
        return cell.known() ? texts.of("insight.compare.noSource") : "";
    }

    private static String written(@Nullable EffectiveDate date) {
        return date == null ? "" : date.toEdtf();
    }

    private static String name(Map<MunicipalityCode, String> names, @Nullable MunicipalityCode code) {
        return code == null ? "" : names.getOrDefault(code, code.text());
    }
}
