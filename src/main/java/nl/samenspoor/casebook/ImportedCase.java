package nl.samenspoor.casebook;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or a dry run would do.
 *
 * @param caseId        id of the case in the file
 * @param cooperation   the cooperation it became; after a dry run it no longer exists
 * @param name          its name
 * @param fictional     whether it is an invented example
 * @param observedUntil how far its knowledge reaches, as the file writes it, or null
 * @param events        number of events played
 * @param phase         phase it stands in, 1 to 5
 * @param status        active, on-hold or ended
 * @param form          form of cooperation, 1 to 4, or null when none was chosen
 * @param made          what came of it beside the cooperation itself
 */
public record ImportedCase(
        String caseId,
        CooperationId cooperation,
        String name,
        boolean fictional,
        @Nullable String observedUntil,
        int events,
        int phase,
        String status,
        @Nullable Integer form,
        Made made) {

    /**
     * What came of a case file.
     *
     * @param partners       names of the partners, in the order they joined
     * @param parts          how many events of each part
     * @param decisionPoints entries in the decision log
     * @param openTasks      tasks that wait afterwards
     */
    public record Made(List<String> partners, Map<CasePart, Integer> parts, int decisionPoints, int openTasks) {

        public Made {
            partners = List.copyOf(partners);
            parts = Map.copyOf(parts);
        }
    }
}
