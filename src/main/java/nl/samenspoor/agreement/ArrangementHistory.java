package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

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
                    .filter(one -> same(one.get(0), state.name(), state.legalForm()))
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

    /**
     * The arrangement of which a state with this name in this legal form is one.
     *
     * @param states the newest first
     * @return its states so far; empty when this is the first
     */
    public static Optional<ArrangementHistory> continued(
            List<Arrangement> states, @Nullable String name, LegalForm form) {
        List<Arrangement> own =
                states.stream().filter(state -> same(state, name, form)).toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrangementHistory(own.get(0), own.subList(1, own.size())));
    }

    /**
     * The agreed state that a next one is written from because the one recorded last was rejected; empty when that is the one
     * recorded last.
     *
     * @param states the newest first
     */
    public static Optional<Arrangement> keptAfterRejection(List<Arrangement> states) {
        return states.stream()
                .max(Comparator.comparingInt(Arrangement::number))
                .filter(last -> last.status() == AgreementStatus.REJECTED)
                .flatMap(last ->
                        continued(states, last.name(), last.legalForm()).flatMap(own -> own.binding(last.effective())));
    }

    /**
     * What is agreed on a day: for each arrangement in each legal form its agreed states that no rejection took back and no end
     * left behind, the newest first. An arrangement that binds takes the place of those before it; one that is agreed and does
     * not bind yet stands before the one that does.
     *
     * @param states of the cooperation, the newest first
     */
    public static List<List<Arrangement>> held(List<Arrangement> states, LocalDate day) {
        EffectiveDate on = EffectiveDate.on(day);
        List<List<Arrangement>> held = new ArrayList<>();
        for (List<Arrangement> agreed : agreed(states)) {
            held.add(agreed);
            if (agreed.get(0).binds(on)) {
                break;
            }
        }
        return held;
    }

    /**
     * Of what is agreed on a day, the arrangement that counts: the one that binds, or else the one that was agreed last; empty
     * without any.
     *
     * @param states of the cooperation, the newest first
     */
    public static List<Arrangement> counting(List<Arrangement> states, LocalDate day) {
        List<List<Arrangement>> held = held(states, day);
        return held.stream()
                .filter(agreed -> agreed.get(0).binds(EffectiveDate.on(day)))
                .findFirst()
                .or(() -> held.stream().findFirst())
                .orElse(List.of());
    }

    private static List<List<Arrangement>> agreed(List<Arrangement> states) {
        return of(states).stream()
                .flatMap(one -> one.agreedPerForm().stream())
                .sorted(Comparator.comparingInt(agreed -> states.indexOf(agreed.get(0))))
                .toList();
    }

    private Collection<List<Arrangement>> agreedPerForm() {
        return Arrangement.standing(states()).stream()
                .takeWhile(state -> state.status() != AgreementStatus.ENDED)
                .filter(Arrangement::agreed)
                .collect(Collectors.groupingBy(Arrangement::legalForm, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The proposal that waits to be agreed or rejected; empty for none. */
    Optional<Arrangement> undecided() {
        return Arrangement.standing(states()).stream()
                .findFirst()
                .filter(state -> state.status() == AgreementStatus.PROPOSED);
    }

    /**
     * What stands of it though what is proposed is rejected: its newest agreed state that binds; empty for nothing.
     *
     * @param on when the proposal is rejected
     */
    public Optional<Arrangement> binding(EffectiveDate on) {
        return Arrangement.standing(states()).stream()
                .takeWhile(state -> state.status() != AgreementStatus.ENDED)
                .filter(state -> state.agreed() && state.binds(on))
                .findFirst();
    }

    /** All its states, the newest first. */
    public List<Arrangement> states() {
        return Stream.concat(Stream.of(now), earlier.stream()).toList();
    }

    private static boolean same(Arrangement one, @Nullable String name, LegalForm form) {
        return name == null || one.name() == null ? one.legalForm() == form : name.equals(one.name());
    }
}
