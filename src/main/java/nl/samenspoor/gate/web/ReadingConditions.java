package nl.samenspoor.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Conditions and promises of one cooperation, for somebody who may see it. */
@Component
class ReadingConditions {

    private final GateView view;
    private final Visibility visibility;
    private final ConditionWording wording;
    private final LastKnownDay days;

    ReadingConditions(GateView view, Visibility visibility, ConditionWording wording, LastKnownDay days) {
        this.view = view;
        this.visibility = visibility;
        this.wording = wording;
        this.days = days;
    }

    /**
     * In the order in which they were set.
     *
     * @throws NotFound when the actor may not see the cooperation
     */
    List<ConditionLine> all(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        List<Condition> conditions = view.conditions(cooperation);
        Map<MunicipalityCode, String> names = wording.names(conditions);
        boolean meets = visibility.may(actor, Right.MEET_CONDITION, cooperation);
        boolean steers = visibility.may(actor, Right.CARRY_CONDITION, cooperation);
        LocalDate day = days.of(cooperation);
        return conditions.stream()
                .map(one -> new ConditionLine(
                        one,
                        wording.body(one.body(), one.municipality(), names),
                        wording.body(one.owner().body(), one.owner().municipality(), names),
                        one.overdue(day),
                        one.answerable() && (meets || one.owner().is(actor)),
                        one.answerable() && steers))
                .toList();
    }

    /** @throws NotFound when no condition has this key, or the actor may not see the cooperation */
    ConditionLine one(Actor actor, CooperationId cooperation, String key) {
        return all(actor, cooperation).stream()
                .filter(line -> line.condition().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.noCondition", key.substring(0, Math.min(60, key.length()))));
    }
}
