package nl.samenspoor.insight.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.CrossTable;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one table: numbered in the order in which the page asks for them, so that they run on through the table
 * as it is read, and listed below it. One source of one cooperation has one number.
 */
public final class SourceNotes {

    /**
     * A source.
     *
     * @param number      its number, from 1
     * @param cooperation whose fact it is
     * @param source      where it is known from, whoever says so, or null
     * @param stated      where it is known from in the words of the record, or null when nobody said
     * @param computed    what it was computed from, or why it is not known, in the language of the page; null when it was not
     * @param effective   the time it holds for, or null
     * @param basis       how its recorder knows it, or null
     * @param remark      whether it is a remark on what an unknown cell can only have been
     */
    public record Note(
            int number,
            CooperationSummary cooperation,
            @Nullable String source,
            @Nullable String stated,
            @Nullable String computed,
            @Nullable EffectiveDate effective,
            @Nullable Basis basis,
            boolean remark) {

        /** Our words as they follow those of the record. */
        public @Nullable String following() {
            return source == null || stated == null || computed == null
                    ? computed
                    : source.substring(source.length() - computed.length());
        }

        /** What stands between the words of the record and ours. */
        public String between() {
            return source == null || stated == null || computed == null
                    ? ""
                    : source.substring(stated.length(), source.length() - computed.length());
        }
    }

    private record Key(
            String cooperation,
            @Nullable String source,
            @Nullable EffectiveDate effective,
            @Nullable Basis basis,
            boolean remark) {}

    private final Map<Key, Note> notes = new LinkedHashMap<>();

    /** Number of the source of a cell; null for what is unknown without a remark. */
    public @Nullable Integer number(CooperationSummary cooperation, Cell cell) {
        if (!cell.known() && cell.source() == null) {
            return null;
        }
        Key key = new Key(cooperation.id().text(), cell.source(), cell.effective(), cell.basis(), !cell.known());
        return notes.computeIfAbsent(key, none -> note(notes.size() + 1, cooperation, cell))
                .number();
    }

    private static Note note(int number, CooperationSummary cooperation, Cell cell) {
        return new Note(
                number,
                cooperation,
                cell.source(),
                cell.stated(),
                cell.computed(),
                cell.effective(),
                cell.basis(),
                !cell.known());
    }

    /** Numbers of the sources that put a cooperation in its place, each once. */
    public List<Integer> numbers(CrossTable.Mention mention) {
        return numbers(mention.cooperation(), mention.because());
    }

    /** Numbers of the sources of several cells, each once. */
    public List<Integer> numbers(CooperationSummary cooperation, List<Cell> cells) {
        List<Integer> numbers = new ArrayList<>();
        for (Cell cell : cells) {
            Integer number = number(cooperation, cell);
            if (number != null && !numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** In the order of their numbers; complete once the table stands on the page. */
    public List<Note> all() {
        return List.copyOf(notes.values());
    }
}
