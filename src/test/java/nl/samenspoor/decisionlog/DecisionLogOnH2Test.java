package nl.samenspoor.decisionlog;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class DecisionLogOnH2Test extends DecisionLogTest {

    private EmbeddedDatabase embedded;

    @Override
    DataSource database() {
        embedded = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        return embedded;
    }

    @AfterEach
    void stop() {
        embedded.shutdown();
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
