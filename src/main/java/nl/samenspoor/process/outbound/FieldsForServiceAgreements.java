package nl.samenspoor.process.outbound;

import java.util.Comparator;
import java.util.List;
import nl.samenspoor.agreement.spi.ServiceFields;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** What service agreements ask about task fields: the modules do not know each other. */
@Component
class FieldsForServiceAgreements implements ServiceFields {

    /** Phase that follows the second gate. */
    private static final int IMPLEMENTATION = 3;

    private final Cooperations cooperations;

    FieldsForServiceAgreements(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public Possible locked(CooperationId cooperation) {
        cooperations.lock(cooperation);
        return of(cooperation);
    }

    @Override
    public Possible of(CooperationId cooperation) {
        CooperationSummary summary = cooperations.summary(cooperation);
        if (summary.status() == CooperationStatus.ENDED) {
            return nothing(Obstacle.ENDED);
        }
        if (summary.status() == CooperationStatus.ON_HOLD) {
            return nothing(Obstacle.ON_HOLD);
        }
        boolean passed = summary.phase().number() >= IMPLEMENTATION;
        List<Field> fields = cooperations.taskFields(cooperation).stream()
                .filter(field -> passed || field.ownTrack())
                .filter(field -> field.state() != TaskFieldState.STOPPED)
                .map(field -> new Field(field.id(), field.name(), field.going(summary.partners())))
                .filter(field -> field.clients().size() >= 2)
                .sorted(Comparator.comparing(Field::name))
                .toList();
        return !fields.isEmpty()
                ? new Possible(null, fields)
                : nothing(passed ? Obstacle.NO_FIELD : Obstacle.BEFORE_GATE_2);
    }

    private static Possible nothing(Obstacle obstacle) {
        return new Possible(obstacle, List.of());
    }
}
