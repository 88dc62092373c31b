package nl.samenspoor.factors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Reads assessments, as they count today. The caller checks who may see the cooperation. */
@Component
public class Factors {

    private final FactorCatalogue catalogue;
    private final AssessmentRows rows;
    private final Clock clock;

    Factors(FactorCatalogue catalogue, AssessmentRows rows, Clock clock) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.clock = clock;
    }

    /** Always all 23 rows of the checklist, in order. */
    public List<FactorStatus> checklist(CooperationId cooperation) {
        return all(cooperation).stream()
                .filter(status -> status.factor().listing() == Listing.CHECKLIST)
                .toList();
    }

    /** Always every factor of the catalogue, in order. */
    public List<FactorStatus> all(CooperationId cooperation) {
        return all(List.of(cooperation)).getOrDefault(cooperation, List.of());
    }

    /** Every factor for each of several cooperations, in two statements. */
    public Map<CooperationId, List<FactorStatus>> all(Collection<CooperationId> cooperations) {
        Map<CooperationId, Map<String, List<Assessment>>> found = rows.of(cooperations).stream()
                .collect(Collectors.groupingBy(Assessment::cooperation, Collectors.groupingBy(Assessment::factor)));
        LocalDate today = LocalDate.now(clock);
        Map<CooperationId, List<FactorStatus>> all = new HashMap<>();
        for (CooperationId cooperation : cooperations) {
            Map<String, List<Assessment>> own = found.getOrDefault(cooperation, Map.of());
            all.put(
                    cooperation,
                    catalogue.all().stream()
                            .map(factor -> new FactorStatus(factor, own.getOrDefault(factor.id(), List.of()), today))
                            .toList());
        }
        return all;
    }

    /** One factor. */
    public FactorStatus one(CooperationId cooperation, Factor factor) {
        return all(cooperation).stream()
                .filter(status -> status.factor().id().equals(factor.id()))
                .findFirst()
                .orElseThrow();
    }
}
