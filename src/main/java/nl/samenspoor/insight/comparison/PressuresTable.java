package nl.samenspoor.insight.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.motive.Presence;
import nl.samenspoor.motive.Pressure;
import nl.samenspoor.motive.PressureScore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table 8.7: the institutional pressures each municipality feels. */
@Component
class PressuresTable implements ComparedTable {

    private final Motives motives;

    PressuresTable(Motives motives) {
        this.motives = motives;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.PRESSURES;
    }

    @Override
    public List<String> columns() {
        return Arrays.stream(Pressure.values()).map(Pressure::key).toList();
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        return MotiveRowsOf.each(cooperations, motives, asOf, PressuresTable::cells);
    }

    private static Map<String, Cell> cells(@Nullable MunicipalityMotives own) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Pressure part : Pressure.values()) {
            PressureScore score = own == null ? PressureScore.UNKNOWN : own.pressure(part);
            cells.put(
                    part.key(),
                    score.presence() == Presence.UNKNOWN
                            ? Cell.UNKNOWN
                            : new Cell(
                                    score.presence().key(),
                                    score.source(),
                                    own == null ? null : own.since(part),
                                    score.basis()));
        }
        return cells;
    }
}
