package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * Put together what the bodies are asked and know.
 *
 * @param gate       which gate
 * @param question   the question put to them, at most 2,000 characters; null when not recorded
 * @param summary    what they should know; null when not recorded
 * @param motivation why the partners go on; mandatory when a red finding stands
 * @param documents  what belongs to it and lies elsewhere, in order
 * @param on         when
 * @param source     where it is known from, at most 2,000 characters; null when it is prepared here
 */
public record PrepareDossier(
        GateKey gate,
        @Nullable String question,
        @Nullable String summary,
        @Nullable String motivation,
        List<DossierDocument> documents,
        EffectiveDate on,
        @Nullable String source) {

    public PrepareDossier {
        documents = List.copyOf(documents);
    }

    /** A dossier that is prepared here. */
    public PrepareDossier(
            GateKey gate,
            @Nullable String question,
            @Nullable String summary,
            @Nullable String motivation,
            List<DossierDocument> documents,
            EffectiveDate on) {
        this(gate, question, summary, motivation, documents, on, null);
    }

    /** A dossier without documents. */
    public PrepareDossier(
            GateKey gate,
            @Nullable String question,
            @Nullable String summary,
            @Nullable String motivation,
            EffectiveDate on) {
        this(gate, question, summary, motivation, List.of(), on);
    }
}
