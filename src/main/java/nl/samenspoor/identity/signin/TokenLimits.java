package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import nl.samenspoor.identity.token.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How far a token reaches, on top of what its account may: one to read changes nothing, and none touches the ways in (one's
 * own passwords, tokens, second factors and sessions, and changes of accounts and their roles), so that a leaked token can
 * neither make itself last nor make an account that does.
 */
class TokenLimits implements AuthorizationManager<RequestAuthorizationContext> {

    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Compared with the address as it is understood, not as it was written: a letter of it may have come as its number. */
    private static final RequestMatcher OWN =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/own-*/**");

    private static final RequestMatcher ACCOUNTS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/accounts/**");

    static String authority(TokenScope scope) {
        return "TOKEN_" + scope.name();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        return new AuthorizationDecision(refusal(who, context.getRequest()) == null);
    }

    /** Message code of why the token does not reach this far; null when it does, or when there is no token. */
    static @Nullable String refusal(@Nullable Authentication who, HttpServletRequest request) {
        if (who == null || !(has(who, TokenScope.READ) || has(who, TokenScope.ACT))) {
            return null;
        }
        boolean reads = READING.contains(request.getMethod());
        if (OWN.matches(request) || !reads && ACCOUNTS.matches(request)) {
            return "identity.token.notThisWay";
        }
        return has(who, TokenScope.READ) && !reads ? "identity.token.onlyRead" : null;
    }

    private static boolean has(Authentication who, TokenScope scope) {
        return who.getAuthorities().stream()
                .anyMatch(granted -> authority(scope).equals(granted.getAuthority()));
    }
}
