package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.PlainText;

/**
 * The statements of a list of cooperations, with their parameters. Only fixed text goes into a statement.
 *
 * <p>Reading a page and counting go different ways. A page is read along the index of names and ends after its last row,
 * so each row is asked whether the actor sees it. A count reads all rows anyway, so it begins with what he sees.
 *
 * @param visible    whether the actor sees a row of table cooperation named c
 * @param ids        a select of the ids of those he sees
 * @param filter     what else is asked of the row, each with {@code and} before it; empty when nothing is
 * @param parameters named parameters of all of these
 */
record ListQuery(String visible, String ids, String filter, Map<String, Object> parameters) {

    static ListQuery of(Actor actor, CooperationFilter filter) {
        VisibleTo visible = VisibleTo.actor(actor);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
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
        String asked = conditions.stream().map(" and "::concat).collect(Collectors.joining());
        return new ListQuery(visible.condition("c.id"), visible.ids(), asked, parameters);
    }

    /** One page by name; parameters {@code most} and {@code skipped} are added. */
    String page() {
        return "select * from cooperation c where " + visible + filter
                + " order by c.search_name, c.id limit :most offset :skipped";
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

    /** How many there are of each status. */
    String countPerStatus() {
        return "select c.status, count(*) as cooperations from (" + ids + ") seen join cooperation c on c.id = seen.id"
                + filter + " group by c.status";
    }
}
