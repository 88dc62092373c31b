package nl.samenspoor.decisionlog;

import java.util.List;
import javax.sql.DataSource;
import nl.samenspoor.database.EmptyDatabase;

class DecisionLogOnH2Test extends DecisionLogTest {

    @Override
    DataSource database() {
        return EmptyDatabase.onH2();
    }

    @Override
    String refusal() {
        return "db/vendor/h2/V061__decisionlog_append_only.sql";
    }

    @Override
    List<String> disarm() {
        return List.of("drop trigger if exists decision_point_append_only");
    }
}
