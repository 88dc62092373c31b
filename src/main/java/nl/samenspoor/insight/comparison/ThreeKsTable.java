package nl.samenspoor.insight.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.StateScore;
import nl.samenspoor.motive.ThreeK;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Table 8.6: the state of quality, costs and vulnerability per municipality, and the need to act that follows from it.
 * The better the state, the smaller the need.
 */
@Component
class ThreeKsTable implements ComparedTable {

    private static final String NEED = "Need";

    private final Motives motives;

    ThreeKsTable(Motives motives) {
        this.motives = motives;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.THREE_KS;
    }

    @Override
    public List<String> columns() {
        return Arrays.stream(ThreeK.values())
                .flatMap(part -> Stream.of(part.key(), part.key() + NEED))
                .toList();
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        return MotiveRowsOf.each(cooperations, motives, asOf, ThreeKsTable::cells);
    }

    private static Map<String, Cell> cells(@Nullable MunicipalityMotives own) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (ThreeK part : ThreeK.values()) {
            StateScore score = own == null ? StateScore.UNKNOWN : own.state(part);
            EffectiveDate since = own == null ? null : own.since(part);
            Integer need = score.state().need();
            cells.put(
                    part.key(),
                    score.state() == State.UNKNOWN
                            ? new Cell(Cell.NOT_KNOWN, score.note(), score.note() == null ? null : since)
                            : new Cell(score.state().key(), score.source(), since, score.basis()));
            cells.put(
                    part.key() + NEED,
                    need == null ? Cell.UNKNOWN : new Cell(need, score.source(), since, score.basis()));
        }
        return cells;
    }
}
