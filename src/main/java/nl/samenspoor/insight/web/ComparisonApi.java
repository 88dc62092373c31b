package nl.samenspoor.insight.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonRow;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The comparison tables. */
@RestController
@RequestMapping("/api/v1/comparison")
class ComparisonApi {

    /** A table; each cell has a value, {@code unknown} where nothing is known, and its source. */
    record TableJson(String table, List<String> columns, List<RowJson> rows, int page, int size, long total) {}

    /** A row about a cooperation, or about one of its municipalities. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(CooperationRef cooperation, PartnerJson.@Nullable Named municipality, Map<String, CellJson> cells) {}

    /** Which cooperation a row is about. */
    record CooperationRef(String id, String name, boolean fictional) {}

    /** A value with its source. */
    record CellJson(Object value, String source) {

        static CellJson of(Cell cell) {
            return new CellJson(cell.value(), Known.text(cell.source()));
        }
    }

    private final Comparing comparing;
    private final Municipalities municipalities;

    ComparisonApi(Comparing comparing, Municipalities municipalities) {
        this.comparing = comparing;
        this.municipalities = municipalities;
    }

    @GetMapping("/{table}")
    TableJson table(
            Actor actor,
            @PathVariable String table,
            @RequestParam(defaultValue = "") List<String> cooperations,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size) {
        PageJson.check(page, size);
        ComparisonTable which = ComparisonTable.of(table);
        List<CooperationId> chosen = cooperations.stream()
                .filter(id -> !id.isBlank())
                .map(CooperationId::new)
                .toList();
        Comparison compared =
                chosen.isEmpty() ? comparing.all(actor, which, page, size) : comparing.chosen(actor, which, chosen);
        return json(compared);
    }

    private TableJson json(Comparison compared) {
        Map<MunicipalityCode, String> names = municipalities.names(compared.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.municipality()))
                .toList());
        return new TableJson(
                compared.table().key(),
                compared.columns(),
                compared.rows().stream().map(row -> row(row, names)).toList(),
                compared.page(),
                compared.size(),
                compared.total());
    }

    private static RowJson row(ComparisonRow row, Map<MunicipalityCode, String> names) {
        Map<String, CellJson> cells = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> cells.put(column, CellJson.of(cell)));
        MunicipalityCode code = row.municipality();
        return new RowJson(
                new CooperationRef(
                        row.cooperation().id().text(),
                        row.cooperation().name(),
                        row.cooperation().fictional()),
                code == null ? null : new PartnerJson.Named(code.text(), names.getOrDefault(code, code.text())),
                cells);
    }
}
