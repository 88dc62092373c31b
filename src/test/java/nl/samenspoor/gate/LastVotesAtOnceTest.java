package nl.samenspoor.gate;

import static nl.samenspoor.gate.GateFixture.COOPERATION;
import static nl.samenspoor.gate.GateFixture.yes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Councils whose clerks press the button in the same instant. */
class LastVotesAtOnceTest {

    private static final int COUNCILS = 8;

    private final GateFixture gates = new GateFixture();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(gates.database));
    private final ExecutorService clerks = Executors.newFixedThreadPool(COUNCILS);

    @BeforeEach
    void waitForEachOther() {
        org.springframework.jdbc.core.simple.JdbcClient.create(gates.database)
                .sql("set default_lock_timeout 20000")
                .update();
    }

    @AfterEach
    void stop() {
        clerks.shutdownNow();
        gates.stop();
    }

    private static List<MunicipalityCode> councils() {
        return IntStream.range(0, COUNCILS)
                .mapToObj(index -> new MunicipalityCode("GM900" + index))
                .toList();
    }

    /** What the process does after each decision: whoever finds all councils done has the gate decided and told. */
    private void recordAndMoveOn(MunicipalityCode council) {
        transaction.executeWithoutResult(status -> {
            gates.council(GateKey.G2, council, yes());
            boolean all = councils().stream().allMatch(one -> gates.view.decisionFinal(COOPERATION, GateKey.G2, one));
            if (all) {
                gates.deciding.decide(COOPERATION, GateKey.G2);
                gates.deciding.announce(COOPERATION, GateKey.G2);
            }
        });
    }

    @Test
    void allAreRecordedAndTheGateIsDecidedOnce() throws Exception {
        gates.openVoting(GateKey.G2, councils().toArray(MunicipalityCode[]::new));
        CyclicBarrier together = new CyclicBarrier(COUNCILS);
        List<Future<?>> running = new ArrayList<>();
        for (MunicipalityCode council : councils()) {
            running.add(clerks.submit(() -> {
                together.await();
                recordAndMoveOn(council);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }

        Gate gate = gates.gate(GateKey.G2);
        assertThat(gate.decisions()).hasSize(COUNCILS);
        assertThat(gate.outcome()).isEqualTo("adopted");
        assertThat(gates.log)
                .filteredOn(point -> point.kind() == DecisionPointKind.GATE_OUTCOME)
                .hasSize(1);
    }

    @Test
    void theSameCouncilRecordedTwiceAtOnceIsRecordedOnce() throws Exception {
        gates.openVoting(GateKey.G2, councils().toArray(MunicipalityCode[]::new));
        MunicipalityCode council = councils().get(0);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(clerks.submit(() -> {
                together.await();
                try {
                    recordAndMoveOn(council);
                    return true;
                } catch (Conflict refused) {
                    return false;
                }
            }));
        }

        assertThat(List.of(running.get(0).get(), running.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(gates.gate(GateKey.G2).decisions()).hasSize(1);
    }
}
