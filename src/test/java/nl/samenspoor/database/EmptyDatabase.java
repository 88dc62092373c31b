package nl.samenspoor.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database without any table, for whoever makes his own. PostgreSQL is one server for all tests of this process,
 * started for the first that asks; durability is switched off, these data live for minutes.
 */
public final class EmptyDatabase {

    private static final String OWNER = "postgres";

    private EmptyDatabase() {}

    /** In memory; goes with the process. */
    public static DataSource onH2() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    public static DataSource onPostgres() {
        return new DriverManagerDataSource(postgresUrl(), OWNER, OWNER);
    }

    /** Its address; user and password are both {@code postgres}. */
    public static String postgresUrl() {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(Postgres.SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return Postgres.SERVER.getJdbcUrl(OWNER, name);
    }

    /** Stops after every application of this process, because these still use their databases when they stop. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
