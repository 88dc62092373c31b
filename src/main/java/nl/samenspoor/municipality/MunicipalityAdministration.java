package nl.samenspoor.municipality;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;

/** Who keeps the register of municipalities; everybody may read it. */
public final class MunicipalityAdministration {

    private MunicipalityAdministration() {}

    /** @throws NotAllowed unless an administrator or the system itself acts */
    public static void require(Actor actor) {
        Permissions.require(actor, Right.ADMINISTER_MUNICIPALITIES);
    }
}
