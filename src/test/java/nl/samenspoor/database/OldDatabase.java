package nl.samenspoor.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as an earlier version left it, to try a script on rows from before. */
public final class OldDatabase {

    private final Supplier<FluentConfiguration> scripts;
    private final JdbcClient jdbc;

    private OldDatabase(Supplier<FluentConfiguration> scripts, JdbcClient jdbc) {
        this.scripts = scripts;
        this.jdbc = jdbc;
    }

    /**
     * @param vendor {@code h2} or {@code postgresql}
     * @param last   number of the last script that ran
     */
    public static OldDatabase of(String vendor, String last) {
        DataSource database =
                switch (vendor) {
                    case "h2" -> EmptyDatabase.onH2();
                    case "postgresql" -> EmptyDatabase.onPostgres();
                    default -> throw new IllegalArgumentException(vendor);
                };
        Supplier<FluentConfiguration> scripts = () -> Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor);
        scripts.get().target(last).load().migrate();
        return new OldDatabase(scripts, JdbcClient.create(database));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Runs every later script. */
    public void migrate() {
        scripts.get().load().migrate();
    }
}
