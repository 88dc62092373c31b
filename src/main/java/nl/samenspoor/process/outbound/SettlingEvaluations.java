package nl.samenspoor.process.outbound;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate whole;

    SettlingEvaluations(
            TermsOfFacts terms, Rescheduling rescheduling, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.terms = terms;
        this.rescheduling = rescheduling;
        this.jdbc = jdbc;
        this.whole = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void settleAll() {
        jdbc.sql("select cooperation from evaluation_to_settle order by cooperation")
                .query(String.class)
                .list()
                .forEach(id -> settle(new CooperationId(id)));
    }

    /** All of it or nothing, so that no evaluation ends without the next; what failed is tried at the next start. */
    private void settle(CooperationId cooperation) {
        try {
            whole.executeWithoutResult(status -> {
                terms.settle(cooperation);
                rescheduling.evaluation(cooperation);
                jdbc.sql("delete from evaluation_to_settle where cooperation = ?")
                        .param(cooperation.text())
                        .update();
            });
        } catch (Refusal | NestedRuntimeException | ProcessEngineException refused) {
            // The other node was first, or what was recorded long ago is refused today: no reason not to start.
            LOG.warn("The evaluation of cooperation {} was not settled: {}", cooperation, refused.getMessage());
        }
    }
}
