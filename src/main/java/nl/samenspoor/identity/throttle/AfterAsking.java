package nl.samenspoor.identity.throttle;

import java.util.function.Supplier;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.CheckingCredentials;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** The use case that follows when the password was asked again. */
@Component
class AfterAsking {

    private final CheckingCredentials credentials;

    AfterAsking(CheckingCredentials credentials) {
        this.credentials = credentials;
    }

    /**
     * Does the work.
     *
     * @param asked the account whose password was right
     * @throws InvalidInput naming {@code present} when its ways in were changed since, for example by an administrator
     */
    @UseCase
    public <T> T run(Account asked, Supplier<T> work) {
        if (!credentials.unchanged(asked)) {
            throw InvalidInput.of("present", "identity.wrongPresent");
        }
        return work.get();
    }
}
