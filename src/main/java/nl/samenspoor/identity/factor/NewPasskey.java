package nl.samenspoor.identity.factor;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * A passkey that waits for a device to make it. Lies in the session meanwhile; counts once.
 *
 * @param username whose it will be
 * @param name     what its owner calls it
 * @param options  what the device is asked
 * @param until    when it is too late
 */
public record NewPasskey(String username, String name, PublicKeyCredentialCreationOptions options, Instant until)
        implements Serializable {}
