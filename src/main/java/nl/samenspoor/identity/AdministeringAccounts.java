package nl.samenspoor.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.identity.SecurityEvent.AccessEnded;
import nl.samenspoor.identity.SecurityEvent.AccessReturned;
import nl.samenspoor.identity.SecurityEvent.AccountMade;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What an administrator does with accounts. Whoever administers accounts decides nothing else. */
@Component
public class AdministeringAccounts {

    private final AccountTables tables;
    private final Passwords passwords;
    private final PasswordResets resets;
    private final KeepingAdministrators administrators;
    private final Municipalities municipalities;
    private final SecondFactorRule secondFactor;
    private final ApplicationEventPublisher events;

    AdministeringAccounts(
            AccountTables tables,
            Passwords passwords,
            PasswordResets resets,
            KeepingAdministrators administrators,
            Municipalities municipalities,
            SecondFactorRule secondFactor,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.resets = resets;
        this.administrators = administrators;
        this.passwords = passwords;
        this.municipalities = municipalities;
        this.secondFactor = secondFactor;
        this.events = events;
    }

    /**
     * Makes an account. With a password it can be used at once; without one whoever gets it chooses one, so that nobody
     * else ever knows it.
     *
     * @return the secret of the invitation, to hand over; nothing when there is a password
     * @throws InvalidInput naming {@code username}, {@code title}, {@code password}, {@code roles} or {@code seats}
     * @throws Conflict     when the name is taken
     */
    @UseCase
    public Optional<ResettingPasswords.Issued> create(Actor actor, CreateAccount account) {
        Accounts.requireAdministrator(actor);
        check(account);
        if (tables.find(account.username()).isPresent()) {
            throw new Conflict("identity.usernameTaken", account.username());
        }
        String password = account.password();
        String hash = passwords.hash(password == null ? OneTimeSecret.make() : password);
        try {
            tables.add(account, hash, false, password != null, actor.account());
        } catch (DuplicateKeyException taken) {
            throw new Conflict("identity.usernameTaken", account.username());
        }
        events.publishEvent(new AccountMade(account.username(), actor.account(), account.told()));
        return password == null
                ? Optional.of(resets.issue(account.username(), actor.account(), ResettingPasswords.INVITED))
                : Optional.empty();
    }

    private void check(CreateAccount account) {
        List<FieldProblem> problems = new ArrayList<>();
        if (account.password() != null) {
            problems.addAll(passwords.problems(
                    account.username(), account.title(), account.password(), secondFactor.requires(roles(account))));
        }
        if (!account.username().matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            problems.add(FieldProblem.of("username", "identity.username"));
        }
        if (account.roles().isEmpty() && account.seats().isEmpty()) {
            problems.add(FieldProblem.of("roles", "identity.nothingToDo"));
        }
        if (account.roles().stream().anyMatch(Role::ofMunicipality)) {
            problems.add(FieldProblem.of("roles", "identity.roleNeedsMunicipality"));
        }
        if (account.roles().contains(Role.ADMINISTRATOR)
                && (account.roles().size() > 1 || !account.seats().isEmpty())) {
            problems.add(FieldProblem.of("roles", "identity.administratorDecidesNothing"));
        }
        for (Seat seat : account.seats()) {
            if (!municipalities.exists(seat.municipality())) {
                problems.add(FieldProblem.of(
                        "seats", "municipality.unknown", seat.municipality().text()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        PlainText.optional("title", account.title(), PlainText.SHORT);
    }

    private static List<Role> roles(CreateAccount account) {
        return Stream.concat(account.roles().stream(), account.seats().stream().map(Seat::role))
                .toList();
    }

    /**
     * Ends an account's access: its sessions, tokens and open secrets count no more. What it recorded stays.
     *
     * @throws NotFound when there is no such account
     * @throws Conflict when nobody would be left to administer accounts
     */
    @UseCase
    public void deactivate(Actor actor, String username) {
        Accounts.requireAdministrator(actor);
        tables.lockAdministrators();
        Account account = require(username);
        administrators.requireOthers(account);
        tables.enable(username, false);
        resets.end(username);
        events.publishEvent(new AccessEnded(username, actor.account()));
    }

    /**
     * Gives a deactivated account its access back.
     *
     * @throws NotFound when there is no such account
     */
    @UseCase
    public void activate(Actor actor, String username) {
        Accounts.requireAdministrator(actor);
        require(username);
        tables.enable(username, true);
        events.publishEvent(new AccessReturned(username, actor.account()));
    }

    private Account require(String username) {
        return tables.find(username).orElseThrow(() -> new NotFound("identity.unknownAccount"));
    }
}
