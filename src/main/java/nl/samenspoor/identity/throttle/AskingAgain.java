package nl.samenspoor.identity.throttle;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.CheckingCredentials;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.throttle.Throttle.What;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    private final AfterAsking after;
    private final ApplicationEventPublisher events;

    AskingAgain(
            CheckingCredentials credentials, Throttle throttle, AfterAsking after, ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.throttle = throttle;
        this.after = after;
        this.events = events;
    }

    /**
     * Asks, and then does the work as a use case. The question stands before its transaction, as it uses the database on its
     * own: whoever asked while holding a connection would wait for a second one, and ten at once for ever.
     *
     * @throws InvalidInput naming {@code present} when that is not the present password, or it is too early to look
     */
    public void thenDo(Actor actor, String present, Runnable work) {
        after.run(require(actor, present), () -> {
            work.run();
            return "";
        });
    }

    /**
     * The same for work that makes something.
     *
     * @throws InvalidInput naming {@code present} when that is not the present password, or it is too early to look
     */
    public <T> T thenMake(Actor actor, String present, Supplier<T> work) {
        return after.run(require(actor, present), work);
    }

    private Account require(Actor actor, String present) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The password is asked before a transaction begins");
        }
        Optional<Duration> wait = throttle.begin(What.AGAIN, actor.account(), HERE);
        if (wait.isPresent()) {
            tell(actor, Reason.THROTTLED);
            throw InvalidInput.of(
                    "present",
                    "identity.signIn.wait",
                    wait.get().plusMillis(999).toSeconds());
        }
        Account account = credentials.check(actor.account(), present).orElseThrow(() -> {
            tell(actor, Reason.WRONG_CREDENTIALS);
            return InvalidInput.of("present", "identity.wrongPresent");
        });
        throttle.succeeded(What.AGAIN, actor.account(), HERE);
        return account;
    }

    private void tell(Actor actor, Reason reason) {
        events.publishEvent(new SignInRefused(actor.account(), Way.AGAIN, reason, UNKNOWN));
    }
}
