package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives what a project leader led to another one when he can no longer sign in, and so cannot do it himself. The
 * administrator does this without seeing the cooperations; each keeps a record of it.
 */
@Component
public class HandingOverCooperations {

    private static final int ACCOUNT = 100;

    private final CooperationRows rows;
    private final AccessRows access;
    private final KnownAccounts known;
    private final ApplicationEventPublisher events;

    HandingOverCooperations(
            CooperationRows rows, AccessRows access, KnownAccounts known, ApplicationEventPublisher events) {
        this.rows = rows;
        this.access = access;
        this.known = known;
        this.events = events;
    }

    /**
     * Makes one account the leader of everything the other led.
     *
     * @return how many cooperations changed hands, at least one
     * @throws NotAllowed   unless an administrator does it
     * @throws InvalidInput naming {@code to} when no project leader of that name can sign in
     * @throws Conflict     when the other can still sign in as a project leader, or leads nothing
     */
    @UseCase
    public int handOver(Actor actor, String from, String to) {
        Permissions.require(actor, Right.HAND_OVER);
        String leaving = name("from", from);
        String coming = name("to", to);
        if (!leads(coming)) {
            throw InvalidInput.of("to", "cooperation.noSuchLeader", coming);
        }
        if (leads(leaving)) {
            throw new Conflict("cooperation.stillLeads", leaving);
        }
        List<CooperationId> led = access.ledBy(leaving);
        if (led.isEmpty()) {
            throw new Conflict("cooperation.leadsNothing", leaving);
        }
        for (CooperationId id : led) {
            rows.lock(id);
            access.put(actor, id, coming, Access.LEADER);
            access.remove(actor, id, leaving);
        }
        events.publishEvent(
                new Audited(actor.account(), AuditAction.HANDED_OVER, leaving, led.size() + " to " + coming));
        return led.size();
    }

    private static String name(String field, String typed) {
        return PlainText.required(field, typed, ACCOUNT).toLowerCase(Locale.ROOT);
    }

    private boolean leads(String account) {
        return known.usable(List.of(account)).getOrDefault(account, Set.of()).contains(Role.PROJECT_LEADER);
    }
}
