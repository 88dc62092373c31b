package nl.samenspoor.decisionlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecisionLogOnPostgresTest extends DecisionLogTest {

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
        return "db/vendor/postgresql/V061__decisionlog_append_only.sql";
    }

    @Override
    List<String> disarm() {
        return List.of(
                "drop trigger if exists decision_point_append_only on decision_point",
                "drop trigger if exists decision_point_no_truncate on decision_point");
    }
}
