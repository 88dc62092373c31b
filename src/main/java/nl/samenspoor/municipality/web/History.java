package nl.samenspoor.municipality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.municipality.Version;
import org.jspecify.annotations.Nullable;

/**
 * What counts now, with the versions it came from.
 *
 * @param now     the version that counts
 * @param earlier what it corrected, the latest first
 */
record History<T>(Version<T> now, List<Version<T>> earlier) {

    static <T> List<History<T>> of(List<Version<T>> versions) {
        Map<Long, Version<T>> byId = versions.stream().collect(Collectors.toMap(Version::id, Function.identity()));
        return versions.stream()
                .filter(Version::current)
                .map(now -> new History<>(now, before(now, byId)))
                .toList();
    }

    private static <T> List<Version<T>> before(Version<T> now, Map<Long, Version<T>> byId) {
        List<Version<T>> earlier = new ArrayList<>();
        @Nullable Version<T> one = previous(now, byId);
        while (one != null) {
            earlier.add(one);
            one = previous(one, byId);
        }
        return earlier;
    }

    private static <T> @Nullable Version<T> previous(Version<T> version, Map<Long, Version<T>> byId) {
        return version.corrects() == null ? null : byId.get(version.corrects());
    }
}
