package nl.samenspoor.insight.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.StepDone;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.terms.RunningTerm;

/**
 * What the record knows of the course of one cooperation.
 *
 * @param cooperation the cooperation at a glance
 * @param phases      periods in each phase, in the order they were entered
 * @param gates       every opening of every gate
 * @param tasks       what waits
 * @param work        when steps of the drawing were done or set aside, in every run
 * @param fields      task fields of the cooperation
 * @param terms       terms that run or ran
 * @param names       names of the municipalities that have something to do
 * @param known       up to when anything is known: today, or the day up to which a past case was observed
 */
record CourseFacts(
        CooperationSummary cooperation,
        List<PhasePeriod> phases,
        List<Gate> gates,
        List<OpenTask> tasks,
        List<StepDone> work,
        List<TaskField> fields,
        List<RunningTerm> terms,
        Map<MunicipalityCode, String> names,
        LocalDate known) {

    EffectiveDate until() {
        return EffectiveDate.on(known);
    }

    /** How often it was in a phase. */
    long stays(Phase phase) {
        return phases.stream().filter(period -> period.phase() == phase).count();
    }

    /** Whether it was only observed until a past day, so that moments of recording say nothing about it. */
    boolean past() {
        return cooperation.observedUntil() != null;
    }

    /** Whether nobody can go on with its course now. */
    boolean held() {
        return !past() && cooperation.status() == CooperationStatus.ON_HOLD;
    }

    /** Fields that are worked out on a track of their own. */
    List<TaskField> onOwnTrack() {
        return fields.stream().filter(TaskField::ownTrack).toList();
    }

    /** Whether this step waits for somebody, whatever drawing it is in. */
    boolean waitsFor(String step) {
        return tasks.stream().anyMatch(task -> task.step().equals(step));
    }

    Optional<PhasePeriod> last(Phase phase) {
        return phases.stream().filter(period -> period.phase() == phase).reduce((earlier, later) -> later);
    }

    Optional<Gate> last(GateKey key) {
        return gates.stream()
                .filter(gate -> gate.key() == key)
                .reduce((one, other) -> one.attempt() > other.attempt() ? one : other);
    }

    /** The term at a gate that ends first; when none runs, the one that was closed last. */
    Optional<RunningTerm> term(GateKey key) {
        return terms.stream().filter(term -> term.subject().gate() == key).findFirst();
    }
}
