package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who may see and steer a cooperation, in one statement. */
@Component
class CooperationVisibility implements Visibility {

    private final JdbcClient jdbc;
    private final AccessRows access;

    CooperationVisibility(JdbcClient jdbc, AccessRows access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public void requireVisible(Actor actor, CooperationId cooperation) {
        VisibleTo visible = VisibleTo.actor(actor);
        int seen = jdbc.sql("select count(*) from cooperation c where c.id = :id and " + visible.condition("c.id"))
                .param("id", cooperation.text())
                .params(visible.parameters())
                .query(Integer.class)
                .single();
        if (seen == 0) {
            throw new NotFound("cooperation.none");
        }
    }

    @Override
    public boolean assigned(Actor actor, CooperationId cooperation) {
        return actor.system() || access.all(cooperation).containsKey(actor.account());
    }

    @Override
    public boolean leads(Actor actor, CooperationId cooperation) {
        return actor.system() || Permissions.canLead(actor) && access.leads(cooperation, actor.account());
    }
}
