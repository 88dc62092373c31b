package nl.samenspoor.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a suggestion of detail is made from. Null is unknown.
 *
 * @param trustToContractor how much the client trusts the contractor: {@code high}, {@code medium} or {@code low}
 * @param trustToClient     how much the contractor trusts the client: the same
 * @param goals             whether the goals of the two {@code match} or {@code clash}
 * @param sight             whether the client has {@code good} or {@code poor} sight on the execution
 */
public record DetailInputs(
        @Nullable String trustToContractor,
        @Nullable String trustToClient,
        @Nullable String goals,
        @Nullable String sight) {

    /** Nothing is known. */
    public static final DetailInputs UNKNOWN = new DetailInputs(null, null, null, null);

    private static final Set<String> TRUST = Set.of("high", "medium", "low");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "trustToContractor",
            TRUST,
            "trustToClient",
            TRUST,
            "goals",
            Set.of("match", "clash"),
            "sight",
            Set.of("good", "poor"));

    /** By name, in order; what is unknown is null. */
    private Map<String, @Nullable String> all() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("trustToContractor", trustToContractor);
        all.put("trustToClient", trustToClient);
        all.put("goals", goals);
        all.put("sight", sight);
        return all;
    }

    /** Names of what is unknown, in order. */
    public List<String> missing() {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What holds a value it cannot have. */
    List<FieldProblem> problems() {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue() != null
                        && !ALLOWED.getOrDefault(entry.getKey(), Set.of()).contains(entry.getValue()))
                .map(entry -> FieldProblem.of(
                        entry.getKey(), "agreement.service.detailInput", String.valueOf(entry.getValue())))
                .toList();
    }
}
