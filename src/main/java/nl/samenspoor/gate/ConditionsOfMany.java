package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What bodies of very many cooperations asked for, without who answers and how; one statement. The caller checks who may see
 * the cooperations.
 */
@Repository
public class ConditionsOfMany {

    private final JdbcClient jdbc;

    ConditionsOfMany(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were set; cooperations without conditions are left out. */
    public Map<CooperationId, List<AskedFor>> of(Reach.Among among) {
        Reach.Condition asked = among.on("c.cooperation");
        Map<CooperationId, List<AskedFor>> found = new HashMap<>();
        jdbc.sql("select c.cooperation, c.question, d.effective, d.recorded_at, p.effective as promised_on,"
                        + " p.recorded_at as promised_at from gate_condition c"
                        + " left join gate_decision d on d.id = c.decision"
                        + " left join gate_promise p on p.condition_id = c.id where " + asked.sql() + " order by c.id")
                .params(asked.parameters())
                .query((RowCallbackHandler) row -> found.computeIfAbsent(
                                new CooperationId(row.getString("cooperation")), id -> new ArrayList<>())
                        .add(read(row)));
        return found;
    }

    private static AskedFor read(ResultSet row) throws SQLException {
        String promised = row.getString("promised_on");
        return new AskedFor(
                row.getString("question"),
                EffectiveDate.parse(promised == null ? row.getString("effective") : promised),
                row.getObject(promised == null ? "recorded_at" : "promised_at", OffsetDateTime.class)
                        .toInstant());
    }
}
