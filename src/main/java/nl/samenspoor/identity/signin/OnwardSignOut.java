package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import nl.samenspoor.identity.provider.ProviderSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads whoever came from a provider of identities there to sign out, too (OpenID Connect RP-Initiated Logout 1.0). No form
 * may lead to another site, so the way goes over our sign-in page, which leads on.
 */
@Component
public class OnwardSignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OnwardSignOut.class);
    private static final String TOKEN = OnwardSignOut.class.getName() + ".token";
    private static final String ONWARD = OnwardSignOut.class.getName() + ".onward";
    private static final String SIGNED_OUT = "/login?signedOut";

    private final ProviderSignIn provider;
    private final ProviderSettings settings;

    OnwardSignOut(ProviderSignIn provider, ProviderSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** @param token what the provider said who came */
    static void remember(HttpServletRequest request, String token) {
        request.getSession().setAttribute(TOKEN, token);
    }

    /** Before the session is gone. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(TOKEN) instanceof String token) {
            request.setAttribute(TOKEN, token);
        }
    }

    /** After it. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (request.getAttribute(TOKEN) instanceof String token) {
            address(request, token).ifPresent(onward -> request.getSession().setAttribute(ONWARD, onward));
        }
        response.sendRedirect(request.getContextPath() + SIGNED_OUT);
    }

    /** Nothing when the provider has no such address, or cannot be asked. */
    private Optional<String> address(HttpServletRequest request, String token) {
        try {
            Object known = provider.known()
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
            return known == null
                    ? Optional.empty()
                    : Optional.of(UriComponentsBuilder.fromUri(URI.create(known.toString()))
                            .queryParam("id_token_hint", token)
                            .queryParam("client_id", settings.clientId())
                            .queryParam("post_logout_redirect_uri", back(request))
                            .encode()
                            .build()
                            .toUriString());
        } catch (RuntimeException unreachable) {
            LOG.warn("Nobody is signed out at the provider", unreachable);
            return Optional.empty();
        }
    }

    private static String back(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/login")
                .query("signedOut")
                .toUriString();
    }

    /** Where this session is to go on to sign out; once. */
    public static Optional<String> onward(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ONWARD) instanceof String onward)) {
            return Optional.empty();
        }
        session.removeAttribute(ONWARD);
        return Optional.of(onward);
    }
}
