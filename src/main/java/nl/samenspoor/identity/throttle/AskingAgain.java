package nl.samenspoor.identity.throttle;

import java.time.Duration;
import java.util.Optional;
import nl.samenspoor.identity.CheckingCredentials;
import nl.samenspoor.identity.throttle.Throttle.What;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for the password once more, before something that could lock its owner out. Whoever sits at
 * a screen that was left open guesses as slowly as everybody else.
 */
@Component
public class AskingAgain {

    /** Signed in: where from makes no difference. */
    private static final Source HERE = new Source("session", null);

    private final CheckingCredentials credentials;
    private final Throttle throttle;

    AskingAgain(CheckingCredentials credentials, Throttle throttle) {
        this.credentials = credentials;
        this.throttle = throttle;
    }

    /** @throws InvalidInput naming {@code present} when that is not the present password, or it is too early to look */
    public void require(Actor actor, String present) {
        Optional<Duration> wait = throttle.begin(What.AGAIN, actor.account(), HERE);
        if (wait.isPresent()) {
            throw InvalidInput.of(
                    "present",
                    "identity.signIn.wait",
                    wait.get().plusMillis(999).toSeconds());
        }
        if (credentials.check(actor.account(), present).isEmpty()) {
            throw InvalidInput.of("present", "identity.wrongPresent");
        }
        throttle.succeeded(What.AGAIN, actor.account(), HERE);
    }
}
