package nl.samenspoor.identity.throttle;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import nl.samenspoor.identity.SecurityEvent.AccessEnded;
import nl.samenspoor.identity.SecurityEvent.PasswordChanged;
import nl.samenspoor.identity.SecurityEvent.SecretIssued;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers from which an account signed in before. A browser remembers a random secret; only its hash is kept here. It
 * lets nobody in: whoever has it only need not wait for what others tried elsewhere.
 */
@Component
public class KnownDevices {

    /** How long a browser is known after it signed in. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private static final int MOST = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String username, @Nullable String device) {
        return device != null
                && jdbc.sql("select count(*) from known_device where username = ? and device_hash = ? and last_at > ?")
                                .params(
                                        username,
                                        AttemptRows.hash(device),
                                        OffsetDateTime.now(clock).minus(REMEMBERED))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Remembers that this account signed in from here.
     *
     * @param device what the browser has, or null
     * @return what it is to keep
     */
    @UseCase
    public String remember(String username, @Nullable String device) {
        String kept = device == null ? make() : device;
        jdbc.sql("delete from known_device where username = ? and device_hash = ?")
                .params(username, AttemptRows.hash(kept))
                .update();
        jdbc.sql("insert into known_device (username, device_hash, last_at) values (?, ?, ?)")
                .params(username, AttemptRows.hash(kept), OffsetDateTime.now(clock))
                .update();
        jdbc.sql(
                        "delete from known_device where username = ? and last_at < (select min(last_at) from"
                                + " (select last_at from known_device where username = ? order by last_at desc limit ?) newest)")
                .params(username, username, MOST)
                .update();
        return kept;
    }

    private static String make() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @EventListener
    void on(AccessEnded ended) {
        forget(ended.account());
    }

    @EventListener
    void on(SecretIssued issued) {
        forget(issued.account());
    }

    @EventListener
    void on(PasswordChanged changed) {
        forget(changed.account());
    }

    private void forget(String username) {
        jdbc.sql("delete from known_device where username = ?").param(username).update();
    }
}
