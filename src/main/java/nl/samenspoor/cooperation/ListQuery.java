package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.PlainText;

/**
 * The condition of a list of cooperations, with its parameters. Only fixed text goes into the statement.
 *
 * @param condition  on table cooperation named c
 * @param parameters its named parameters
 */
record ListQuery(String condition, Map<String, Object> parameters) {

    static ListQuery of(Actor actor, CooperationFilter filter) {
        VisibleTo visible = VisibleTo.actor(actor);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        List<String> conditions = new ArrayList<>(List.of(visible.condition("c.id")));
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
        return new ListQuery(String.join(" and ", conditions), parameters);
    }
}
