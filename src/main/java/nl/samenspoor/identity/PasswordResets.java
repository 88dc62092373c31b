package nl.samenspoor.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of one-time secrets. Of one account at most one is open. */
@Repository
class PasswordResets {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordResets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a secret that counts for a while; earlier ones of the account are worthless from now on. */
    ResettingPasswords.Issued issue(String username, String by, Duration valid) {
        String secret = OneTimeSecret.make();
        Instant expires = clock.instant().plus(valid);
        end(username);
        add(username, OneTimeSecret.hash(secret), by, expires);
        return new ResettingPasswords.Issued(secret, expires);
    }

    private void add(String username, String secretHash, String by, Instant expires) {
        jdbc.sql("insert into password_reset (username, secret_hash, created_at, created_by, expires_at, used)"
                        + " values (?, ?, ?, ?, ?, false)")
                .params(
                        username,
                        secretHash,
                        OffsetDateTime.now(clock),
                        by,
                        expires.atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    /** Id of the open secret of this account with this hash, or nothing. */
    OptionalLong open(String username, String secretHash) {
        return jdbc
                .sql("select id from password_reset where username = ? and secret_hash = ? and ended_at is null"
                        + " and expires_at > ?")
                .params(username, secretHash, OffsetDateTime.now(clock))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** @return whether this call was the first to use it */
    boolean use(long id) {
        return jdbc.sql("update password_reset set ended_at = ?, used = true where id = ? and ended_at is null")
                        .params(OffsetDateTime.now(clock), id)
                        .update()
                == 1;
    }

    /** Makes every open secret of this account worthless. */
    void end(String username) {
        jdbc.sql("update password_reset set ended_at = ? where username = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), username)
                .update();
    }
}
