package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A token as it came with a request, not checked yet. */
final class BearerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    private final transient String token;

    private BearerToken(String token, String source) {
        super(List.of());
        this.token = token;
        setDetails(source);
    }

    /** Null when the request brings none. */
    static @Nullable BearerToken of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? null
                : new BearerToken(header.substring(SCHEME.length()).strip(), request.getRemoteAddr());
    }

    String token() {
        return token;
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Object getPrincipal() {
        return "";
    }
}
