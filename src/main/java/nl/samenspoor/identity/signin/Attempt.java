package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import nl.samenspoor.identity.throttle.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;

/**
 * What is known of whoever tries to sign in.
 *
 * @param browser what the browser says of itself, or null
 */
record Attempt(Source source, @Nullable String browser) {

    static Attempt of(HttpServletRequest request) {
        return new Attempt(
                new Source(request.getRemoteAddr(), DeviceCookie.read(request)),
                request.getHeader(HttpHeaders.USER_AGENT));
    }

    /** As the filters pass it along. */
    static Attempt of(Authentication attempt) {
        return attempt.getDetails() instanceof Attempt known ? known : new Attempt(new Source("", null), null);
    }
}
