package nl.samenspoor.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedUntil;
import org.springframework.stereotype.Component;

/**
 * Judgements of cooperations. Reads only; the caller checks who may see the cooperations. Every list has the newest
 * first: by the day from which it counts ({@link EffectiveDate#countedFrom()}), then by when it was recorded.
 */
@Component
public class JudgementsMade {

    private final Judgements judgements;

    JudgementsMade(Judgements judgements) {
        this.judgements = judgements;
    }

    /** Trust, of the cluster and directed, in one statement. */
    public Map<CooperationId, List<TrustJudgement>> trust(Collection<CooperationId> cooperations) {
        return trust(cooperations, RecordedUntil.NOW);
    }

    /** The same, of what was recorded in time. */
    public Map<CooperationId, List<TrustJudgement>> trust(
            Collection<CooperationId> cooperations, RecordedUntil recorded) {
        return grouped(
                cooperations,
                Judged.Kind.TRUST,
                recorded,
                row -> new TrustJudgement(
                        row.cooperation(),
                        row.municipality(),
                        row.toward(),
                        TrustTable.of(row.subject()),
                        TrustLevel.of(row.rating()),
                        row.detail() == null ? TrustTrend.UNKNOWN : TrustTrend.of(row.detail()),
                        row.grounds()));
    }

    /** Control, in one statement. */
    public Map<CooperationId, List<ControlJudgement>> control(Collection<CooperationId> cooperations) {
        return control(cooperations, RecordedUntil.NOW);
    }

    /** The same, of what was recorded in time. */
    public Map<CooperationId, List<ControlJudgement>> control(
            Collection<CooperationId> cooperations, RecordedUntil recorded) {
        return grouped(
                cooperations,
                Judged.Kind.CONTROL,
                recorded,
                row -> new ControlJudgement(
                        row.cooperation(),
                        ControlLevel.of(row.rating()),
                        row.detail() == null ? ControlLevel.UNKNOWN : ControlLevel.of(row.detail()),
                        row.grounds()));
    }

    /** Use of advisers, in two statements. */
    public Map<CooperationId, List<Advisers>> advisers(Collection<CooperationId> cooperations) {
        return advisers(cooperations, RecordedUntil.NOW);
    }

    /** The same, of what was recorded in time. */
    public Map<CooperationId, List<Advisers>> advisers(Collection<CooperationId> cooperations, RecordedUntil recorded) {
        Map<Long, List<AdviserAssignment>> assignments = judgements.assignments(cooperations);
        return grouped(
                cooperations,
                Judged.Kind.ADVISERS,
                recorded,
                row -> new Advisers(
                        row.cooperation(),
                        AdviserUse.of(row.rating()),
                        assignments.getOrDefault(row.id(), List.of()),
                        row.grounds()));
    }

    /** Level of tasks, in one statement. */
    public Map<CooperationId, List<TaskScopeJudgement>> taskScope(Collection<CooperationId> cooperations) {
        return taskScope(cooperations, RecordedUntil.NOW);
    }

    /** The same, of what was recorded in time. */
    public Map<CooperationId, List<TaskScopeJudgement>> taskScope(
            Collection<CooperationId> cooperations, RecordedUntil recorded) {
        return grouped(
                cooperations,
                Judged.Kind.TASK_SCOPE,
                recorded,
                row -> new TaskScopeJudgement(row.cooperation(), TaskScope.of(row.rating()), row.grounds()));
    }

    /** Verdicts on hypotheses, in one statement. */
    public Map<CooperationId, List<HypothesisVerdict>> verdicts(Collection<CooperationId> cooperations) {
        return verdicts(cooperations, RecordedUntil.NOW);
    }

    /** The same, of what was recorded in time. */
    public Map<CooperationId, List<HypothesisVerdict>> verdicts(
            Collection<CooperationId> cooperations, RecordedUntil recorded) {
        return grouped(
                cooperations,
                Judged.Kind.VERDICT,
                recorded,
                row -> new HypothesisVerdict(
                        row.cooperation(),
                        Hypothesis.of(row.subject()),
                        row.municipality(),
                        Verdict.of(row.rating()),
                        row.grounds()));
    }

    private <T> Map<CooperationId, List<T>> grouped(
            Collection<CooperationId> cooperations,
            Judged.Kind kind,
            RecordedUntil recorded,
            Function<Judged, T> read) {
        return judgements.of(cooperations, kind, recorded).stream()
                .collect(Collectors.groupingBy(Judged::cooperation, Collectors.mapping(read, Collectors.toList())));
    }
}
