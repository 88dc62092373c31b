package nl.samenspoor.communication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mail that waits, was sent, is no longer needed or was given up. Holds no address and no text. */
@Repository
class MailRows {

    /** A mail that this node may try to send now. */
    record Claimed(long id, long notice, String account, Reminder reminder, int tries, Instant queuedAt) {}

    static final String WAITING = "waiting";
    static final String SENDING = "sending";
    static final String SENT = "sent";
    static final String DROPPED = "dropped";
    static final String GIVEN_UP = "given_up";

    /** A node that holds a mail longer than this has died. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long notice) {
        jdbc.sql("insert into mail (notice, state, tries, next_try, queued_at) values (?, ?, 0, ?, ?)")
                .params(notice, WAITING, now(), now())
                .update();
    }

    /** The mail that waits longest, taken by this node alone; a node that came first leaves the next one. */
    Optional<Claimed> claim() {
        while (true) {
            OffsetDateTime now = now();
            Optional<Long> next = jdbc.sql("select id from mail where (state = 'waiting' and next_try <= ?)"
                            + " or (state = 'sending' and claimed_until <= ?) order by next_try, id limit 1")
                    .params(now, now)
                    .query(Long.class)
                    .optional();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            int taken = jdbc.sql(
                            "update mail set state = 'sending', claimed_until = ?, tries = tries + 1 where id = ?"
                                    + " and ((state = 'waiting' and next_try <= ?) or (state = 'sending' and claimed_until <= ?))")
                    .params(now.plus(CLAIM), next.get(), now, now)
                    .update();
            if (taken == 1) {
                return Optional.of(read(next.get()));
            }
        }
    }

    private Claimed read(long id) {
        return jdbc.sql("select m.id, m.notice, m.tries, m.queued_at, n.account, " + ReminderRows.REMINDER
                        + " from mail m join notice n on n.id = m.notice join reminder r on r.id = n.reminder"
                        + " where m.id = ?")
                .param(id)
                .query(MailRows::claimed)
                .single();
    }

    private static Claimed claimed(ResultSet row, int index) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getLong("notice"),
                row.getString("account"),
                ReminderRows.reminder(row),
                row.getInt("tries"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }

    /** It needs no further try. */
    void end(long id, String state) {
        jdbc.sql("update mail set state = ?, claimed_until = null, ended_at = ? where id = ? and state = 'sending'")
                .params(state, now(), id)
                .update();
    }

    void failed(long id, MailTrouble trouble, Duration pause) {
        jdbc.sql("update mail set state = 'waiting', claimed_until = null, last_error = ?, next_try = ?"
                        + " where id = ? and state = 'sending'")
                .params(trouble.key(), now().plus(pause), id)
                .update();
    }

    void giveUp(long id, MailTrouble trouble) {
        jdbc.sql("update mail set last_error = ? where id = ?")
                .params(trouble.key(), id)
                .update();
        end(id, GIVEN_UP);
    }

    /** @return whether it had been given up */
    boolean again(long id) {
        return jdbc.sql("update mail set state = 'waiting', tries = 0, next_try = ?, ended_at = null"
                                + " where id = ? and state = 'given_up'")
                        .params(now(), id)
                        .update()
                == 1;
    }

    int count(String state) {
        return jdbc.sql("select count(*) from mail where state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    List<UndeliveredMail> givenUp(int most) {
        return jdbc.sql("select m.id, m.tries, m.queued_at, m.ended_at, m.last_error, n.account from mail m"
                        + " join notice n on n.id = m.notice where m.state = 'given_up' order by m.id desc limit ?")
                .param(most)
                .query((row, index) -> new UndeliveredMail(
                        row.getLong("id"),
                        row.getString("account"),
                        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                        row.getInt("tries"),
                        MailTrouble.of(row.getString("last_error"))))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
