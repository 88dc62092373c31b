package nl.samenspoor.communication.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of private calendar addresses. */
@Repository
class CalendarFeeds {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String account, String tokenHash) {
        jdbc.sql("insert into calendar_feed (account, token_hash, created_at) values (?, ?, ?)")
                .params(account, tokenHash, now())
                .update();
    }

    void revoke(String account) {
        jdbc.sql("update calendar_feed set revoked_at = ? where account = ? and revoked_at is null")
                .params(now(), account)
                .update();
    }

    /** Since when the account has an address that works. */
    Optional<Instant> since(String account) {
        return jdbc.sql("select created_at from calendar_feed where account = ? and revoked_at is null"
                        + " order by id desc limit 1")
                .param(account)
                .query((row, index) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<String> account(String tokenHash) {
        return jdbc.sql("select account from calendar_feed where token_hash = ? and revoked_at is null")
                .param(tokenHash)
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
