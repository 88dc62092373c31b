package nl.samenspoor.inbox;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list.
 *
 * @param cooperation  only of this cooperation, or null for all
 * @param mine         only those the actor may do
 * @param phase        only of this phase, or null
 * @param outside      only what belongs to no phase; then there is no {@code phase}
 * @param municipality only for a body of this municipality, or null
 * @param overdue      only those whose last day has passed
 */
public record TaskFilter(
        @Nullable CooperationId cooperation,
        boolean mine,
        @Nullable Phase phase,
        boolean outside,
        @Nullable MunicipalityCode municipality,
        boolean overdue) {

    public TaskFilter(@Nullable CooperationId cooperation, boolean mine) {
        this(cooperation, mine, null, false, null, false);
    }

    public static TaskFilter mineOnly() {
        return new TaskFilter(null, true);
    }

    /**
     * Reads the filter of an address; empty values leave a criterion out.
     *
     * @param phase as {@link WorkFilter#read} reads it
     * @throws InvalidInput on the field that cannot be read
     */
    public static TaskFilter read(
            @Nullable String cooperation,
            boolean mine,
            @Nullable String phase,
            @Nullable String municipality,
            boolean overdue) {
        WorkFilter ofPhase = WorkFilter.read(phase, null);
        return new TaskFilter(
                cooperation == null || cooperation.isBlank() ? null : new CooperationId(cooperation),
                mine,
                ofPhase.phase(),
                ofPhase.outside(),
                municipality == null || municipality.isBlank() ? null : new MunicipalityCode(municipality.strip()),
                overdue);
    }

    /** Whether it leaves nothing out but what is not the actor's. */
    public boolean whole() {
        return cooperation == null && phase == null && !outside && municipality == null && !overdue;
    }
}
