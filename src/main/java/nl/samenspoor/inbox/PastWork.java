package nl.samenspoor.inbox;

import java.util.List;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells open work of the past, for which nobody waits, from work of today. */
@Component
class PastWork {

    private final JdbcClient jdbc;
    private final Reach reach;

    PastWork(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** Whether nothing is known of a cooperation with tasks after a day that has passed. */
    boolean past(CooperationId cooperation) {
        Reach.Condition past = reach.past("t.cooperation");
        return jdbc.sql("select count(*) from task t where t.cooperation = :cooperation and " + past.sql())
                        .param("cooperation", cooperation.text())
                        .params(past.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** These tasks of one cooperation, late only if somebody waits for them. */
    List<OpenTask> asTheyWait(CooperationId cooperation, List<OpenTask> tasks) {
        return tasks.isEmpty() || !past(cooperation)
                ? tasks
                : tasks.stream().map(OpenTask::waitingForNobody).toList();
    }
}
