package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignedIn;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.factor.CheckingPasskeys;
import nl.samenspoor.identity.factor.CheckingPasskeys.Checked;
import nl.samenspoor.identity.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Signs in with a passkey, alone or after the password: it is both factors. Nobody can guess one, so nobody has to wait for
 * others who try.
 */
class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/login/passkey";

    /** On a request of somebody who showed his password before. */
    private static final String HALF = PasskeyFilter.class.getName() + ".half";

    private final Accounts accounts;
    private final CheckingPasskeys passkeys;
    private final Sessions sessions;
    private final CheckingPasswords refusals;
    private final ApplicationEventPublisher events;

    PasskeyFilter(
            Accounts accounts,
            CheckingPasskeys passkeys,
            Sessions sessions,
            CheckingPasswords refusals,
            ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH), attempt -> {
            throw new BadCredentialsException("passkeys are checked here");
        });
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.refusals = refusals;
        this.events = events;
        setSessionAuthenticationStrategy(NewSession.strategy());
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setAuthenticationFailureHandler((request, response, refused) -> response.sendRedirect(request.getContextPath()
                + (request.getAttribute(HALF) == null ? "/login" : CodeFilter.PATH) + "?passkey"));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Attempt from = Attempt.of(request);
        SignedInAccount before = present();
        request.setAttribute(HALF, before);
        String answer = request.getParameter("credential");
        Checked checked = AskedPasskey.take(request)
                .map(asked -> passkeys.check(asked, answer == null ? "" : answer))
                .orElse(Checked.NOBODY);
        Reason refused = checked.refused();
        Account account = (refused == null ? accounts.usable(checked.account()) : Optional.<Account>empty())
                .orElseThrow(() -> {
                    refusals.refused(
                            Way.PASSKEY,
                            whose(checked, before),
                            refused == null ? Reason.WRONG_CREDENTIALS : refused,
                            from.source());
                    return new BadCredentialsException("refused");
                });
        if (before != null && before.session() != null) {
            sessions.signedOut(before.getName(), before.session());
        }
        String session = sessions.start(account.username(), from.source().address(), from.browser());
        events.publishEvent(
                new SignedIn(account.username(), Way.PASSKEY, from.source().address()));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(account.username(), account.version(), session),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)));
    }

    /** Whose account was tried, as far as the passkey or the password before it tells. */
    private static String whose(Checked checked, @Nullable SignedInAccount before) {
        return checked.account().isEmpty() && before != null ? before.getName() : checked.account();
    }

    /** Whoever showed his password in this session; it goes on as another one. */
    private static @Nullable SignedInAccount present() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedInAccount signedIn ? signedIn : null;
    }
}
