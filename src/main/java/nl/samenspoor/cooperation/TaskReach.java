package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Permissions;
import org.springframework.stereotype.Component;

/** Lets lists of tasks reach the same cooperations as everything else. */
@Component
class TaskReach implements Reach {

    private final Clock clock;

    TaskReach(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Condition visible(Actor actor, String idColumn) {
        VisibleTo visible = VisibleTo.actor(actor);
        return new Condition(visible.condition(idColumn), visible.parameters());
    }

    @Override
    public Condition led(Actor actor, String idColumn) {
        if (actor.system()) {
            return new Condition("1 = 1", Map.of());
        }
        if (!Permissions.canLead(actor)) {
            return new Condition("1 = 0", Map.of());
        }
        return new Condition(
                "exists (select 1 from cooperation_access la where la.cooperation_id = " + idColumn
                        + " and la.account = :leadingAccount and la.access = 'leader')",
                Map.of("leadingAccount", actor.account()));
    }

    @Override
    public Condition past(String idColumn) {
        return ListQuery.past(idColumn, LocalDate.now(clock));
    }

    @Override
    public Condition present(String idColumn) {
        return ListQuery.present(idColumn, LocalDate.now(clock));
    }

    @Override
    public Ids visibleIds(Actor actor) {
        VisibleTo visible = VisibleTo.actor(actor);
        return new Ids(visible.ids(), visible.parameters());
    }

    @Override
    public Ids ledIds(Actor actor) {
        if (actor.system()) {
            return new Ids("select id from cooperation", Map.of());
        }
        if (!Permissions.canLead(actor)) {
            return new Ids("select id from cooperation where 1 = 0", Map.of());
        }
        return new Ids(
                "select la.cooperation_id as id from cooperation_access la where la.account = :leadingAccount"
                        + " and la.access = 'leader'",
                Map.of("leadingAccount", actor.account()));
    }
}
