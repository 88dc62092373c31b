package nl.samenspoor.insight.overview;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.Advisers;
import nl.samenspoor.monitoring.ControlJudgement;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TaskScopeJudgement;
import nl.samenspoor.monitoring.TrustJudgement;

/** What people judged of one cooperation, the newest first. */
public record Judged(
        List<TrustJudgement> trust,
        List<ControlJudgement> control,
        List<Advisers> advisers,
        List<TaskScopeJudgement> tasks) {

    public Judged {
        trust = List.copyOf(trust);
        control = List.copyOf(control);
        advisers = List.copyOf(advisers);
        tasks = List.copyOf(tasks);
    }

    /** Whether nothing was judged at all. */
    public boolean nothing() {
        return trust.isEmpty() && control.isEmpty() && advisers.isEmpty() && tasks.isEmpty();
    }

    /** All judgements of one cooperation; the caller checks who may see it. */
    public static Judged of(JudgementsMade judgements, CooperationId id) {
        List<CooperationId> one = List.of(id);
        return new Judged(
                judgements.trust(one).getOrDefault(id, List.of()),
                judgements.control(one).getOrDefault(id, List.of()),
                judgements.advisers(one).getOrDefault(id, List.of()),
                judgements.taskScope(one).getOrDefault(id, List.of()));
    }
}
