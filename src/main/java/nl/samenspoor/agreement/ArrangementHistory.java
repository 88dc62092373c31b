package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One arrangement with what it was before. Of a cooperation that had several, such as a covenant before its scheme, each
 * has a history of its own.
 *
 * @param now     its newest state
 * @param earlier the states before that, the newest first
 */
public record ArrangementHistory(Arrangement now, List<Arrangement> earlier) {

    public ArrangementHistory {
        earlier = List.copyOf(earlier);
    }

    /**
     * Tells the arrangements of one cooperation apart: by name, and where one has no name, by legal form.
     *
     * @param states the newest first
     * @return each arrangement once, the one whose state is the newest first
     */
    public static List<ArrangementHistory> of(List<Arrangement> states) {
        List<List<Arrangement>> found = new ArrayList<>();
        for (Arrangement state : states) {
            List<Arrangement> own = found.stream()
                    .filter(one -> same(one.get(0), state))
                    .findFirst()
                    .orElse(null);
            if (own == null) {
                found.add(new ArrayList<>(List.of(state)));
            } else {
                own.add(state);
            }
        }
        return found.stream()
                .map(own -> new ArrangementHistory(own.get(0), own.subList(1, own.size())))
                .toList();
    }

    /** All its states, the newest first. */
    public List<Arrangement> states() {
        return Stream.concat(Stream.of(now), earlier.stream()).toList();
    }

    private static boolean same(Arrangement one, Arrangement other) {
        String name = one.name();
        return name == null || other.name() == null ? one.legalForm() == other.legalForm() : name.equals(other.name());
    }
}
