package nl.samenspoor.document;

import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Who can sign, as a body or an office, never as a person. */
public enum SigningRole {
    COLLEGE(true),
    COUNCIL(true),
    MAYOR(true),
    SECRETARY(true),
    WORKS_COUNCIL(true),
    /** Bestuur of the body that the partners set up. */
    BOARD(false),
    /** Directie of the organisation that the partners set up. */
    DIRECTORATE(false),
    /** Unions, in georganiseerd overleg. */
    UNIONS(false);

    private final boolean ofMunicipality;

    SigningRole(boolean ofMunicipality) {
        this.ofMunicipality = ofMunicipality;
    }

    /** Whether it signs for one municipality. */
    public boolean ofMunicipality() {
        return ofMunicipality;
    }

    /** Lower-case key as pages and the API write it. */
    public String key() {
        return Choices.key(this);
    }

    /** @throws InvalidInput on {@code field} when the key is missing or not on the list */
    public static SigningRole of(String field, @Nullable String key) {
        return Choices.of(SigningRole.class, field, key);
    }
}
