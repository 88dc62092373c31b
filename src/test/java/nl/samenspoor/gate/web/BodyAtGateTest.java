package nl.samenspoor.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyAtGateTest {

    private static final MunicipalityCode ONE = new MunicipalityCode("GM0183");
    private static final MunicipalityCode OTHER = new MunicipalityCode("GM1774");
    private static final EffectiveDate DAY = EffectiveDate.parse("2026-10-01");
    private static final Gate.Dossier DOSSIER = new Gate.Dossier("Gaan wij door?", null, null, List.of(), DAY);

    @Test
    void beforeTheFirstRoundABodySaysWhatItWaitsFor() {
        assertThat(code(gate(null, 0))).isEqualTo("gate.standing.awaits.dossier");
        assertThat(code(gate(DOSSIER, 0))).isEqualTo("gate.standing.awaits.proposal");
        assertThat(code(gate(DOSSIER, 0, OTHER))).isEqualTo("gate.standing.awaits.proposal");
        assertThat(code(gate(DOSSIER, 0, ONE))).isEqualTo("gate.standing.awaits.other-proposals");
        assertThat(code(gate(DOSSIER, 1, ONE, OTHER))).isEqualTo("gate.standing.waiting");
    }

    @Test
    void theSecondRoundIsNotYetItsTurn() {
        assertThat(BodyAtGate.of(gate(DOSSIER, 1, ONE, OTHER), ONE).get(1).outcomeCode())
                .isEqualTo("gate.standing.not-yet");
    }

    private static String code(Gate gate) {
        return BodyAtGate.of(gate, ONE).get(0).outcomeCode();
    }

    private static Gate gate(Gate.@Nullable Dossier dossier, int round, MunicipalityCode... proposed) {
        return new Gate(
                GateKey.G2,
                1,
                Gate.Status.OPEN,
                DecisionRule.MAJORITY_EACH,
                List.of(Body.COLLEGE, Body.COUNCIL),
                true,
                round,
                List.of(ONE, OTHER),
                Instant.EPOCH,
                dossier,
                List.of(proposed).stream()
                        .map(code -> new Gate.Proposal(code, null, DAY))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
