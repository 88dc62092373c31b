package nl.samenspoor.decisionlog;

import java.util.List;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes every recordable fact into the log, in the transaction of that fact: both are kept or neither. The only way
 * in besides {@link LoggingByHand}.
 */
@Component
class RecordingDecisionPoints {

    private final Chain chain;
    private final FactRows facts;

    RecordingDecisionPoints(Chain chain, FactRows facts) {
        this.chain = chain;
        this.facts = facts;
    }

    /** @throws IllegalStateException outside a transaction: the fact could then be kept without its entry */
    @EventListener
    void on(Recordable event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " was published outside the transaction of its fact");
        }
        String corrects = event.correctsFact();
        DecisionPoint point = corrects == null
                ? event.decisionPoint()
                : event.decisionPoint()
                        .withCorrects(chain.latestReading(
                                event.decisionPoint().cooperation(),
                                facts.of(List.of(corrects)).get(corrects)));
        long sequence = chain.append(point);
        String fact = event.fact();
        if (fact != null) {
            facts.add(fact, point.cooperation(), sequence);
        }
    }
}
