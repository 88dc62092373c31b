package nl.samenspoor.process.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all other tests: together they must have passed through every node and flow of every model. */
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    @Test
    void everyNodeAndFlowOfEveryModelWasPassedThrough() {
        Assumptions.assumeFalse(FlowNodeCoverage.nothingRan(), "no scenario ran in this process");
        assertThat(FlowNodeCoverage.models()).hasSize(9);
        assertThat(FlowNodeCoverage.known()).isGreaterThan(200);
        assertThat(FlowNodeCoverage.missed())
                .as("nodes and flows no scenario reached")
                .isEmpty();
    }
}
