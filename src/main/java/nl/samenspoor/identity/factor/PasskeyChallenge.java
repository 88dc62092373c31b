package nl.samenspoor.identity.factor;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * What a device is to sign so that somebody can sign in with its passkey. Lies in the session meanwhile; counts once.
 *
 * @param until when it is too late
 */
public record PasskeyChallenge(PublicKeyCredentialRequestOptions options, Instant until) implements Serializable {}
