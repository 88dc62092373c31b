package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides which accounts lead or read a cooperation. A leader does; one who can sign in is always left. Seats for a
 * municipality need nothing of this: they see what their municipality takes part in.
 */
@Component
public class AssigningAccess {

    private static final int ACCOUNT = 100;

    private final Visibility visibility;
    private final CooperationRows rows;
    private final AccessRows access;
    private final KnownAccounts known;
    private final ApplicationEventPublisher events;

    AssigningAccess(
            Visibility visibility,
            CooperationRows rows,
            AccessRows access,
            KnownAccounts known,
            ApplicationEventPublisher events) {
        this.visibility = visibility;
        this.rows = rows;
        this.access = access;
        this.known = known;
        this.events = events;
    }

    /**
     * Gives an account access, or changes it.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   unless the actor leads it
     * @throws InvalidInput naming {@code account} when no account of that name can sign in that has the role for it:
     *                      project leader to lead, reader, directorate or project leader to read
     * @throws Conflict     when nobody would be left to lead it, or it has ended
     */
    @UseCase
    public void assign(Actor actor, CooperationId id, String account, Access may) {
        steer(actor, id);
        String name = PlainText.required("account", account, ACCOUNT).toLowerCase(Locale.ROOT);
        if (!actor.system()) {
            requireFitting(name, may);
        }
        if (may == Access.READER) {
            requireLeaderLeft(actor, id, name);
        }
        access.put(actor, id, name, may);
        told(actor, id, name + " " + may.key());
    }

    /**
     * Takes an account's access away.
     *
     * @throws NotFound   when the actor may not see the cooperation, or the account has no access to it
     * @throws NotAllowed unless the actor leads it
     * @throws Conflict   when nobody would be left to lead it, or it has ended
     */
    @UseCase
    public void withdraw(Actor actor, CooperationId id, String account) {
        steer(actor, id);
        if (!access.all(id).containsKey(account)) {
            throw new NotFound("cooperation.noAccess");
        }
        requireLeaderLeft(actor, id, account);
        access.remove(actor, id, account);
        told(actor, id, account + " none");
    }

    private void told(Actor actor, CooperationId id, String change) {
        if (!actor.system()) {
            events.publishEvent(new Audited(actor.account(), AuditAction.ASSIGNED, id.text(), change));
        }
    }

    /** Asks again once nobody else is at it: the actor's own access may have been taken away meanwhile. */
    private void steer(Actor actor, CooperationId id) {
        visibility.require(actor, Right.ASSIGN_ACCESS, id);
        Optional<Cooperation> cooperation = rows.lock(id);
        visibility.require(actor, Right.ASSIGN_ACCESS, id);
        if (!actor.system()) {
            cooperation.ifPresent(Cooperation::requireRunning);
        }
    }

    private void requireFitting(String account, Access may) {
        Set<Role> roles = known.usable(List.of(account)).getOrDefault(account, Set.of());
        if (!fits(roles, may)) {
            throw InvalidInput.of(
                    "account", may == Access.LEADER ? "cooperation.noSuchLeader" : "cooperation.noSuchReader", account);
        }
    }

    private static boolean fits(Set<Role> roles, Access may) {
        return roles.contains(Role.PROJECT_LEADER)
                || may == Access.READER && (roles.contains(Role.READER) || roles.contains(Role.DIRECTORATE));
    }

    private void requireLeaderLeft(Actor actor, CooperationId id, String account) {
        Map<String, Access> all = access.all(id);
        if (actor.system() || all.get(account) != Access.LEADER) {
            return;
        }
        List<String> others = all.entrySet().stream()
                .filter(entry -> entry.getValue() == Access.LEADER)
                .map(Map.Entry::getKey)
                .filter(other -> !other.equals(account))
                .toList();
        if (known.usable(others).values().stream().noneMatch(roles -> fits(roles, Access.LEADER))) {
            throw new Conflict("cooperation.lastLeader");
        }
    }

    /** Who may do what, by account; only for those who may see the cooperation. */
    public Map<String, Access> accounts(Actor actor, CooperationId id) {
        visibility.requireVisible(actor, id);
        return access.all(id);
    }

    /** Every change of who may do what, the latest first; only for those who may see the cooperation. */
    public List<AccessChange> changes(Actor actor, CooperationId id) {
        visibility.requireVisible(actor, id);
        return access.changes(id);
    }
}
