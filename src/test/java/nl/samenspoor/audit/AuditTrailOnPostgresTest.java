package nl.samenspoor.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTrailOnPostgresTest extends AuditTrailTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        DataSource database = server.getPostgresDatabase();
        JdbcClient.create(database)
                .sql("drop schema public cascade; create schema public")
                .update();
        return database;
    }

    @Override
    String refusal() {
        return "db/vendor/postgresql/V326__audit_append_only.sql";
    }

    @Override
    List<String> disarm() {
        return List.of(
                "drop trigger if exists audit_entry_append_only on audit_entry",
                "drop trigger if exists audit_entry_no_truncate on audit_entry");
    }
}
