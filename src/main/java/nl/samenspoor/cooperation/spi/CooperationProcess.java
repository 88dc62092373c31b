package nl.samenspoor.cooperation.spi;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * How the course of a cooperation reaches its process. Implemented by the process module. Every method is called last
 * in a use case, inside its transaction; the tables already hold the fact.
 */
public interface CooperationProcess {

    /** A cooperation was started: start its process. */
    void started(CooperationId cooperation);

    /** A partner left or joined: the course is interrupted and taken up again, or ends with fewer than two. */
    void partnersChanged(CooperationId cooperation, String courseEventId);

    /** The cooperation stands still from now on. */
    void held(CooperationId cooperation, String courseEventId);

    /** It goes on. */
    void resumed(CooperationId cooperation, String courseEventId);

    /** Elections were held or key persons changed. */
    void circumstancesChanged(CooperationId cooperation, String courseEventId);

    /** An incident happened. */
    void incidentHappened(CooperationId cooperation, String courseEventId);

    /** An extension of this cooperation was started as a cooperation of its own. */
    void extensionStarted(CooperationId parent, String courseEventId);

    /** The cooperation was ended from outside its normal course. */
    void terminated(CooperationId cooperation, String courseEventId);

    /**
     * The preferred form failed.
     *
     * @return whether the process waited for this and falls back itself; if not, the caller does
     */
    boolean formDropped(CooperationId cooperation);

    /**
     * Whether the course has passed the step at which it takes up task fields, so that one opened now needs a track of its
     * own. Asks only, and so may come first.
     */
    boolean pastTaskFields(CooperationId cooperation);

    /** Whether somebody was ever asked about this task field, with the whole or on a track of its own. Asks only. */
    boolean hadTrack(CooperationId cooperation, String taskFieldId);

    /** A task field was opened that follows a track of its own. */
    void ownTrackBegun(CooperationId cooperation, String taskFieldId, String courseEventId);

    /** A municipality left the cooperation: what it alone was asked falls away. */
    void partnerLeft(Actor actor, CooperationId cooperation, MunicipalityCode municipality, EffectiveDate on);

    /** A municipality left one task field and stays a partner. */
    void optedOut(
            CooperationId cooperation,
            String taskFieldId,
            MunicipalityCode municipality,
            EffectiveDate on,
            String courseEventId);

    /** A field on a track of its own no longer waits for this municipality, which left the whole cooperation. */
    void leftField(CooperationId cooperation, String taskFieldId, MunicipalityCode municipality, EffectiveDate on);

    /**
     * A municipality goes on with a task field. When the agreements in that field were already taken up without it, it gets
     * its own beside the course; otherwise the process comes to it by itself.
     */
    void joinedField(CooperationId cooperation, String taskFieldId, MunicipalityCode municipality);

    /** Too few municipalities are left in a task field: all work on it ends. */
    void fieldDropped(CooperationId cooperation, String taskFieldId, EffectiveDate on);

    /** What says when the next evaluation is due changed: the review date of the form. */
    void evaluationMomentChanged(CooperationId cooperation);

    /** A cooperation that was only observed is followed again: its timers and terms count from now on. */
    void followed(CooperationId cooperation);

    /** An evaluation was asked for before its planned moment. */
    void evaluationRequested(CooperationId cooperation);
}
