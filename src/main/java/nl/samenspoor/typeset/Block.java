package nl.samenspoor.typeset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.samenspoor.web.RailStop;
import org.jspecify.annotations.Nullable;

/** One thing in a paper. Line ends in its texts are kept. */
public sealed interface Block {

    /** Lower-case key of what it is. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether it is running text, set apart or not. */
    default boolean runs() {
        return this instanceof Paragraph || this instanceof Note;
    }

    /** The name of a table; null for what is no table. */
    default @Nullable String named() {
        if (this instanceof Facts facts) {
            return facts.caption();
        }
        if (this instanceof Table table) {
            return table.caption();
        }
        if (this instanceof Signatures signatures) {
            return signatures.caption();
        }
        return this instanceof Rail rail ? rail.caption() : null;
    }

    /** Every text in it, for counting. */
    Stream<String> texts();

    /**
     * A heading. Stands in the contents and among the bookmarks.
     *
     * @param level 1 or 2, below the title of the paper; a 2 only after a 1
     */
    record Heading(int level, String text) implements Block {

        public Heading {
            if (level < 1 || level > 2) {
                throw new IllegalArgumentException("No heading of level " + level);
            }
        }

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /** Running text. */
    record Paragraph(String text) implements Block {
        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /** Something the reader must not overlook, set apart. */
    record Note(String text) implements Block {
        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /** A list; numbered when the order matters. */
    record Items(List<String> items, boolean numbered) implements Block {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Stream<String> texts() {
            return items.stream();
        }
    }

    /** A name and what is known of it. */
    record Fact(String name, String value) {}

    /** Names and what is known of each. */
    record Facts(String caption, List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public Stream<String> texts() {
            return facts.stream().flatMap(fact -> Stream.of(fact.name(), fact.value()));
        }
    }

    /** One column: its name, and its part of the width beside that of the others. */
    record Column(String name, int width) {}

    /**
     * A table whose first column names its rows.
     *
     * @param caption what it shows
     * @param rows    as many cells in each as there are columns
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.size() + " cells under " + columns.size() + " columns in " + caption);
                }
            }
        }

        @Override
        public Stream<String> texts() {
            return rows.stream().flatMap(List::stream);
        }

        /** Part of the width of a column, in percents. */
        public int percent(int column) {
            int all = columns.stream().mapToInt(Column::width).sum();
            return 100 * columns.get(column).width() / all;
        }
    }

    /**
     * Room to sign on paper, kept together on one page.
     *
     * @param caption what is signed
     * @param parties who sign, each with a column of its own
     * @param lines   what each fills in; the first is the signature and gets the most room
     */
    record Signatures(String caption, List<String> parties, List<String> lines) implements Block {

        public Signatures {
            parties = List.copyOf(parties);
            lines = List.copyOf(lines);
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(parties.stream(), lines.stream());
        }
    }

    /**
     * One of the five stops of the rail.
     *
     * @param number of the phase, from 1
     * @param phase  its name
     * @param state  where it stands, for the sign
     * @param where  the same in words
     * @param gate   where the gate behind it stands, for the sign
     * @param passed the same in words
     */
    record Stop(int number, String phase, RailStop.State state, String where, RailStop.GateState gate, String passed) {}

    /**
     * The phases and gates of a cooperation. Drawn, with every state in words, so that nothing depends on the picture.
     *
     * @param caption what it shows
     * @param phases  name of the row that tells where the phases stand
     * @param gates   name of the row that tells where the gates stand
     */
    record Rail(String caption, String phases, String gates, List<Stop> stops) implements Block {

        public Rail {
            stops = List.copyOf(stops);
        }

        @Override
        public Stream<String> texts() {
            return stops.stream().flatMap(stop -> Stream.of(stop.phase(), stop.where(), stop.passed()));
        }
    }

    /** All that is not null. */
    static List<Block> of(@Nullable Block... blocks) {
        return Arrays.stream(blocks).filter(block -> block != null).toList();
    }
}
