package nl.samenspoor.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.identity.SecurityEvent.RolesChanged;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives accounts roles and ends them. A role counts from its first day and up to its end with every request, also while a
 * form is open: roles are read afresh each time.
 */
@Component
public class AssigningRoles {

    private final AccountTables tables;
    private final HeldRoles held;
    private final KeepingAdministrators administrators;
    private final Municipalities municipalities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AssigningRoles(
            AccountTables tables,
            HeldRoles held,
            KeepingAdministrators administrators,
            Municipalities municipalities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.held = held;
        this.administrators = administrators;
        this.municipalities = municipalities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * All roles an account ever held and will hold, the latest first.
     *
     * @throws NotAllowed unless an administrator asks
     * @throws NotFound   when there is no such account
     */
    public List<HeldRole> of(Actor actor, String username) {
        Accounts.requireAdministrator(actor);
        require(username);
        return held.all(username);
    }

    /**
     * Gives a role.
     *
     * @throws NotAllowed   unless an administrator does so
     * @throws NotFound     when there is no such account
     * @throws InvalidInput naming {@code role}, {@code municipality}, {@code from} or {@code until}
     * @throws Conflict     when it holds that role on one of those days already, and for an account whose roles a provider
     *                      keeps
     */
    @UseCase
    public void grant(Actor actor, String username, GrantRole grant) {
        Accounts.requireAdministrator(actor);
        if (require(username).provided()) {
            throw new Conflict("identity.provider.keepsRoles");
        }
        tables.lock(username);
        check(grant, held.all(username));
        held.add(username, grant, actor.account());
        events.publishEvent(new RolesChanged(username, actor.account(), List.of(grant.told())));
    }

    private void check(GrantRole grant, List<HeldRole> others) {
        List<FieldProblem> problems = new ArrayList<>();
        MunicipalityCode municipality = grant.municipality();
        if (grant.role().ofMunicipality() && municipality == null) {
            problems.add(FieldProblem.of("municipality", "identity.roles.needsMunicipality"));
        } else if (!grant.role().ofMunicipality() && municipality != null) {
            problems.add(FieldProblem.of("municipality", "identity.roles.noMunicipality"));
        } else if (municipality != null && !municipalities.exists(municipality)) {
            problems.add(FieldProblem.of("municipality", "municipality.unknown", municipality.text()));
        }
        dates(grant, problems);
        if (others.stream().anyMatch(other -> clash(grant, other))) {
            problems.add(FieldProblem.of("role", "identity.administratorDecidesNothing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (others.stream().anyMatch(other -> same(grant, other))) {
            throw new Conflict("identity.roles.heldAlready");
        }
    }

    private void dates(GrantRole grant, List<FieldProblem> problems) {
        LocalDate until = grant.until();
        if (grant.from().isBefore(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("from", "identity.roles.past"));
        }
        if (until != null && !until.isAfter(grant.from())) {
            problems.add(FieldProblem.of("until", "identity.roles.order"));
        }
        if (grant.deputy() && (until == null || !grant.role().ofMunicipality())) {
            problems.add(
                    until == null
                            ? FieldProblem.of("until", "identity.roles.deputyUntil")
                            : FieldProblem.of("role", "identity.roles.deputyOfBody"));
        }
    }

    /** Whoever administers accounts has no other role on any day. */
    private static boolean clash(GrantRole grant, HeldRole other) {
        boolean one = grant.role() == Role.ADMINISTRATOR;
        boolean another = other.role() == Role.ADMINISTRATOR;
        return one != another && other.overlaps(grant.from(), grant.until());
    }

    private static boolean same(GrantRole grant, HeldRole other) {
        return grant.role() == other.role()
                && Objects.equals(grant.municipality(), other.municipality())
                && other.overlaps(grant.from(), grant.until());
    }

    /**
     * Ends a role on a day, up to but not including it; today ends it at once.
     *
     * @throws NotAllowed   unless an administrator does so
     * @throws NotFound     when the account has no such role
     * @throws InvalidInput naming {@code on} when it is before today, or the role ends earlier anyway
     * @throws Conflict     when nobody would be left to administer accounts
     */
    @UseCase
    public void end(Actor actor, String username, long role, LocalDate on) {
        Accounts.requireAdministrator(actor);
        tables.lockAdministrators();
        Account account = require(username);
        HeldRole known = held.all(username).stream()
                .filter(one -> one.id() == role)
                .findFirst()
                .orElseThrow(() -> new NotFound("identity.roles.unknown"));
        LocalDate today = LocalDate.now(clock);
        if (on.isBefore(today)) {
            throw InvalidInput.of("on", "identity.roles.past");
        }
        if (known.until() != null && !known.until().isAfter(on)) {
            throw InvalidInput.of("on", "identity.roles.endsEarlier", known.until());
        }
        administrators.requireOthers(account, known, on);
        held.end(role, on, actor.account());
        events.publishEvent(new RolesChanged(username, actor.account(), List.of(known.role() + " ends " + on)));
    }

    private Account require(String username) {
        return tables.find(username).orElseThrow(() -> new NotFound("identity.unknownAccount"));
    }
}
