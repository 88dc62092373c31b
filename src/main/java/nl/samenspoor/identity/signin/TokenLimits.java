package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.samenspoor.identity.token.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * How far a token reaches, on top of what its account may: one to read changes nothing, and none touches the ways in
 * (passwords, tokens, second factors, sessions), so that a leaked token cannot make itself last.
 */
class TokenLimits implements AuthorizationManager<RequestAuthorizationContext> {

    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Pattern WAYS_IN =
            Pattern.compile("/api/v1/(own-.*|accounts/[^/]+/(password-resets|second-factor-resets).*)");

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
        if (WAYS_IN.matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches()) {
            return "identity.token.notThisWay";
        }
        return has(who, TokenScope.READ) && !READING.contains(request.getMethod()) ? "identity.token.onlyRead" : null;
    }

    private static boolean has(Authentication who, TokenScope scope) {
        return who.getAuthorities().stream()
                .anyMatch(granted -> authority(scope).equals(granted.getAuthority()));
    }
}
