package nl.samenspoor.process.config;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables from the scripts in its jar. As a migration, because Flyway's lock lets two nodes
 * start at once on an empty database; when the engine creates its tables itself, one of the two dies.
 */
@Component
public class V001__EngineSchema extends BaseJavaMigration {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    /** The engine writes this row at its first start; two nodes would both try. 3 is history level "full". */
    private static final String HISTORY_LEVEL = "insert into ACT_GE_PROPERTY values ('historyLevel', '3', 1)";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String vendor = product.contains("postgres") ? "postgres" : "h2";
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS.formatted(vendor, part)));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(HISTORY_LEVEL);
        }
    }
}
