package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.tasks.DecidingBesideTasks;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People who do something in the same instant never see the engine's collisions. */
abstract class CollisionScenarios {

    @Autowired
    Play play;

    @Autowired
    GateView gates;

    @Autowired
    CompletingTasks completing;

    @Autowired
    ConsultingWorksCouncils consulting;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    DecidingBesideTasks besideTasks;

    @RepeatedTest(5)
    void threeCollegesThatDecideInTheSameInstantAllSucceedAndTheRoundIsClosedOnce() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.reachDecisions(id);

        List<Throwable> failures = together(List.of(AAMEER, BERGVELD, COEVERDAM).stream()
                .<Callable<Object>>map(municipality -> () -> {
                    play.decide(id, GateKey.G1, municipality, Body.COLLEGE, DecisionOutcome.ADOPTED, null);
                    return true;
                })
                .toList());

        assertThat(failures).isEmpty();
        assertThat(play.steps(id)).containsExactly("userTask_recordCouncilDecision");
        assertThat(play.open(id, "userTask_recordCouncilDecision")).hasSize(3);
        assertThat(play.logged(id))
                .filteredOn(kind -> kind == DecisionPointKind.COLLEGE_DECISION)
                .hasSize(3);
        play.assertLogIsWhole(id);
    }

    @RepeatedTest(3)
    void theLastVotesInTheSameInstantDecideTheGateOnce() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);

        List<Throwable> failures = together(List.of(AAMEER, BERGVELD, COEVERDAM).stream()
                .<Callable<Object>>map(municipality -> () -> {
                    play.decide(id, GateKey.G1, municipality, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
                    return true;
                })
                .toList());

        assertThat(failures).isEmpty();
        assertThat(gates.outcome(id, GateKey.G1)).isEqualTo("work_out");
        assertThat(play.logged(id)).containsOnlyOnce(DecisionPointKind.GATE_OUTCOME);
    }

    @RepeatedTest(3)
    void theSameTaskDoneTwiceIsDoneOnceAndTheOtherIsTold() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String task = play.open(id, "userTask_describePrehistory").get(0).id();
        Callable<Object> complete = () -> {
            completing.complete(LEADER, task, Map.of("prehistory", "Eerder samen ingekocht."));
            return true;
        };

        List<Throwable> failures = together(List.of(complete, complete));

        assertThat(failures).singleElement().isInstanceOf(Conflict.class);
        assertThat(play.steps(id)).doesNotContain("userTask_describePrehistory");
    }

    @RepeatedTest(5)
    void aWorksCouncilThatAnswersTwiceInTheSameInstantIsRecordedOnce() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD);
        consulting.request(LEADER, new RequestAdvice(id, AAMEER, "Het plan.", TODAY, null, true, false));
        Callable<Object> answer = () -> {
            consulting.answer(
                    Play.of(AAMEER, Role.WORKS_COUNCIL),
                    new GiveAdvice(id, AAMEER, AdviceOutcome.NEGATIVE, "Te ver.", null, TODAY, Particulars.NONE));
            return true;
        };

        List<Throwable> failures = together(List.of(answer, answer));

        assertThat(failures).singleElement().isInstanceOfSatisfying(Conflict.class, told -> assertThat(told.code())
                .isEqualTo("consultation.advisedBefore"));
        assertThat(play.logged(id)).containsOnlyOnce(DecisionPointKind.ADVICE);
    }

    @RepeatedTest(10)
    void theSameAskedOfAWorksCouncilTwiceInTheSameInstantIsRecordedOnce() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD);
        Callable<Object> request = () -> {
            consulting.request(LEADER, new RequestAdvice(id, AAMEER, "Het plan.", TODAY, null, true, false));
            return true;
        };

        List<Throwable> failures = together(List.of(request, request));

        assertThat(failures).singleElement().isInstanceOfSatisfying(Conflict.class, told -> assertThat(told.code())
                .isEqualTo("consultation.askedBefore"));
        assertThat(play.logged(id)).containsOnlyOnce(DecisionPointKind.CONSULTATION);
    }

    @RepeatedTest(5)
    void ofTwoCollegesThatLeaveAFieldInTheSameInstantTheOneThatStopsItIsToldSo() throws Exception {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        String field = opening.open(
                LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, TODAY, Particulars.NONE));
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        List<Throwable> failures = together(List.of(AAMEER, BERGVELD).stream()
                .<Callable<Object>>map(college -> () -> told.addAll(besideTasks.decide(
                        Play.of(college, Role.COLLEGE),
                        id,
                        field,
                        college,
                        besideTasks
                                .form(id, field, college)
                                .check(Map.of(
                                        "decision", "opted_out", "note", "Te duur.", "effectiveOn", "2026-10-01")))))
                .toList());

        assertThat(failures).isEmpty();
        assertThat(told).filteredOn(line -> line.contains("ICT")).hasSize(1);
    }

    /** Runs all at one instant and gives what failed. */
    private static List<Throwable> together(List<Callable<Object>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier instant = new CyclicBarrier(work.size());
        List<Future<Object>> running = work.stream()
                .map(one -> threads.submit(() -> {
                    instant.await();
                    return one.call();
                }))
                .toList();
        List<Throwable> failures = new ArrayList<>();
        for (Future<Object> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            }
        }
        threads.shutdown();
        return failures;
    }
}
