package nl.samenspoor.typeset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** As what a paper is set. */
public enum PaperFormat {
    /** PDF/A-2a and PDF/UA-1 at once: to file and to publish. Laying out and tagging takes a thousandth second a cell. */
    PDF(MediaType.APPLICATION_PDF, 10_000, 1_000_000),
    /** OpenDocument text: to work on. The office suite lays it out. */
    ODT(MediaType.parseMediaType("application/vnd.oasis.opendocument.text"), 200_000, 5_000_000);

    private final MediaType type;
    private final int mostTexts;
    private final int mostCharacters;

    PaperFormat(MediaType type, int mostTexts, int mostCharacters) {
        this.type = type;
        this.mostTexts = mostTexts;
        this.mostCharacters = mostCharacters;
    }

    /** How many cells, paragraphs and items a paper may have at most. */
    int mostTexts() {
        return mostTexts;
    }

    /** How many characters a paper may have at most. */
    int mostCharacters() {
        return mostCharacters;
    }

    /** The format of a file name's end, without the dot; nothing for another end. */
    public static Optional<PaperFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** Media type of the file. */
    public MediaType type() {
        return type;
    }

    /** What the name of the file ends with, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
