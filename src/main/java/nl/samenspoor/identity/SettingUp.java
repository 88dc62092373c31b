package nl.samenspoor.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first administrator. An installation without any account writes a secret to its log, once; whoever can read that
 * log makes the first account with it. No installation ever starts with a password that others know.
 */
@Component
@Profile("!demo")
public class SettingUp {

    private static final Logger LOG = LoggerFactory.getLogger(SettingUp.class);
    /** The trail knows the address of the request. */
    private static final String HERE = "";

    private final AccountTables tables;
    private final AdministeringAccounts accounts;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable String> secret = new AtomicReference<>();

    SettingUp(AccountTables tables, AdministeringAccounts accounts, ApplicationEventPublisher events) {
        this.tables = tables;
        this.accounts = accounts;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (tables.none()) {
            LOG.warn(
                    "There are no accounts yet. Open /setup and make the first administrator with this secret: {}",
                    make());
        }
    }

    String make() {
        String made = OneTimeSecret.make();
        secret.set(made);
        return made;
    }

    /** Whether the first administrator is still to be made. */
    public boolean open() {
        return secret.get() != null && tables.none();
    }

    /**
     * Makes the first administrator.
     *
     * @throws NotFound     when there is an account already
     * @throws InvalidInput naming {@code secret}, {@code username} or {@code password}
     */
    @UseCase
    public void createAdministrator(String typedSecret, String username, String password) {
        String expected = secret.get();
        if (expected == null || !tables.none()) {
            throw new NotFound("web.error.404.text");
        }
        if (!same(expected, typedSecret.strip())) {
            events.publishEvent(new SignInRefused(TypedName.of(username), Way.SETUP, Reason.WRONG_CREDENTIALS, HERE));
            throw InvalidInput.of("secret", "identity.wrongSecret");
        }
        if (!secret.compareAndSet(expected, null)) {
            throw new NotFound("web.error.404.text");
        }
        try {
            accounts.create(
                    Actor.system("setup"),
                    new CreateAccount(username, null, password, Set.of(Role.ADMINISTRATOR), Set.of()));
        } catch (RuntimeException refused) {
            secret.set(expected);
            throw refused;
        }
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
