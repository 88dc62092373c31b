package nl.samenspoor.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger with which H2 refuses to change an entry of the audit trail, or to remove one that does not lie before the
 * recorded start of the chain; named in its migration.
 */
public final class RefuseAuditChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (after == null && before != null && ((Number) before[0]).longValue() <= start(connection)) {
            return;
        }
        throw new SQLException("An entry of the audit trail cannot be changed or removed");
    }

    private static long start(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select start_sequence from audit_chain where id = 1")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
