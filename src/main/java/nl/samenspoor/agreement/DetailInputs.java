package nl.samenspoor.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a suggestion of detail is made from. Null is unknown.
 *
 * @param trustToContractor how much the client trusts the contractor: {@code high}, {@code medium} or {@code low}
 * @param trustToClient     how much the contractor trusts the client: the same
 * @param goals             whether the goals of the two {@code match} or {@code clash}
 * @param sight             whether the client has {@code good} or {@code poor} sight on the execution
 * @param saidUnknown       names of those of which somebody said that they are not known; of the other unknown ones nothing was said
 */
public record DetailInputs(
        @Nullable String trustToContractor,
        @Nullable String trustToClient,
        @Nullable String goals,
        @Nullable String sight,
        Set<String> saidUnknown) {

    /** Nothing is known. */
    public static final DetailInputs UNKNOWN = new DetailInputs(null, null, null, null);

    /** What is kept of an input of which somebody said that it is not known. */
    private static final String SAID_UNKNOWN = "unknown";

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

    public DetailInputs {
        saidUnknown = Set.copyOf(saidUnknown);
    }

    /** Nobody said of anything that it is not known. */
    public DetailInputs(
            @Nullable String trustToContractor,
            @Nullable String trustToClient,
            @Nullable String goals,
            @Nullable String sight) {
        this(trustToContractor, trustToClient, goals, sight, Set.of());
    }

    /**
     * As somebody said them, by name: {@code unknown} for what he said is not known, nothing for what he left open.
     *
     * @param said of the four inputs
     */
    public static DetailInputs said(Map<String, String> said) {
        return new DetailInputs(
                known(said, "trustToContractor"),
                known(said, "trustToClient"),
                known(said, "goals"),
                known(said, "sight"),
                said.entrySet().stream()
                        .filter(one -> one.getValue().equals(SAID_UNKNOWN))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable String known(Map<String, String> said, String name) {
        String value = said.get(name);
        return SAID_UNKNOWN.equals(value) ? null : value;
    }

    /** The same back, see {@link #said(Map)}. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        all().forEach((name, value) -> {
            if (value != null || saidUnknown.contains(name)) {
                said.put(name, value == null ? SAID_UNKNOWN : value);
            }
        });
        return said;
    }

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
