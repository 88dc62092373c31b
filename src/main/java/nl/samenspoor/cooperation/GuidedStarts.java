package nl.samenspoor.cooperation;

import java.time.Clock;
import java.util.Map;
import nl.samenspoor.inbox.spi.WorkAlong;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts a cooperation from a form: together with what is known of the time before, and once, however often its button is
 * pressed.
 */
@Component
public class GuidedStarts {

    /** The work of phase 1 that the form can do along. */
    public static final WorkItem PREHISTORY = WorkItem.of("userTask_describePrehistory");

    private final StartingCooperations starting;
    private final WorkAlong along;
    private final JdbcClient jdbc;
    private final Clock clock;

    GuidedStarts(StartingCooperations starting, WorkAlong along, JdbcClient jdbc, Clock clock) {
        this.starting = starting;
        this.along = along;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Starts a cooperation, or finds the one that was started with the same form before.
     *
     * @param token      the form's own, a UUID
     * @param prehistory what is known of the time before, by the keys of the form {@code describePrehistory} and without the
     *                   date; empty leaves that work to be done
     * @return its id
     * @throws NotAllowed   unless the actor is a project leader
     * @throws InvalidInput as for starting, and for what is wrong with the prehistory
     */
    @UseCase
    public CooperationId start(Actor actor, String token, StartCooperation command, Map<String, ?> prehistory) {
        Permissions.require(actor, Right.START);
        CooperationId before = jdbc.sql("select cooperation from start_submission where token = ? and account = ?")
                .params(token, actor.account())
                .query(String.class)
                .optional()
                .map(CooperationId::new)
                .orElse(null);
        if (before != null) {
            return before;
        }
        CooperationId id = starting.start(actor, command);
        if (!prehistory.isEmpty()) {
            along.record(actor, id, PREHISTORY, prehistory, command.startedOn());
        }
        remember(actor, token, id);
        return id;
    }

    /** Of two at the same instant the second starts over and finds what the first started. */
    private void remember(Actor actor, String token, CooperationId id) {
        try {
            jdbc.sql("insert into start_submission (token, account, cooperation, recorded_at) values (?, ?, ?, ?)")
                    .params(token, actor.account(), id.text(), Stored.moment(clock))
                    .update();
        } catch (DuplicateKeyException sentTwice) {
            throw new OptimisticLockingFailureException("form " + token + " was sent already", sentTwice);
        }
    }
}
