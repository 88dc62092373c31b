package nl.samenspoor.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateSummary;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.RailStop.GateState;
import org.junit.jupiter.api.Test;

class RailsTest {

    private static GateSummary gate(GateKey key, Gate.Status status, String outcome) {
        return gate(key, status, outcome, false);
    }

    private static GateSummary gate(GateKey key, Gate.Status status, String outcome, boolean earlierStay) {
        return new GateSummary(key, 1, status, outcome, EffectiveDate.parse("2011-09-19"), earlierStay);
    }

    @Test
    void aGateBehindThePresentPhaseWasPassedAndItsOutcomeIsSaidOnlyWhenItIsOnRecord() {
        assertThat(Rails.gateState(Phase.ORIENTATION, Phase.DECISION, null)).isEqualTo(GateState.PASSED);
        assertThat(Rails.gateState(
                        Phase.ORIENTATION,
                        Phase.DECISION,
                        gate(GateKey.G1, Gate.Status.DECIDED, "fewer_partners", true)))
                .isEqualTo(GateState.PASSED);
        assertThat(Rails.gateState(Phase.ORIENTATION, Phase.DECISION, gate(GateKey.G1, Gate.Status.ABANDONED, null)))
                .isEqualTo(GateState.PASSED);
        assertThat(Rails.gateState(
                        Phase.ORIENTATION, Phase.DECISION, gate(GateKey.G1, Gate.Status.DECIDED, "work_out")))
                .isEqualTo(GateState.AGREED);
    }

    @Test
    void whatTheGateOfThePresentPhaseCameToBeforeThatPhaseWasEnteredAgainIsOver() {
        assertThat(Rails.gateState(
                        Phase.DECISION, Phase.DECISION, gate(GateKey.G2, Gate.Status.DECIDED, "adopted", true)))
                .isEqualTo(GateState.AHEAD);
    }

    @Test
    void aGateAheadIsNotReachedEvenWhenItWasOpenBeforeAFallback() {
        assertThat(Rails.gateState(
                        Phase.IMPLEMENTATION, Phase.DECISION, gate(GateKey.G3, Gate.Status.DECIDED, "refused")))
                .isEqualTo(GateState.AHEAD);
    }

    @Test
    void theGateOfThePresentPhaseShowsWhatItsLatestOpeningSaid() {
        assertThat(Rails.gateState(Phase.DECISION, Phase.DECISION, gate(GateKey.G2, Gate.Status.OPEN, null)))
                .isEqualTo(GateState.WAITING);
        assertThat(Rails.gateState(Phase.DECISION, Phase.DECISION, gate(GateKey.G2, Gate.Status.DECIDED, "rejected")))
                .isEqualTo(GateState.REJECTED);
        assertThat(Rails.gateState(
                        Phase.REALISATION, Phase.REALISATION, gate(GateKey.G4, Gate.Status.DECIDED, "continue")))
                .isEqualTo(GateState.AGREED);
    }
}
