package nl.samenspoor.cooperation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for lists of tasks, each kind in one statement. */
@Component
class TaskNames implements CooperationNames {

    private final JdbcClient jdbc;
    private final Municipalities municipalities;

    TaskNames(JdbcClient jdbc, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    @Override
    public Map<CooperationId, String> cooperations(Collection<CooperationId> ids) {
        Map<CooperationId, String> names = new HashMap<>();
        named("cooperation", ids.stream().map(CooperationId::text).toList())
                .forEach((id, name) -> names.put(new CooperationId(id), name));
        return names;
    }

    @Override
    public Map<MunicipalityCode, String> municipalities(Collection<MunicipalityCode> codes) {
        return municipalities.names(codes);
    }

    @Override
    public Map<String, String> taskFields(Collection<String> ids) {
        return named("task_field", ids);
    }

    private Map<String, String> named(String table, Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from " + table + " where id in (:ids)")
                    .param("ids", ids)
                    .query((row, index) -> names.put(row.getString("id"), row.getString("name")))
                    .list();
        }
        return names;
    }
}
