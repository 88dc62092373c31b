package nl.samenspoor.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Legal shape of a cooperation or of its arrangement. Not tied to one form of cooperation: an administrative merger used
 * an openbaar lichaam in 2012 and usually a bedrijfsvoeringsorganisatie since 2015.
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
    /** Plusregio: an openbaar lichaam with duties by law, until 2015. */
    PLUS_REGION,
    /** A merged municipality, by law. */
    MERGED_MUNICIPALITY,
    /** Not known, or not chosen yet; never the form of an arrangement. */
    UNKNOWN;

    /** Whether it is a joint scheme under the Wgr (art. 1 and 8). */
    public boolean jointScheme() {
        return this == LIGHT_SCHEME || this == CENTRE_MUNICIPALITY || this == JOINT_ORGAN || legalPerson();
    }

    /** Whether the scheme sets up a legal person (Wgr art. 8 par. 1 and 3). */
    public boolean legalPerson() {
        return this == OPERATIONS_BODY || this == PUBLIC_BODY || this == PLUS_REGION;
    }

    /** Whether the scheme sets up a body with a board of its own (Wgr art. 8 par. 1 to 3). */
    public boolean ownBoard() {
        return this == JOINT_ORGAN || legalPerson();
    }

    /** Whether staff get another employer, so that a social plan is agreed with the unions. */
    public boolean movesStaff() {
        return this == CENTRE_MUNICIPALITY || this == MERGED_MUNICIPALITY || legalPerson();
    }

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} when the key is missing or not on the list */
    public static LegalForm of(String field, @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return Arrays.stream(values())
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        field, "kernel.legalForm", key.substring(0, Math.min(60, key.length())), keys()));
    }

    private static String keys() {
        return Arrays.stream(values()).map(LegalForm::key).collect(Collectors.joining(", "));
    }
}
