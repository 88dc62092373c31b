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
 * They stay on record with the day and the reason, and hold up no gate. What others asked and a body of that municipality
 * saw to goes over to the project leader, with the day it must be done.
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
        List<ConditionRegister.Row> unanswered =
                register.of(cooperation, openings.latest(cooperation).orElse(null)).stream()
                        .filter(row -> row.condition().answerable())
                        .toList();
        for (ConditionRegister.Row row : unanswered) {
            Condition condition = row.condition();
            if (condition.municipality().equals(left)) {
                lapse(actor, cooperation, row, why, on);
            } else if (left.equals(condition.owner().municipality())) {
                takeOver(actor, cooperation, row, left, on);
            }
        }
    }

    /** The project leader is told by the decision log, and by his list of conditions. */
    private void takeOver(
            Actor actor,
            CooperationId cooperation,
            ConditionRegister.Row row,
            MunicipalityCode left,
            EffectiveDate on) {
        Condition condition = row.condition();
        register.assign(actor, row.id(), ConditionOwner.PROJECT_LEADER, condition.due());
        events.publishEvent(new ConditionAnswered(
                condition.key(),
                DecisionPoint.of(
                                cooperation,
                                DecisionPointKind.OTHER,
                                on,
                                List.of(),
                                words.takenOver(
                                        condition, words.body(condition.owner().body(), left), words.left(left)),
                                actor)
                        .withGate(condition.gate())));
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
