package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/** Who may see and steer a cooperation. Implemented by the cooperation module. */
public interface Visibility {

    /**
     * @throws NotFound when the cooperation does not exist or the actor may not see it; the two answer alike, so
     *                  that nobody learns of a cooperation he has nothing to do with
     */
    void requireVisible(Actor actor, CooperationId cooperation);

    /** Whether the actor leads this cooperation. */
    boolean leads(Actor actor, CooperationId cooperation);

    /**
     * @throws NotFound   as {@link #requireVisible}
     * @throws NotAllowed when the actor sees the cooperation but does not lead it
     */
    default void requireLeader(Actor actor, CooperationId cooperation) {
        requireVisible(actor, cooperation);
        if (!leads(actor, cooperation)) {
            throw new NotAllowed("kernel.onlyLeader");
        }
    }

    /**
     * @throws NotFound   as {@link #requireVisible}
     * @throws NotAllowed when the actor does not act for that body (of that municipality)
     */
    default void requireActsFor(
            Actor actor, CooperationId cooperation, @Nullable MunicipalityCode municipality, Body body) {
        requireVisible(actor, cooperation);
        boolean allowed = body == Body.PROJECT_LEADER || municipality == null
                ? leads(actor, cooperation)
                : actor.actsFor(municipality, body);
        if (!allowed) {
            throw new NotAllowed("kernel.onlyBody");
        }
    }
}
