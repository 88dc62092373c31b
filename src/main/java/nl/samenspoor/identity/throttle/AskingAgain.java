package nl.samenspoor.identity.throttle;

import java.time.Duration;
import java.util.Optional;
import nl.samenspoor.identity.CheckingCredentials;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.throttle.Throttle.What;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for the password once more, before something that could lock its owner out. Whoever sits at
 * a screen that was left open guesses as slowly as everybody else.
 */
@Component
public class AskingAgain {

    /** Signed in: where from makes no difference. */
    private static final Source HERE = new Source("session", null);
    /** The trail knows the address of the request. */
    private static final String UNKNOWN = "";

    private final CheckingCredentials credentials;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;

    AskingAgain(CheckingCredentials credentials, Throttle throttle, ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.throttle = throttle;
        this.events = events;
    }

    /** @throws InvalidInput naming {@code present} when that is not the present password, or it is too early to look */
    public void require(Actor actor, String present) {
        Optional<Duration> wait = throttle.begin(What.AGAIN, actor.account(), HERE);
        if (wait.isPresent()) {
            tell(actor, Reason.THROTTLED);
            throw InvalidInput.of(
                    "present",
                    "identity.signIn.wait",
                    wait.get().plusMillis(999).toSeconds());
        }
        if (credentials.check(actor.account(), present).isEmpty()) {
            tell(actor, Reason.WRONG_CREDENTIALS);
            throw InvalidInput.of("present", "identity.wrongPresent");
        }
        throttle.succeeded(What.AGAIN, actor.account(), HERE);
    }

    private void tell(Actor actor, Reason reason) {
        events.publishEvent(new SignInRefused(actor.account(), Way.AGAIN, reason, UNKNOWN));
    }
}
