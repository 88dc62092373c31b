package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;

/**
 * Which cooperations an actor may see, as a piece of SQL, so that lists need no second look per row.
 *
 * <p>As the table says of {@link Right#SEE}: some see all, some those assigned to them; a seat for a municipality those
 * in which that municipality is or was a partner.
 */
public final class VisibleTo {

    private final Actor actor;

    private VisibleTo(Actor actor) {
        this.actor = actor;
    }

    public static VisibleTo actor(Actor actor) {
        return new VisibleTo(actor);
    }

    /**
     * A condition without surrounding spaces; its named parameters are those of {@link #parameters}.
     *
     * @param idColumn the column that holds the cooperation's id, for example {@code c.id}; never a person's text
     */
    public String condition(String idColumn) {
        if (Permissions.may(actor, Right.SEE)) {
            return "1 = 1";
        }
        List<String> ways = new ArrayList<>();
        if (assigned()) {
            ways.add("exists (select 1 from cooperation_access va where va.cooperation_id = " + idColumn
                    + " and va.account = :visibleAccount)");
        }
        if (!actor.seats().isEmpty()) {
            ways.add("exists (select 1 from cooperation_partner vp where vp.cooperation_id = " + idColumn
                    + " and vp.municipality in (:visibleMunicipalities))");
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    /**
     * A select whose only column {@code id} holds each cooperation the actor sees once, with the same parameters as
     * {@link #condition}. For counting: it looks up what he sees, where a condition looks at all there are.
     */
    public String ids() {
        if (Permissions.may(actor, Right.SEE)) {
            return "select id from cooperation";
        }
        List<String> ways = new ArrayList<>();
        if (assigned()) {
            ways.add("select va.cooperation_id as id from cooperation_access va where va.account = :visibleAccount");
        }
        if (!actor.seats().isEmpty()) {
            ways.add("select distinct vp.cooperation_id as id from cooperation_partner vp"
                    + " where vp.municipality in (:visibleMunicipalities)");
        }
        return ways.isEmpty() ? "select id from cooperation where 1 = 0" : String.join(" union ", ways);
    }

    /** Values for {@link #condition} and {@link #ids}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (Permissions.may(actor, Right.SEE)) {
            return parameters;
        }
        if (assigned()) {
            parameters.put("visibleAccount", actor.account());
        }
        if (!actor.seats().isEmpty()) {
            parameters.put(
                    "visibleMunicipalities",
                    actor.seats().stream()
                            .map(seat -> seat.municipality().text())
                            .distinct()
                            .sorted()
                            .toList());
        }
        return parameters;
    }

    private boolean assigned() {
        return Permissions.seesAssigned(actor);
    }
}
