package nl.samenspoor.process.outbound;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;

/**
 * How often a step was reached, and with which tokens last. A step that is repeated for several municipalities is reached
 * once by all of them together; one of them that comes there again makes it twice.
 */
final class Reached {

    /** Type of what holds the repetitions of a step together. */
    static final String REPEATED = "multiInstanceBody";

    /**
     * Which token it is among those of its step.
     *
     * @param run        what was reached: the body of the repetition, or the token itself
     * @param repetition which of the repetitions, or the token itself
     */
    private record Place(String run, String repetition) {}

    private final Map<String, HistoricActivityInstance> known;

    /** @param happened all that happened in the instances of the present run */
    Reached(Collection<HistoricActivityInstance> happened) {
        known = happened.stream()
                .collect(Collectors.toMap(HistoricActivityInstance::getId, Function.identity(), (one, other) -> one));
    }

    /** How often, at most, in one of the instances these tokens of one step lie in. */
    int times(List<HistoricActivityInstance> tokens) {
        return byInstance(tokens)
                .mapToInt(inOne -> byRun(inOne).values().stream()
                        .mapToInt(run -> byRepetition(run).values().stream()
                                .mapToInt(List::size)
                                .max()
                                .orElse(0))
                        .sum())
                .max()
                .orElse(0);
    }

    /** The tokens with which it was reached last: of every instance and every repetition the newest. */
    List<HistoricActivityInstance> last(List<HistoricActivityInstance> tokens) {
        return byInstance(tokens)
                .flatMap(inOne ->
                        byRepetition(byRun(inOne)
                                        .getOrDefault(place(newest(inOne)).run(), List.of()))
                                .values()
                                .stream()
                                .map(Reached::newest))
                .toList();
    }

    /**
     * Without what was done in a box that was interrupted and entered again: there the work begins anew.
     *
     * @param boxes ids of the boxes of the model
     */
    static List<HistoricActivityInstance> inPresentBoxes(
            List<HistoricActivityInstance> happened, Collection<String> boxes) {
        Reached all = new Reached(happened);
        Set<String> replaced = happened.stream()
                .filter(HistoricActivityInstance::isCanceled)
                .filter(one -> boxes.contains(one.getActivityId()))
                .filter(one -> happened.stream()
                        .anyMatch(later -> later.getActivityId().equals(one.getActivityId())
                                && later.getProcessInstanceId().equals(one.getProcessInstanceId())
                                && later.getStartTime().after(one.getStartTime())))
                .map(HistoricActivityInstance::getId)
                .collect(Collectors.toSet());
        return replaced.isEmpty()
                ? happened
                : happened.stream().filter(one -> !all.within(one, replaced)).toList();
    }

    private boolean within(HistoricActivityInstance one, Set<String> boxes) {
        for (HistoricActivityInstance at = one; at != null; at = above(at)) {
            if (boxes.contains(at.getId())) {
                return true;
            }
        }
        return false;
    }

    private static Stream<List<HistoricActivityInstance>> byInstance(List<HistoricActivityInstance> tokens) {
        return tokens.stream()
                .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId))
                .values()
                .stream();
    }

    private Map<String, List<HistoricActivityInstance>> byRun(List<HistoricActivityInstance> tokens) {
        return tokens.stream()
                .collect(Collectors.groupingBy(token -> place(token).run()));
    }

    private Map<String, List<HistoricActivityInstance>> byRepetition(List<HistoricActivityInstance> tokens) {
        return tokens.stream()
                .collect(Collectors.groupingBy(token -> place(token).repetition()));
    }

    private Place place(HistoricActivityInstance token) {
        HistoricActivityInstance at = token;
        for (HistoricActivityInstance above = above(at); above != null; above = above(at)) {
            if (above.getActivityType().equals(REPEATED)) {
                return new Place(above.getId(), at.getId());
            }
            at = above;
        }
        return new Place(token.getId(), token.getId());
    }

    private @Nullable HistoricActivityInstance above(HistoricActivityInstance one) {
        String parent = one.getParentActivityInstanceId();
        return parent == null ? null : known.get(parent);
    }

    private static HistoricActivityInstance newest(List<HistoricActivityInstance> tokens) {
        return tokens.stream()
                .max(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .orElseThrow();
    }
}
