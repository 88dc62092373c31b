package nl.samenspoor.identity.factor;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * This installation as passkeys know it: a name of a host, and the addresses of pages that may use them. Settings {@code
 * samenspoor.passkeys.relying-party} and {@code samenspoor.passkeys.origins}; unless set both follow from {@code
 * samenspoor.base-url}, and without that they are {@code localhost} and the port of this server. Every passkey must be one
 * that asks its owner for a finger, a face or a PIN, and that the device finds by itself.
 */
@Component
public class RelyingParty {

    private static final String HERE = "localhost";

    private final PasskeyOwners owners;
    private final PasskeyRows rows;
    private final Environment environment;
    private final String id;
    private final Set<String> origins;
    private final String baseUrl;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private @Nullable WebAuthnRelyingPartyOperations operations;

    RelyingParty(
            PasskeyOwners owners,
            PasskeyRows rows,
            Environment environment,
            @Value("${samenspoor.passkeys.relying-party:}") String id,
            @Value("${samenspoor.passkeys.origins:}") Set<String> origins,
            @Value("${samenspoor.base-url:}") String baseUrl) {
        this.owners = owners;
        this.rows = rows;
        this.environment = environment;
        this.baseUrl = baseUrl.strip();
        this.id = id.isBlank() ? host(this.baseUrl) : id.strip();
        this.origins = Set.copyOf(origins);
    }

    private static String host(String address) {
        String host = address.isEmpty() ? null : URI.create(address).getHost();
        return host == null ? HERE : host;
    }

    /** The name of the host: a browser uses passkeys only on pages of it or of a host below it. */
    public String id() {
        return id;
    }

    /** What to ask the framework; made when the port is known. */
    synchronized WebAuthnRelyingPartyOperations operations() {
        WebAuthnRelyingPartyOperations known = operations;
        if (known == null) {
            known = make();
            operations = known;
        }
        return known;
    }

    private WebAuthnRelyingPartyOperations make() {
        Webauthn4JRelyingPartyOperations made = new Webauthn4JRelyingPartyOperations(
                owners,
                rows,
                PublicKeyCredentialRpEntity.builder().id(id).name("Samenspoor").build(),
                origins.isEmpty() ? Set.of(ownOrigin()) : origins);
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    private String ownOrigin() {
        if (baseUrl.isEmpty()) {
            return "http://" + HERE + ":" + environment.getProperty("local.server.port", "8080");
        }
        URI address = URI.create(baseUrl);
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** As scripts read it. */
    String written(Object options) {
        return json.writeValueAsString(options);
    }

    /** @throws tools.jackson.core.JacksonException when it is not of that kind */
    <T> T read(String text, TypeReference<T> kind) {
        return json.readValue(text, kind);
    }
}
