package nl.samenspoor.identity.signin;

import java.time.Duration;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.CheckingCredentials;
import nl.samenspoor.identity.SecurityEvent.PasswordShown;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.SignedIn;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.TypedName;
import nl.samenspoor.identity.throttle.Source;
import nl.samenspoor.identity.throttle.Throttle;
import nl.samenspoor.identity.throttle.Throttle.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks name and password as often as the throttle allows, and tells what came of signing in. */
@Component
class CheckingPasswords {

    private final CheckingCredentials credentials;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;

    CheckingPasswords(CheckingCredentials credentials, Throttle throttle, ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * The account they belong to.
     *
     * @throws AuthenticationException when they belong to none, or it is too early to look; the same for every name
     */
    Account check(Way way, String typed, String password, Source source) {
        String name = TypedName.of(typed);
        Optional<Duration> wait = throttle.begin(What.PASSWORD, name, source);
        if (wait.isPresent()) {
            refused(way, name, Reason.THROTTLED, source);
            throw new Throttled(wait.get());
        }
        Account account = credentials.check(name, password).orElseThrow(() -> {
            refused(way, name, Reason.WRONG_CREDENTIALS, source);
            return new BadCredentialsException("refused");
        });
        throttle.succeeded(What.PASSWORD, name, source);
        return account;
    }

    /** Everything the account asks for was shown. */
    void signedIn(Way way, String name, Source source) {
        events.publishEvent(new SignedIn(name, way, source.address()));
    }

    /** The password was right, and something else is still missing. */
    void shown(String name, Source source) {
        events.publishEvent(new PasswordShown(name, source.address()));
    }

    void refused(Way way, String name, Reason reason, Source source) {
        events.publishEvent(new SignInRefused(name, way, reason, source.address()));
    }
}
