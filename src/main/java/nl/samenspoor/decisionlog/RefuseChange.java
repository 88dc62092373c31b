package nl.samenspoor.decisionlog;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The trigger with which H2 refuses to change or remove an entry of the decision log; named in its migration. */
public final class RefuseChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("An entry of the decision log cannot be changed or removed");
    }
}
