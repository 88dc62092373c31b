package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of service agreements over all cooperations the actor may see: a page of it is two statements, however many
 * there are. A list of many rows is read along the index of its order, and one of few from the cooperations the actor sees.
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

    /**
     * Takes a part of the register.
     *
     * @param <E> what can go wrong with it
     */
    @FunctionalInterface
    public interface Taking<E extends Exception> {
        void take(List<AgreementNow> rows) throws E;
    }

    /**
     * What is read, and from where.
     *
     * @param from       the statement from {@code from} on, with a condition at its end
     * @param parameters values of its named parameters
     * @param total      how many rows it has
     */
    private record Source(String from, Map<String, Object> parameters, long total) {}

    /**
     * A row and its place in the order.
     *
     * @param key what it is ordered by, before its id; null for what is unknown
     */
    private record Placed(StandingAgreement stand, @Nullable Object key) {}

    /** From how many rows on it costs less to walk along an index than to sort. */
    private static final int MANY = 1_000;

    private static final String SIGNED =
            "(c.state = 'signed' or c.state = 'ended' and c.ended_on is not null" + " and c.ended_on > :registerToday)";
    private static final String STATE = "case when not " + SIGNED + " then c.state"
            + " when c.amended_on <= :registerToday then 'amended'"
            + " when c.ends < :registerToday then 'expired'"
            + " when c.begins is null or c.begins > :registerToday then 'signed' else 'running' end";

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
        LocalDate today = LocalDate.now(clock);
        Source source = source(actor, query, today);
        List<AgreementNow> rows = jdbc
                .sql("select c.*" + source.from() + order(query) + " limit :registerSize offset :registerSkip")
                .params(source.parameters())
                .param("registerSize", size)
                .param("registerSkip", (long) page * size)
                .query(ServiceAgreementRow::stand)
                .list()
                .stream()
                .map(stand -> AgreementNow.of(stand, today))
                .toList();
        return new Found(rows, source.total());
    }

    /**
     * Everything in the order asked for, however much it is, in parts of no more than {@code size} rows: each is read when the
     * one before was taken, from where that ended, so that what is recorded meanwhile shifts nothing.
     */
    public <E extends Exception> void all(Actor actor, RegisterQuery query, int size, Taking<E> taking) throws E {
        LocalDate today = LocalDate.now(clock);
        Source source = source(actor, query, today);
        for (boolean known : new boolean[] {true, false}) {
            Placed last = null;
            List<Placed> part;
            do {
                part = after(last, known, source, query, size);
                if (!part.isEmpty()) {
                    taking.take(part.stream()
                            .map(one -> AgreementNow.of(one.stand(), today))
                            .toList());
                    last = part.get(part.size() - 1);
                }
            } while (part.size() == size);
        }
    }

    /**
     * The rows after that one, or the first ones.
     *
     * @param known of those that have what the order asks, or of those where it is unknown, which come last
     */
    private List<Placed> after(@Nullable Placed last, boolean known, Source source, RegisterQuery query, int size) {
        String column = "c." + query.order().column();
        String beyond = query.descending() ? " < " : " > ";
        Map<String, Object> parameters = new HashMap<>(source.parameters());
        StringBuilder rest = new StringBuilder(" and ").append(column).append(known ? " is not null" : " is null");
        if (last != null) {
            parameters.put("registerLast", last.stand().id());
            if (last.key() == null) {
                rest.append(" and c.id").append(beyond).append(":registerLast");
            } else {
                parameters.put("registerKey", last.key());
                rest.append(" and ")
                        .append(column)
                        .append(beyond.stripTrailing())
                        .append("= :registerKey");
                rest.append(" and (").append(column).append(beyond).append(":registerKey");
                rest.append(" or c.id").append(beyond).append(":registerLast)");
            }
        }
        return jdbc.sql("select c.*" + source.from() + rest + order(query) + " limit :registerSize")
                .params(parameters)
                .param("registerSize", size)
                .query((row, index) -> new Placed(
                        ServiceAgreementRow.stand(row, index),
                        row.getObject(query.order().column())))
                .list();
    }

    private static String order(RegisterQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        return " order by c." + query.order().column() + direction + " nulls last, c.id" + direction;
    }

    private Source source(Actor actor, RegisterQuery query, LocalDate today) {
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
        return new Source(from, parameters, total);
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
