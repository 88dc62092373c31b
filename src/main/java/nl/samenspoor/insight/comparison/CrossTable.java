package nl.samenspoor.insight.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a comparison as the source prints them: the values a cooperation can have stand above, and a cooperation is
 * marked or named under its own.
 *
 * @param key     last part of the key of its caption, for example {@code form-size}
 * @param column  the column of the rows whose values stand above; empty when each line has its own
 * @param about   the column whose values stand before the lines, or null when the lines are cooperations or columns
 * @param values  what stands above, in order; ends with {@value Cell#NOT_KNOWN} when that occurs
 * @param lines   from top to bottom
 */
public record CrossTable(String key, String column, @Nullable String about, List<String> values, List<Line> lines) {

    /**
     * One line.
     *
     * @param value       what the line is about: a value, or the key of a column
     * @param cooperation the cooperation it is about, or null
     * @param mentions    who stands under which value; a value without anybody has an empty list
     */
    public record Line(String value, @Nullable CooperationSummary cooperation, Map<String, List<Mention>> mentions) {

        public Line {
            mentions = Collections.unmodifiableMap(new LinkedHashMap<>(mentions));
        }

        /** Who stands under that value. */
        public List<Mention> at(String value) {
            return mentions.getOrDefault(value, List.of());
        }
    }

    /** A cooperation at its place, and the cells that put it there. */
    public record Mention(CooperationSummary cooperation, List<Cell> because) {

        public Mention {
            because = List.copyOf(because);
        }

        /** Whether no source says one of these cells in so many words. */
        public boolean uncertain() {
            return because.stream().anyMatch(Cell::uncertain);
        }
    }

    private record Placed(String line, String value, Mention mention) {}

    public CrossTable {
        values = List.copyOf(values);
        lines = List.copyOf(lines);
    }

    /** Whether each line is a cooperation, so that a mark says enough. */
    public boolean marks() {
        return lines.stream().anyMatch(line -> line.cooperation() != null);
    }

    /** A line for each cooperation. */
    static CrossTable ofCooperations(String key, String column, List<String> values, List<ComparisonRow> rows) {
        List<String> above =
                above(values, rows.stream().map(row -> row.cell(column)).toList());
        List<Line> lines = rows.stream()
                .map(row -> {
                    Cell cell = row.cell(column);
                    return new Line(
                            row.cooperation().id().text(),
                            row.cooperation(),
                            Map.of(cell.value().toString(), List.of(new Mention(row.cooperation(), List.of(cell)))));
                })
                .toList();
        return new CrossTable(key, column, null, above, lines);
    }

    /** A line for each value of another column. */
    static CrossTable ofValues(
            String key,
            String about,
            List<String> lineValues,
            String column,
            List<String> values,
            List<ComparisonRow> rows) {
        List<Placed> placed = rows.stream()
                .map(row -> new Placed(
                        row.cell(about).value().toString(),
                        row.cell(column).value().toString(),
                        new Mention(row.cooperation(), List.of(row.cell(about), row.cell(column)))))
                .toList();
        List<String> before =
                above(lineValues, rows.stream().map(row -> row.cell(about)).toList());
        return new CrossTable(
                key,
                column,
                about,
                above(values, rows.stream().map(row -> row.cell(column)).toList()),
                lines(before, placed));
    }

    /** A line for each of several columns with the same values. */
    static CrossTable ofColumns(String key, List<String> columns, List<String> values, List<ComparisonRow> rows) {
        List<Placed> placed = columns.stream()
                .flatMap(column -> rows.stream()
                        .map(row -> new Placed(
                                column,
                                row.cell(column).value().toString(),
                                new Mention(row.cooperation(), List.of(row.cell(column))))))
                .toList();
        List<Cell> all = columns.stream()
                .flatMap(column -> rows.stream().map(row -> row.cell(column)))
                .toList();
        return new CrossTable(key, "", null, above(values, all), lines(columns, placed));
    }

    private static List<Line> lines(List<String> order, List<Placed> placed) {
        Map<String, Map<String, List<Mention>>> found = new LinkedHashMap<>();
        order.forEach(line -> found.put(line, new LinkedHashMap<>()));
        placed.forEach(one -> found.computeIfAbsent(one.line(), line -> new LinkedHashMap<>())
                .computeIfAbsent(one.value(), value -> new ArrayList<>())
                .add(one.mention()));
        return found.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), null, entry.getValue()))
                .toList();
    }

    /** What is not known has its own place, when it occurs; a value that nobody thought of has one too. */
    private static List<String> above(List<String> values, List<Cell> cells) {
        Stream<String> others = cells.stream()
                .filter(Cell::known)
                .map(cell -> cell.value().toString())
                .filter(value -> !values.contains(value))
                .sorted();
        Stream<String> unknown =
                cells.stream().anyMatch(cell -> !cell.known()) ? Stream.of(Cell.NOT_KNOWN) : Stream.empty();
        return Stream.of(values.stream(), others, unknown)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}
