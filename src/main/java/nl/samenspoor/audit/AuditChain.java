package nl.samenspoor.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import nl.samenspoor.audit.AuditRows.Ends;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds entries to the trail. What was done is written in its own transaction: both are kept or neither. What was refused
 * is written after the refused transaction is gone, so that its trace stays when everything else is rolled back.
 */
@Component
class AuditChain {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final int TRIES = 5;

    private final AuditRows rows;
    private final Clock clock;
    private final DataSource database;
    private final TransactionTemplate joined;
    private final TransactionTemplate separate;

    AuditChain(AuditRows rows, Clock clock, DataSource database, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.clock = clock;
        this.database = database;
        this.joined = new TransactionTemplate(transactions);
        this.separate = new TransactionTemplate(transactions);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void record(Note note) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            writeAlone(note);
        } else if (note.refused()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    writeBehind(note);
                }
            });
        } else {
            joined.executeWithoutResult(status -> append(note));
        }
    }

    /**
     * The transaction that just ended still holds its connection: on that one, as another may never be free while everybody
     * holds one and waits for a second.
     */
    private void writeBehind(Note note) {
        Connection held = DataSourceUtils.getConnection(database);
        try {
            if (!held.isReadOnly()) {
                append(note);
                held.commit();
                return;
            }
        } catch (DataAccessException | SQLException failed) {
            LOG.debug("The connection of the refused transaction is of no use", failed);
            undo(held);
        } finally {
            DataSourceUtils.releaseConnection(held, database);
        }
        writeAlone(note);
    }

    private static void undo(Connection held) {
        try {
            held.rollback();
        } catch (SQLException broken) {
            LOG.debug("The connection of the refused transaction is broken", broken);
        }
    }

    /** Nobody waits long for another: a writer holds the end of the chain for two statements. */
    private void writeAlone(Note note) {
        for (int left = TRIES - 1; ; left--) {
            try {
                separate.executeWithoutResult(status -> append(note));
                return;
            } catch (ConcurrencyFailureException busy) {
                if (left == 0) {
                    LOG.error("The audit trail could not keep {} of {}", note.action(), note.account());
                    throw busy;
                }
            }
        }
    }

    private void append(Note note) {
        Ends ends = rows.lock();
        rows.add(new AuditEntry(
                        ends.sequence() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        note.account(),
                        note.action().key(),
                        note.object(),
                        note.refused() ? AuditEntry.REFUSED : AuditEntry.DONE,
                        note.detail(),
                        note.origin(),
                        ends.hash(),
                        "")
                .sealed());
    }
}
