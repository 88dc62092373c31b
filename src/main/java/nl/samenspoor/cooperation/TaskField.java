package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A field of tasks, which can follow its own track.
 *
 * @param id            whose
 * @param cooperation   the cooperation it belongs to
 * @param name          its name
 * @param kind          sort of tasks
 * @param ahead         whether it runs ahead of the broad cooperation
 * @param state         open, approved, stopped or implemented
 * @param openedOn      when it was opened
 * @param implementedOn since when it works, or null
 * @param verdicts      latest decision per municipality
 */
public record TaskField(
        String id,
        CooperationId cooperation,
        String name,
        TaskFieldKind kind,
        boolean ahead,
        TaskFieldState state,
        EffectiveDate openedOn,
        @Nullable EffectiveDate implementedOn,
        List<FieldVerdict> verdicts) {

    public TaskField {
        verdicts = List.copyOf(verdicts);
    }
}
