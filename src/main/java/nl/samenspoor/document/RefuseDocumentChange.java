package nl.samenspoor.document;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The trigger with which H2 refuses to change or remove what was kept of a document; named in its migration. */
public final class RefuseDocumentChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("What was kept of a document cannot be changed or removed");
    }
}
