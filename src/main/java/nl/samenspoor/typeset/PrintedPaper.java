package nl.samenspoor.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.samenspoor.web.RecordedWords;
import org.jspecify.annotations.Nullable;

/** A paper as its template reads it: every text printable, every heading with a place to jump to. */
final class PrintedPaper {

    private static final String NUMBER = "[U+";

    /** Fewer rows than this are not parted at all. */
    private static final int FEW = 4;

    /** As many rows of a table stand together where a page ends. */
    private static final int TOGETHER = 2;

    /**
     * A block and where it stands.
     *
     * @param named whether the name of a table is shown above it: not when it only says the heading again
     * @param leads whether it is the text between such a heading and its table, and stays with the table
     */
    record Placed(String id, Block block, boolean named, boolean leads) {}

    /** Rows of a table that follow each other; {@code kept} when no page may end between them. */
    record Rows<T>(boolean kept, List<T> rows) {}

    /** A heading and those below it; {@code said} is its text with the marks of recorded words. */
    record Entry(String id, String text, String said, List<Entry> below) {}

    private final Paper paper;
    private final String made;
    private final UnaryOperator<String> printable;
    private boolean lacking;

    PrintedPaper(Paper paper, String made, UnaryOperator<String> printable) {
        this.paper = paper;
        this.made = made;
        this.printable = printable;
    }

    public String getLanguage() {
        return paper.language().getLanguage();
    }

    public String getTitle() {
        return plain(paper.title());
    }

    public @Nullable String getSubtitle() {
        String subtitle = paper.subtitle();
        return subtitle == null ? null : plain(subtitle);
    }

    public String getRunning() {
        return plain(paper.running());
    }

    public String getAuthor() {
        return plain(paper.author());
    }

    /** Who made it and when, in words. */
    public String getMade() {
        return say(made);
    }

    public boolean isAcross() {
        return paper.across();
    }

    /** Text of a block, printable; recorded words keep their marks, for {@code record:says}. */
    public String say(String text) {
        return RecordedWords.parts(text).stream()
                .map(part -> new RecordedWords.Part(printed(part.words()), part.recorded()).marked())
                .collect(Collectors.joining());
    }

    /** The language of a text that is recorded as a whole; null for another. */
    public @Nullable String lang(String text) {
        List<RecordedWords.Part> parts = RecordedWords.parts(text);
        return parts.size() == 1 && parts.get(0).recorded() ? RecordedWords.LANGUAGE.getLanguage() : null;
    }

    private String plain(String text) {
        return printed(RecordedWords.plain(text));
    }

    private String printed(String text) {
        String printed = printable.apply(text);
        lacking |= printed.contains(NUMBER) && !text.contains(NUMBER);
        return printed;
    }

    /** Whether the font lacked a character in what was said so far. */
    public boolean isLacking() {
        return lacking;
    }

    public List<Placed> getBlocks() {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < paper.blocks().size(); i++) {
            Block block = paper.blocks().get(i);
            placed.add(new Placed("part-" + i, block, !paper.saysAgain(i), leads(i)));
        }
        return placed;
    }

    private boolean leads(int place) {
        List<Block> blocks = paper.blocks();
        int next = place + 1;
        return blocks.get(place).runs() && next < blocks.size() && (paper.saysAgain(next) || leads(next));
    }

    /** The rows of a table so that neither its first nor its last stands alone where a page ends. */
    public <T> List<Rows<T>> apart(List<T> rows) {
        int size = rows.size();
        if (size < FEW) {
            return List.of(new Rows<>(true, rows));
        }
        List<Rows<T>> apart = new ArrayList<>();
        apart.add(new Rows<>(true, rows.subList(0, TOGETHER)));
        if (size > FEW) {
            apart.add(new Rows<>(false, rows.subList(TOGETHER, size - TOGETHER)));
        }
        apart.add(new Rows<>(true, rows.subList(size - TOGETHER, size)));
        return apart;
    }

    public List<Entry> getContents() {
        List<Entry> contents = new ArrayList<>();
        for (Placed one : getBlocks()) {
            if (one.block() instanceof Block.Heading heading) {
                Entry entry = new Entry(one.id(), plain(heading.text()), say(heading.text()), new ArrayList<>());
                (heading.level() == 1 || contents.isEmpty()
                                ? contents
                                : contents.get(contents.size() - 1).below())
                        .add(entry);
            }
        }
        return contents;
    }
}
