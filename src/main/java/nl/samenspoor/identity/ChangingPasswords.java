package nl.samenspoor.identity;

import java.util.List;
import nl.samenspoor.identity.SecurityEvent.PasswordChanged;
import nl.samenspoor.identity.throttle.AskingAgain;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes the password of one's own account. */
@Component
public class ChangingPasswords {

    private final AccountTables tables;
    private final PasswordResets resets;
    private final Passwords passwords;
    private final SecondFactorRule secondFactor;
    private final AskingAgain again;
    private final ApplicationEventPublisher events;

    ChangingPasswords(
            AccountTables tables,
            PasswordResets resets,
            Passwords passwords,
            SecondFactorRule secondFactor,
            AskingAgain again,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.resets = resets;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.again = again;
        this.events = events;
    }

    /**
     * Sets another password. All sessions of the account end, the present one too.
     *
     * @throws InvalidInput naming {@code present} when that is not the present password or it is too early to look, {@code password}
     *                      when the new one will not do
     * @throws Conflict     for an account of the demonstration, whose password everybody knows
     */
    public void change(Actor actor, String present, String password) {
        again.thenDo(actor, present, () -> set(actor.account(), present, password));
    }

    private void set(String username, String present, String password) {
        Account account = tables.find(username).orElseThrow(() -> new NotFound("identity.unknownAccount"));
        if (account.demo()) {
            throw new Conflict("identity.demoPassword");
        }
        List<FieldProblem> problems =
                passwords.problems(username, account.title(), password, secondFactor.appliesTo(account));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (password.equals(present)) {
            throw InvalidInput.of("password", "identity.samePassword");
        }
        resets.end(username);
        tables.setPassword(username, passwords.hash(password));
        events.publishEvent(new PasswordChanged(username, username));
    }
}
