package nl.samenspoor.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which signed agreement a later one of the same client in the same task field revises. Reads only. */
@Component
public class Revisions {

    /**
     * A signed agreement that is revised.
     *
     * @param id       of the agreement, see {@link StandingAgreement}
     * @param signedOn when the last of both signed, or when it was laid down as signed
     */
    public record Revised(long id, EffectiveDate signedOn) {}

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By id of the agreement that revises: the last before it that was signed, whatever became of that. In at most one
     * statement; what revises nothing is not in the answer.
     */
    public Map<Long, Revised> of(Collection<StandingAgreement> agreements) {
        List<Long> later = agreements.stream()
                .filter(one -> one.number() > 1)
                .map(StandingAgreement::id)
                .toList();
        Map<Long, Revised> found = new HashMap<>();
        if (!later.isEmpty()) {
            jdbc.sql(
                            """
                    select later.id as later, before.id, version.status, version.effective as laid_down,
                        step.effective as signed
                    from service_agreement_course later
                    join service_agreement_course before on before.cooperation = later.cooperation
                        and before.task_field = later.task_field and before.client = later.client
                        and before.number < later.number
                    join service_agreement version on version.id = before.version
                    left join service_agreement_step step on step.course = before.id
                        and step.step in ('signed_by_client', 'signed_by_contractor')
                    where later.id in (:ids) and before.state in ('signed', 'ended')
                    order by later.id, before.number, step.effective_sort, step.id""")
                    .param("ids", later)
                    .query((row, index) -> Map.entry(row.getLong("later"), revised(row)))
                    .list()
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    /** What was laid down as ended says when it ended, and not when it was signed. */
    private static Revised revised(ResultSet row) throws SQLException {
        String signed = row.getString("signed");
        boolean outright = List.of("signed", "in_force").contains(row.getString("status"));
        String on = signed == null && outright ? row.getString("laid_down") : signed;
        return new Revised(row.getLong("id"), on == null ? EffectiveDate.unknown() : EffectiveDate.parse(on));
    }
}
