package nl.samenspoor.identity.factor;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.PasswordAlone;
import nl.samenspoor.identity.SecondFactorRule;
import nl.samenspoor.identity.SecurityEvent.RecoveryCodesRenewed;
import nl.samenspoor.identity.SecurityEvent.SecondFactorAdded;
import nl.samenspoor.identity.SecurityEvent.SecondFactorRemoved;
import nl.samenspoor.identity.throttle.AskingAgain;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Adding a second factor to one's own account, and taking it away. Whoever starts shows the password again: a session that
 * somebody left open is not enough to lock its owner out.
 */
@Component
public class SecondFactors {

    /**
     * A secret that waits for its first code.
     *
     * @param secret  in base 32, to type into an app
     * @param address the same for a picture to scan
     */
    public record Offered(String secret, String address) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Offered[]";
        }
    }

    private final FactorRows rows;
    private final PasskeyRows passkeys;
    private final TimeCodes codes;
    private final SecretBox box;
    private final Accounts accounts;
    private final AskingAgain again;
    private final PasswordAlone alone;
    private final SecondFactorRule rule;
    private final ApplicationEventPublisher events;

    SecondFactors(
            FactorRows rows,
            PasskeyRows passkeys,
            TimeCodes codes,
            SecretBox box,
            Accounts accounts,
            AskingAgain again,
            PasswordAlone alone,
            SecondFactorRule rule,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.codes = codes;
        this.box = box;
        this.accounts = accounts;
        this.again = again;
        this.alone = alone;
        this.rule = rule;
        this.events = events;
    }

    /**
     * Makes a secret to put into an app; it counts once {@link #confirm} got a code of it.
     *
     * @throws InvalidInput naming {@code present} when that is not the present password
     * @throws Conflict     when there is an app already, and for an account of the demonstration
     */
    public void begin(Actor actor, String present) {
        again.thenDo(actor, present, () -> {
            if (own(actor).demo()) {
                throw new Conflict("identity.factor.demo");
            }
            if (app(actor)) {
                throw new Conflict("identity.factor.already");
            }
            rows.begin(actor.account(), box.seal(codes.secret()));
        });
    }

    /** The secret that waits for its first code, if there is one. */
    public Optional<Offered> offered(Actor actor) {
        return rows.find(actor.account())
                .filter(kept -> !kept.confirmed())
                .map(kept -> box.open(kept.secret()))
                .map(secret -> new Offered(secret, TimeCodes.address(actor.account(), secret)));
    }

    /**
     * Makes the second factor count. All other sessions of the account end.
     *
     * @return the recovery codes, to keep; shown once
     * @throws InvalidInput naming {@code code} when it is not a code of the secret at this moment
     * @throws Conflict     when no secret waits for one
     */
    @UseCase
    public List<String> confirm(Actor actor, String code) {
        String username = actor.account();
        FactorRows.Kept kept = rows.find(username)
                .filter(one -> !one.confirmed())
                .orElseThrow(() -> new Conflict("identity.factor.notBegun"));
        long step = codes.step(box.open(kept.secret()), digits(code), kept.lastStep())
                .orElseThrow(() -> InvalidInput.of("code", "identity.factor.wrongCode"));
        rows.use(username, step);
        rows.confirm(username);
        events.publishEvent(new SecondFactorAdded(username));
        return rows.newCodes(username);
    }

    /** A code as the app shows it, without the space in the middle. */
    static String digits(String typed) {
        return typed.length() > 20 ? "" : typed.replaceAll("\\s", "");
    }

    /**
     * Makes new recovery codes; the old ones are worthless from now on.
     *
     * @throws InvalidInput naming {@code present} when that is not the present password
     * @throws Conflict     when there is no second factor
     */
    public List<String> renewCodes(Actor actor, String present) {
        return again.thenMake(actor, present, () -> {
            requireFactor(actor);
            events.publishEvent(new RecoveryCodesRenewed(actor.account()));
            return rows.newCodes(actor.account());
        });
    }

    /** Whether codes of an app count for the actor's account. */
    public boolean app(Actor actor) {
        return rows.find(actor.account()).filter(FactorRows.Kept::confirmed).isPresent();
    }

    /** How many recovery codes can still be used. */
    public int codesLeft(Actor actor) {
        return rows.codesLeft(actor.account());
    }

    /**
     * Takes the app away, for example to put it on another telephone. Passkeys stay.
     *
     * @throws InvalidInput naming {@code present} when that is not the present password, or is too weak to be the only
     *                      factor, which it would be now
     * @throws Conflict     when there is none
     */
    public void remove(Actor actor, String present) {
        again.thenDo(actor, present, () -> {
            if (!app(actor)) {
                throw new Conflict("identity.factor.none");
            }
            if (passkeys.of(actor.account()).isEmpty()) {
                alone.require(own(actor), present);
            }
            rows.remove(actor.account());
            events.publishEvent(new SecondFactorRemoved(actor.account(), actor.account()));
        });
    }

    /**
     * Takes every second factor of somebody else away who lost them and his recovery codes. Where one is required he adds
     * another at his next sign-in.
     *
     * @throws NotAllowed unless an administrator does so
     * @throws NotFound   when there is no such account
     * @throws Conflict   for the administrator's own account, and when there is none
     */
    @UseCase
    public void reset(Actor actor, String username) {
        Accounts.requireAdministrator(actor);
        Account account = accounts.find(username).orElseThrow(() -> new NotFound("identity.unknownAccount"));
        if (username.equals(actor.account())) {
            throw new Conflict("identity.factor.own");
        }
        if (!account.secondFactor()) {
            throw new Conflict("identity.factor.none");
        }
        passkeys.removeAll(username);
        rows.remove(username);
        events.publishEvent(new SecondFactorRemoved(username, actor.account()));
    }

    /** Whether the actor's account must have a second factor. */
    public boolean required(Actor actor) {
        return rule.requires(own(actor));
    }

    private Account own(Actor actor) {
        return accounts.find(actor.account()).orElseThrow(() -> new NotFound("identity.unknownAccount"));
    }

    private void requireFactor(Actor actor) {
        if (!own(actor).secondFactor()) {
            throw new Conflict("identity.factor.none");
        }
    }
}
