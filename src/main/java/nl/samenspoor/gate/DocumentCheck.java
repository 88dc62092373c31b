package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Documents of a dossier as they may be stored. */
final class DocumentCheck {

    private static final int MOST = 100;

    private DocumentCheck() {}

    /** @throws InvalidInput naming the document and the field */
    static List<DossierDocument> plain(List<DossierDocument> documents) {
        if (documents.size() > MOST) {
            throw InvalidInput.of("documents", "gate.tooMany", MOST);
        }
        List<DossierDocument> plain = new ArrayList<>();
        for (DossierDocument document : documents) {
            String field = "documents[" + plain.size() + "].";
            plain.add(new DossierDocument(
                    PlainText.required(field + "title", document.title(), 400),
                    PlainText.optional(field + "place", document.place(), 2_000),
                    document.dated(),
                    checksum(field + "checksum", document.checksum())));
        }
        return plain;
    }

    private static @Nullable String checksum(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String digits = text.strip().toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw InvalidInput.of(field, "gate.documentChecksum");
        }
        return digits;
    }
}
