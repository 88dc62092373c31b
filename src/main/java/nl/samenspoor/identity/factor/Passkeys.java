package nl.samenspoor.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.PasswordAlone;
import nl.samenspoor.identity.SecurityEvent.PasskeyAdded;
import nl.samenspoor.identity.SecurityEvent.PasskeyRemoved;
import nl.samenspoor.identity.SecurityEvent.SecretIssued;
import nl.samenspoor.identity.throttle.AskingAgain;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The passkeys of one's own account. Each counts as both factors, as its device asks for a finger, a face or a PIN; beside
 * a password it is the second. Whoever adds or removes one shows the password again.
 */
@Component
public class Passkeys {

    /** How many an account can have. */
    public static final int MOST = 20;

    /** How long a device may take. */
    static final Duration VALID = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int NAME = 60;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};

    private final PasskeyRows rows;
    private final FactorRows factors;
    private final RelyingParty party;
    private final Accounts accounts;
    private final AskingAgain again;
    private final PasswordAlone alone;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Passkeys(
            PasskeyRows rows,
            FactorRows factors,
            RelyingParty party,
            Accounts accounts,
            AskingAgain again,
            PasswordAlone alone,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.factors = factors;
        this.party = party;
        this.accounts = accounts;
        this.again = again;
        this.alone = alone;
        this.clock = clock;
        this.events = events;
    }

    /** The oldest first. */
    public List<Passkey> own(Actor actor) {
        return rows.of(actor.account());
    }

    /** Whether anybody has one: otherwise nobody need be asked for it. */
    public boolean inUse() {
        return !rows.none();
    }

    /**
     * What to ask a device, so that it makes a passkey; {@link #confirm} takes its answer.
     *
     * @param name what its owner calls it, 1 to 60 characters
     * @throws InvalidInput naming {@code name}, or {@code present} when that is not the present password
     * @throws Conflict     when the account has as many as it can have, signs in with a provider, or belongs to the
     *                      demonstration
     */
    public NewPasskey begin(Actor actor, String name, String present) {
        return again.thenMake(actor, present, () -> begin(own(account(actor)), name));
    }

    private NewPasskey begin(Account account, String name) {
        if (rows.of(account.username()).size() >= MOST) {
            throw new Conflict("identity.passkey.tooMany", MOST);
        }
        String called = PlainText.required("name", name, NAME);
        return new NewPasskey(
                account.username(),
                called,
                party.operations()
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                        UsernamePasswordAuthenticationToken.authenticated(
                                                account.username(), null, List.of()))),
                clock.instant().plus(VALID));
    }

    private static Account own(Account account) {
        if (account.demo()) {
            throw new Conflict("identity.factor.demo");
        }
        if (account.provided()) {
            throw new Conflict("identity.provider.keepsPassword");
        }
        return account;
    }

    /** What a device is asked, as scripts read it. */
    public String question(NewPasskey asked) {
        return party.written(asked.options());
    }

    /**
     * Makes the passkey count. All other sessions of the account end.
     *
     * @param answer of the device, in JSON
     * @return recovery codes, to keep, when this is the account's first second factor; otherwise none
     * @throws InvalidInput naming {@code credential} when the answer does not fit the question or came too late
     */
    @UseCase
    public List<String> confirm(Actor actor, NewPasskey asked, String answer) {
        String username = actor.account();
        if (!asked.username().equals(username) || asked.until().isBefore(clock.instant())) {
            throw refused();
        }
        boolean first = !account(actor).secondFactor();
        register(asked, answer);
        Passkey made = rows.of(username).stream().reduce((before, last) -> last).orElseThrow();
        factors.gain(username);
        events.publishEvent(new PasskeyAdded(username, made.id()));
        return first ? factors.newCodes(username) : List.of();
    }

    private void register(NewPasskey asked, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential = party.read(answer, MADE);
            if (credential == null || credential.getRawId() == null || credential.getResponse() == null) {
                throw refused();
            }
            party.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked.options(), new RelyingPartyPublicKey(credential, asked.name())));
        } catch (DataAccessException database) {
            throw database;
        } catch (RuntimeException wrong) {
            LOG.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
            throw refused();
        }
    }

    private static InvalidInput refused() {
        return InvalidInput.of("credential", "identity.passkey.refused");
    }

    /** @throws NotFound when the account has no such passkey */
    public Passkey one(Actor actor, String id) {
        return own(actor).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("identity.passkey.unknown"));
    }

    /**
     * Removes one. With the last second factor its recovery codes go, too. All other sessions of the account end.
     *
     * @throws NotFound     when the account has no such passkey
     * @throws InvalidInput naming {@code present} when that is not the present password, or is too weak to be the only
     *                      factor, which it would be now
     */
    public void remove(Actor actor, String id, String present) {
        again.thenDo(actor, present, () -> {
            String username = actor.account();
            Passkey passkey = one(actor, id);
            if (rows.of(username).size() == 1
                    && factors.find(username).filter(FactorRows.Kept::confirmed).isEmpty()) {
                alone.require(account(actor), present);
            }
            rows.remove(username, passkey.id());
            factors.lose(username);
            events.publishEvent(new PasskeyRemoved(username, passkey.id(), username));
        });
    }

    /** A password that is replaced by the administrator may be known to others, and so may a passkey that was added with it. */
    @EventListener
    void on(SecretIssued issued) {
        String username = issued.account();
        List<Passkey> known = rows.of(username);
        if (!known.isEmpty()) {
            rows.removeAll(username);
            factors.lose(username);
            known.forEach(one -> events.publishEvent(new PasskeyRemoved(username, one.id(), issued.by())));
        }
    }

    private Account account(Actor actor) {
        return accounts.find(actor.account()).orElseThrow(() -> new NotFound("identity.unknownAccount"));
    }
}
