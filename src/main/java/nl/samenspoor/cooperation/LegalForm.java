package nl.samenspoor.cooperation;

/** Legal shape of a cooperation; independent of its form: a form 3 may have any of several bodies. */
public enum LegalForm implements Choice {
    NONE,
    COVENANT,
    SERVICE_AGREEMENT_ONLY,
    /** Scheme without a body (regeling zonder meer). */
    LIGHT_SCHEME,
    CENTRE_MUNICIPALITY,
    JOINT_ORGAN,
    /** Bedrijfsvoeringsorganisatie, since 2015. */
    OPERATIONS_BODY,
    /** Openbaar lichaam. */
    PUBLIC_BODY,
    MERGED_MUNICIPALITY,
    UNKNOWN
}
