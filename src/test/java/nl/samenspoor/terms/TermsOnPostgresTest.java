package nl.samenspoor.terms;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on a real PostgreSQL server. */
class TermsOnPostgresTest extends StartingAndClosingTermsTest {

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
    TermsFixture fixture() {
        DataSource database = server.getPostgresDatabase();
        JdbcClient.create(database)
                .sql("drop schema public cascade; create schema public")
                .update();
        return new TermsFixture(database);
    }
}
