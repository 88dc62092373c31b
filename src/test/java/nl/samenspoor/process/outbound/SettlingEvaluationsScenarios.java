package nl.samenspoor.process.outbound;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermsView;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Evaluations that were counted anew with each state are settled at a start: once, whole, and without stopping it. */
abstract class SettlingEvaluationsScenarios {

    private static final EffectiveDate START = EffectiveDate.parse("2026-10-02");
    private static final LocalDate COUNTED_ANEW = LocalDate.parse("2029-11-01");
    private static final LocalDate AS_AGREED = LocalDate.parse("2029-10-10");

    @Autowired
    Play play;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    AgreeingCostKeys costKeys;

    @Autowired
    TermsView terms;

    @Autowired
    TermsOfFacts facts;

    @Autowired
    SettlingEvaluations settling;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext application;

    @Test
    void anEvaluationIsSettledOnceHoweverOftenTheApplicationStarts() {
        CooperationId id = countedAnew();

        startAnew();
        assertSettled(id);
        startAnew();
        assertSettled(id);
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(
                new Conflict("terms.runsAlready"),
                new CannotAcquireLockException("the other node has it"),
                new ProcessEngineException("the other node moved it"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFailsHalfwayLeavesAllAsItWasForTheNextStart(RuntimeException failure) {
        CooperationId id = countedAnew();
        CooperationId other = countedAnew();
        Rescheduling failing = mock(Rescheduling.class);
        doThrow(failure).when(failing).evaluation(id);

        new SettlingEvaluations(facts, failing, jdbc, transactions).settleAll();

        assertThat(evaluations(id))
                .extracting(SettlingEvaluationsScenarios::due)
                .containsExactly(COUNTED_ANEW);
        assertThat(evaluations(id)).allMatch(term -> term.state().open());
        assertThat(waits(id)).isTrue();
        assertSettled(other);

        settling.settleAll();
        assertSettled(id);
    }

    @Test
    void twoNodesThatStartInTheSameInstantBothStartAndSettleItOnce() {
        for (int time = 0; time < 5; time++) {
            CooperationId id = countedAnew();
            CyclicBarrier instant = new CyclicBarrier(2);
            List<CompletableFuture<Void>> nodes = Stream.of(1, 2)
                    .map(node -> CompletableFuture.runAsync(() -> {
                        await(instant);
                        settling.settleAll();
                    }))
                    .toList();

            nodes.forEach(CompletableFuture::join);

            assertSettled(id);
        }
    }

    private static void await(CyclicBarrier instant) {
        try {
            instant.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void startAnew() {
        application.publishEvent(new ApplicationReadyEvent(new SpringApplication(), null, application, null));
    }

    /** A key in force of which the evaluation runs from its last state, and not from when it was agreed. */
    private CooperationId countedAnew() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(START, null, Particulars.NONE));
        agreeKey(id, AgreementStatus.AGREED, "2026-10-10");
        agreeKey(id, AgreementStatus.IN_FORCE, "2026-11-01");
        jdbc.sql("update running_term set started = '2026-11-01', due_from = date '2029-11-01',"
                        + " due_until = date '2029-11-01' where cooperation = ? and term = 'eval_key'")
                .param(id.text())
                .update();
        jdbc.sql("insert into evaluation_to_settle (cooperation) values (?)")
                .param(id.text())
                .update();
        return id;
    }

    private void agreeKey(CooperationId id, AgreementStatus status, String on) {
        costKeys.agree(
                LEADER,
                new AgreeCostKey(
                        id,
                        CostKeyType.RATIO,
                        List.of(CostKeyPeriod.unknownFrom(START)),
                        null,
                        null,
                        3,
                        status,
                        EffectiveDate.parse(on),
                        null,
                        null));
    }

    private void assertSettled(CooperationId id) {
        assertThat(evaluations(id))
                .extracting(
                        SettlingEvaluationsScenarios::due, term -> term.state().open())
                .containsExactlyInAnyOrder(tuple(AS_AGREED, true), tuple(COUNTED_ANEW, false));
        assertThat(waits(id)).isFalse();
    }

    private List<RunningTerm> evaluations(CooperationId id) {
        return terms.of(id).stream()
                .filter(term -> term.rule().id().equals("eval_key"))
                .toList();
    }

    private static LocalDate due(RunningTerm term) {
        return term.due().notBefore();
    }

    /** Whether it is still to be settled. */
    private boolean waits(CooperationId id) {
        return jdbc.sql("select count(*) from evaluation_to_settle where cooperation = ?")
                        .param(id.text())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
