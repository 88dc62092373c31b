package nl.samenspoor.audit;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class AuditTrailOnH2Test extends AuditTrailTest {

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
        return "db/vendor/h2/V326__audit_append_only.sql";
    }

    @Override
    List<String> disarm() {
        return List.of("drop trigger if exists audit_entry_append_only");
    }
}
