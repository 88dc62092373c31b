package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who may see a cooperation and do what there: the table of {@link Permissions}, and who leads which cooperation.
 * Implemented by the cooperation module.
 */
public interface Visibility {

    /**
     * @throws NotFound when the cooperation does not exist or the actor may not see it; the two answer alike, so
     *                  that nobody learns of a cooperation he has nothing to do with
     */
    void requireVisible(Actor actor, CooperationId cooperation);

    /** Whether the actor leads this cooperation. */
    boolean leads(Actor actor, CooperationId cooperation);

    /** Whether this cooperation is assigned to the actor, to lead or to read. */
    default boolean assigned(Actor actor, CooperationId cooperation) {
        return leads(actor, cooperation);
    }

    /** Whether the actor has a right in this cooperation as a whole, for whoever sees it. */
    default boolean may(Actor actor, Right right, CooperationId cooperation) {
        return Permissions.may(actor, right)
                || Permissions.mayWhereLeading(actor, right) && leads(actor, cooperation)
                || Permissions.mayWhereAssigned(actor, right) && assigned(actor, cooperation);
    }

    /** The same, or for this one municipality. */
    default boolean may(Actor actor, Right right, CooperationId cooperation, MunicipalityCode municipality) {
        return may(actor, right, cooperation) || Permissions.mayFor(actor, right, municipality);
    }

    /**
     * @throws NotFound   as {@link #requireVisible}
     * @throws NotAllowed when the actor sees the cooperation but does not have this right there
     */
    default void require(Actor actor, Right right, CooperationId cooperation) {
        requireVisible(actor, cooperation);
        if (!may(actor, right, cooperation)) {
            throw new NotAllowed(right.refusal());
        }
    }

    /**
     * @throws NotFound   as {@link #requireVisible}
     * @throws NotAllowed when the actor sees the cooperation but has this right neither there nor for the municipality
     */
    default void require(Actor actor, Right right, CooperationId cooperation, MunicipalityCode municipality) {
        requireVisible(actor, cooperation);
        if (!may(actor, right, cooperation, municipality)) {
            throw new NotAllowed(right.refusal());
        }
    }

    /**
     * A right of one body of a municipality.
     *
     * @throws NotFound   as {@link #requireVisible}
     * @throws NotAllowed when the actor does not have this right for that body
     */
    default void requireFor(
            Actor actor, Right right, CooperationId cooperation, MunicipalityCode municipality, Body body) {
        requireVisible(actor, cooperation);
        if (!Permissions.mayFor(actor, right, municipality, body)) {
            throw new NotAllowed(right.refusal());
        }
    }

    /**
     * The right to do a body's work; without a municipality it is the project leader's.
     *
     * @throws NotFound   as {@link #requireVisible}
     * @throws NotAllowed when the actor does not act for that body (of that municipality)
     */
    default void requireActsFor(
            Actor actor, CooperationId cooperation, @Nullable MunicipalityCode municipality, Body body) {
        requireVisible(actor, cooperation);
        boolean ofLeader = body == Body.PROJECT_LEADER || municipality == null;
        Right right = Right.workOf(ofLeader ? Body.PROJECT_LEADER : body);
        boolean allowed = municipality == null || ofLeader
                ? may(actor, right, cooperation)
                : Permissions.mayFor(actor, right, municipality, body);
        if (!allowed) {
            throw new NotAllowed(right.refusal());
        }
    }
}
