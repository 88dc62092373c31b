package nl.samenspoor.gate.web;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * A condition, wish, motion or promise as the API writes it.
 *
 * @param kind    condition, wish, motion or promise
 * @param gate    at which gate it was set; {@code none} for a promise made before any opened
 * @param before  gate before which it must be answered, or {@code next}
 * @param due     last day (ISO 8601), or {@code none}
 * @param overdue whether that day has passed without an answer
 * @param state   open, met or carried_over
 * @param answers every answer ever given, in that order
 */
record ConditionJson(
        String key,
        String kind,
        Object gate,
        String municipality,
        String body,
        String text,
        String before,
        EffectiveDate setOn,
        OwnerJson owner,
        Object due,
        boolean overdue,
        String state,
        List<AnswerJson> answers) {

    /** Who sees to it. */
    record OwnerJson(String body, String municipality) {

        static OwnerJson of(ConditionOwner owner) {
            MunicipalityCode code = owner.municipality();
            return new OwnerJson(
                    owner.body().name().toLowerCase(Locale.ROOT), code == null ? GateJson.NONE : code.text());
        }
    }

    /** One answer. */
    record AnswerJson(String state, String words, EffectiveDate answeredOn, String recordedBy) {

        static AnswerJson of(Condition.Answer answer) {
            return new AnswerJson(
                    (answer.met() ? Condition.State.MET : Condition.State.CARRIED_OVER).key(),
                    answer.words(),
                    answer.on(),
                    answer.by());
        }
    }

    static ConditionJson of(ConditionLine line) {
        Condition condition = line.condition();
        GateKey gate = condition.gate();
        GateKey before = condition.before();
        return new ConditionJson(
                condition.key(),
                condition.kind().key(),
                gate == null ? GateJson.NONE : gate.name(),
                condition.municipality().text(),
                condition.body().name().toLowerCase(Locale.ROOT),
                condition.text(),
                before == null ? "next" : before.name(),
                condition.setOn(),
                OwnerJson.of(condition.owner()),
                GateJson.orNone(condition.due()),
                line.overdue(),
                condition.state().key(),
                condition.answers().stream().map(AnswerJson::of).toList());
    }
}
