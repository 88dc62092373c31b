package nl.samenspoor.document.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of file that are kept: none of them does anything by itself when it is opened as what it is. */
public enum FileType {
    PDF("application/pdf", true, "pdf"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", false, "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    TEXT("text/plain", false, "txt"),
    CSV("text/csv", false, "csv");

    private final String mediaType;
    private final boolean shown;
    private final String[] endings;

    FileType(String mediaType, boolean shown, String... endings) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in place, under a policy that lets it do nothing. */
    public boolean shown() {
        return shown;
    }

    /** A name under which it may be saved: the label with an ending that is true. */
    public String named(String label) {
        String low = label.toLowerCase(Locale.ROOT);
        boolean right = Arrays.stream(endings).anyMatch(ending -> low.endsWith("." + ending));
        return right ? label : label + "." + endings[0];
    }

    /** Endings of all types as a browser's dialogue takes them; a help for people, no check. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> Arrays.stream(type.endings))
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    /** Lower-case key as the API writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that is kept under this media type. */
    public static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no type of ours: " + mediaType));
    }
}
