package nl.samenspoor.identity.factor;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.util.List;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.factor.PasskeyRows.CountsBackwards;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Tells whose passkey signed a challenge: for this installation, on one of its pages, after its owner showed himself to it. */
@Component
public class CheckingPasskeys {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingPasskeys.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    /**
     * What came of it.
     *
     * @param account whose passkey it is; empty when it is nobody's
     * @param refused why it is not believed; null when the account is signed in
     */
    public record Checked(String account, @Nullable Reason refused) {

        /** Nothing that could be anybody's. */
        public static final Checked NOBODY = new Checked("", Reason.WRONG_CREDENTIALS);
    }

    private final RelyingParty party;
    private final PasskeyRows rows;
    private final Clock clock;

    CheckingPasskeys(RelyingParty party, PasskeyRows rows, Clock clock) {
        this.party = party;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Something new to sign.
     *
     * @param username whose passkeys count, or null for those of everybody
     */
    public PasskeyChallenge challenge(@Nullable String username) {
        Authentication whose =
                username == null ? null : UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        return new PasskeyChallenge(
                party.operations()
                        .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(whose)),
                clock.instant().plus(Passkeys.VALID));
    }

    /** The challenge as scripts read it. */
    public String question(PasskeyChallenge challenge) {
        return party.written(challenge.options());
    }

    /**
     * Whose passkey signed the challenge, or why that is not believed. Whatever the framework stumbles over in the answer is a
     * refusal: anybody may send anything.
     */
    @UseCase
    public Checked check(PasskeyChallenge challenge, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> credential = read(answer);
        if (credential == null) {
            return Checked.NOBODY;
        }
        String owner = rows.owner(credential.getRawId()).orElse("");
        if (challenge.until().isBefore(clock.instant())) {
            return new Checked(owner, Reason.WRONG_CREDENTIALS);
        }
        try {
            return new Checked(
                    party.operations()
                            .authenticate(new RelyingPartyAuthenticationRequest(challenge.options(), credential))
                            .getName(),
                    null);
        } catch (MaliciousCounterValueException | CountsBackwards copied) {
            LOG.warn("A passkey of {} counts backwards: there is a copy of it", owner);
            return new Checked(owner, Reason.COPY);
        } catch (DataAccessException database) {
            throw database;
        } catch (RuntimeException wrong) {
            LOG.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
            return new Checked(owner, Reason.WRONG_CREDENTIALS);
        }
    }

    /** The answer of a device, or null when it is none. */
    private @Nullable PublicKeyCredential<AuthenticatorAssertionResponse> read(String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = party.read(answer, SIGNED);
            return credential == null
                            || credential.getId() == null
                            || credential.getRawId() == null
                            || credential.getResponse() == null
                    ? null
                    : credential;
        } catch (RuntimeException wrong) {
            LOG.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
            return null;
        }
    }
}
