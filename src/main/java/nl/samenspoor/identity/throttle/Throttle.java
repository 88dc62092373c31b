package nl.samenspoor.identity.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspoor.identity.throttle.AttemptRows.Failures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing slow: after a few failures each further attempt has to wait, twice as long each time. Three counts:
 *
 * <ul>
 *   <li>one account from one place: three attempts are free, then 1, 2, 4 … up to 900 seconds;
 *   <li>one place, whatever the account, against one password tried on many: twenty
 *       ({@code samenspoor.throttle.per-address}) are free, then 1, 2, 4 … up to 60
 *       seconds, as a whole town hall may come from one address;
 *   <li>one account from all other places together: from the tenth on, a place has one free attempt instead of three, and waits 30
 *       seconds and more after it. The right password from a place that did nothing wrong therefore always gets in, however
 *       hard somebody tries elsewhere; and a browser that the account signed in from before is not touched by the last two.
 * </ul>
 *
 * An attempt counts as a failure before it is looked at, so that many at once do not slip through together. Counts lie in
 * the database, shared by all nodes and there after a restart. Names nobody has are treated like all others.
 */
@Component
public class Throttle {

    /** What is tried. */
    public enum What {
        PASSWORD,
        /** The password once more, by somebody who is signed in. */
        AGAIN,
        /** The second factor. The password is known to whoever gets here: all places together count as one. */
        CODE
    }

    private static final Duration PAIR_FORGOTTEN = Duration.ofHours(1);
    private static final Duration PLACE_FORGOTTEN = Duration.ofMinutes(15);
    private static final Duration ACCOUNT_FORGOTTEN = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PAIR_FREE = 3;
    private static final int ACCOUNT_FREE = 10;
    private static final int CODE_FREE = 5;
    private static final int LONGEST_PAIR = 900;
    private static final int LONGEST_PLACE = 60;
    private static final int WARY = 30;
    private static final int TIDY_EVERY = 500;
    private static final int TRIES = 4;

    private final AttemptRows rows;
    private final KnownDevices devices;
    private final Clock clock;
    private final int perAddress;
    private final TransactionTemplate own;
    private final AtomicInteger sinceTidying = new AtomicInteger();

    Throttle(
            AttemptRows rows,
            KnownDevices devices,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${samenspoor.throttle.per-address:20}") int perAddress) {
        this.rows = rows;
        this.devices = devices;
        this.clock = clock;
        this.perAddress = perAddress;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts an attempt, or says how long to wait before the next; then it must not be looked at.
     *
     * @param username as typed, in lower case; need not exist
     */
    public Optional<Duration> begin(What what, String username, Source source) {
        for (int again = 0; ; again++) {
            try {
                return count(what, username, source);
            } catch (DuplicateKeyException | ConcurrencyFailureException collided) {
                if (again == TRIES) {
                    throw collided;
                }
            }
        }
    }

    private Optional<Duration> count(What what, String username, Source source) {
        Optional<Duration> wait = own.execute(status -> {
            Optional<Duration> refused = decide(what, username, source);
            if (refused.isPresent()) {
                status.setRollbackOnly();
            }
            return refused;
        });
        if (sinceTidying.incrementAndGet() >= TIDY_EVERY) {
            sinceTidying.set(0);
            own.executeWithoutResult(status -> rows.tidy(KEPT));
        }
        return wait == null ? Optional.empty() : wait;
    }

    private Optional<Duration> decide(What what, String username, Source source) {
        Instant now = clock.instant();
        boolean known = devices.knows(username, source.device());
        String pairKey = pair(what, username, source, known);
        String accountKey = what + " account " + username;
        String placeKey = what + " place " + source.place();
        Failures account = rows.lock(accountKey, now.minus(ACCOUNT_FORGOTTEN));
        Failures pair = rows.lock(pairKey, now.minus(PAIR_FORGOTTEN));
        boolean placeCounts = !known && what != What.AGAIN;
        Failures place = placeCounts ? rows.lock(placeKey, now.minus(PLACE_FORGOTTEN)) : Failures.NONE;
        boolean wary = !known && account.count() - pair.count() >= ACCOUNT_FREE;
        Instant free = wary ? freeAt(pair, 1, WARY, LONGEST_PAIR) : freeAt(pair, PAIR_FREE, 1, LONGEST_PAIR);
        free = later(free, freeAt(place, perAddress, 1, LONGEST_PLACE));
        if (what == What.CODE && !known) {
            free = later(free, freeAt(account, CODE_FREE, 1, LONGEST_PAIR));
        }
        if (free.isAfter(now)) {
            return Optional.of(Duration.between(now, free));
        }
        rows.set(pairKey, pair.count() + 1);
        rows.set(accountKey, account.count() + 1);
        if (placeCounts) {
            rows.set(placeKey, place.count() + 1);
        }
        return Optional.empty();
    }

    /** The attempt that was counted was right after all. What others tried on this account still counts. */
    public void succeeded(What what, String username, Source source) {
        own.executeWithoutResult(status -> {
            boolean known = devices.knows(username, source.device());
            String accountKey = what + " account " + username;
            String placeKey = what + " place " + source.place();
            lessOne(accountKey, ACCOUNT_FORGOTTEN);
            rows.forget(pair(what, username, source, known));
            if (!known && what != What.AGAIN) {
                lessOne(placeKey, PLACE_FORGOTTEN);
            }
        });
    }

    private void lessOne(String key, Duration forgotten) {
        Failures counted = rows.lock(key, clock.instant().minus(forgotten));
        if (counted.count() <= 1) {
            rows.forget(key);
        } else {
            rows.set(key, counted.count() - 1);
        }
    }

    private static String pair(What what, String username, Source source, boolean known) {
        return what + " pair " + username + (known ? " device " + source.device() : " place " + source.place());
    }

    /**
     * When the next attempt may come.
     *
     * @param free    how many failures make no difference
     * @param first   seconds to wait after the last of these; doubles with each one more
     * @param longest seconds it never exceeds
     */
    private static Instant freeAt(Failures failures, int free, long first, long longest) {
        if (failures.count() < free) {
            return Instant.EPOCH;
        }
        long seconds = Math.min(longest, first << Math.min(20, failures.count() - free));
        return failures.last().plusSeconds(seconds);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
