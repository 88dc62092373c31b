package nl.samenspoor.identity.signin;

import org.springframework.security.core.AuthenticationException;

/** The account signs in with two factors, and a request with name and password brings one: it needs a token. */
class NeedsToken extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NeedsToken() {
        super("needs a token");
    }
}
