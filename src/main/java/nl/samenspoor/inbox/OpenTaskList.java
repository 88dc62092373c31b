package nl.samenspoor.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;

/**
 * The statements of a list of open tasks, with their parameters. Only fixed text goes into a statement.
 *
 * <p>A task gets into the list in one of several ways that exclude each other: its cooperation is led by the actor, or
 * the actor has the seat it is for. Each way is looked up in the index made for it and read in order up to the page,
 * because one condition with {@code or} would make the database read all open tasks of all cooperations. The columns
 * that are the same for all rows of a way stand first in its order: only then H2 sees that the index is in that order.
 *
 * @param ways       at least one
 * @param parameters values of all named parameters, without those of the page
 */
record OpenTaskList(List<Way> ways, Map<String, Object> parameters) {

    /**
     * One way into the list.
     *
     * @param condition on table task named t
     * @param sameForAll columns of its index that are the same for all its rows, each with a comma behind it
     * @param count      a select that counts its rows
     */
    private record Way(String condition, String sameForAll, String count) {

        Way(String condition, String sameForAll) {
            this(condition, sameForAll, "select count(*) from task t where " + condition);
        }

        String rows() {
            return "select " + TaskRows.COLUMNS + ", t.due_sort from task t where " + condition + " order by "
                    + sameForAll + ORDER;
        }
    }

    private static final String ORDER = "t.due_sort, t.opened_at, t.id";
    private static final String OPEN = "t.state = 'open'";

    /** Of which cooperations. */
    enum Period {
        /** Those in which work waits for somebody. */
        PRESENT,
        /** Those of which nothing is known after a day that has passed: what is open there waits for nobody. */
        PAST,
        ANY;

        /** Over a column with the id of a cooperation; begins with {@code and}, or is empty. Its parameters are added. */
        private String of(String idColumn, Reach reach, Map<String, Object> parameters) {
            if (this == ANY) {
                return "";
            }
            Reach.Condition condition = this == PAST ? reach.past(idColumn) : reach.present(idColumn);
            parameters.putAll(condition.parameters());
            return " and " + condition.sql();
        }
    }

    /** @param today for what is late by then */
    static OpenTaskList of(Actor actor, TaskFilter filter, Period period, Reach reach, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        List<Way> ways =
                filter.mine() ? mine(actor, period, reach, parameters) : visible(actor, period, reach, parameters);
        String rest = rest(filter, period, today, parameters);
        CooperationId cooperation = filter.cooperation();
        if (cooperation != null) {
            parameters.put("cooperation", cooperation.text());
            return new OpenTaskList(
                    ways.stream()
                            .map(way -> new Way(
                                    "t.cooperation = :cooperation and " + way.condition() + rest,
                                    "t.cooperation, t.state, "))
                            .toList(),
                    parameters);
        }
        return rest.isEmpty()
                ? new OpenTaskList(ways, parameters)
                : new OpenTaskList(
                        ways.stream()
                                .map(way -> new Way(way.condition() + rest, way.sameForAll()))
                                .toList(),
                        parameters);
    }

    /** What narrows every way alike; begins with {@code and}, or is empty. What waits for nobody is never late. */
    private static String rest(TaskFilter filter, Period period, LocalDate today, Map<String, Object> parameters) {
        StringBuilder rest = new StringBuilder();
        Phase phase = filter.phase();
        if (phase != null) {
            rest.append(" and t.phase = :phase");
            parameters.put("phase", phase.number());
        } else if (filter.outside()) {
            rest.append(" and t.phase is null");
        }
        MunicipalityCode municipality = filter.municipality();
        if (municipality != null) {
            rest.append(" and t.municipality = :ofMunicipality");
            parameters.put("ofMunicipality", municipality.text());
        }
        if (filter.overdue() && period == Period.PAST) {
            rest.append(" and 1 = 0");
        } else if (filter.overdue()) {
            rest.append(" and t.due_sort < :today");
            parameters.put("today", today);
        }
        return rest.toString();
    }

    private static List<Way> visible(Actor actor, Period period, Reach reach, Map<String, Object> parameters) {
        Reach.Condition seen = reach.visible(actor, "t.cooperation");
        Reach.Ids ids = reach.visibleIds(actor);
        parameters.putAll(seen.parameters());
        parameters.putAll(ids.parameters());
        return List.of(new Way(
                OPEN + " and " + seen.sql() + period.of("t.cooperation", reach, parameters),
                "t.state, ",
                countIn(ids, OPEN, period.of("reached.id", reach, parameters))));
    }

    /** What the actor leads or has a seat for; he sees all of that, as a task only exists for a partner. */
    private static List<Way> mine(Actor actor, Period period, Reach reach, Map<String, Object> parameters) {
        List<Way> ways = new ArrayList<>();
        if (Permissions.canLead(actor)) {
            ways.add(led(actor, period, reach, parameters));
        }
        for (Seat seat : actor.seats()) {
            int number = ways.size();
            ways.add(new Way(
                    OPEN + " and t.municipality = :municipality" + number + " and t.body = :body" + number
                            + period.of("t.cooperation", reach, parameters),
                    "t.municipality, t.body, t.state, "));
            parameters.put("municipality" + number, seat.municipality().text());
            parameters.put("body" + number, bodyOf(seat.role()).name());
        }
        return ways.isEmpty() ? List.of(new Way("1 = 0", "")) : ways;
    }

    private static Way led(Actor actor, Period period, Reach reach, Map<String, Object> parameters) {
        String theirs = OPEN + " and t.body = '" + Body.PROJECT_LEADER.name() + "'";
        Reach.Condition led = reach.led(actor, "t.cooperation");
        Reach.Ids ids = reach.ledIds(actor);
        parameters.putAll(led.parameters());
        parameters.putAll(ids.parameters());
        return new Way(
                theirs + " and " + led.sql() + period.of("t.cooperation", reach, parameters),
                "t.state, t.body, ",
                countIn(ids, theirs, period.of("reached.id", reach, parameters)));
    }

    /** Counts cooperation by cooperation, so that it costs what the actor reaches and not what there is. */
    private static String countIn(Reach.Ids ids, String condition, String also) {
        return "select coalesce(sum((select count(*) from task t where t.cooperation = reached.id and " + condition
                + ")), 0) from (" + ids.sql() + ") reached where 1 = 1" + also;
    }

    /** Counts the list; one row with one number. */
    String count() {
        return ways.stream().map(way -> "(" + way.count() + ")").collect(Collectors.joining(" + ", "select ", ""));
    }

    /** Reads one page, due first in front; parameters {@code size}, {@code skip} and their sum {@code upTo} are added. */
    String page() {
        if (ways.size() == 1) {
            return ways.get(0).rows() + " limit :size offset :skip";
        }
        return ways.stream()
                .map(way -> "(" + way.rows() + " limit :upTo)")
                .collect(Collectors.joining(
                        " union all ", "select * from (", ") t order by " + ORDER + " limit :size offset :skip"));
    }

    static Body bodyOf(Role role) {
        return switch (role) {
            case COUNCIL_CLERK -> Body.COUNCIL;
            case COLLEGE -> Body.COLLEGE;
            case WORKS_COUNCIL -> Body.WORKS_COUNCIL;
            case SECRETARY -> Body.SECRETARY;
            case PROJECT_LEADER, DIRECTORATE, READER, AUDITOR, ADMINISTRATOR ->
                throw new IllegalArgumentException(role + " has no seat");
        };
    }
}
