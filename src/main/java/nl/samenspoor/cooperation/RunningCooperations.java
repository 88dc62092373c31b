package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cooperations an actor sees in which something is still to come: not ended, and not only observed until a past day. */
@Component
public class RunningCooperations {

    private static final String RUNNING =
            "c.status <> 'ended' and (c.observed_until is null or c.observed_until >= :today)";
    private static final String LED = "exists (select 1 from cooperation_access ma where ma.cooperation_id = c.id"
            + " and ma.account = :mineAccount and ma.access = 'leader')";
    private static final String TAKES_PART =
            "exists (select 1 from cooperation_partner mp where mp.cooperation_id = c.id"
                    + " and mp.left_on is null and mp.municipality in (:mineMunicipalities))";

    /**
     * Which to list.
     *
     * @param municipality takes part now, or null for all
     * @param mine         only what the actor leads, or in which he has a seat for a municipality that takes part now
     */
    public record Filter(@Nullable MunicipalityCode municipality, boolean mine) {}

    private final JdbcClient jdbc;
    private final Cooperations cooperations;
    private final Clock clock;

    RunningCooperations(JdbcClient jdbc, Cooperations cooperations, Clock clock) {
        this.jdbc = jdbc;
        this.cooperations = cooperations;
        this.clock = clock;
    }

    /**
     * The one with the earliest day first, then by name; in three statements however many there are.
     *
     * @param days what gives a day, in the words of the modules that own those tables: each an expression of SQL that is
     *             never null, over cooperation {@code c} and today ({@code :today}). Never a person's text.
     * @param page counted from 0
     * @param size 1 to 200
     */
    public CooperationPage page(Actor actor, Filter filter, List<String> days, int page, int size) {
        VisibleTo visible = VisibleTo.actor(actor);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("today", LocalDate.now(clock));
        String where = RUNNING + asked(actor, filter, parameters);
        long total = jdbc.sql("select count(*) from (" + visible.ids() + ") seen join cooperation c on c.id = seen.id"
                        + " where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Cooperation> found = jdbc.sql("select * from cooperation c where " + visible.condition("c.id") + " and "
                        + where + " order by " + earliest(days) + "c.search_name, c.id limit :most offset :skipped")
                .params(parameters)
                .param("most", size)
                .param("skipped", (long) page * size)
                .query(CooperationRows::cooperation)
                .list();
        return new CooperationPage(cooperations.summarised(found), page, size, total);
    }

    private static String earliest(List<String> days) {
        return days.isEmpty() ? "" : "least(" + String.join(", ", days) + "), ";
    }

    /** Municipalities that take part now in something the actor sees here, in one statement. */
    public List<MunicipalityCode> municipalities(Actor actor) {
        VisibleTo visible = VisibleTo.actor(actor);
        return jdbc.sql("select distinct p.municipality from (" + visible.ids() + ") seen join cooperation c"
                        + " on c.id = seen.id join cooperation_partner p on p.cooperation_id = c.id"
                        + " where p.left_on is null and " + RUNNING)
                .params(visible.parameters())
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new MunicipalityCode(row.getString(1)))
                .list();
    }

    private static String asked(Actor actor, Filter filter, Map<String, Object> parameters) {
        StringBuilder asked = new StringBuilder();
        MunicipalityCode municipality = filter.municipality();
        if (municipality != null) {
            asked.append(" and exists (select 1 from cooperation_partner fp where fp.cooperation_id = c.id"
                    + " and fp.left_on is null and fp.municipality = :partner)");
            parameters.put("partner", municipality.text());
        }
        if (filter.mine()) {
            asked.append(" and ").append(mine(actor, parameters));
        }
        return asked.toString();
    }

    private static String mine(Actor actor, Map<String, Object> parameters) {
        List<String> ways = new ArrayList<>();
        if (Permissions.canLead(actor)) {
            ways.add(LED);
            parameters.put("mineAccount", actor.account());
        }
        if (!actor.seats().isEmpty()) {
            ways.add(TAKES_PART);
            parameters.put(
                    "mineMunicipalities",
                    actor.seats().stream()
                            .map(seat -> seat.municipality().text())
                            .distinct()
                            .sorted()
                            .toList());
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }
}
