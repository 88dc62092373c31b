package nl.samenspoor.identity.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.CheckingCredentials;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.SignedIn;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.throttle.Source;
import nl.samenspoor.identity.throttle.Throttle;
import nl.samenspoor.identity.throttle.Throttle.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks name and password as often as the throttle allows, and tells what came of it. */
@Component
class CheckingPasswords {

    private static final int NAME = 100;

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
        String name = typed.strip().toLowerCase(Locale.ROOT);
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
        events.publishEvent(new SignedIn(account.username(), way, source.address()));
        return account;
    }

    void refused(Way way, String name, Reason reason, Source source) {
        String kept = name.length() > NAME ? name.substring(0, NAME) : name;
        events.publishEvent(new SignInRefused(kept, way, reason, source.address()));
    }
}
