package nl.samenspoor.agreement;

import nl.samenspoor.kernel.LegalForm;

/** Legal forms in the words of the record, in Dutch because that is the record's language. */
final class LegalFormWords {

    private LegalFormWords() {}

    static String of(LegalForm form) {
        return switch (form) {
            case NONE -> "geen";
            case COVENANT -> "convenant";
            case SERVICE_AGREEMENT_ONLY -> "alleen dienstverleningsovereenkomsten";
            case LIGHT_SCHEME -> "regeling zonder meer";
            case CENTRE_MUNICIPALITY -> "centrumgemeente";
            case JOINT_ORGAN -> "gemeenschappelijk orgaan";
            case OPERATIONS_BODY -> "bedrijfsvoeringsorganisatie";
            case PUBLIC_BODY -> "openbaar lichaam";
            case PLUS_REGION -> "plusregio";
            case MERGED_MUNICIPALITY -> "gemeentelijke herindeling";
            case UNKNOWN -> "onbekend";
        };
    }
}
