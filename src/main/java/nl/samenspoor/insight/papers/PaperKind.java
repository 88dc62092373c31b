package nl.samenspoor.insight.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.WooCategory;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The papers that are made from what was recorded. */
public enum PaperKind {
    DECISION_LIST(DocumentKind.DECISION_LIST),
    DOSSIER(DocumentKind.GATE_DOSSIER),
    COUNCIL_PROPOSAL(DocumentKind.COUNCIL_PROPOSAL),
    SERVICE_AGREEMENT(DocumentKind.SERVICE_AGREEMENT),
    PLAN_OF_APPROACH(DocumentKind.PLAN_OF_APPROACH);

    private final DocumentKind kept;

    PaperKind(DocumentKind kept) {
        this.kept = kept;
    }

    /** As what sort of document it is kept. */
    DocumentKind kept() {
        return kept;
    }

    /**
     * The category of the Woo with which it is kept: of what certainly lies before a council or tells what colleges decided. For
     * a service agreement somebody confirms the one that is proposed; what is not certain stays unknown.
     */
    WooCategory woo() {
        return switch (this) {
            case COUNCIL_PROPOSAL, DECISION_LIST -> kept.usual();
            case DOSSIER, SERVICE_AGREEMENT, PLAN_OF_APPROACH -> WooCategory.UNKNOWN;
        };
    }

    /** As addresses and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidInput on field {@code kind} for an unknown key */
    public static PaperKind of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "kind",
                        "insight.paper.unknownKind",
                        Arrays.stream(values()).map(PaperKind::key).collect(Collectors.joining(", "))));
    }
}
