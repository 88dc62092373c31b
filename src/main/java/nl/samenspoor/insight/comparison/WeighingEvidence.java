package nl.samenspoor.insight.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.insight.comparison.Evidence.Side;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.monitoring.ControlJudgement;
import nl.samenspoor.monitoring.Hypothesis;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TaskScopeJudgement;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.motive.Directness;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.motive.Presence;
import nl.samenspoor.motive.Pressure;
import nl.samenspoor.motive.PressureScore;
import nl.samenspoor.motive.StateScore;
import nl.samenspoor.motive.ThreeK;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from the records what speaks for and against the hypotheses (Speulman 2012, §4.4). Each rule reads facts that
 * people recorded and says in which direction they point; none of them weighs, and none is a verdict.
 *
 * <ul>
 *   <li>H1: resistance (unstable politics, a partner that left or a stand-still since the talks began and before the last
 *       outcome at gate G2, after which the decision was taken) against the level of the tasks: where only executing tasks are shared it speaks against, where policy is shared it speaks for.
 *   <li>H2a, per municipality: one of the three K's in a bad state is an advantage to be gained; none in a bad state, or a
 *       pressure aimed at the municipality, speaks against a choice by advantages.
 *   <li>H2b, per municipality: a pressure that is felt speaks for, one that is not speaks against.
 *   <li>H3a: about opposite goals with poor sight on the execution. Of sight no fact is kept, so that nothing is said where
 *       goals are opposite.
 *   <li>H3b: where goals are shared and there is trust, little detail and little control speak for; where there is no
 *       trust they speak against.
 * </ul>
 */
@Component
class WeighingEvidence {

    private static final Set<DecisionPointKind> RESISTANCE = EnumSet.of(
            DecisionPointKind.PARTNER_WITHDRAWAL,
            DecisionPointKind.PARTNER_OPT_OUT,
            DecisionPointKind.HOLD,
            DecisionPointKind.TERMINATION);
    private static final Set<DecisionPointKind> DECISIONS =
            EnumSet.of(DecisionPointKind.GATE_OUTCOME, DecisionPointKind.COUNCIL_DECISION);
    private static final int BAD = 2;
    private static final String LOW = "low";
    private static final String PRESENT = "present";
    private static final String ABSENT = "absent";
    private static final String NOT_APPLICABLE = "na";

    private final JudgementsMade judgements;
    private final Factors factors;
    private final Motives motives;
    private final DecisionPoints points;

    WeighingEvidence(JudgementsMade judgements, Factors factors, Motives motives, DecisionPoints points) {
        this.judgements = judgements;
        this.factors = factors;
        this.motives = motives;
        this.points = points;
    }

    /** What is known of all cooperations, read at once. */
    private record Known(
            Map<CooperationId, List<TaskScopeJudgement>> scopes,
            Map<CooperationId, List<ControlJudgement>> control,
            Map<CooperationId, List<TrustJudgement>> trust,
            Map<CooperationId, List<FactorStatus>> factors,
            Map<CooperationId, Map<MunicipalityCode, MunicipalityMotives>> motives,
            Map<CooperationId, List<LoggedPoint>> logs,
            AsOf asOf) {

        Cell factor(CooperationSummary cooperation, String id) {
            return factors.getOrDefault(cooperation.id(), List.of()).stream()
                    .filter(status -> status.factor().id().equals(id))
                    .findFirst()
                    .map(asOf::of)
                    .map(FactorsTable::cell)
                    .orElse(Cell.UNKNOWN);
        }

        Cell scope(CooperationSummary cooperation) {
            return Latest.cell(
                    Latest.of(scopes, cooperation.id(), asOf, TaskScopeJudgement::grounds, one -> true),
                    one -> one.scope().key(),
                    TaskScopeJudgement::grounds);
        }

        @Nullable
        ControlJudgement controlOf(CooperationSummary cooperation) {
            return Latest.of(control, cooperation.id(), asOf, ControlJudgement::grounds, one -> true);
        }
    }

    /** In the order of the cooperations; a constant number of statements. */
    List<Evidence> of(List<CooperationSummary> cooperations, AsOf asOf) {
        List<CooperationId> ids = Ids.of(cooperations);
        Known known = new Known(
                judgements.taskScope(ids, asOf.recorded()),
                judgements.control(ids, asOf.recorded()),
                judgements.trust(ids, asOf.recorded()),
                factors.all(ids),
                motives.of(ids),
                points.of(ids),
                asOf);
        List<Evidence> found = new ArrayList<>();
        for (CooperationSummary cooperation : cooperations) {
            resistance(found, cooperation, known);
            Map<MunicipalityCode, MunicipalityMotives> scored =
                    known.motives().getOrDefault(cooperation.id(), Map.of());
            Stream.concat(
                            cooperation.partners().stream(),
                            scored.keySet().stream().sorted())
                    .distinct()
                    .forEach(code -> {
                        MunicipalityMotives own = asOf.of(scored.get(code));
                        if (own != null
                                && own.versions().isEmpty()
                                && !cooperation.partners().contains(code)) {
                            return;
                        }
                        advantages(found, cooperation, code, own);
                        pressures(found, cooperation, code, own);
                    });
            detail(found, cooperation, known);
            control(found, cooperation, known);
        }
        return found;
    }

    private static void resistance(List<Evidence> found, CooperationSummary cooperation, Known known) {
        Cell scope = known.scope(cooperation);
        if (!scope.known()) {
            found.add(about(Hypothesis.H1, cooperation, Side.MISSING, "h1.noScope"));
            return;
        }
        boolean executing = scope.value().equals("poor_only");
        Side whenResisted = executing ? Side.AGAINST : Side.FOR;
        Side whenNot = executing ? Side.FOR : Side.AGAINST;
        Cell politics = known.factor(cooperation, "unstable_politics");
        String kind = executing ? "executing" : "policy";
        if (!politics.known()) {
            found.add(about(Hypothesis.H1, cooperation, Side.MISSING, "h1.noPolitics"));
        } else if (politics.value().equals(NOT_APPLICABLE)) {
            found.add(about(Hypothesis.H1, cooperation, Side.NOT_TESTED, "h1.politicsNotApplicable", politics));
        } else {
            boolean there = politics.value().equals(PRESENT) || politics.value().equals("partly");
            found.add(about(
                    Hypothesis.H1,
                    cooperation,
                    there ? whenResisted : whenNot,
                    "h1." + kind + (there ? ".politics" : ".noPolitics"),
                    politics,
                    scope));
        }
        List<LoggedPoint> log = known.asOf().recorded(known.logs().getOrDefault(cooperation.id(), List.of()));
        EffectiveDate talks =
                Duration.beginning(log).map(LoggedPoint::effective).orElse(cooperation.startedOn());
        EffectiveDate decided = decided(cooperation, log, known.asOf());
        log.stream()
                .filter(point -> decided == null || !decided.surelyBefore(point.effective()))
                .filter(point -> RESISTANCE.contains(point.kind()) && point.correctedBy() == null)
                .filter(point -> known.asOf().counts(point.effective())
                        && !point.effective().surelyBefore(talks))
                .forEach(point -> found.add(about(
                        Hypothesis.H1,
                        cooperation,
                        whenResisted,
                        "h1." + kind + ".event",
                        new Cell(point.what(), point.source(), point.effective()),
                        scope)));
    }

    /** When the decision was taken, with which the period of H1 ends; null while it was not. A later one does not count. */
    private static @Nullable EffectiveDate decided(CooperationSummary cooperation, List<LoggedPoint> log, AsOf asOf) {
        return cooperation.phase().compareTo(Phase.IMPLEMENTATION) < 0
                ? null
                : log.stream()
                        .filter(point -> point.gate() == GateKey.G2 && DECISIONS.contains(point.kind()))
                        .filter(point -> point.correctedBy() == null
                                && point.effective().known()
                                && !point.effective().planned()
                                && asOf.counts(point.effective()))
                        .map(LoggedPoint::effective)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static void advantages(
            List<Evidence> found,
            CooperationSummary cooperation,
            MunicipalityCode code,
            @Nullable MunicipalityMotives own) {
        List<Cell> bad = new ArrayList<>();
        boolean allKnown = own != null;
        for (ThreeK part : ThreeK.values()) {
            StateScore score = own == null ? StateScore.UNKNOWN : own.state(part);
            Integer need = score.state().need();
            allKnown &= need != null;
            if (need != null && need >= BAD) {
                bad.add(new Cell(part.key(), score.source(), own == null ? null : own.since(part), score.basis()));
            }
        }
        if (!bad.isEmpty()) {
            bad.forEach(cell ->
                    found.add(of(Hypothesis.H2A, cooperation, code, Side.FOR, "h2a.need." + cell.value(), cell)));
        } else {
            found.add(of(
                    Hypothesis.H2A,
                    cooperation,
                    code,
                    allKnown ? Side.AGAINST : Side.MISSING,
                    allKnown ? "h2a.noNeed" : "h2a.unknown"));
        }
        if (own != null) {
            Arrays.stream(Pressure.values())
                    .filter(part -> own.pressure(part).presence() == Presence.PRESENT
                            && own.pressure(part).directness() == Directness.DIRECT)
                    .forEach(part -> found.add(
                            of(Hypothesis.H2A, cooperation, code, Side.AGAINST, "h2a.pressed", cell(own, part))));
        }
    }

    private static void pressures(
            List<Evidence> found,
            CooperationSummary cooperation,
            MunicipalityCode code,
            @Nullable MunicipalityMotives own) {
        for (Pressure part : Pressure.values()) {
            PressureScore score = own == null ? PressureScore.UNKNOWN : own.pressure(part);
            Side side =
                    switch (score.presence()) {
                        case PRESENT -> Side.FOR;
                        case ABSENT -> Side.AGAINST;
                        case UNKNOWN -> Side.MISSING;
                    };
            String reason = "h2b." + score.presence().key() + "." + part.key();
            found.add(
                    own == null || side == Side.MISSING
                            ? of(Hypothesis.H2B, cooperation, code, side, reason)
                            : of(Hypothesis.H2B, cooperation, code, side, reason, cell(own, part)));
        }
    }

    private static Cell cell(MunicipalityMotives own, Pressure part) {
        PressureScore score = own.pressure(part);
        return new Cell(score.presence().key(), score.source(), own.since(part), score.basis());
    }

    private static void detail(List<Evidence> found, CooperationSummary cooperation, Known known) {
        Cell goals = known.factor(cooperation, "goal_congruence");
        if (!goals.known()) {
            found.add(about(Hypothesis.H3A, cooperation, Side.MISSING, "h3.noGoals"));
        } else if (goals.value().equals(NOT_APPLICABLE)) {
            found.add(about(Hypothesis.H3A, cooperation, Side.NOT_TESTED, "h3.goalsNotApplicable", goals));
        } else if (!goals.value().equals(ABSENT)) {
            found.add(about(Hypothesis.H3A, cooperation, Side.NOT_TESTED, "h3a.goalsShared", goals));
        } else {
            found.add(about(Hypothesis.H3A, cooperation, Side.MISSING, "h3a.noSight", goals));
        }
    }

    private static void control(List<Evidence> found, CooperationSummary cooperation, Known known) {
        Cell trust = ClusterTrust.yesOrNo(ClusterTrust.of(known.trust(), cooperation.id(), known.asOf()));
        Cell goals = known.factor(cooperation, "goal_congruence");
        if (!trust.known()) {
            found.add(about(Hypothesis.H3B, cooperation, Side.MISSING, "h3.noTrust"));
            return;
        }
        boolean trusted = trust.value().equals("yes");
        if (trusted && !goals.known()) {
            found.add(about(Hypothesis.H3B, cooperation, Side.MISSING, "h3.noGoals"));
            return;
        }
        if (trusted && goals.value().equals(NOT_APPLICABLE)) {
            found.add(about(Hypothesis.H3B, cooperation, Side.NOT_TESTED, "h3.goalsNotApplicable", goals));
            return;
        }
        if (trusted && goals.value().equals(ABSENT)) {
            found.add(about(Hypothesis.H3B, cooperation, Side.NOT_TESTED, "h3b.goalsOpposite", goals));
            return;
        }
        ControlJudgement judged = known.controlOf(cooperation);
        boundBy(
                found,
                cooperation,
                trusted,
                trust,
                "detail",
                Latest.cell(judged, one -> one.contractDetail().key(), ControlJudgement::grounds));
        boundBy(
                found,
                cooperation,
                trusted,
                trust,
                "control",
                Latest.cell(judged, one -> one.level().key(), ControlJudgement::grounds));
    }

    private static void boundBy(
            List<Evidence> found,
            CooperationSummary cooperation,
            boolean trusted,
            Cell trust,
            String what,
            Cell level) {
        if (!level.known()) {
            found.add(about(
                    Hypothesis.H3B, cooperation, Side.MISSING, what.equals("detail") ? "h3.noDetail" : "h3.noControl"));
            return;
        }
        boolean fits = level.value().equals(LOW) == trusted;
        found.add(about(
                Hypothesis.H3B,
                cooperation,
                fits ? Side.FOR : Side.AGAINST,
                "h3b." + (trusted ? "trust." : "noTrust.") + what + "." + level.value(),
                level,
                trust));
    }

    private static Evidence about(
            Hypothesis hypothesis, CooperationSummary cooperation, Side side, String reason, Cell... facts) {
        return new Evidence(hypothesis, cooperation, null, side, reason, List.of(facts));
    }

    private static Evidence of(
            Hypothesis hypothesis,
            CooperationSummary cooperation,
            MunicipalityCode code,
            Side side,
            String reason,
            Cell... facts) {
        return new Evidence(hypothesis, cooperation, code, side, reason, List.of(facts));
    }
}
