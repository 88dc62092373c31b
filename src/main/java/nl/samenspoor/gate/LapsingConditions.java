package nl.samenspoor.gate;

import java.util.Collection;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets conditions fall away that nobody can be asked about any more: those of a municipality that left the cooperation.
 * They stay on record with the day and the reason, and hold up no gate.
 */
@Component
public class LapsingConditions {

    private final ConditionRegister register;
    private final OpeningRegister openings;
    private final GateWords words;
    private final ApplicationEventPublisher events;

    LapsingConditions(
            ConditionRegister register, OpeningRegister openings, GateWords words, ApplicationEventPublisher events) {
        this.register = register;
        this.openings = openings;
        this.words = words;
        this.events = events;
    }

    /**
     * What is met stays met; what is open or was carried over lapses. Called when a partner left; needs no permission.
     *
     * @param actor who recorded that it left
     * @param on    when it left
     */
    @UseCase
    public void lapse(Actor actor, CooperationId cooperation, MunicipalityCode left, EffectiveDate on) {
        String why = words.left(left);
        register.of(cooperation, openings.latest(cooperation).orElse(null)).stream()
                .filter(row -> row.condition().answerable())
                .filter(row -> row.condition().municipality().equals(left))
                .forEach(row -> lapse(actor, cooperation, row, why, on));
    }

    /** Lets those of these conditions fall away that nobody answered yet: the decision they came with was not that one. */
    void lapse(Actor actor, CooperationId cooperation, Collection<String> keys, String why, EffectiveDate on) {
        register.of(cooperation, openings.latest(cooperation).orElse(null)).stream()
                .filter(row -> row.condition().answerable())
                .filter(row -> keys.contains(row.condition().key()))
                .forEach(row -> lapse(actor, cooperation, row, why, on));
    }

    private void lapse(
            Actor actor, CooperationId cooperation, ConditionRegister.Row row, String why, EffectiveDate on) {
        Condition condition = row.condition();
        register.lapse(actor, row, why, on);
        String body = words.body(condition.body(), condition.municipality());
        events.publishEvent(new ConditionAnswered(
                condition.key(),
                DecisionPoint.of(
                                cooperation,
                                DecisionPointKind.OTHER,
                                on,
                                List.of(body),
                                words.lapsed(condition, why),
                                actor)
                        .withGate(condition.gate())));
    }
}
