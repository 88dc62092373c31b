package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignedIn;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.factor.CheckingCodes;
import nl.samenspoor.identity.throttle.Source;
import nl.samenspoor.identity.throttle.Throttle;
import nl.samenspoor.identity.throttle.Throttle.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of signing in: takes the code and adds it to what the session has shown. */
class CodeFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/login/code";

    private final Accounts accounts;
    private final CheckingCodes codes;
    private final Throttle throttle;
    private final CheckingPasswords refusals;
    private final ApplicationEventPublisher events;

    CodeFilter(
            Accounts accounts,
            CheckingCodes codes,
            Throttle throttle,
            CheckingPasswords refusals,
            ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH), attempt -> {
            throw new BadCredentialsException("codes are checked here");
        });
        this.accounts = accounts;
        this.codes = codes;
        this.throttle = throttle;
        this.refusals = refusals;
        this.events = events;
        setSessionAuthenticationStrategy(NewSession.strategy());
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null
                || !(present.getPrincipal() instanceof SignedInAccount signedIn)
                || accounts.usable(signedIn.getName())
                        .filter(known -> known.version() == signedIn.version())
                        .isEmpty()) {
            throw new AuthenticationCredentialsNotFoundException("no password was given before");
        }
        String typed = request.getParameter("code");
        Way way = check(
                signedIn.getName(),
                typed == null ? "" : typed,
                Attempt.of(request).source());
        events.publishEvent(new SignedIn(signedIn.getName(), way, request.getRemoteAddr()));
        List<GrantedAuthority> given = new ArrayList<>(present.getAuthorities());
        given.add(FactorGrantedAuthority.fromAuthority(MissingFactors.CODE));
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, given);
    }

    private Way check(String username, String typed, Source source) {
        Optional<Duration> wait = throttle.begin(What.CODE, username, source);
        if (wait.isPresent()) {
            refusals.refused(Way.CODE, username, Reason.THROTTLED, source);
            throw new Throttled(wait.get());
        }
        Way way = codes.check(username, typed).orElseThrow(() -> {
            refusals.refused(Way.CODE, username, Reason.WRONG_CREDENTIALS, source);
            return new BadCredentialsException("refused");
        });
        throttle.succeeded(What.CODE, username, source);
        return way;
    }
}
