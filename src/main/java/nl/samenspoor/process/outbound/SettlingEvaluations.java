package nl.samenspoor.process.outbound;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the evaluation of what was agreed from when that was agreed, once for every cooperation of which it was counted anew
 * with each state. Two nodes that start at once come to the same.
 */
@Component
class SettlingEvaluations {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingEvaluations.class);

    private final TermsOfFacts terms;
    private final Rescheduling rescheduling;
    private final JdbcClient jdbc;

    SettlingEvaluations(TermsOfFacts terms, Rescheduling rescheduling, JdbcClient jdbc) {
        this.terms = terms;
        this.rescheduling = rescheduling;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void settleAll() {
        jdbc.sql("select cooperation from evaluation_to_settle order by cooperation")
                .query(String.class)
                .list()
                .forEach(id -> settle(new CooperationId(id)));
    }

    private void settle(CooperationId cooperation) {
        try {
            terms.settle(cooperation);
            rescheduling.evaluation(cooperation);
        } catch (Refusal refused) {
            // Another node was first, or what was recorded long ago is refused today: no reason not to start.
            LOG.warn("The evaluation of cooperation {} was not settled: {}", cooperation, refused.code());
        }
        jdbc.sql("delete from evaluation_to_settle where cooperation = ?")
                .param(cooperation.text())
                .update();
    }
}
