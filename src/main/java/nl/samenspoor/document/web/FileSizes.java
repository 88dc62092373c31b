package nl.samenspoor.document.web;

import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Writes sizes of files as people read them; in templates as {@code @fileSizes}. */
@Component("fileSizes")
class FileSizes {

    private static final long KILO = 1_000;
    private static final double MEGA = 1_000_000;

    private final Texts texts;

    FileSizes(Texts texts) {
        this.texts = texts;
    }

    /** In kB, or in MB with one decimal. */
    public String of(long bytes) {
        return bytes < MEGA
                ? texts.of("document.size.kb", Math.max(1, Math.round(bytes / (double) KILO)))
                : texts.of("document.size.mb", bytes / MEGA);
    }
}
