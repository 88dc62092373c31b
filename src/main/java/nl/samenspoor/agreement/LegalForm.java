package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/**
 * Legal forms an arrangement can have. Not tied to one form of cooperation: an administrative merger used an
 * openbaar lichaam in 2012 and usually a bedrijfsvoeringsorganisatie since 2015.
 */
public enum LegalForm {
    NONE,
    /** Convenant. */
    COVENANT,
    /** Only dienstverleningsovereenkomsten. */
    SERVICE_AGREEMENT_ONLY,
    /** Regeling zonder meer: a scheme without a body. */
    LIGHT_SCHEME,
    /** Centrumgemeente. */
    CENTRE_MUNICIPALITY,
    /** Gemeenschappelijk orgaan. */
    JOINT_ORGAN,
    /** Bedrijfsvoeringsorganisatie, since 2015, by colleges only (Wgr art. 8). */
    OPERATIONS_BODY,
    /** Openbaar lichaam (Wgr art. 8). */
    PUBLIC_BODY,
    /** A merged municipality, by law. */
    MERGED_MUNICIPALITY;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code legalForm} for an unknown key */
    public static LegalForm of(String key) {
        return Arrays.stream(values())
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("legalForm", "agreement.legalForm", key));
    }
}
