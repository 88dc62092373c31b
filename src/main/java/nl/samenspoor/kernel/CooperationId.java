package nl.samenspoor.kernel;

import java.util.UUID;

/**
 * Identifies one cooperation (samenwerkingsverband); also the business key of its process instance.
 *
 * @param text 1 to 36 letters, digits or hyphens
 */
public record CooperationId(String text) {

    public CooperationId {
        if (!text.matches("[A-Za-z0-9-]{1,36}")) {
            throw new NotFound("cooperation.none");
        }
    }

    /** A fresh random id. */
    public static CooperationId create() {
        return new CooperationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
