package nl.samenspoor.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonRow;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
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
            "table", "cooperation", "municipality", "fictional", "on", "what", "value", "effective", "basis", "source");

    private final ComparisonTexts words;
    private final Municipalities municipalities;
    private final Texts texts;

    ComparisonFile(ComparisonTexts words, Municipalities municipalities, Texts texts) {
        this.words = words;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    String write(List<Comparison> compared) {
        Map<MunicipalityCode, String> names = municipalities.names(compared.stream()
                .flatMap(one -> Stream.concat(
                        one.rows().stream().flatMap(row -> Stream.ofNullable(row.municipality())),
                        one.evidence().stream().flatMap(fact -> Stream.ofNullable(fact.municipality()))))
                .distinct()
                .toList());
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADS.stream()
                .map(head -> texts.of("insight.compare.file." + head))
                .toList());
        for (Comparison one : compared) {
            for (ComparisonRow row : one.rows()) {
                row.cells()
                        .forEach((column, cell) -> lines.add(line(
                                one,
                                row.cooperation(),
                                name(names, row.municipality()),
                                words.column(one.table(), column),
                                words.value(one.table(), column, cell),
                                written(cell.effective()),
                                words.basis(cell),
                                source(cell))));
            }
            one.evidence()
                    .forEach(fact -> lines.add(line(
                            one,
                            fact.cooperation(),
                            name(names, fact.municipality()),
                            words.column(
                                            ComparisonTable.HYPOTHESES,
                                            fact.hypothesis().key()) + ": "
                                    + texts.of("insight.side." + fact.side().key()),
                            words.evidence(fact),
                            "",
                            "",
                            fact.facts().stream().map(this::source).distinct().collect(Collectors.joining("; ")))));
        }
        return Csv.write(lines);
    }

    private List<String> line(
            Comparison compared, CooperationSummary cooperation, String municipality, String... rest) {
        LocalDate day = compared.asOf().day();
        List<String> cells = new ArrayList<>(List.of(
                texts.of("insight.table." + compared.table().key()),
                cooperation.name(),
                municipality,
                texts.of(cooperation.fictional() ? "insight.value.yes" : "insight.value.no"),
                day == null ? "" : day.toString()));
        cells.addAll(List.of(rest));
        return cells;
    }

    private String source(Cell cell) {
        String source = cell.source();
        if (source != null) {
            return source;
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
