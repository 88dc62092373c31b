package nl.samenspoor.identity.factor;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Tells whose passkey signed a challenge: for this installation, on one of its pages, after its owner showed himself to it. */
@Component
public class CheckingPasskeys {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingPasskeys.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    private final RelyingParty party;
    private final Clock clock;

    CheckingPasskeys(RelyingParty party, Clock clock) {
        this.party = party;
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

    /** The account whose passkey signed the challenge; nothing when none did, or not as it must. */
    @UseCase
    public Optional<String> check(PasskeyChallenge challenge, String answer) {
        if (challenge.until().isBefore(clock.instant())) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = party.read(answer, SIGNED);
            if (credential == null
                    || credential.getId() == null
                    || credential.getRawId() == null
                    || credential.getResponse() == null) {
                return Optional.empty();
            }
            return Optional.of(party.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(challenge.options(), credential))
                    .getName());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
            LOG.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
