package nl.samenspoor.casebook;

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
        @Nullable Integer form) {}
