package nl.samenspoor.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
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

    /** A signed agreement with its place among those of its client in its task field. */
    private record Signed(CooperationId cooperation, String taskField, String client, int number, Revised revised) {}

    /**
     * By id of the agreement that revises: the last before it that was signed, whatever became of that. In at most one
     * statement; what revises nothing is not in the answer.
     */
    public Map<Long, Revised> of(Collection<StandingAgreement> agreements) {
        List<StandingAgreement> later =
                agreements.stream().filter(one -> one.number() > 1).toList();
        Map<Long, Revised> found = new HashMap<>();
        if (!later.isEmpty()) {
            List<Signed> signed = signed(later);
            later.forEach(one -> signed.stream()
                    .filter(before -> before.cooperation().equals(one.cooperation())
                            && before.taskField().equals(one.taskField())
                            && before.client().equals(one.client().text())
                            && before.number() < one.number())
                    .reduce((earlier, last) -> last)
                    .ifPresent(last -> found.put(one.id(), last.revised())));
        }
        return found;
    }

    /** By number; of an agreement the signature that counts from the latest day comes last. */
    private List<Signed> signed(List<StandingAgreement> later) {
        return jdbc
                .sql(
                        """
                select signed.id, signed.cooperation, signed.task_field, signed.client, signed.number, version.status,
                    version.effective as laid_down, step.effective as signed_on
                from (select distinct cooperation, task_field, client from service_agreement_course where id in (:ids)) same
                join service_agreement_course signed on signed.cooperation = same.cooperation
                    and signed.task_field = same.task_field and signed.client = same.client
                join service_agreement version on version.id = signed.version
                left join service_agreement_step step on step.course = signed.id
                    and step.step in ('signed_by_client', 'signed_by_contractor')
                where signed.state in ('signed', 'ended')
                order by signed.number, step.id""")
                .param("ids", later.stream().map(StandingAgreement::id).toList())
                .query((row, index) -> new Signed(
                        new CooperationId(row.getString("cooperation")),
                        row.getString("task_field"),
                        row.getString("client"),
                        row.getInt("number"),
                        revised(row)))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Signed::number)
                        .thenComparing(one -> one.revised().signedOn().countedFrom()))
                .toList();
    }

    /** What was laid down as ended says when it ended, and not when it was signed. */
    private static Revised revised(ResultSet row) throws SQLException {
        String signed = row.getString("signed_on");
        boolean outright = List.of("signed", "in_force").contains(row.getString("status"));
        String on = signed == null && outright ? row.getString("laid_down") : signed;
        return new Revised(row.getLong("id"), on == null ? EffectiveDate.unknown() : EffectiveDate.parse(on));
    }
}
