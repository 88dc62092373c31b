package nl.samenspoor.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Tells whether a name and a password belong together. Wrong password, unknown name and deactivated account answer
 * alike, also in time.
 *
 * <p>Argon2 is slow on purpose, too slow for an API client that sends its password with every request. What was
 * verified is therefore remembered for a minute: not the password, but an HMAC of it under a key that exists only in
 * this process and dies with it. The memory counts only for the account as it was: its state is read from the table
 * every time, and another hash or version makes the entry worthless. A wrong password is never remembered.
 */
@Component
public class CheckingCredentials {

    private record Verified(byte[] mac, String hash, Instant until) {}

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST = 1_000;

    private final AccountTables tables;
    private final Passwords passwords;
    private final Clock clock;
    private final boolean demo;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    CheckingCredentials(AccountTables tables, Passwords passwords, Clock clock, Environment environment) {
        this.tables = tables;
        this.passwords = passwords;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The account, when this password of it was verified a moment ago and still counts; nothing else is looked at. */
    public Optional<Account> remembered(String typedName, String password) {
        String username = TypedName.of(typedName);
        return verified.containsKey(username)
                ? usable(username).filter(known -> tables.passwordHash(username)
                        .filter(hash -> remembered(username, password, hash))
                        .isPresent())
                : Optional.empty();
    }

    /** The account, or nothing when it may not sign in with this password. */
    public Optional<Account> check(String typedName, String password) {
        String username = TypedName.of(typedName);
        Optional<Account> account = username.length() > 100 ? Optional.empty() : usable(username);
        String hash =
                account.flatMap(known -> tables.passwordHash(known.username())).orElse(null);
        if (hash != null && remembered(username, password, hash)) {
            return account;
        }
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        remember(username, password, hash == null ? "" : hash);
        return account;
    }

    /** Locks the account until the transaction ends, and tells whether its ways in are the same as they were. */
    public boolean unchanged(Account account) {
        return tables.lock(account.username())
                && usable(account.username())
                        .filter(known -> known.version() == account.version())
                        .isPresent();
    }

    /** Accounts with the known password do not exist outside the demonstration. */
    private Optional<Account> usable(String username) {
        return tables.find(username).filter(Account::enabled).filter(account -> demo || !account.demo());
    }

    private boolean remembered(String username, String password, String hash) {
        Verified entry = verified.get(username);
        return entry != null
                && entry.hash().equals(hash)
                && clock.instant().isBefore(entry.until())
                && MessageDigest.isEqual(entry.mac(), mac(username, password));
    }

    private void remember(String username, String password, String hash) {
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(
                username,
                new Verified(mac(username, password), hash, clock.instant().plus(REMEMBERED)));
    }

    private byte[] mac(String username, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((username.length() + ":" + username + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
