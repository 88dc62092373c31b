package nl.samenspoor.gate.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermsView;
import org.springframework.stereotype.Component;

/** What page and API both need of one gate, for somebody who may see it. */
@Component
class ReadingGates {

    /**
     * One gate of a cooperation.
     *
     * @param key        which gate
     * @param openings   its openings, the latest last; empty when it never opened
     * @param conditions conditions of the whole cooperation, by key
     * @param missing    what is still to be done at this gate
     * @param terms      legal and agreed terms that run or ran for this gate
     */
    record OneGate(
            GateKey key,
            List<Gate> openings,
            Map<String, Condition> conditions,
            List<Missing> missing,
            List<RunningTerm> terms) {

        boolean reached() {
            return !openings.isEmpty();
        }

        Gate latest() {
            return openings.get(openings.size() - 1);
        }
    }

    private final GateView view;
    private final TermsView terms;
    private final Visibility visibility;

    ReadingGates(GateView view, TermsView terms, Visibility visibility) {
        this.view = view;
        this.terms = terms;
        this.visibility = visibility;
    }

    /** @throws NotFound when there is no such gate, or the actor may not see the cooperation */
    OneGate of(Actor actor, CooperationId cooperation, String gate) {
        GateKey key = visible(actor, cooperation, gate);
        return new OneGate(
                key,
                view.gates(cooperation).stream()
                        .filter(opening -> opening.key() == key)
                        .toList(),
                view.conditions(cooperation).stream().collect(Collectors.toMap(Condition::key, Function.identity())),
                view.missing(cooperation).stream()
                        .filter(missing -> missing.gate() == key)
                        .toList(),
                terms.atGate(cooperation, key));
    }

    /** @throws NotFound when there is no such gate, or the actor may not see the cooperation */
    GateKey visible(Actor actor, CooperationId cooperation, String gate) {
        visibility.requireVisible(actor, cooperation);
        return Arrays.stream(GateKey.values())
                .filter(one -> one.name().equals(gate))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.unknown"));
    }
}
