package nl.samenspoor.document;

import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What sort of document it is, in the words of the field. The words are in the bundle {@code document}. */
public enum DocumentKind {
    /** Signalerings- of verkenningsnotitie. */
    SIGNALLING_NOTE,
    /** Intentieovereenkomst. */
    LETTER_OF_INTENT,
    /** Plan van aanpak. */
    PLAN_OF_APPROACH,
    /** Visiedocument. */
    VISION,
    BUSINESS_CASE,
    /** Onderzoek of rapport. */
    STUDY,
    /** Advies van een ondernemingsraad. */
    WORKS_COUNCIL_ADVICE,
    /** Raadsvoorstel. */
    COUNCIL_PROPOSAL,
    /** Raadsbesluit. */
    COUNCIL_DECISION,
    /** Besluitenlijst. */
    DECISION_LIST,
    /** Dossier van een poort, zoals het is voorgelegd. */
    GATE_DOSSIER,
    /** Gemeenschappelijke regeling. */
    SCHEME,
    /** Convenant. */
    COVENANT,
    /** Dienstverleningsovereenkomst. */
    SERVICE_AGREEMENT,
    /** Verslag van een vergadering. */
    MINUTES,
    OTHER;

    /**
     * The category of the Woo to which such a document usually belongs (art. 3.3 par. 2), a proposal somebody confirms;
     * {@link WooCategory#UNKNOWN} when there is none.
     */
    public WooCategory usual() {
        return switch (this) {
            case COUNCIL_PROPOSAL, COUNCIL_DECISION -> WooCategory.COUNCIL_PAPERS;
            case DECISION_LIST -> WooCategory.COLLEGE_AGENDAS;
            case COVENANT, SERVICE_AGREEMENT -> WooCategory.COVENANTS;
            case STUDY -> WooCategory.RESEARCH_REPORTS;
            default -> WooCategory.UNKNOWN;
        };
    }

    /** Lower-case key as pages and the API write it. */
    public String key() {
        return Choices.key(this);
    }

    /** @throws InvalidInput on {@code field} when the key is missing or not on the list */
    public static DocumentKind of(String field, @Nullable String key) {
        return Choices.of(DocumentKind.class, field, key);
    }
}
