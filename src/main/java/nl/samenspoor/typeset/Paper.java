package nl.samenspoor.typeset;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.web.RecordedWords;
import org.jspecify.annotations.Nullable;

/**
 * A paper, described without saying how it looks. Its texts are words, never markup; recorded words in another language
 * than that of the paper lie between the marks of {@link nl.samenspoor.web.RecordedWords}.
 *
 * @param title    what it is, for example "Besluitenlijst"
 * @param subtitle what it is about more exactly, or null
 * @param running  stands above every page: the name of the cooperation
 * @param author   the role that made it, never a person
 * @param on       the day it was made; the same content on the same day gives the same bytes
 * @param language of everything in it that is ours
 * @param across   whether the sheet lies on its long side, for tables of many columns
 * @param blocks   what stands in it, in the order in which it is read
 */
public record Paper(
        String title,
        @Nullable String subtitle,
        String running,
        String author,
        LocalDate on,
        Locale language,
        boolean across,
        List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /**
     * Whether the name of the table at this place only says the heading above it again: that heading stands right above
     * it, or with nothing but text between them.
     */
    boolean saysAgain(int place) {
        String name = blocks.get(place).named();
        int above = place - 1;
        while (above >= 0 && blocks.get(above).runs()) {
            above--;
        }
        return name != null
                && above >= 0
                && blocks.get(above) instanceof Block.Heading heading
                && RecordedWords.plain(heading.text()).equalsIgnoreCase(RecordedWords.plain(name));
    }
}
