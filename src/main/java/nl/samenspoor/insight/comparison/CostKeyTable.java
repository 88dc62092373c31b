package nl.samenspoor.insight.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.insight.costs.CheckingKeys;
import nl.samenspoor.insight.costs.IndicatorLine;
import nl.samenspoor.insight.costs.KeyCheck;
import nl.samenspoor.insight.costs.NoShare;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The check on the cost key: what each municipality pays by the key that counts, how far that key is and from when, beside
 * what each background figure would give, in per cent. A key is never recomputed (Speulman 2012, §5.5, §6.6.3.1).
 */
@Component
class CostKeyTable implements ComparedTable {

    private static final List<String> INDICATORS =
            List.of("inhabitants", "area_km2", "settlements", "fte", "wage_sum_eur", "council_seats");
    private static final String SHARE = "share";
    private static final String STATUS = "status";
    private static final String FROM = "from";
    private static final String NEAREST = "nearest";

    private final CheckingKeys checking;
    private final Texts texts;
    private final EffectiveDateText dates;

    CostKeyTable(CheckingKeys checking, Texts texts, EffectiveDateText dates) {
        this.checking = checking;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.COST_KEY;
    }

    @Override
    public List<String> columns() {
        return Stream.of(Stream.of(SHARE, STATUS, FROM), INDICATORS.stream(), Stream.of(NEAREST))
                .flatMap(part -> part)
                .toList();
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, KeyCheck> checks = checking.of(
                cooperations,
                key -> asOf.counts(key.effective()) && asOf.recorded().counts(key.recordedAt()),
                asOf.recorded());
        return cooperations.stream()
                .flatMap(cooperation -> {
                    KeyCheck check = Objects.requireNonNull(checks.get(cooperation.id()));
                    return check.bearers().isEmpty()
                            ? Stream.of(nobody(cooperation))
                            : check.bearers().stream()
                                    .map(code -> new ComparisonRow(cooperation, code, cells(check, code)));
                })
                .toList();
    }

    private ComparisonRow nobody(CooperationSummary cooperation) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        columns()
                .forEach(column ->
                        cells.put(column, Cell.unknown("no_partners", texts.of("insight.source.noPartners"))));
        return ComparisonRow.of(cooperation, cells);
    }

    private Map<String, Cell> cells(KeyCheck check, MunicipalityCode code) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        CostKey key = check.key();
        Share share = check.share(code);
        CostKeyPeriod period = check.current() == null ? null : check.current().period();
        NoShare why = check.whyNot(code);
        Cell without = why == null ? Cell.UNKNOWN : Cell.unknown(why.key(), texts.of("insight.noShare." + why.key()));
        cells.put(
                SHARE,
                key == null || share == null ? without : new Cell(share.percentage(), key.source(), key.effective()));
        cells.put(STATUS, key == null ? without : new Cell(key.status().key(), key.source(), key.effective()));
        cells.put(
                FROM,
                key == null || period == null
                        ? without
                        : new Cell(from(period, check.on()), key.source(), key.effective()));
        String computed = texts.of("insight.source.figures", dates.of(check.on()));
        for (String indicator : INDICATORS) {
            Share own = check.indicators().stream()
                    .filter(line -> line.indicator().equals(indicator))
                    .findFirst()
                    .map(line -> line.shares().get(code))
                    .orElse(null);
            cells.put(indicator, own == null ? Cell.UNKNOWN : Cell.computed(own.percentage(), computed, check.on()));
        }
        cells.put(NEAREST, nearest(check, computed));
        return cells;
    }

    /** When the period began; a plan as long as it did not. */
    private static EffectiveDate from(CostKeyPeriod period, EffectiveDate on) {
        EffectiveDate from = period.from();
        return from.earliest().isAfter(on.latest()) ? from.asPlanned() : from;
    }

    /** The indicator whose largest distance from the key is smallest; the same for every partner. */
    private static Cell nearest(KeyCheck check, String computed) {
        return check.current() == null
                ? Cell.UNKNOWN
                : check.indicators().stream()
                        .min(Comparator.comparing((IndicatorLine line) -> line.distance())
                                .thenComparing(IndicatorLine::indicator))
                        .map(line -> Cell.computed(line.indicator(), computed, check.on()))
                        .orElse(Cell.UNKNOWN);
    }
}
