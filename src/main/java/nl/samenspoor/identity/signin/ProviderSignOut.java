package nl.samenspoor.identity.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.provider.EndingProvidedSessions;
import nl.samenspoor.identity.provider.ProviderSettings;
import nl.samenspoor.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The provider of identities says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0): his sessions here
 * end. What it says is a token it signed; nobody else's is believed. Ending twice changes nothing, so none need be kept.
 */
@RestController
class ProviderSignOut {

    static final String PATH = "/api/v1/provider-sign-outs";

    /** What the provider sends when it did not send what it should. */
    record RefusalJson(String error) {}

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignOut.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    /** Whoever it is about: what is refused is not believed. */
    private static final String NOBODY = "";
    /** The trail knows the address of the request. */
    private static final String HERE = "";

    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ProviderSignIn provider;
    private final ProviderSettings settings;
    private final EndingProvidedSessions ending;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private @Nullable NimbusJwtDecoder decoder;

    ProviderSignOut(
            ProviderSignIn provider,
            ProviderSettings settings,
            EndingProvidedSessions ending,
            Clock clock,
            ApplicationEventPublisher events) {
        this.provider = provider;
        this.settings = settings;
        this.ending = ending;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param token a logout token; it names the person
     * @throws NotFound when this installation has no provider
     */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> end(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        if (!settings.configured()) {
            throw new NotFound("web.error.404.text");
        }
        try {
            ending.end(settings.issuer(), decoder().decode(token).getSubject());
            return ResponseEntity.ok().build();
        } catch (JwtException | IllegalArgumentException | IllegalStateException refused) {
            if (ProviderReach.lost(refused)) {
                LOG.warn("Whether it comes from the provider cannot be told, as that cannot be reached", refused);
                return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "60")
                        .body(new RefusalJson("temporarily_unavailable"));
            }
            LOG.warn("What claimed to come from the provider was refused: {}", refused.getMessage());
            events.publishEvent(new SignInRefused(NOBODY, Way.PROVIDER_SIGN_OUT, Reason.WRONG_CREDENTIALS, HERE));
            return ResponseEntity.badRequest().body(new RefusalJson("invalid_request"));
        }
    }

    private synchronized NimbusJwtDecoder decoder() {
        NimbusJwtDecoder known = decoder;
        if (known == null) {
            ClientRegistration registration = provider.known();
            known = NimbusJwtDecoder.withJwkSetUri(
                            registration.getProviderDetails().getJwkSetUri())
                    .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, LOGOUT, null)))
                    .build();
            known.setJwtValidator(rules());
            decoder = known;
        }
        return known;
    }

    /** From the provider, for us, about a person, just now, and a sign-out: an identity token would have a nonce. */
    private OAuth2TokenValidator<Jwt> rules() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        "aud", ours -> ours != null && ours.contains(settings.clientId())),
                new JwtClaimValidator<String>("sub", person -> person != null && !person.isBlank()),
                new JwtClaimValidator<Map<String, Object>>(
                        "events", events -> events != null && events.containsKey(EVENT)),
                ProviderSignOut::withoutNonce,
                new JwtClaimValidator<Instant>("iat", this::fresh));
    }

    private static OAuth2TokenValidatorResult withoutNonce(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "it has a nonce", null))
                : OAuth2TokenValidatorResult.success();
    }

    private boolean fresh(@Nullable Instant made) {
        return made != null && Duration.between(made, clock.instant()).abs().compareTo(FRESH) <= 0;
    }
}
