package nl.samenspoor.identity.signin;

import org.springframework.security.core.AuthenticationException;

/** The password is right, but too weak to be the only factor. */
class NeedsLongerPassword extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NeedsLongerPassword() {
        super("needs a longer password");
    }
}
