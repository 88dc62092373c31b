package nl.samenspoor.audit;

import java.util.List;
import javax.sql.DataSource;
import nl.samenspoor.database.EmptyDatabase;

class AuditTrailOnPostgresTest extends AuditTrailTest {

    @Override
    DataSource database() {
        return EmptyDatabase.onPostgres();
    }

    @Override
    String refusal() {
        return "db/vendor/postgresql/V326__audit_append_only.sql";
    }

    @Override
    List<String> disarm() {
        return List.of(
                "drop trigger if exists audit_entry_append_only on audit_entry",
                "drop trigger if exists audit_entry_no_truncate on audit_entry");
    }
}
