package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of service agreements over all cooperations the actor may see: two statements, however many there are. A list
 * of many rows is read along the index of its order, and one of few from the cooperations the actor sees.
 */
@Component
public class ServiceAgreementsEverywhere {

    /**
     * A page of the register.
     *
     * @param rows  in the order asked for
     * @param total how many there are on all pages
     */
    public record Found(List<AgreementNow> rows, long total) {

        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** From how many rows on it costs less to walk along an index than to sort. */
    private static final int MANY = 1_000;

    private static final String SIGNED = "(c.state = 'signed' or c.state = 'ended' and c.ended_on > :registerToday)";
    private static final String STATE = "case when not " + SIGNED + " then c.state"
            + " when c.amended_on <= :registerToday then 'amended'"
            + " when c.begins is null or c.begins > :registerToday then 'signed'"
            + " when c.ends < :registerToday then 'expired' else 'running' end";

    private final JdbcClient jdbc;
    private final Reach reach;
    private final Clock clock;

    ServiceAgreementsEverywhere(JdbcClient jdbc, Reach reach, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
    }

    /** One page, counted from 0. */
    public Found page(Actor actor, RegisterQuery query, int page, int size) {
        return read(actor, query, (long) page * size, size);
    }

    /** Everything, however much it is. */
    public List<AgreementNow> all(Actor actor, RegisterQuery query) {
        return read(actor, query, 0, Integer.MAX_VALUE).rows();
    }

    private Found read(Actor actor, RegisterQuery query, long skip, int size) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>();
        String wanted = condition(query, today, parameters);
        Reach.Ids ids = reach.visibleIds(actor);
        parameters.putAll(ids.parameters());
        String few = " from (" + ids.sql() + ") reached join service_agreement_course c on c.cooperation = reached.id"
                + " where " + wanted;
        long total = jdbc.sql("select count(*)" + few)
                .params(parameters)
                .query(Long.class)
                .single();
        String from = few;
        if (total > MANY) {
            Reach.Condition seen = reach.visible(actor, "c.cooperation");
            parameters.putAll(seen.parameters());
            from = " from service_agreement_course c where " + wanted + " and " + seen.sql();
        }
        String direction = query.descending() ? " desc" : " asc";
        List<AgreementNow> rows = jdbc
                .sql("select c.*" + from + " order by c."
                        + query.order().column() + direction + " nulls last, c.id" + direction
                        + " limit :registerSize offset :registerSkip")
                .params(parameters)
                .param("registerSize", size)
                .param("registerSkip", skip)
                .query(ServiceAgreementRow::stand)
                .list()
                .stream()
                .map(stand -> AgreementNow.of(stand, today))
                .toList();
        return new Found(rows, total);
    }

    private static String condition(RegisterQuery query, LocalDate today, Map<String, Object> parameters) {
        StringBuilder wanted = new StringBuilder("c.version is not null");
        if (query.client() != null) {
            wanted.append(" and c.client = :registerClient");
            parameters.put("registerClient", query.client().text());
        }
        if (query.words() != null) {
            wanted.append(" and (lower(c.field_name) like :registerWords escape '!'"
                    + " or lower(c.contractor) like :registerWords escape '!')");
            parameters.put("registerWords", "%" + escaped(query.words()) + "%");
        }
        if (query.state() != null) {
            wanted.append(" and ").append(STATE).append(" = :registerState");
            parameters.put("registerState", query.state().key());
            parameters.put("registerToday", today);
        }
        if (query.alert() != null) {
            wanted.append(" and ").append(STATE).append(" in ('signed', 'running') and ");
            wanted.append(
                    query.alert() == RegisterQuery.Alert.ENDS
                            ? "coalesce(c.ended_on, c.ends) <= :registerUntil"
                            : "c.review_sort <= :registerUntil");
            parameters.put("registerToday", today);
            parameters.put("registerUntil", today.plusMonths(StandingAgreement.MONTHS_AHEAD));
        }
        return wanted.toString();
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
