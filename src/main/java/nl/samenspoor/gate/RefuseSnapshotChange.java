package nl.samenspoor.gate;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The trigger with which H2 refuses to change or remove a frozen dossier; named in its migration. */
public final class RefuseSnapshotChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("A frozen dossier cannot be changed or removed");
    }
}
