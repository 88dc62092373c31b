package nl.samenspoor.plan;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The trigger with which H2 refuses to change or remove what was said about a plan; named in its migration. */
public final class RefusePlanChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("What was said about a plan cannot be changed or removed");
    }
}
