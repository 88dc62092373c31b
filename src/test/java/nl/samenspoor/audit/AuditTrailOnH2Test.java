package nl.samenspoor.audit;

import java.util.List;
import javax.sql.DataSource;
import nl.samenspoor.database.EmptyDatabase;

class AuditTrailOnH2Test extends AuditTrailTest {

    @Override
    DataSource database() {
        return EmptyDatabase.onH2();
    }

    @Override
    String refusal() {
        return "db/vendor/h2/V326__audit_append_only.sql";
    }

    @Override
    List<String> disarm() {
        return List.of("drop trigger if exists audit_entry_append_only");
    }
}
