package nl.samenspoor.insight.web;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.Texts;

/** Parts of the course of a cooperation as the API writes them. */
final class CourseJson {

    private CourseJson() {}

    /** A period in a phase; {@code until} is {@code none} while it lasts. */
    record PhaseJson(int phase, EffectiveDate from, Object until) {

        static PhaseJson of(PhasePeriod period) {
            return new PhaseJson(period.phase().number(), period.from(), Known.orNone(period.until()));
        }
    }

    /** A form on the ranking. */
    record AlternativeJson(
            int form,
            String variant,
            int rank,
            String state,
            String pros,
            String cons,
            Object rejectedBecause,
            Object rejectedOn) {

        static AlternativeJson of(Alternative alternative) {
            return new AlternativeJson(
                    alternative.form().number(),
                    Known.text(alternative.variant()),
                    alternative.rank(),
                    alternative.state().key(),
                    Known.text(alternative.pros()),
                    Known.text(alternative.cons()),
                    Known.orNone(alternative.why()),
                    Known.orNone(alternative.droppedOn()));
        }
    }

    /** A task field and what each municipality decided on it. */
    record TaskFieldJson(
            String id,
            String name,
            String kind,
            boolean ahead,
            String state,
            EffectiveDate openedOn,
            Object implementedOn) {

        static TaskFieldJson of(TaskField field) {
            return new TaskFieldJson(
                    field.id(),
                    field.name(),
                    field.kind().key(),
                    field.ahead(),
                    field.state().key(),
                    field.openedOn(),
                    Known.orNone(field.implementedOn()));
        }
    }

    /** An opening of a gate in short; the gate itself has all of it. */
    record GateJson(
            String gate,
            int attempt,
            String status,
            List<String> bodies,
            List<String> municipalities,
            Object outcome,
            Object decidedOn) {

        static GateJson of(Gate gate) {
            return new GateJson(
                    gate.key().name(),
                    gate.attempt(),
                    gate.status().key(),
                    gate.rounds().stream()
                            .map(body -> body.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    gate.municipalities().stream().map(Object::toString).toList(),
                    Known.orNone(gate.outcome()),
                    Known.orNone(gate.decidedOn()));
        }
    }

    /** What a body asked for with its decision. */
    record ConditionJson(
            String key,
            String gate,
            String municipality,
            String body,
            String text,
            Object before,
            boolean wish,
            String kind,
            EffectiveDate setOn,
            String owner,
            Object due,
            String state,
            Object answer,
            Object answeredOn) {

        static ConditionJson of(Condition condition) {
            return new ConditionJson(
                    condition.key(),
                    condition.gate() == null ? Known.NONE : condition.gate().name(),
                    condition.municipality().text(),
                    condition.body().name().toLowerCase(Locale.ROOT),
                    condition.text(),
                    condition.before() == null ? "next" : condition.before().name(),
                    condition.wish(),
                    condition.kind().key(),
                    condition.setOn(),
                    condition.owner().key(),
                    Known.orNone(condition.due()),
                    condition.state().key(),
                    Known.orNone(condition.answer()),
                    Known.orNone(condition.answeredOn()));
        }
    }

    /** What is missing for the next gate. */
    record MissingJson(String gate, String code, String message) {

        static MissingJson of(Missing missing, Texts texts) {
            return new MissingJson(
                    missing.gate().name(),
                    missing.code(),
                    texts.of(missing.code(), missing.arguments().toArray()));
        }
    }
}
