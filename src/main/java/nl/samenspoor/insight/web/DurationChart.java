package nl.samenspoor.insight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonRow;

/**
 * Figure 8.1 as it is drawn: a bar per cooperation, the shortest on top, on an axis in whole years.
 *
 * @param bars  from top to bottom
 * @param years whole years on the axis, from 0
 */
public record DurationChart(List<Bar> bars, List<Tick> years) {

    static final int WIDTH = 940;
    private static final int LEFT = 8;
    private static final int ROOM = 640;
    private static final int ROW = 50;
    private static final int MOST_TICKS = 12;

    /**
     * One bar.
     *
     * @param row   whose
     * @param y     its upper edge
     * @param width how long it is
     * @param end   {@code realised}, {@code planned}, {@code open}, {@code last_known} or {@code ended}
     */
    public record Bar(ComparisonRow row, int y, BigDecimal width, String end) {

        /** Where the text beside it begins. */
        public BigDecimal after() {
            return width.add(BigDecimal.valueOf(LEFT + 8L));
        }
    }

    /** A line of the axis. */
    public record Tick(int year, BigDecimal x) {}

    public DurationChart {
        bars = List.copyOf(bars);
        years = List.copyOf(years);
    }

    /** Of those whose duration is known. */
    static DurationChart of(Comparison compared) {
        List<ComparisonRow> known = compared.rows().stream()
                .filter(row -> row.cell("years").value() instanceof BigDecimal)
                .sorted(Comparator.comparing(DurationChart::years))
                .toList();
        int most = known.stream()
                .map(row -> years(row).setScale(0, RoundingMode.CEILING).intValue())
                .reduce(1, Math::max);
        int step = (most + MOST_TICKS - 1) / MOST_TICKS;
        return new DurationChart(
                IntStream.range(0, known.size())
                        .mapToObj(place -> new Bar(
                                known.get(place),
                                place * ROW + 22,
                                x(years(known.get(place)), most),
                                known.get(place).cell("end").value().toString()))
                        .toList(),
                IntStream.rangeClosed(0, most)
                        .filter(year -> year % step == 0)
                        .mapToObj(year ->
                                new Tick(year, x(BigDecimal.valueOf(year), most).add(BigDecimal.valueOf(LEFT))))
                        .toList());
    }

    private static BigDecimal years(ComparisonRow row) {
        return (BigDecimal) row.cell("years").value();
    }

    private static BigDecimal x(BigDecimal years, int most) {
        return years.multiply(BigDecimal.valueOf(ROOM)).divide(BigDecimal.valueOf(most), 1, RoundingMode.HALF_UP);
    }

    /** Height of the drawing without its axis. */
    public int height() {
        return bars.size() * ROW;
    }

    public int width() {
        return WIDTH;
    }
}
