package nl.samenspoor.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoor.identity.SecurityEvent.PasswordChanged;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SecretIssued;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sets a new password when the present one is lost or known to others. An administrator gets a secret to hand over, once;
 * whoever has it chooses the password, so that the administrator never knows it.
 */
@Component
public class ResettingPasswords {

    /** How long a secret can be used. */
    public static final Duration VALID = Duration.ofHours(24);
    /** How long somebody who was invited can choose his first password. */
    public static final Duration INVITED = Duration.ofDays(7);

    /**
     * A secret to hand over. Shown once: only its hash is kept.
     *
     * @param secret  eight groups of four characters
     * @param expires when it becomes worthless
     */
    public record Issued(String secret, Instant expires) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Issued[" + expires + "]";
        }
    }

    /** The trail knows the address of the request. */
    private static final String HERE = "";

    private final AccountTables tables;
    private final PasswordResets resets;
    private final Passwords passwords;
    private final SecondFactorRule secondFactor;
    private final ApplicationEventPublisher events;

    ResettingPasswords(
            AccountTables tables,
            PasswordResets resets,
            Passwords passwords,
            SecondFactorRule secondFactor,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.resets = resets;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.events = events;
    }

    /**
     * Makes a secret that counts for 24 hours, or 7 days when the account was never used. The present password and earlier secrets are worthless from now on, and the
     * account's sessions end.
     *
     * @throws NotAllowed unless an administrator asks
     * @throws NotFound   when there is no such account
     * @throws Conflict   for the administrator's own account, a deactivated one, one that signs in with a
     *                    provider, and one of the demonstration
     */
    @UseCase
    public Issued issue(Actor actor, String username) {
        Accounts.requireAdministrator(actor);
        if (!tables.lock(username)) {
            throw new NotFound("identity.unknownAccount");
        }
        Account account = tables.find(username).orElseThrow();
        if (account.username().equals(actor.account())) {
            throw new Conflict("identity.resetOwn");
        }
        if (account.demo()) {
            throw new Conflict("identity.demoPassword");
        }
        if (account.provided()) {
            throw new Conflict("identity.provider.keepsPassword");
        }
        if (!account.enabled()) {
            throw new Conflict("identity.resetDisabled");
        }
        Issued issued = resets.issue(username, actor.account(), account.activated() ? VALID : INVITED);
        tables.setPassword(username, passwords.hash(OneTimeSecret.make()));
        events.publishEvent(new SecretIssued(username, actor.account()));
        return issued;
    }

    /**
     * Sets the password that somebody with the secret chose; the secret is worthless afterwards.
     *
     * @throws InvalidInput naming {@code secret} when name and secret do not belong together, or the secret was used,
     *                      replaced or has expired, all alike; naming {@code password} when it will not do
     */
    @UseCase
    public void use(String typedName, String secret, String password) {
        String username = TypedName.of(typedName);
        long reset = resets.open(username, OneTimeSecret.hash(secret)).orElseThrow(() -> refused(username));
        Account account = tables.find(username).filter(Account::enabled).orElseThrow(() -> refused(username));
        List<FieldProblem> problems =
                passwords.problems(username, account.title(), password, secondFactor.appliesTo(account));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (!resets.use(reset)) {
            throw refused(username);
        }
        tables.setPassword(username, passwords.hash(password));
        tables.activate(username);
        events.publishEvent(new PasswordChanged(username, username));
    }

    private InvalidInput refused(String username) {
        events.publishEvent(new SignInRefused(username, Way.SECRET, Reason.WRONG_CREDENTIALS, HERE));
        return InvalidInput.of("secret", "identity.resetRefused");
    }
}
