package nl.samenspoor.document;

import java.util.UUID;
import nl.samenspoor.kernel.NotFound;

/**
 * Identifies one document with all its versions.
 *
 * @param text 1 to 36 letters, digits or hyphens
 */
public record DocumentId(String text) {

    /** @throws NotFound for what cannot be an id: there is no such document */
    public DocumentId {
        if (!text.matches("[A-Za-z0-9-]{1,36}")) {
            throw new NotFound("document.none");
        }
    }

    /** A fresh random id. */
    public static DocumentId create() {
        return new DocumentId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
