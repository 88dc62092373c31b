package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.PlainText;

/**
 * The statements of a list of cooperations, with their parameters. Only fixed text goes into a statement.
 *
 * <p>Reading a page and counting go different ways. A page is read along the index of its order and ends after its last
 * row, so each row is asked whether the actor sees it. A count reads all rows anyway, so it begins with what he sees.
 *
 * @param visible    whether the actor sees a row of table cooperation named c
 * @param ids        a select of the ids of those he sees
 * @param filter     what else is asked of the row, each with {@code and} before it; empty when nothing is
 * @param order      what it is ordered by
 * @param parameters named parameters of all of these
 */
record ListQuery(String visible, String ids, String filter, CooperationOrder order, Map<String, Object> parameters) {

    /** What a case is of which nothing is known after a day that has passed; over {@code c} and {@code :pastDay}. */
    private static final String PAST = "(c.observed_until is not null and c.observed_until < :pastDay)";

    /** The first condition keeps the database from looking at all that have no such day, which lie first in the index. */
    private static final String IDS_OF_PAST = "(select c.id from cooperation c where"
            + " c.observed_until >= date '1000-01-01' and c.observed_until < :pastDay)";

    static ListQuery of(Actor actor, CooperationFilter filter, LocalDate today) {
        return of(actor, CooperationQuery.of(filter), today);
    }

    static ListQuery of(Actor actor, CooperationQuery query, LocalDate today) {
        VisibleTo visible = VisibleTo.actor(actor);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        String asked = asked(query.filter(), today, parameters)
                + query.also().stream()
                        .map(condition -> " and " + condition.sql())
                        .collect(Collectors.joining());
        query.also().forEach(condition -> parameters.putAll(condition.parameters()));
        return new ListQuery(visible.condition("c.id"), visible.ids(), asked, query.order(), parameters);
    }

    /** What the filter asks of a row named c, each with {@code and} before it; its parameters are added. */
    static String asked(CooperationFilter filter, LocalDate today, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.phase() != null) {
            conditions.add("c.phase = :phase");
            parameters.put("phase", filter.phase().number());
        }
        if (filter.status() != null) {
            conditions.add("c.status = :status");
            parameters.put("status", filter.status().key());
        }
        if (filter.municipality() != null) {
            conditions.add("exists (select 1 from cooperation_partner fp where fp.cooperation_id = c.id"
                    + " and fp.municipality = :partner)");
            parameters.put("partner", filter.municipality().text());
        }
        String words = PlainText.optional("q", filter.q(), PlainText.SHORT);
        if (words != null) {
            conditions.add("c.search_name like :words escape '!'");
            parameters.put("words", "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        Boolean past = filter.past();
        if (past != null) {
            conditions.add(past ? PAST : "not " + PAST);
            parameters.put("pastDay", today);
        }
        return conditions.stream().map(" and "::concat).collect(Collectors.joining());
    }

    /**
     * True for what belongs to a cooperation that fits, over a column with its id: of those of the present, or when the
     * filter asks for those of the past, of these.
     */
    static Reach.Condition among(CooperationFilter filter, String idColumn, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        if (filter.equals(CooperationFilter.ALL)) {
            return present(idColumn, today);
        }
        Boolean past = filter.past();
        CooperationFilter present = new CooperationFilter(
                filter.phase(), filter.status(), filter.municipality(), filter.q(), past != null && past);
        String asked = asked(present, today, parameters);
        return new Reach.Condition(
                idColumn + " in (select c.id from cooperation c where " + asked.substring(" and ".length()) + ")",
                parameters);
    }

    /** True for what belongs to a cooperation of the past, over a column with its id. */
    static Reach.Condition past(String idColumn, LocalDate today) {
        return new Reach.Condition(idColumn + " in " + IDS_OF_PAST, Map.of("pastDay", today));
    }

    /** True for what belongs to any other. */
    static Reach.Condition present(String idColumn, LocalDate today) {
        return new Reach.Condition(idColumn + " not in " + IDS_OF_PAST, Map.of("pastDay", today));
    }

    /** One page in its order; parameters {@code most}, {@code skipped} and {@code reach}, their sum, are added. */
    String page() {
        if (order.nothingLiesFirst()) {
            // Each part is read along the index, and neither further than the end of the page.
            return "select c.* from ((" + part(order.said()) + ") union all (" + part(order.unsaid())
                    + ")) part join cooperation c on c.id = part.id order by " + order.sql()
                    + " limit :most offset :skipped";
        }
        String found = " from cooperation c where " + visible + filter + " order by " + order.sql()
                + " limit :most offset :skipped";
        return order.equals(CooperationOrder.NAME)
                ? "select *" + found
                : "select c.* from (select c.id" + found + ") page join cooperation c on c.id = page.id order by "
                        + order.sql();
    }

    private String part(String of) {
        return "select c.id from cooperation c where " + visible + filter + " and " + of + " order by "
                + order.alongIndex() + " limit :reach";
    }

    /** The ids of all, in its order. */
    String allIds() {
        return "select c.id from cooperation c where " + visible + filter + " order by " + order.sql();
    }

    /** Id and name of all, by name. */
    String names() {
        return "select c.id, c.name from (" + ids + ") seen join cooperation c on c.id = seen.id" + filter
                + " order by c.search_name, c.id";
    }

    /** How many there are in all. */
    String count() {
        return filter.isEmpty()
                ? "select count(*) from (" + ids + ") seen"
                : "select count(*) from (" + ids + ") seen join cooperation c on c.id = seen.id" + filter;
    }

    /**
     * How many there are of each status, those of the past apart, and since when the one in the middle is in its phase: of
     * an even number the two in the middle, the earlier first. Parameter {@code pastDay} is added.
     */
    String countPerStatus() {
        return "select status, past, count(*) as cooperations,"
                + " percentile_disc(0.5) within group (order by since) as middle_from,"
                + " percentile_disc(0.5) within group (order by since desc) as middle_until from (select c.status, case when "
                + PAST
                + " then 1 else 0 end as past, case when c.phase_since_sort > date '1000-01-01' then c.phase_since_sort end"
                + " as since from (" + ids + ") seen join cooperation c on c.id = seen.id" + filter
                + ") counted group by status, past";
    }
}
