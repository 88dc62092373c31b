package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.Grounds;
import org.jspecify.annotations.Nullable;

/** The judgement that counts: the newest of those that hold for the reference date; judgements come newest first. */
final class Latest {

    private Latest() {}

    /** @param grounds what a judgement rests on, whose time the reference date is held against */
    static <T> @Nullable T of(
            Map<CooperationId, List<T>> judgements,
            CooperationId cooperation,
            AsOf asOf,
            Function<T, Grounds> grounds,
            Predicate<T> fits) {
        return judgements.getOrDefault(cooperation, List.of()).stream()
                .filter(judgement -> asOf.counts(grounds.apply(judgement).effective()))
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    static <T> Cell cell(@Nullable T judgement, Function<T, String> key, Function<T, Grounds> grounds) {
        if (judgement == null || key.apply(judgement).equals(Cell.NOT_KNOWN)) {
            return Cell.UNKNOWN;
        }
        Grounds rests = grounds.apply(judgement);
        return new Cell(key.apply(judgement), rests.source(), rests.effective(), rests.basis());
    }
}
