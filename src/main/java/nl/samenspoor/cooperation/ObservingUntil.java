package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Marks how far the knowledge about a past cooperation reaches; durations stop there. */
@Component
public class ObservingUntil {

    private final Steering steering;
    private final CooperationRows rows;

    ObservingUntil(Steering steering, CooperationRows rows) {
        this.steering = steering;
        this.rows = rows;
    }

    /** @throws InvalidInput when the day lies before the start of the cooperation or in the future */
    @UseCase
    public void set(Actor actor, CooperationId id, LocalDate until) {
        steering.byLeader(actor, id, EffectiveDate.on(until));
        rows.setObservedUntil(id, until);
    }
}
