package nl.samenspoor.insight.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationPhases;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonRow;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.insight.comparison.CrossTable;
import nl.samenspoor.insight.comparison.Evidence;
import nl.samenspoor.insight.comparison.StudyConclusion;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Texts;
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

    /**
     * A table; each cell has a value, {@code unknown} where nothing is known, and its source.
     *
     * @param on          the reference date; left out for the state of today
     * @param recorded    the last day whose records count; left out when everything counts
     * @param notRecorded cooperations of which nothing had been recorded by then
     * @param uncertain   those of which it was not kept when each phase was recorded: all their phases count
     * @param crossed     the same as the source prints it; empty for a table of rows and columns
     * @param evidence    what the records say of hypotheses; empty for other tables
     * @param study       what the study itself concluded on each hypothesis, for reference; empty for other tables
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TableJson(
            String table,
            @Nullable LocalDate on,
            @Nullable LocalDate recorded,
            List<CooperationRef> notRecorded,
            List<CooperationRef> uncertain,
            List<String> columns,
            List<RowJson> rows,
            List<CrossJson> crossed,
            List<EvidenceJson> evidence,
            List<StudyJson> study,
            int page,
            int size,
            long total) {}

    /** A row about a cooperation, or about one of its municipalities. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(CooperationRef cooperation, PartnerJson.@Nullable Named municipality, Map<String, CellJson> cells) {}

    /** Which cooperation a row is about. */
    record CooperationRef(String id, String name, boolean fictional) {

        static CooperationRef of(CooperationPhases cooperation) {
            return new CooperationRef(cooperation.id().text(), cooperation.name(), cooperation.fictional());
        }

        static CooperationRef of(CooperationSummary cooperation) {
            return new CooperationRef(cooperation.id().text(), cooperation.name(), cooperation.fictional());
        }
    }

    /**
     * A value with its source and the time it holds for, {@code unknown} when that is not kept.
     *
     * @param basis  {@code stated}, {@code derived} or {@code own_knowledge}; {@code none} for what no person judged
     * @param reason why an unknown value cannot be known, as a key; left out where that is not kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellJson(Object value, String source, Object effective, String basis, @Nullable String reason) {

        static CellJson of(Cell cell) {
            Basis basis = cell.basis();
            return new CellJson(
                    cell.value(),
                    Known.text(cell.source()),
                    Known.value(cell.effective()),
                    basis == null ? Known.NONE : basis.key(),
                    cell.reason());
        }
    }

    /** A table with values above; {@code lines} are ids of cooperations, values or columns. */
    record CrossJson(String key, List<String> values, List<LineJson> lines) {}

    /** One line of it: per value the ids of the cooperations that stand there. */
    record LineJson(String line, Map<String, List<String>> cooperations) {}

    /** What one fact says of a hypothesis: {@code for}, {@code against}, {@code not_tested} or {@code missing}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceJson(
            String hypothesis,
            CooperationRef cooperation,
            PartnerJson.@Nullable Named municipality,
            String side,
            String inWords,
            List<CellJson> facts) {}

    /**
     * What the study concluded from its own three cases.
     *
     * @param conclusion {@code rejected}, {@code supported}, {@code partly_supported} or {@code no_support_found}
     * @param about      of what it speaks, and of what not
     */
    record StudyJson(String hypothesis, String conclusion, String inWords, String source, String about) {}

    private final Comparing comparing;
    private final Texts texts;
    private final ComparisonTexts words;
    private final ComparedNames names;

    ComparisonApi(Comparing comparing, ComparisonTexts words, ComparedNames names, Texts texts) {
        this.comparing = comparing;
        this.texts = texts;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/{table}")
    TableJson table(
            Actor actor,
            @PathVariable String table,
            @RequestParam(defaultValue = "") List<String> cooperation,
            @RequestParam(defaultValue = "") List<String> cooperations,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String recorded,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size) {
        ComparisonAddress address =
                ComparisonAddress.of(table, cooperation, cooperations, on, recorded, "", page, size);
        return json(comparing.compare(actor, ComparisonTable.of(table), address.asked()));
    }

    private TableJson json(Comparison compared) {
        Map<MunicipalityCode, String> names = this.names.of(List.of(compared));
        return new TableJson(
                compared.table().key(),
                compared.asOf().day(),
                compared.asOf().recorded().day(),
                compared.record().absent().stream().map(CooperationRef::of).toList(),
                compared.record().uncertain().stream().map(CooperationRef::of).toList(),
                compared.columns(),
                compared.rows().stream().map(row -> row(row, names)).toList(),
                compared.crossed().stream().map(ComparisonApi::cross).toList(),
                compared.evidence().stream().map(fact -> evidence(fact, names)).toList(),
                compared.table() == ComparisonTable.HYPOTHESES ? study() : List.of(),
                compared.page(),
                compared.size(),
                compared.total());
    }

    private List<StudyJson> study() {
        return Arrays.stream(StudyConclusion.values())
                .map(one -> new StudyJson(
                        one.hypothesis().key(),
                        one.key(),
                        words.conclusion(one),
                        StudyConclusion.SOURCE,
                        texts.of("insight.study.caution")))
                .toList();
    }

    private static RowJson row(ComparisonRow row, Map<MunicipalityCode, String> names) {
        Map<String, CellJson> cells = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> cells.put(column, CellJson.of(cell)));
        return new RowJson(CooperationRef.of(row.cooperation()), named(row.municipality(), names), cells);
    }

    private static CrossJson cross(CrossTable cross) {
        return new CrossJson(
                cross.key(),
                cross.values(),
                cross.lines().stream().map(line -> line(cross, line)).toList());
    }

    private static LineJson line(CrossTable cross, CrossTable.Line line) {
        Map<String, List<String>> cooperations = new LinkedHashMap<>();
        cross.values()
                .forEach(value -> cooperations.put(
                        value,
                        line.at(value).stream()
                                .map(mention -> mention.cooperation().id().text())
                                .toList()));
        return new LineJson(line.value(), cooperations);
    }

    private EvidenceJson evidence(Evidence fact, Map<MunicipalityCode, String> names) {
        return new EvidenceJson(
                fact.hypothesis().key(),
                CooperationRef.of(fact.cooperation()),
                named(fact.municipality(), names),
                fact.side().key(),
                words.evidence(fact),
                fact.facts().stream().map(CellJson::of).toList());
    }

    private static PartnerJson.@Nullable Named named(
            @Nullable MunicipalityCode code, Map<MunicipalityCode, String> names) {
        return code == null ? null : new PartnerJson.Named(code.text(), names.getOrDefault(code, code.text()));
    }
}
