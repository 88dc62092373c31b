package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.springframework.stereotype.Component;

/**
 * Lets a task field fall that fewer than two municipalities take part in: it is logged and told, and all work on it ends. The tables
 * already say that it stopped.
 */
@Component
class DroppingTaskFields {

    private final Chronicle chronicle;
    private final CooperationProcess process;
    private final AnnouncingTaskFields telling;

    DroppingTaskFields(Chronicle chronicle, CooperationProcess process, AnnouncingTaskFields telling) {
        this.chronicle = chronicle;
        this.process = process;
        this.telling = telling;
    }

    /**
     * @param left whose leaving made it fall
     * @param on   when it left
     */
    void drop(Actor actor, TaskField field, MunicipalityCode left, EffectiveDate on) {
        String event = chronicle.log(
                actor,
                Fact.of(
                                field.cooperation(),
                                DecisionPointKind.TASK_FIELD,
                                on,
                                "Het taakveld " + field.name() + " vervalt: minder dan twee gemeenten doen nog mee.",
                                Particulars.NONE)
                        .by(chronicle.name(left))
                        .about(left)
                        .in(field.id())
                        .with("dropped"));
        telling.stopped(actor, field, left, event);
        process.fieldDropped(field.cooperation(), field.id(), on);
    }
}
