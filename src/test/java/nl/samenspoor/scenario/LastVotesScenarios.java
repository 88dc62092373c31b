package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.SetDecisionRule;
import nl.samenspoor.gate.SettingDecisionRules;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every clerk presses the button in the same instant, so that each vote may be the last one. One cooperation per number of
 * councils, and one evaluation gate per repetition.
 */
abstract class LastVotesScenarios {

    @Autowired
    Play play;

    @Autowired
    GateView gates;

    @Autowired
    RegisteringMunicipalities municipalities;

    @Autowired
    SettingDecisionRules rules;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    RequestingEvaluations evaluations;

    /** How often the same instant is tried with so many councils. */
    abstract int repetitions(int councils);

    @ParameterizedTest
    @ValueSource(ints = {3, 25})
    void allLastVotesAreRecordedNoneIsRefusedAndTheGateIsDecidedOnce(int councils) throws Exception {
        List<MunicipalityCode> partners = register(councils);
        CooperationId id = realised(partners);
        int before = outcomes(id);
        ExecutorService clerks = Executors.newFixedThreadPool(councils);
        try {
            for (int repetition = 1; repetition <= repetitions(councils); repetition++) {
                evaluations.request(
                        LEADER, id, new RequestEvaluation("Keer " + repetition + ".", TODAY, Particulars.NONE));
                play.reachDecisions(id);

                assertThat(together(clerks, id, partners)).isEmpty();

                Gate gate = gates.latest(id, GateKey.G4).orElseThrow();
                assertThat(gate.attempt()).isEqualTo(repetition);
                assertThat(gate.status()).isEqualTo(Gate.Status.DECIDED);
                assertThat(gate.outcome()).isEqualTo("continue");
                assertThat(gate.decisions()).hasSize(councils);
                assertThat(outcomes(id)).isEqualTo(before + repetition);
                assertThat(play.steps(id)).containsExactly("userTask_takeNoteOfOutcome");
                play.note(id, GateKey.G4);
            }
        } finally {
            clerks.shutdown();
        }
        assertThat(play.logged(id))
                .filteredOn(kind -> kind == DecisionPointKind.COUNCIL_DECISION)
                .hasSizeGreaterThanOrEqualTo(councils * repetitions(councils));
        play.assertLogIsWhole(id);
    }

    private List<MunicipalityCode> register(int number) {
        List<MunicipalityCode> codes = IntStream.range(0, number)
                .mapToObj(index -> new MunicipalityCode("GM93" + (index < 10 ? "0" : "") + index))
                .toList();
        codes.forEach(code -> municipalities.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(code, "Gemeente " + code.text().substring(4), null, null, null, null),
                        List.of(),
                        List.of())));
        return codes;
    }

    /** A cooperation in operation whose councils decide on each evaluation. */
    private CooperationId realised(List<MunicipalityCode> partners) {
        CooperationId id = play.start(partners.toArray(MunicipalityCode[]::new));
        for (GateKey gate : List.of(GateKey.G1, GateKey.G2, GateKey.G3)) {
            rules.set(LEADER, id, new SetDecisionRule(gate, DecisionRule.COLLEGES_ONLY, List.of(), null));
            play.passGate(id, gate);
        }
        rules.set(LEADER, id, new SetDecisionRule(GateKey.G4, DecisionRule.MAJORITY_EACH, List.of(Body.COUNCIL), null));
        starts.confirm(LEADER, id, new ConfirmStart(TODAY, null, Particulars.NONE));
        return id;
    }

    private int outcomes(CooperationId id) {
        return (int) play.logged(id).stream()
                .filter(kind -> kind == DecisionPointKind.GATE_OUTCOME)
                .count();
    }

    /** What failed when all councils decided in one instant. */
    private List<Throwable> together(ExecutorService clerks, CooperationId id, List<MunicipalityCode> partners)
            throws Exception {
        CyclicBarrier instant = new CyclicBarrier(partners.size());
        List<Future<?>> votes = new ArrayList<>();
        for (MunicipalityCode council : partners) {
            votes.add(clerks.submit(() -> {
                instant.await();
                play.decide(id, GateKey.G4, council, Body.COUNCIL, DecisionOutcome.ADOPTED, Choice.CONTINUE);
                return null;
            }));
        }
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> vote : votes) {
            try {
                vote.get();
            } catch (ExecutionException refused) {
                failures.add(refused.getCause());
            }
        }
        return failures;
    }
}
