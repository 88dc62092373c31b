package nl.samenspoor.cooperation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in which cooperations municipalities were together before, as prehistory of a new one. */
@Component
public class EarlierTogether {

    /** So many are shown. */
    public static final int MOST = 10;

    /**
     * A cooperation of at least two of the municipalities.
     *
     * @param cooperation at a glance
     * @param together    those of them that are or were partners in it, in the order they joined
     */
    public record Earlier(CooperationSummary cooperation, List<MunicipalityCode> together) {

        public Earlier {
            together = List.copyOf(together);
        }
    }

    private final Cooperations cooperations;
    private final PartnerRows partners;
    private final JdbcClient jdbc;

    EarlierTogether(Cooperations cooperations, PartnerRows partners, JdbcClient jdbc) {
        this.cooperations = cooperations;
        this.partners = partners;
        this.jdbc = jdbc;
    }

    /**
     * Those that the actor sees, running or ended, begun last first; of others he learns nothing. Four statements however many
     * there are.
     */
    public List<Earlier> of(Actor actor, Collection<MunicipalityCode> municipalities) {
        if (municipalities.size() < 2) {
            return List.of();
        }
        List<CooperationId> ids = ids(actor, municipalities);
        Map<CooperationId, List<Partner>> ever = partners.ever(ids);
        return cooperations.summaries(ids).stream()
                .map(one -> new Earlier(
                        one,
                        ever.getOrDefault(one.id(), List.of()).stream()
                                .map(Partner::municipality)
                                .filter(municipalities::contains)
                                .distinct()
                                .toList()))
                .toList();
    }

    private List<CooperationId> ids(Actor actor, Collection<MunicipalityCode> municipalities) {
        VisibleTo visible = VisibleTo.actor(actor);
        return jdbc.sql(
                        "select c.id from cooperation c where c.id in (select p.cooperation_id from cooperation_partner p"
                                + " where p.municipality in (:together) group by p.cooperation_id"
                                + " having count(distinct p.municipality) > 1) and " + visible.condition("c.id")
                                + " order by c.started_sort desc, c.search_name, c.id limit " + MOST)
                .params(visible.parameters())
                .param(
                        "together",
                        municipalities.stream().map(MunicipalityCode::text).toList())
                .query((row, index) -> new CooperationId(row.getString(1)))
                .list();
    }
}
