package nl.samenspoor.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every decision at the gates of cooperations. Reads only; the caller checks who may see them. */
@Component
public class TakenDecisions {

    private final OpeningRegister openings;
    private final DecisionRegister decisions;
    private final DossierRegister dossiers;
    private final ConditionRegister conditions;

    TakenDecisions(
            OpeningRegister openings,
            DecisionRegister decisions,
            DossierRegister dossiers,
            ConditionRegister conditions) {
        this.openings = openings;
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.conditions = conditions;
    }

    /** Of many cooperations in a constant number of statements; every meeting of every body. */
    public List<TakenDecision> of(Collection<CooperationId> cooperations) {
        return of(cooperations, null);
    }

    /** As {@link #of(Collection)}, of the bodies of one municipality; of all when that is null. */
    public List<TakenDecision> of(Collection<CooperationId> cooperations, @Nullable MunicipalityCode municipality) {
        Map<Long, Opening> known = new HashMap<>();
        openings.all(cooperations).forEach(opening -> known.put(opening.id(), opening));
        Map<Long, List<Decision>> taken = decisions.of(known.keySet(), municipality);
        Map<Long, DossierRegister.Question> asked = dossiers.questions(known.keySet());
        Map<String, List<TakenDecision.Asked>> wanted = conditions.asked(known.keySet());
        return known.values().stream()
                .flatMap(opening -> taken.getOrDefault(opening.id(), List.of()).stream()
                        .map(decision ->
                                taken(opening, decision, asked.get(opening.id()), conditions(decision, wanted))))
                .toList();
    }

    private static TakenDecision taken(
            Opening opening,
            Decision decision,
            DossierRegister.@Nullable Question asked,
            List<TakenDecision.Asked> conditions) {
        return new TakenDecision(
                opening.cooperation(),
                opening.key(),
                opening.attempt(),
                decision,
                asked != null,
                asked == null ? null : asked.words(),
                conditions);
    }

    /** They hang on the version with which they were set, and stay when that is corrected. */
    private static List<TakenDecision.Asked> conditions(
            Decision decision, Map<String, List<TakenDecision.Asked>> wanted) {
        return decision.versions().stream()
                .flatMap(version -> wanted.getOrDefault(version.id(), List.of()).stream())
                .toList();
    }
}
