package nl.samenspoor.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.SignedIn;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.provider.ArrivalRefused;
import nl.samenspoor.identity.provider.Arrived;
import nl.samenspoor.identity.provider.Arriving;
import nl.samenspoor.identity.provider.ProviderSettings;
import nl.samenspoor.identity.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Signs in with a provider of identities, where an installation has one: authorization code with PKCE, state and nonce. The
 * provider is asked for its description when somebody signs in, not at the start: without it everybody else still gets in.
 * Its tokens are used for that moment; only the one that says who came stays in the session, to sign out there, too. The
 * session is one like any other.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String REGISTRATION = "provider";

    private final ProviderSettings settings;
    private final Arriving arriving;
    private final Sessions sessions;
    private final Entrance entrance;
    private final ApplicationEventPublisher events;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ClientRegistrationRepository clients =
            new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));

    ProviderSignIn(
            ProviderSettings settings,
            Arriving arriving,
            Sessions sessions,
            Entrance entrance,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.arriving = arriving;
        this.sessions = sessions;
        this.entrance = entrance;
        this.events = events;
    }

    /** Whether this installation has a provider. */
    boolean configured() {
        return settings.configured();
    }

    /** What the provider says of itself; asked of it once it is needed. */
    ClientRegistration known() {
        return clients.findByRegistrationId(REGISTRATION);
    }

    void configure(OAuth2LoginConfigurer<?> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new NothingKept())
                .userInfoEndpoint(user -> user.oidcUserService(new Users()))
                .successHandler(this::succeeded)
                .failureHandler(this::failed)
                .withObjectPostProcessor(new LeadingOn());
    }

    private ClientRegistration registration() {
        ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(settings.scopes())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        return settings.clientSecret() == null
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(settings.clientSecret()).build();
    }

    /** Somebody the provider vouches for, with the account he has here. */
    private static final class Provided extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final transient Account account;

        Provided(OidcUser user, Account account) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.account = account;
        }
    }

    private final class Users extends OidcUserService {

        @Override
        public OidcUser loadUser(OidcUserRequest request) {
            OidcUser user = super.loadUser(request);
            try {
                return new Provided(user, arriving.arrive(arrived(user)));
            } catch (ArrivalRefused refused) {
                throw new OAuth2AuthenticationException(new OAuth2Error(refused.code()), user.getSubject());
            } catch (DuplicateKeyException twice) {
                throw new OAuth2AuthenticationException(new OAuth2Error("again"), user.getSubject());
            }
        }
    }

    private Arrived arrived(OidcUser user) {
        String username = user.getClaimAsString(settings.accountClaim());
        String titleClaim = settings.titleClaim();
        return new Arrived(
                settings.issuer(),
                user.getSubject(),
                username == null ? "" : username,
                titleClaim == null ? null : user.getClaimAsString(titleClaim),
                groups(user));
    }

    private List<String> groups(OidcUser user) {
        Object claim = user.getClaims().get(settings.rolesClaim());
        if (claim instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        Provided arrived = (Provided) authentication.getPrincipal();
        Account account = arrived.account;
        Attempt from = Attempt.of(request);
        String session = sessions.start(account.username(), from.source().address(), from.browser());
        Authentication own = UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(account.username(), account.version(), session),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(own);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        OnwardSignOut.remember(request, arrived.getIdToken().getTokenValue());
        events.publishEvent(
                new SignedIn(account.username(), Way.PROVIDER, from.source().address()));
        entrance.arrival().onAuthenticationSuccess(request, response, own);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (ProviderReach.lost(refused)) {
            LOG.warn("The provider cannot be reached", refused);
            request.setAttribute(SecurityConfiguration.ERROR_CODE, "identity.provider.unreachable");
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String code = refused instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "failed";
        boolean ours = List.of("noRole", "tooMuch", "noAccess", "badName", "nameTaken", "again")
                .contains(code);
        if (!ours) {
            LOG.warn("Signing in with the provider failed: {}", code, refused);
        }
        events.publishEvent(new SignInRefused(
                "",
                Way.PROVIDER,
                ours ? Reason.NO_ROLE : Reason.WRONG_CREDENTIALS,
                Attempt.of(request).source().address()));
        response.sendRedirect(request.getContextPath() + "/login?provider=" + (ours ? code : "failed"));
    }

    /** Answers when the provider cannot be reached, before anybody is led there. */
    private final class LeadingOn implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
            filter.setAuthenticationFailureHandler(ProviderSignIn.this::failed);
            return filter;
        }
    }

    /** The provider's tokens are not needed after signing in. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            LOG.debug("Signed in with the provider");
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            LOG.debug("Nothing was kept");
        }
    }
}
