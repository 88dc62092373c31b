package nl.samenspoor.identity.signin;

import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.signin.MissingFactors.Missing;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is half signed in on the current request: the password was right, something is missing. */
@Component
public class PendingSignIn {

    /** Whoever still has to show a code of his second factor. */
    public Optional<Account> owingCode() {
        return pending(Missing.CODE);
    }

    /** Whoever still has to add a second factor. */
    public Optional<Account> enrolling() {
        return pending(Missing.ENROLMENT);
    }

    /** Whoever still has to choose a longer password. */
    public Optional<Account> choosingPassword() {
        return pending(Missing.LONGER_PASSWORD);
    }

    private static Optional<Account> pending(Missing what) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || request.getAttribute(CurrentAccount.MISSING, RequestAttributes.SCOPE_REQUEST) != what) {
            return Optional.empty();
        }
        return request.getAttribute(CurrentAccount.PENDING, RequestAttributes.SCOPE_REQUEST) instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }
}
