package nl.samenspoor.decisionlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which entry is about which row of a feature. */
@Repository
class FactRows {

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String fact, CooperationId cooperation, long sequence) {
        jdbc.sql("insert into decision_point_fact (fact, cooperation, sequence) values (?, ?, ?)")
                .params(fact, cooperation.text(), sequence)
                .update();
    }

    /** The first entry about each row, in one statement. */
    Map<String, Long> of(Collection<String> facts) {
        Map<String, Long> found = new HashMap<>();
        if (!facts.isEmpty()) {
            jdbc.sql("select fact, min(sequence) from decision_point_fact where fact in (:facts) group by fact")
                    .param("facts", facts)
                    .query((RowCallbackHandler) row -> found.put(row.getString(1), row.getLong(2)));
        }
        return found;
    }
}
