package nl.samenspoor.communication;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import nl.samenspoor.PostgresTest;
import nl.samenspoor.communication.gates.UpcomingGates;
import nl.samenspoor.cooperation.RunningCooperations;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL orders the gates to come as H2 does. */
@PostgresTest
class UpcomingGatesOnPostgresTest {

    @Autowired
    Play play;

    @Autowired
    UpcomingGates upcoming;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService timers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theGateWithTheSoonestDayIsFirst() {
        Told told = new Told(tasks, timers, jdbc, clock);
        CooperationId other = play.start(AAMEER, BERGVELD);
        play.reachDecisions(other);
        CooperationId soonest = play.start(AAMEER, BERGVELD);
        play.reachDecisions(soonest);
        told.due(play.open(soonest, "userTask_recordCollegeDecision").get(0).id(), -400);

        assertThat(upcoming.page(Play.LEADER, new RunningCooperations.Filter(null, true), 0, 1)
                        .open())
                .extracting(gate -> gate.cooperation().id())
                .containsExactly(soonest);
    }
}
