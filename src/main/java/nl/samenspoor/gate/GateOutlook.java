package nl.samenspoor.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The gate that is open or comes next, for many cooperations at once, with a number of statements that does not grow with
 * them. Does not look at who asks.
 */
@Component
public class GateOutlook {

    /**
     * A cooperation whose gate is asked for.
     *
     * @param next     the gate at the end of its present phase
     * @param partners who takes part now
     */
    public record Asked(CooperationId cooperation, GateKey next, List<MunicipalityCode> partners) {

        public Asked {
            partners = List.copyOf(partners);
        }
    }

    /**
     * A gate that is open, has its outcome, or is expected.
     *
     * @param key            which gate
     * @param open           whether it is open
     * @param decided        whether it has its outcome, of which somebody is still to take note; when neither, the gate comes as the
     *                       work of the phase is done
     * @param bodies         bodies in the order in which they decide
     * @param inTurn         whose turn it is, or null while nobody's
     * @param municipalities whose bodies decide
     * @param waiting        those of them whose bodies have not decided yet in the present round, or all before the first
     * @param missing        what must still happen first
     */
    public record Outlook(
            GateKey key,
            boolean open,
            boolean decided,
            List<Body> bodies,
            @Nullable Body inTurn,
            List<MunicipalityCode> municipalities,
            List<MunicipalityCode> waiting,
            List<Missing> missing) {

        public Outlook {
            bodies = List.copyOf(bodies);
            municipalities = List.copyOf(municipalities);
            waiting = List.copyOf(waiting);
            missing = List.copyOf(missing);
        }

        /** Whether a council still has to decide: now, or in a round to come. */
        public boolean councilToCome() {
            if (decided) {
                return false;
            }
            int from = inTurn == null ? 0 : bodies.indexOf(inTurn);
            return bodies.subList(Math.max(from, 0), bodies.size()).contains(Body.COUNCIL);
        }
    }

    private record Combination(GateKey gate, RuleRegister.Agreed agreed) {}

    private final OpeningRegister openings;
    private final GateReader reader;
    private final ConditionRegister conditions;
    private final RuleRegister rules;
    private final GateTables tables;
    private final MissingAtGates missing;
    private final Municipalities municipalities;
    private final OpenSteps steps;

    GateOutlook(
            OpeningRegister openings,
            GateReader reader,
            ConditionRegister conditions,
            RuleRegister rules,
            GateTables tables,
            MissingAtGates missing,
            Municipalities municipalities,
            OpenSteps steps) {
        this.openings = openings;
        this.reader = reader;
        this.conditions = conditions;
        this.rules = rules;
        this.tables = tables;
        this.missing = missing;
        this.municipalities = municipalities;
        this.steps = steps;
    }

    /** Every cooperation asked for is in the answer. */
    public Map<CooperationId, Outlook> of(Collection<Asked> asked) {
        List<CooperationId> ids = asked.stream().map(Asked::cooperation).toList();
        Map<CooperationId, Opening> latest = new HashMap<>();
        openings.all(ids).forEach(opening -> latest.put(opening.cooperation(), opening));
        List<Opening> found = List.copyOf(latest.values());
        List<Gate> read = reader.of(found);
        Map<CooperationId, Gate> gates = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            gates.put(found.get(i).cooperation(), read.get(i));
        }
        Map<CooperationId, List<Condition>> due = new HashMap<>();
        conditions.of(ids, latest).forEach((id, rows) -> due.put(id, GateView.due(rows, latest.get(id))));
        Map<MunicipalityCode, String> names = names(ids, gates, due);
        Set<CooperationId> noteAwaited = steps.waitingFor(NotingOutcomes.STEP, ids);
        Map<CooperationId, Map<GateKey, RuleRegister.Agreed>> agreed = rules.of(ids);
        Map<Combination, GateTables.Rounds> rounds = new HashMap<>();
        return asked.stream().collect(Collectors.toMap(Asked::cooperation, one -> {
            CooperationId id = one.cooperation();
            Gate gate = gates.get(id);
            List<Missing> lacks = missing.of(gate, due.getOrDefault(id, List.of()), noteAwaited.contains(id), names);
            if (gate != null && gate.status() == Gate.Status.OPEN) {
                return open(gate, lacks);
            }
            return gate != null && MissingAtGates.unnoted(gate) && noteAwaited.contains(id) && gate.key() == one.next()
                    ? decided(gate, lacks)
                    : expected(one, agreed.getOrDefault(id, Map.of()), rounds, lacks);
        }));
    }

    private Map<MunicipalityCode, String> names(
            List<CooperationId> ids, Map<CooperationId, Gate> gates, Map<CooperationId, List<Condition>> due) {
        Set<MunicipalityCode> codes = new HashSet<>();
        ids.forEach(id -> codes.addAll(MissingAtGates.named(gates.get(id), due.getOrDefault(id, List.of()))));
        return municipalities.names(codes);
    }

    private static Outlook decided(Gate gate, List<Missing> lacks) {
        return new Outlook(gate.key(), false, true, gate.rounds(), null, gate.municipalities(), List.of(), lacks);
    }

    private static Outlook open(Gate gate, List<Missing> lacks) {
        Tally tally = new Tally(gate);
        Optional<Body> inTurn = gate.bodyInTurn();
        return new Outlook(
                gate.key(),
                true,
                false,
                gate.rounds(),
                inTurn.orElse(null),
                gate.municipalities(),
                gate.municipalities().stream()
                        .filter(code -> inTurn.isEmpty() || !tally.isFinal(code))
                        .toList(),
                lacks);
    }

    private Outlook expected(
            Asked asked,
            Map<GateKey, RuleRegister.Agreed> agreed,
            Map<Combination, GateTables.Rounds> known,
            List<Missing> lacks) {
        Combination combination =
                new Combination(asked.next(), agreed.getOrDefault(asked.next(), RuleRegister.unagreed()));
        GateTables.Rounds rounds =
                known.computeIfAbsent(combination, one -> OpeningGates.rounds(tables, one.gate(), one.agreed()));
        return new Outlook(
                asked.next(), false, false, rounds.bodies(), null, asked.partners(), asked.partners(), lacks);
    }
}
