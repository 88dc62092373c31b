package nl.samenspoor.cooperation;

import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Decides which accounts lead or read a cooperation. */
@Component
public class AssigningAccess {

    private static final int ACCOUNT = 100;

    private final Visibility visibility;
    private final CooperationRows rows;
    private final AccessRows access;

    AssigningAccess(Visibility visibility, CooperationRows rows, AccessRows access) {
        this.visibility = visibility;
        this.rows = rows;
        this.access = access;
    }

    /**
     * Gives an account access, or changes it.
     *
     * @throws NotAllowed unless the actor leads the cooperation
     */
    @UseCase
    public void assign(Actor actor, CooperationId id, String account, Access may) {
        visibility.requireLeader(actor, id);
        rows.lock(id);
        String name = PlainText.required("account", account, ACCOUNT);
        if (may == Access.READER) {
            requireLeaderLeft(actor, id, name);
        }
        access.put(id, name, may);
    }

    /**
     * Takes an account's access away.
     *
     * @throws NotAllowed unless the actor leads the cooperation
     * @throws Conflict   when nobody would be left to lead it
     */
    @UseCase
    public void withdraw(Actor actor, CooperationId id, String account) {
        visibility.requireLeader(actor, id);
        rows.lock(id);
        requireLeaderLeft(actor, id, account);
        access.remove(id, account);
    }

    private void requireLeaderLeft(Actor actor, CooperationId id, String account) {
        if (!actor.system() && access.otherLeaders(id, account) == 0) {
            throw new Conflict("cooperation.lastLeader");
        }
    }

    /** Who may do what, by account; only for those who may see the cooperation. */
    public Map<String, Access> accounts(Actor actor, CooperationId id) {
        visibility.requireVisible(actor, id);
        return access.all(id);
    }
}
