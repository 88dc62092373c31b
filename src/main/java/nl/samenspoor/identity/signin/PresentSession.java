package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.session.Sessions;
import nl.samenspoor.identity.signin.MissingFactors.Missing;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the current request. */
@Component
public class PresentSession {

    private static final Set<String> OF_SECOND_FACTOR =
            Set.of(MissingFactors.CODE, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Sessions sessions;
    private final CheckingPasswords passwords;

    PresentSession(Sessions sessions, CheckingPasswords passwords) {
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** Its id, as the account's own list of sessions names it; nothing for a request with its own credentials. */
    public Optional<String> id() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedInAccount signedIn
                ? Optional.ofNullable(signedIn.session()).filter(session -> !session.equals(SignedInAccount.ONCE))
                : Optional.empty();
    }

    /**
     * Goes on under a new id after a change of the second factors that ended all sessions of the account. Whoever adds one
     * showed it, and whoever has one showed it to get here.
     *
     * @param account as it is now
     * @param shown   the kind of second factor that was changed: whoever had to add one is signed in with it
     */
    public void renew(HttpServletRequest request, HttpServletResponse response, Account account, Way shown) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null) {
            return;
        }
        List<GrantedAuthority> given = new ArrayList<>(present.getAuthorities());
        given.removeIf(factor -> OF_SECOND_FACTOR.contains(String.valueOf(factor.getAuthority())));
        if (account.secondFactor()) {
            given.add(FactorGrantedAuthority.fromAuthority(MissingFactors.CODE));
        }
        Attempt from = Attempt.of(request);
        String session = sessions.start(account.username(), from.source().address(), from.browser());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(account.username(), account.version(), session), null, given));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        NewSession.TOKENS.saveToken(null, request, response);
        contexts.saveContext(context, request, response);
        if (request.getAttribute(CurrentAccount.MISSING) == Missing.ENROLMENT && account.secondFactor()) {
            passwords.signedIn(shown, account.username(), from.source());
        }
    }
}
