package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.samenspoor.identity.factor.PasskeyChallenge;

/** What this session asked a passkey to sign; the last question only, and once. */
public final class AskedPasskey {

    private static final String KEPT = PasskeyChallenge.class.getName();

    private AskedPasskey() {}

    public static void keep(HttpServletRequest request, PasskeyChallenge challenge) {
        request.getSession().setAttribute(KEPT, challenge);
    }

    static Optional<PasskeyChallenge> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof PasskeyChallenge asked)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(asked);
    }
}
