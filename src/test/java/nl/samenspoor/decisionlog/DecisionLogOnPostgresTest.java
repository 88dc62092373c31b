package nl.samenspoor.decisionlog;

import java.util.List;
import javax.sql.DataSource;
import nl.samenspoor.database.EmptyDatabase;

class DecisionLogOnPostgresTest extends DecisionLogTest {

    @Override
    DataSource database() {
        return EmptyDatabase.onPostgres();
    }

    @Override
    String refusal() {
        return "db/vendor/postgresql/V061__decisionlog_append_only.sql";
    }

    @Override
    List<String> disarm() {
        return List.of(
                "drop trigger if exists decision_point_append_only on decision_point",
                "drop trigger if exists decision_point_no_truncate on decision_point");
    }
}
