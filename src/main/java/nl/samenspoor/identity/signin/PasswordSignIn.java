package nl.samenspoor.identity.signin;

import java.util.List;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.PasswordAlone;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.session.Sessions;
import nl.samenspoor.identity.signin.MissingFactors.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Starts a session with name and password; every refusal is the same. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** In place of the attempt, which would be copied into the session with all that is known of the browser. */
    private static final String NOTHING = "";

    private final CheckingPasswords passwords;
    private final PasswordAlone alone;
    private final Sessions sessions;
    private final MissingFactors factors;

    PasswordSignIn(CheckingPasswords passwords, PasswordAlone alone, Sessions sessions, MissingFactors factors) {
        this.passwords = passwords;
        this.alone = alone;
        this.sessions = sessions;
        this.factors = factors;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Attempt from = Attempt.of(attempt);
        Account account =
                passwords.check(Way.PASSWORD, attempt.getName(), text(attempt.getCredentials()), from.source());
        String session = sessions.start(account.username(), from.source().address(), from.browser());
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(account.username(), account.version(), session), null, given(account, attempt));
        signedIn.setDetails(NOTHING);
        if (factors.missing(account, signedIn) == Missing.NOTHING) {
            passwords.signedIn(Way.PASSWORD, account.username(), from.source());
        } else {
            passwords.shown(account.username(), from.source());
        }
        return signedIn;
    }

    private List<GrantedAuthority> given(Account account, Authentication attempt) {
        GrantedAuthority password = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        return alone.enough(account, text(attempt.getCredentials()))
                ? List.of(password)
                : List.of(password, new SimpleGrantedAuthority(MissingFactors.NOT_ALONE));
    }

    static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
