package nl.samenspoor.decisionlog;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends of the chains; one row per cooperation, which a writer locks. */
@Repository
class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The head, locked until the transaction ends. Two who begin a chain at once: one of them tries again. */
    Head lock(String cooperation) {
        return jdbc.sql("select cooperation, sequence, hash from decision_log_head where cooperation = ? for update")
                .param(cooperation)
                .query(Head.class)
                .optional()
                .orElseGet(() -> begin(cooperation));
    }

    private Head begin(String cooperation) {
        try {
            jdbc.sql("insert into decision_log_head (cooperation, sequence, hash) values (?, 0, ?)")
                    .params(cooperation, EntryHash.BEFORE_FIRST)
                    .update();
        } catch (DuplicateKeyException begunByAnother) {
            throw new CannotAcquireLockException("The log was begun by another writer", begunByAnother);
        }
        return new Head(cooperation, 0, EntryHash.BEFORE_FIRST);
    }

    void move(Entry last) {
        jdbc.sql("update decision_log_head set sequence = ?, hash = ? where cooperation = ?")
                .params(last.sequence(), last.hash(), last.cooperation())
                .update();
    }

    Optional<Head> of(String cooperation) {
        return jdbc.sql("select cooperation, sequence, hash from decision_log_head where cooperation = ?")
                .param(cooperation)
                .query(Head.class)
                .optional();
    }

    List<Head> all() {
        return jdbc.sql("select cooperation, sequence, hash from decision_log_head where sequence > 0"
                        + " order by cooperation")
                .query(Head.class)
                .list();
    }
}
