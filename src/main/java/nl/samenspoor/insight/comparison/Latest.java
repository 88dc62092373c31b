package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.Grounds;
import org.jspecify.annotations.Nullable;

/** The judgement that counts: the newest, judgements come newest first. */
final class Latest {

    private Latest() {}

    static <T> @Nullable T of(Map<CooperationId, List<T>> judgements, CooperationId cooperation, Predicate<T> fits) {
        return judgements.getOrDefault(cooperation, List.of()).stream()
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    static <T> Cell cell(@Nullable T judgement, Function<T, String> key, Function<T, Grounds> grounds) {
        if (judgement == null || key.apply(judgement).equals(Cell.NOT_KNOWN)) {
            return Cell.UNKNOWN;
        }
        return new Cell(key.apply(judgement), grounds.apply(judgement).source());
    }
}
