package nl.samenspoor.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoor.identity.SecurityEvent;
import nl.samenspoor.identity.SecurityEvent.AccessEnded;
import nl.samenspoor.identity.SecurityEvent.PasskeyAdded;
import nl.samenspoor.identity.SecurityEvent.PasskeyRemoved;
import nl.samenspoor.identity.SecurityEvent.PasswordChanged;
import nl.samenspoor.identity.SecurityEvent.SecondFactorAdded;
import nl.samenspoor.identity.SecurityEvent.SecondFactorRemoved;
import nl.samenspoor.identity.SecurityEvent.SecretIssued;
import nl.samenspoor.identity.SecurityEvent.SessionsEnded;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of accounts. One ends when it is not used for a while (the container sees to that), when it has lasted as
 * long as one may ({@code samenspoor.session.longest}, 12 hours by default), when its owner ends it, and with every change
 * of the ways into the account.
 */
@Component
public class Sessions {

    /** How exactly the last use is remembered: not every page writes. */
    private static final Duration RHYTHM = Duration.ofMinutes(1);
    /** Old ones are of no use to anybody. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int ADDRESS = 100;
    private static final int BROWSER = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration longest;
    private final Duration idle;
    private final ApplicationEventPublisher events;

    Sessions(
            JdbcClient jdbc,
            Clock clock,
            @Value("${samenspoor.session.longest:PT12H}") Duration longest,
            @Value("${server.servlet.session.timeout:30m}") Duration idle,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.longest = longest;
        this.idle = idle;
        this.events = events;
    }

    /**
     * Notes that a session starts.
     *
     * @param browser what the browser says of itself, or null
     * @return its id
     */
    @UseCase
    public String start(String username, String address, @Nullable String browser) {
        String id = UUID.randomUUID().toString();
        OffsetDateTime now = stored(clock.instant());
        jdbc.sql("delete from account_session where username = ? and last_seen_at < ?")
                .params(username, now.minus(KEPT))
                .update();
        jdbc.sql("insert into account_session (id, username, started_at, last_seen_at, address, browser)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, username, now, now, cut(address, ADDRESS), cut(browser == null ? "" : browser, BROWSER))
                .update();
        return id;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** Whether this session of this account counts now; remembers that it was seen. */
    public boolean alive(String username, String id) {
        Optional<OpenSession> found = jdbc.sql(
                        "select id, started_at, last_seen_at, address, browser from account_session"
                                + " where id = ? and username = ? and ended_at is null")
                .params(id, username)
                .query(Sessions::session)
                .optional();
        Instant now = clock.instant();
        if (found.isEmpty() || !found.get().started().plus(longest).isAfter(now)) {
            return false;
        }
        if (!found.get().lastSeen().plus(RHYTHM).isAfter(now)) {
            jdbc.sql("update account_session set last_seen_at = ? where id = ?")
                    .params(stored(now), id)
                    .update();
        }
        return true;
    }

    /**
     * Notes by what the forms of a session are known.
     *
     * @param forms digest of the token in them
     */
    @UseCase
    public void shows(String id, String forms) {
        jdbc.sql("update account_session set forms = ? where id = ?")
                .params(forms, id)
                .update();
    }

    /**
     * To which account the forms with this token were shown, however its session ended.
     *
     * @param forms digest of the token in them
     */
    public Optional<String> shownTo(String forms) {
        List<String> accounts = jdbc.sql("select distinct username from account_session where forms = ?")
                .param(forms)
                .query(String.class)
                .list();
        return accounts.size() == 1 ? Optional.of(accounts.get(0)) : Optional.empty();
    }

    /** The account's sessions that count now, last seen first. */
    public List<OpenSession> own(Actor actor) {
        Instant now = clock.instant();
        return jdbc.sql("select id, started_at, last_seen_at, address, browser from account_session"
                        + " where username = ? and ended_at is null and last_seen_at > ? and started_at > ?"
                        + " order by last_seen_at desc, id")
                .params(actor.account(), stored(now.minus(idle).minus(RHYTHM)), stored(now.minus(longest)))
                .query(Sessions::session)
                .list();
    }

    /**
     * Ends one of one's own sessions with its next request.
     *
     * @throws NotFound when the account has no such session
     */
    @UseCase
    public void end(Actor actor, String id) {
        int ended = jdbc.sql(
                        "update account_session set ended_at = ? where id = ? and username = ? and ended_at is null")
                .params(stored(clock.instant()), id, actor.account())
                .update();
        if (ended == 0) {
            throw new NotFound("identity.session.unknown");
        }
        events.publishEvent(new SessionsEnded(actor.account(), ended));
    }

    /** Ends all sessions of one's own account but this one. */
    @UseCase
    public void endOthers(Actor actor, String present) {
        int ended = jdbc.sql(
                        "update account_session set ended_at = ? where username = ? and id <> ? and ended_at is null")
                .params(stored(clock.instant()), actor.account(), present)
                .update();
        events.publishEvent(new SessionsEnded(actor.account(), ended));
    }

    /** Ends all sessions of an account, because its owner signed out elsewhere. */
    @UseCase
    public void endAll(String username) {
        int ended = jdbc.sql("update account_session set ended_at = ? where username = ? and ended_at is null")
                .params(stored(clock.instant()), username)
                .update();
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(username, ended));
        }
    }

    /** Its owner signed out. */
    @UseCase
    public void signedOut(String username, String id) {
        jdbc.sql("update account_session set ended_at = ? where id = ? and username = ? and ended_at is null")
                .params(stored(clock.instant()), id, username)
                .update();
    }

    /** With every change of the ways in the sessions from before it no longer count. */
    @EventListener({
        AccessEnded.class,
        SecretIssued.class,
        PasswordChanged.class,
        SecondFactorAdded.class,
        SecondFactorRemoved.class,
        PasskeyAdded.class,
        PasskeyRemoved.class
    })
    void on(SecurityEvent changed) {
        jdbc.sql("update account_session set ended_at = ? where username = ? and ended_at is null")
                .params(stored(clock.instant()), changed.account())
                .update();
    }

    private static OpenSession session(ResultSet row, int index) throws SQLException {
        return new OpenSession(
                row.getString("id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("browser"));
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
