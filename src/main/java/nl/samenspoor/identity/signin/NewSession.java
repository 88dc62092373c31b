package nl.samenspoor.identity.signin;

import java.util.List;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** What changes at every step of signing in: the name of the session, and the token of its forms. */
final class NewSession {

    /** Where the framework keeps the token of forms, too. */
    static final CsrfTokenRepository TOKENS = new HttpSessionCsrfTokenRepository();

    private NewSession() {}

    static SessionAuthenticationStrategy strategy() {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(TOKENS)));
    }
}
