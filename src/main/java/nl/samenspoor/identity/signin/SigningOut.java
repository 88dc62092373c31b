package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.identity.SecurityEvent.SignedOut;
import nl.samenspoor.identity.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the session for good, also for whoever copied its cookie. */
@Component
class SigningOut implements LogoutHandler {

    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    SigningOut(Sessions sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount signedIn) {
            String session = signedIn.session();
            if (session != null) {
                sessions.signedOut(signedIn.getName(), session);
            }
            events.publishEvent(new SignedOut(signedIn.getName()));
        }
    }
}
