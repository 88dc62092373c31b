package nl.samenspoor.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.gate.spi.ConsentOrder;
import nl.samenspoor.inbox.spi.CooperationStart;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is odd about a decision but not impossible: computed and told, never a reason to refuse. */
@Component
class DecisionWarnings {

    private final OpeningRegister openings;
    private final CouncilVotes votes;
    private final ObjectProvider<ConsentOrder> orders;
    private final CooperationStart start;
    private final Clock clock;

    DecisionWarnings(
            OpeningRegister openings,
            CouncilVotes votes,
            ObjectProvider<ConsentOrder> orders,
            CooperationStart start,
            Clock clock) {
        this.openings = openings;
        this.votes = votes;
        this.orders = orders;
        this.start = start;
        this.clock = clock;
    }

    /** That the day of a decision lies before the cooperation began, or nothing: about the field {@code on}. */
    List<FieldProblem> beforeStart(CooperationId cooperation, EffectiveDate on) {
        EffectiveDate began = start.startedOn(cooperation);
        return on.known() && began.known() && on.surelyBefore(began)
                ? List.of(FieldProblem.of("on", "gate.beforeStart", began))
                : List.of();
    }

    /** What is odd about the day of a decision: always about the field {@code on}. */
    List<FieldProblem> ofDate(CooperationId cooperation, Gate gate, MunicipalityCode municipality, EffectiveDate on) {
        List<FieldProblem> odd = new ArrayList<>();
        openings.latestDecided(cooperation)
                .map(Opening::decidedOn)
                .filter(before -> on.known() && before.known() && on.surelyBefore(before))
                .ifPresent(before -> odd.add(FieldProblem.of("on", "gate.beforePreviousGate")));
        gate.latest(gate.round(), municipality)
                .map(Decision::on)
                .filter(before -> on.known() && before.known() && on.surelyBefore(before))
                .ifPresent(before -> odd.add(FieldProblem.of("on", "gate.beforeEarlierMeeting", before)));
        if (on.known() && on.earliest().isAfter(LocalDate.now(clock))) {
            odd.add(FieldProblem.of("on", "gate.inFuture"));
        }
        return odd;
    }

    /** What is odd about the rest of it. */
    List<FieldProblem> of(CooperationId cooperation, Gate gate, Decision decision, Opening opening) {
        List<FieldProblem> odd = new ArrayList<>();
        EffectiveDate on = decision.on();
        if (refusedWithoutGround(decision, opening)) {
            odd.add(FieldProblem.of("ground", "gate.groundUnknown"));
        }
        beforeOwnConsent(gate, decision).ifPresent(odd::add);
        if (decision.body() == Body.COUNCIL) {
            odd.addAll(votes.odd(decision.municipality(), on, decision.vote()));
        }
        if (opening.key() == GateKey.G3 && decision.body() == Body.COUNCIL) {
            orders.orderedStream()
                    .flatMap(order -> order.warnings(cooperation, decision.municipality(), on).stream())
                    .forEach(odd::add);
        }
        return odd;
    }

    /** A college makes the scheme after the consent of its own council, not before (Wgr art. 1 par. 4). */
    private static Optional<FieldProblem> beforeOwnConsent(Gate gate, Decision decision) {
        if (gate.key() != GateKey.G3 || decision.body() != Body.COLLEGE) {
            return Optional.empty();
        }
        EffectiveDate on = decision.on();
        return gate.decisions().stream()
                .filter(other -> other.body() == Body.COUNCIL
                        && other.municipality().equals(decision.municipality())
                        && other.isFinal())
                .map(Decision::on)
                .filter(consent -> on.known() && consent.known() && on.surelyBefore(consent))
                .findFirst()
                .map(consent -> FieldProblem.of("consent", "gate.beforeOwnConsent", consent));
    }

    private static boolean refusedWithoutGround(Decision decision, Opening opening) {
        boolean refused =
                decision.outcome() == DecisionOutcome.REJECTED || decision.outcome() == DecisionOutcome.TIE_REJECTED;
        return opening.key() == GateKey.G3 && decision.body() == Body.COUNCIL && refused && decision.ground() == null;
    }
}
