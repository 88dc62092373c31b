package nl.samenspoor.insight.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Table 8.1: the phase each cooperation is in. A task field that ran ahead of the whole is a track and does not move the
 * mark.
 */
@Component
class PhaseTable implements ComparedTable {

    private final Texts texts;
    private final EffectiveDateText dates;

    PhaseTable(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.PHASE;
    }

    @Override
    public List<String> columns() {
        return Stream.concat(Stream.of("phase"), IntStream.rangeClosed(1, 5).mapToObj(number -> "phase" + number))
                .toList();
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations) {
        return cooperations.stream().map(this::row).toList();
    }

    private ComparisonRow row(CooperationSummary cooperation) {
        String source = texts.of("insight.source.phase", dates.of(cooperation.phaseSince()));
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("phase", new Cell(cooperation.phase().number(), source));
        for (Phase phase : Phase.values()) {
            cells.put("phase" + phase.number(), new Cell(mark(phase, cooperation.phase()), source));
        }
        return ComparisonRow.of(cooperation, cells);
    }

    static String mark(Phase phase, Phase present) {
        int order = phase.compareTo(present);
        return order < 0 ? "passed" : order == 0 ? "current" : "not_reached";
    }
}
