package nl.samenspoor.cooperation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is on record already of a cooperation that somebody is about to record, so that it is not there twice unseen. */
@Component
public class PossiblySame {

    /** So many are shown. */
    public static final int MOST = 10;

    /** What a cooperation on record has in common with the one that is told of. */
    public enum Common {
        NAME,
        PARTNERS_AND_BEGINNING,
        BOTH;

        /** Lower-case key as messages and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A cooperation on record, and why it may be the same. */
    public record Known(CooperationId id, String name, Common common) {}

    private final JdbcClient jdbc;
    private final Cooperations cooperations;

    PossiblySame(JdbcClient jdbc, Cooperations cooperations) {
        this.jdbc = jdbc;
        this.cooperations = cooperations;
    }

    /**
     * Those of the same name, in any case of letters, and those that the same municipalities began at the same time, as it is
     * written; as far as the actor sees them: of others he learns nothing. By name, in one statement.
     *
     * @param partners  those with which it began
     * @param startedOn when it began; one that nobody knows is like no other
     */
    public List<Known> of(Actor actor, String name, Collection<MunicipalityCode> partners, EffectiveDate startedOn) {
        VisibleTo visible = VisibleTo.actor(actor);
        String search = name.strip().toLowerCase(Locale.ROOT);
        List<String> codes =
                partners.stream().map(MunicipalityCode::text).distinct().toList();
        String founders = "(select count(*) from cooperation_partner p where p.cooperation_id = c.id"
                + " and p.joined_on = c.started_on";
        return jdbc.sql("select * from (select c.id, c.name, c.search_name, c.started_sort,"
                        + " case when c.search_name = :name then 1 else 0 end as named,"
                        + " case when c.started_on = :started and c.started_on <> '?' and " + founders
                        + ") = :many and "
                        + founders + " and p.municipality in (:partners)) = :many then 1 else 0 end as begun"
                        + " from cooperation c where (c.search_name = :name or c.started_on = :started) and "
                        + visible.condition("c.id")
                        + ") k where k.named = 1 or k.begun = 1 order by k.search_name, k.started_sort, k.id limit "
                        + MOST)
                .params(visible.parameters())
                .param("name", search)
                .param("started", startedOn.toEdtf())
                .param("many", codes.size())
                .param("partners", codes.isEmpty() ? List.of("") : codes)
                .query((row, index) -> new Known(
                        new CooperationId(row.getString("id")),
                        row.getString("name"),
                        common(row.getInt("named") == 1, row.getInt("begun") == 1)))
                .list();
    }

    /**
     * Those of the same name, in any case of letters, as far as the actor sees them: of others he learns nothing. Begun last
     * first, at most {@value #MOST}; three statements however many there are.
     */
    public List<CooperationSummary> named(Actor actor, String name) {
        VisibleTo visible = VisibleTo.actor(actor);
        return cooperations.summaries(jdbc.sql("select c.id from cooperation c where c.search_name = :name and "
                        + visible.condition("c.id") + " order by c.started_sort desc, c.id limit " + MOST)
                .params(visible.parameters())
                .param("name", name.strip().toLowerCase(Locale.ROOT))
                .query((row, index) -> new CooperationId(row.getString(1)))
                .list());
    }

    private static Common common(boolean named, boolean begun) {
        return named && begun ? Common.BOTH : named ? Common.NAME : Common.PARTNERS_AND_BEGINNING;
    }
}
