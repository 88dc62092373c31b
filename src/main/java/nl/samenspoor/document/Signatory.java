package nl.samenspoor.document;

import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A body or office that signed.
 *
 * @param municipality for which, or null for one of the cooperation as a whole
 * @param role         which body or office
 */
public record Signatory(@Nullable MunicipalityCode municipality, SigningRole role) {

    /** @throws InvalidInput on {@code by} when a municipality is missing, or one is named where none belongs */
    public Signatory {
        if (role.ofMunicipality() == (municipality == null)) {
            throw InvalidInput.of("by", "document.signatory", role.key());
        }
    }

    /** As pages and the API write it: {@code GM0183:college}, or {@code board} without a municipality. */
    public String key() {
        return municipality == null ? role.key() : municipality + ":" + role.key();
    }

    /**
     * Reads what {@link #key} wrote.
     *
     * @throws InvalidInput on {@code field} for anything else
     */
    public static Signatory of(String field, String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return new Signatory(null, SigningRole.of(field, key));
        }
        if (!key.substring(0, colon).matches("GM\\d{4}")) {
            throw InvalidInput.of(field, "kernel.municipalityCode", key.substring(0, Math.min(40, colon)));
        }
        return new Signatory(
                new MunicipalityCode(key.substring(0, colon)), SigningRole.of(field, key.substring(colon + 1)));
    }
}
