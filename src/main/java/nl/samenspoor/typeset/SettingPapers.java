package nl.samenspoor.typeset;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sets papers. That takes seconds and much memory: the caller reads everything first and holds no transaction while it
 * waits, few are set at once, and what is too large is refused before it begins.
 */
@Component
public class SettingPapers {

    private static final int AT_ONCE = 2;
    private static final int MOST_SECONDS_WAITING = 30;

    private final PdfPages pdf;
    private final OdtFile odt;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    SettingPapers(PdfPages pdf, OdtFile odt) {
        this.pdf = pdf;
        this.odt = odt;
    }

    /**
     * The file of a paper.
     *
     * @throws Conflict when the paper is too large, or too many are being set
     */
    public byte[] set(Paper paper, PaperFormat format) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction would stay open while a paper is set");
        }
        checkSize(paper, format);
        enter();
        try {
            return format == PaperFormat.PDF ? pdf.of(paper) : odt.of(paper);
        } finally {
            places.release();
        }
    }

    /** A text as it stands in a PDF. */
    String printed(String text) {
        return pdf.printable(text);
    }

    private static void checkSize(Paper paper, PaperFormat format) {
        long count = texts(paper).count();
        long characters = texts(paper).mapToLong(String::length).sum();
        if (count > format.mostTexts() || characters > format.mostCharacters()) {
            throw new Conflict("typeset.tooLarge", characters, count, format.mostCharacters(), format.mostTexts());
        }
    }

    private static Stream<String> texts(Paper paper) {
        return paper.blocks().stream().flatMap(Block::texts);
    }

    private void enter() {
        try {
            if (places.tryAcquire(MOST_SECONDS_WAITING, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Conflict("typeset.busy");
    }
}
