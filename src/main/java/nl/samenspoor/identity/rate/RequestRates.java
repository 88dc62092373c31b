package nl.samenspoor.identity.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import nl.samenspoor.kernel.NetworkPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests a minute one place of the network and one account may make. A minute's worth may come at once;
 * after that they come back one by one. What waits is told how long, and nothing is locked. Counts lie in memory, of each
 * node its own, and are forgotten at a restart: they protect the machine, not a secret; guessing is slowed by
 * {@link nl.samenspoor.identity.throttle.Throttle}. Source: OWASP ASVS 5.0, 2.4.1.
 */
@Component
public class RequestRates {

    /** So many places and accounts are told apart; beyond, those that were quiet longest begin anew. */
    private static final int REMEMBERED = 50_000;

    /** So many forms a minute that came after their session had ended are kept for one place. */
    private static final int FORMS = 30;

    /** Every so many characters a form counts once more. */
    private static final int A_LONG_FORM = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> places;
    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> forms;
    private final int perPlace;
    private final int perAccount;

    /**
     * @param perPlace   requests a minute of one address (of IPv6 a /64); 0 sets no limit
     * @param perAccount requests a minute of one account; 0 sets no limit
     */
    @Autowired
    RequestRates(
            @Value("${samenspoor.requests.per-address}") int perPlace,
            @Value("${samenspoor.requests.per-account}") int perAccount) {
        this(perPlace, perAccount, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestRates(int perPlace, int perAccount, TimeMeter time) {
        this.perPlace = atLeastNone("per-address", perPlace);
        this.perAccount = atLeastNone("per-account", perAccount);
        this.places = buckets(perPlace, time);
        this.accounts = buckets(perAccount, time);
        this.forms = buckets(FORMS, time);
    }

    private static int atLeastNone(String setting, int perMinute) {
        if (perMinute < 0) {
            throw new IllegalArgumentException("samenspoor.requests." + setting + " is " + perMinute
                    + "; give a number of requests a minute, or 0 for no limit");
        }
        return perMinute;
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(who -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /**
     * Counts a request, or says how long its sender has to wait before the next.
     *
     * @param address of the other end, as the server sees it
     */
    public Optional<Duration> ofPlace(String address) {
        return perPlace == 0 ? Optional.empty() : take(places.get(NetworkPlace.of(address)), 1);
    }

    /**
     * Counts a request of somebody who is signed in.
     *
     * @param weight how many requests it counts as, at least 1; never more than the account has in a minute
     */
    public Optional<Duration> ofAccount(String account, int weight) {
        return perAccount == 0 ? Optional.empty() : take(accounts.get(account), Math.min(weight, perAccount));
    }

    /** Whether one more form of whoever is not signed in any more may be kept for this address: it costs memory. */
    public boolean mayKeepForm(String address, int length) {
        return forms.get(NetworkPlace.of(address)).tryConsume(1 + length / A_LONG_FORM);
    }

    private static Optional<Duration> take(Bucket bucket, int weight) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(weight);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
