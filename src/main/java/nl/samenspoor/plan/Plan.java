package nl.samenspoor.plan;

import java.util.List;
import nl.samenspoor.drafts.DraftVersion;
import org.jspecify.annotations.Nullable;

/**
 * A plan of approach as it stands in one saved version.
 *
 * @param saved   number, writer and moment of that version
 * @param text    what stands in it
 * @param history every fixed version of the plan, the newest first
 */
public record Plan(DraftVersion saved, PlanText text, List<FixedVersion> history) {

    public Plan {
        history = List.copyOf(history);
    }

    /** The fixed version this is, or null when it was not fixed (yet). */
    public @Nullable FixedVersion fixed() {
        return history.stream()
                .filter(version -> version.draft() == saved.number())
                .findFirst()
                .orElse(null);
    }

    /** The newest fixed version, or null. */
    public @Nullable FixedVersion newestFixed() {
        return history.isEmpty() ? null : history.get(0);
    }
}
