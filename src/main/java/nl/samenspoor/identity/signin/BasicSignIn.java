package nl.samenspoor.identity.signin;

import java.util.Arrays;
import java.util.List;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.CheckingCredentials;
import nl.samenspoor.identity.PasswordAlone;
import nl.samenspoor.identity.SecondFactorRule;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.Way;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs in for one request with name and password. An account that signs in with two factors is refused: it uses a token.
 * What was right a moment ago is not checked, counted and told again with every request.
 */
@Component
class BasicSignIn implements AuthenticationProvider {

    private static final int TURNS = 64;

    private final CheckingPasswords passwords;
    private final CheckingCredentials credentials;
    private final SecondFactorRule secondFactor;
    private final PasswordAlone alone;
    private final Object[] turns = new Object[TURNS];

    BasicSignIn(
            CheckingPasswords passwords,
            CheckingCredentials credentials,
            SecondFactorRule secondFactor,
            PasswordAlone alone) {
        this.passwords = passwords;
        this.credentials = credentials;
        this.secondFactor = secondFactor;
        this.alone = alone;
        Arrays.setAll(turns, i -> new Object());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Attempt from = Attempt.of(attempt);
        String password = PasswordSignIn.text(attempt.getCredentials());
        Account account = credentials
                .remembered(attempt.getName(), password)
                .orElseGet(() -> oneAtATime(attempt.getName(), password, from));
        if (secondFactor.appliesTo(account)) {
            passwords.refused(Way.BASIC, account.username(), Reason.NEEDS_SECOND_FACTOR, from.source());
            throw new NeedsToken();
        }
        if (!alone.enough(account, password)) {
            passwords.refused(Way.BASIC, account.username(), Reason.NEEDS_LONGER_PASSWORD, from.source());
            throw new NeedsLongerPassword();
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedInAccount.once(account.username(), account.version()),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    /** Many requests of one system at once are one attempt: the first is looked at, the others find it remembered. */
    private Account oneAtATime(String name, String password, Attempt from) {
        synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
            return credentials.remembered(name, password).orElseGet(() -> checked(name, password, from));
        }
    }

    private Account checked(String name, String password, Attempt from) {
        Account account = passwords.check(Way.BASIC, name, password, from.source());
        if (!secondFactor.appliesTo(account)) {
            passwords.signedIn(Way.BASIC, account.username(), from.source());
        }
        return account;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
