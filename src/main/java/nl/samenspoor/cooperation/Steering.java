package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * The beginning of every command: may the actor do this, is nobody else at it, and does the cooperation still run.
 */
@Component
class Steering {

    private final Visibility visibility;
    private final CooperationRows rows;
    private final Clock clock;

    Steering(Visibility visibility, CooperationRows rows, Clock clock) {
        this.visibility = visibility;
        this.rows = rows;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For the project leader; other commands on this cooperation wait until this one is done. */
    Cooperation byLeader(Actor actor, CooperationId id, EffectiveDate effective) {
        return by(actor, Right.STEER, id, effective);
    }

    /** For whoever has this right in the whole cooperation. */
    Cooperation by(Actor actor, Right right, CooperationId id, EffectiveDate effective) {
        visibility.require(actor, right, id);
        return running(id, effective);
    }

    /** For the project leader, about what led to the cooperation and may be older than its start. */
    Cooperation byLeaderAboutBefore(Actor actor, CooperationId id, EffectiveDate effective) {
        visibility.require(actor, Right.STEER, id);
        return locked(id).requireRunning().requireFact("effectiveOn", effective, today());
    }

    /** For one body of a municipality. */
    Cooperation byBody(
            Actor actor, CooperationId id, MunicipalityCode municipality, Body body, EffectiveDate effective) {
        visibility.requireActsFor(actor, id, municipality, body);
        return running(id, effective);
    }

    /** For the project leader, and for the college or council clerk of that one municipality. */
    Cooperation byLeaderOrOwn(Actor actor, CooperationId id, MunicipalityCode municipality, EffectiveDate effective) {
        visibility.require(actor, Right.STEP_OUT, id, municipality);
        return running(id, effective);
    }

    /** For whoever has this right in the whole or for one of these municipalities; the caller decides for which. */
    Cooperation byAny(
            Actor actor,
            Right right,
            CooperationId id,
            Collection<MunicipalityCode> municipalities,
            EffectiveDate effective) {
        visibility.requireVisible(actor, id);
        if (!visibility.may(actor, right, id)
                && municipalities.stream().noneMatch(code -> Permissions.mayFor(actor, right, code))) {
            throw new NotAllowed(right.refusal());
        }
        return running(id, effective);
    }

    private Cooperation running(CooperationId id, EffectiveDate effective) {
        return locked(id).requireRunning().requireHappened("effectiveOn", effective, today());
    }

    /**
     * Looks whether the project leader may do it and whether it can have happened, without keeping anybody waiting.
     *
     * @throws InvalidInput on {@code effectiveOn} when it cannot
     */
    void foreseeByLeader(Actor actor, CooperationId id, EffectiveDate effective) {
        visibility.require(actor, Right.STEER, id);
        rows.find(id)
                .orElseThrow(() -> new NotFound("cooperation.none"))
                .requireHappened("effectiveOn", effective, today());
    }

    /** The row, locked, for the process, which needs no permission. */
    Cooperation locked(CooperationId id) {
        return rows.lock(id).orElseThrow(() -> new NotFound("cooperation.none"));
    }

    boolean may(Actor actor, Right right, CooperationId id) {
        return visibility.may(actor, right, id);
    }
}
