package nl.samenspoor.identity.signin;

import java.util.List;
import nl.samenspoor.identity.CheckingCredentials;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in with name and password; every refusal is the same. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final CheckingCredentials credentials;

    PasswordSignIn(CheckingCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = text(attempt.getCredentials());
        return credentials
                .check(attempt.getName(), password)
                .map(account -> UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInAccount(account.username(), account.version()), null, List.of()))
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
