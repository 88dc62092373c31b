package nl.samenspoor.insight.papers;

import nl.samenspoor.document.DocumentId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A paper that can be made now.
 *
 * @param kind         which
 * @param title        its name, in the language of the request
 * @param gate         at which gate, or null for one of the whole cooperation
 * @param municipality whose council is asked, or null
 * @param version      number of a fixed version of the plan of approach, or null
 * @param mayKeep      whether this reader may keep it among the documents
 * @param kept         which document it was kept as last, or null
 */
public record OfferedPaper(
        PaperKind kind,
        String title,
        @Nullable GateKey gate,
        @Nullable MunicipalityCode municipality,
        @Nullable String version,
        boolean mayKeep,
        @Nullable Kept kept) {

    /**
     * A paper that is kept.
     *
     * @param on of which day it is
     */
    public record Kept(DocumentId document, EffectiveDate on) {}

    /** Its address below that of the cooperation, for a file name's end without the dot. */
    public String address(String extension) {
        String below = gate == null ? "" : "/gates/" + gate.name();
        String query = municipality != null
                ? "?municipality=" + municipality.text()
                : version == null ? "" : "?version=" + version;
        return below + "/papers/" + kind.key() + "." + extension + query;
    }
}
