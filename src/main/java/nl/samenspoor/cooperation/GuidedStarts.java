package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspoor.inbox.spi.WorkAlong;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.ChainHash;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
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

    /** For so long a start is said to be just now. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    /** What a form came to; {@code before} when it had been sent already. */
    public record Begun(CooperationId id, boolean before) {}

    /** A cooperation that was started from a form. */
    public record Started(CooperationId id, String name) {}

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
     * @throws NotAllowed   unless the actor is a project leader
     * @throws InvalidInput as for starting, and for what is wrong with the prehistory
     * @throws Conflict     when something else was started with this form before: what is asked now takes a form of its own
     */
    @UseCase
    public Begun start(Actor actor, String token, StartCooperation command, Map<String, ?> prehistory) {
        Permissions.require(actor, Right.START);
        String digest = digest(command, prehistory);
        Optional<Begun> before = jdbc.sql(
                        "select cooperation, digest from start_submission where token = ? and account = ?")
                .params(token, actor.account())
                .query((row, index) -> begun(row.getString("cooperation"), row.getString("digest"), digest))
                .optional();
        if (before.isPresent()) {
            return before.get();
        }
        CooperationId id = starting.start(actor, command);
        if (!prehistory.isEmpty()) {
            along.record(actor, id, PREHISTORY, prehistory, command.startedOn());
        }
        remember(actor, token, id, digest);
        return new Begun(id, false);
    }

    private static Begun begun(String cooperation, @Nullable String then, String now) {
        if (then != null && !then.equals(now)) {
            throw new Conflict("cooperation.start.other");
        }
        return new Begun(new CooperationId(cooperation), true);
    }

    private static String digest(StartCooperation command, Map<String, ?> prehistory) {
        return ChainHash.of("samenspoor-start-1")
                .field(command)
                .field(new TreeMap<>(prehistory))
                .hex();
    }

    /** What the actor started just now and still sees: whoever goes back from it finds an empty form. */
    public Optional<Started> justNow(Actor actor) {
        return started(
                actor,
                "s.recorded_at > :since",
                Map.of("since", Stored.moment(clock).minus(JUST_NOW)));
    }

    /** What the actor started with that form and still sees. */
    public Optional<Started> with(Actor actor, String token) {
        return started(actor, "s.token = :token", Map.of("token", token));
    }

    private Optional<Started> started(Actor actor, String which, Map<String, ?> parameters) {
        VisibleTo visible = VisibleTo.actor(actor);
        return jdbc.sql("select c.id, c.name from start_submission s join cooperation c on c.id = s.cooperation"
                        + " where s.account = :account and " + which + " and " + visible.condition("c.id")
                        + " order by s.recorded_at desc limit 1")
                .param("account", actor.account())
                .params(parameters)
                .params(visible.parameters())
                .query((row, index) -> new Started(new CooperationId(row.getString("id")), row.getString("name")))
                .optional();
    }

    /** Of two at the same instant the second starts over and finds what the first started. */
    private void remember(Actor actor, String token, CooperationId id, String digest) {
        try {
            jdbc.sql("insert into start_submission (token, account, cooperation, recorded_at, digest)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(token, actor.account(), id.text(), Stored.moment(clock), digest)
                    .update();
        } catch (DuplicateKeyException sentTwice) {
            throw new OptimisticLockingFailureException("form " + token + " was sent already", sentTwice);
        }
    }
}
