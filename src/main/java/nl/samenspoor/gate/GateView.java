package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known of gates. Answers from our own records only and never refuses: the process asks here while it moves. Does
 * not look at who asks; a caller that answers a person checks that first.
 */
@Component
public class GateView {

    private final OpeningRegister openings;
    private final RuleRegister rules;
    private final ConditionRegister conditions;
    private final GateReader reader;
    private final MissingAtGates missing;
    private final OpenSteps steps;

    GateView(
            OpeningRegister openings,
            RuleRegister rules,
            ConditionRegister conditions,
            GateReader reader,
            MissingAtGates missing,
            OpenSteps steps) {
        this.openings = openings;
        this.rules = rules;
        this.conditions = conditions;
        this.reader = reader;
        this.missing = missing;
        this.steps = steps;
    }

    /** Whether a condition set at an earlier gate is neither met nor carried over, and is due at the gate that is open. */
    public boolean openConditions(CooperationId cooperation) {
        return !dueConditions(cooperation).isEmpty();
    }

    /** The conditions that must be answered now: before the gate that is open, or else before the next. */
    public List<Condition> dueConditions(CooperationId cooperation) {
        Opening latest = openings.latest(cooperation).orElse(null);
        return due(conditions.of(cooperation, latest), latest);
    }

    static List<Condition> due(List<ConditionRegister.Row> rows, @Nullable Opening latest) {
        return rows.stream()
                .filter(row -> row.open() && !row.condition().wish() && due(row, latest))
                .map(ConditionRegister.Row::condition)
                .toList();
    }

    private static boolean due(ConditionRegister.Row row, @Nullable Opening latest) {
        GateKey before = row.condition().before();
        if (latest == null || latest.status() != Gate.Status.OPEN) {
            return before == null || before.compareTo(next(latest)) <= 0;
        }
        return row.opening() != latest.id() && (before == null || before.compareTo(latest.key()) <= 0);
    }

    /** The furthest gate that can be the next one to open. */
    private static GateKey next(@Nullable Opening latest) {
        if (latest == null) {
            return GateKey.G1;
        }
        Verdict verdict = latest.verdict();
        boolean passed = verdict == Verdict.AGREED || verdict == Verdict.AGREED_WITH_CONDITIONS;
        return passed && latest.key() != GateKey.G5
                ? GateKey.values()[latest.key().ordinal() + 1]
                : latest.key();
    }

    /** Whether the colleges put a proposal to their councils before the first round. */
    public boolean proposalNeeded(CooperationId cooperation, GateKey gate) {
        return openings.latest(cooperation, gate).map(Opening::proposalNeeded).orElse(false);
    }

    /** Whether councils, not colleges, decide in the present round. */
    public boolean councilDecides(CooperationId cooperation, GateKey gate) {
        return openings.latest(cooperation, gate)
                .filter(opening -> opening.round() > 0)
                .map(opening -> opening.rounds().get(opening.round() - 1) == Body.COUNCIL)
                .orElse(false);
    }

    /** Whose bodies decide in the present round: the list frozen at opening. */
    public List<MunicipalityCode> votingMunicipalities(CooperationId cooperation, GateKey gate) {
        return latest(cooperation, gate).map(Gate::municipalities).orElse(List.of());
    }

    /** Whether a municipality's body is done in the present round; false after a tie, lack of quorum or postponement. */
    public boolean decisionFinal(CooperationId cooperation, GateKey gate, MunicipalityCode municipality) {
        return latest(cooperation, gate)
                .map(found -> new Tally(found).isFinal(municipality))
                .orElse(false);
    }

    /** Whether another round follows: there is one, and all agreed in the present one. */
    public boolean anotherRound(CooperationId cooperation, GateKey gate) {
        return latest(cooperation, gate)
                .filter(found -> found.round() < found.rounds().size())
                .map(found -> new Tally(found).roundAgreed())
                .orElse(false);
    }

    /** Lower-case key of the latest attempt's outcome; null when the gate never opened or is not decided. */
    public @Nullable String outcome(CooperationId cooperation, GateKey gate) {
        return openings.latest(cooperation, gate).map(Opening::outcome).orElse(null);
    }

    /** When the gate decided last was decided: the latest of its bodies' days. Null before the first. */
    public @Nullable EffectiveDate lastOutcomeDate(CooperationId cooperation) {
        return openings.latestDecided(cooperation).map(Opening::decidedOn).orElse(null);
    }

    /** The rule a gate would open with now. */
    public DecisionRule rule(CooperationId cooperation, GateKey gate) {
        return rules.of(cooperation, gate).rule();
    }

    /** Number of the latest opening of a gate; 0 when it never opened. */
    public int attempt(CooperationId cooperation, GateKey gate) {
        return openings.latest(cooperation, gate).map(Opening::attempt).orElse(0);
    }

    /**
     * The gates whose dossier can still be composed, each with the number of the opening it is for: the open one, or the
     * one to come. Not there is a gate at which the bodies decide. In one statement.
     */
    public Map<GateKey, Integer> composable(CooperationId cooperation) {
        Map<GateKey, Integer> attempts = new EnumMap<>(GateKey.class);
        for (GateKey gate : GateKey.values()) {
            attempts.put(gate, 1);
        }
        for (Opening opening : openings.all(List.of(cooperation))) {
            attempts.remove(opening.key());
            if (opening.status() != Gate.Status.OPEN) {
                attempts.put(opening.key(), opening.attempt() + 1);
            } else if (opening.round() == 0) {
                attempts.put(opening.key(), opening.attempt());
            }
        }
        return attempts;
    }

    /** All openings of all gates, in the order in which they were opened. */
    public List<Gate> gates(CooperationId cooperation) {
        return reader.all(cooperation);
    }

    /** The latest opening of one gate, or nothing when it never opened. */
    public Optional<Gate> latest(CooperationId cooperation, GateKey gate) {
        return openings.latest(cooperation, gate).map(reader::of);
    }

    /**
     * The latest opening of each gate of many cooperations, in one statement. Every cooperation asked for is in the
     * answer.
     */
    public Map<CooperationId, List<GateSummary>> summaries(Collection<CooperationId> cooperations) {
        Map<CooperationId, Map<GateKey, GateSummary>> latest = new HashMap<>();
        for (Opening opening : openings.all(cooperations)) {
            latest.computeIfAbsent(opening.cooperation(), id -> new EnumMap<>(GateKey.class))
                    .put(opening.key(), opening.summary());
        }
        Map<CooperationId, List<GateSummary>> lists = new HashMap<>();
        cooperations.forEach(id ->
                lists.put(id, new ArrayList<>(latest.getOrDefault(id, Map.of()).values())));
        return lists;
    }

    /** All conditions ever set, in that order. */
    public List<Condition> conditions(CooperationId cooperation) {
        return conditions.of(cooperation, openings.latest(cooperation).orElse(null)).stream()
                .map(ConditionRegister.Row::condition)
                .toList();
    }

    /** The same of many cooperations, in a constant number of statements; those without conditions are left out. */
    public Map<CooperationId, List<Condition>> conditions(Collection<CooperationId> cooperations) {
        Map<CooperationId, Opening> latest = new HashMap<>();
        openings.all(cooperations).forEach(opening -> latest.put(opening.cooperation(), opening));
        Map<CooperationId, List<Condition>> found = new HashMap<>();
        conditions
                .of(cooperations, latest)
                .forEach((id, rows) -> found.put(
                        id, rows.stream().map(ConditionRegister.Row::condition).toList()));
        return found;
    }

    /** What must still happen before the gate that is open, or else the next one, is decided. */
    public List<Missing> missing(CooperationId cooperation) {
        List<Gate> all = gates(cooperation);
        Gate latest = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean noteAwaited =
                !steps.waitingFor(NotingOutcomes.STEP, List.of(cooperation)).isEmpty();
        return missing.of(latest, dueConditions(cooperation), noteAwaited);
    }
}
