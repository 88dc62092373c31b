package nl.samenspoor.consultation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/**
 * Councils that consented at the open third gate before the draft was changed. Their consent stays valid; it is told when
 * the round starts and named at the gate, and never blocks.
 */
@Component
class ConsentsToEarlierDraft implements GateCriterion {

    private static final String CODE = "consultation.warn.earlierConsent";

    private final ViewRoundRows rows;
    private final GateView gates;
    private final Parties parties;

    ConsentsToEarlierDraft(ViewRoundRows rows, GateView gates, Parties parties) {
        this.rows = rows;
        this.gates = gates;
        this.parties = parties;
    }

    /** What is to be told when the draft is changed now. */
    List<FieldProblem> warnings(CooperationId cooperation) {
        return names(cooperation, consent -> true).stream()
                .map(name -> FieldProblem.of("kind", CODE, name))
                .toList();
    }

    @Override
    public List<Finding> findings(CooperationId cooperation, GateKey gate) {
        if (gate != GateKey.G3) {
            return List.of();
        }
        List<ViewRoundRows.Row> making = rows.of(cooperation).stream()
                .filter(row -> row.round().kind() == ViewRoundKind.MAKING)
                .toList();
        return making.size() < 2
                ? List.of()
                : names(cooperation, consent -> isBefore(consent, making.get(0))).stream()
                        .map(name ->
                                new Finding(Finding.Severity.AMBER, "consultation.earlierConsent", CODE, List.of(name)))
                        .toList();
    }

    /** By the days where they tell; else by which was recorded first. */
    private static boolean isBefore(Decision consent, ViewRoundRows.Row row) {
        if (row.round().on().surelyBefore(consent.on())) {
            return false;
        }
        return consent.on().surelyBefore(row.round().on())
                || consent.recordedAt().isBefore(row.recordedAt());
    }

    private List<String> names(CooperationId cooperation, Predicate<Decision> which) {
        List<MunicipalityCode> consented = gates.latest(cooperation, GateKey.G3)
                .filter(gate -> gate.status() == Gate.Status.OPEN)
                .map(gate -> gate.decisions().stream()
                        .filter(decision ->
                                decision.body() == Body.COUNCIL && decision.outcome() == DecisionOutcome.ADOPTED)
                        .filter(which)
                        .map(Decision::municipality)
                        .distinct()
                        .toList())
                .orElse(List.of());
        if (consented.isEmpty()) {
            return List.of();
        }
        Map<MunicipalityCode, String> names = parties.names(consented);
        return consented.stream()
                .map(code -> names.getOrDefault(code, code.text()))
                .toList();
    }
}
