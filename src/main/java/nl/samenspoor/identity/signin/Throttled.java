package nl.samenspoor.identity.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures before: what was sent was not looked at. */
class Throttled extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    Throttled(Duration wait) {
        super("throttled");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Whole seconds until the next attempt, at least one. */
    long seconds() {
        return seconds;
    }
}
