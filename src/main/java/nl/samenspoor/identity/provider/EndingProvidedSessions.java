package nl.samenspoor.identity.provider;

import nl.samenspoor.identity.session.Sessions;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Ends the sessions of somebody who signed out at the provider. */
@Component
public class EndingProvidedSessions {

    private final ProvidedAccounts known;
    private final Sessions sessions;

    EndingProvidedSessions(ProvidedAccounts known, Sessions sessions) {
        this.known = known;
        this.sessions = sessions;
    }

    /** Does nothing for a person who has no account here. */
    @UseCase
    public void end(String issuer, String subject) {
        known.username(issuer, subject).ifPresent(sessions::endAll);
    }
}
