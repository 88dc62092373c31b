package nl.samenspoor.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.identity.throttle.AskingAgain;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.Municipalities;
import org.mockito.Mockito;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.env.MockEnvironment;

/** Only the tables of accounts, in a database of its own. */
final class AccountDatabase {

    final List<Object> events = new ArrayList<>();
    final JdbcClient jdbc;
    final AccountTables tables;
    final Passwords passwords;
    final SecondFactorRule secondFactor = new SecondFactorRule(Set.of(Role.ADMINISTRATOR));
    final AdministeringAccounts administering;
    final ResettingPasswords resetting;
    final ChangingPasswords changing;
    final AssigningRoles assigning;

    AccountDatabase(Clock clock) {
        this(clock, QuickPasswords.with(new PasswordStrength()));
    }

    AccountDatabase(Clock clock, Passwords passwords) {
        this.passwords = passwords;
        DriverManagerDataSource source =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V020__accounts.sql"),
                        new ClassPathResource("db/migration/V233__password_reset.sql"),
                        new ClassPathResource("db/migration/V311__roles_held.sql"),
                        new ClassPathResource("db/migration/V313__second_factor.sql"),
                        new ClassPathResource("db/migration/V316__provided_account.sql"))
                .execute(source);
        jdbc = JdbcClient.create(source);
        HeldRoles held = new HeldRoles(jdbc, clock);
        tables = new AccountTables(jdbc, held, clock);
        PasswordResets resets = new PasswordResets(jdbc, clock);
        resetting = new ResettingPasswords(tables, resets, passwords, secondFactor, events::add);
        changing = new ChangingPasswords(tables, resets, passwords, secondFactor, asking(), events::add);
        KeepingAdministrators administrators = new KeepingAdministrators(held, clock, new MockEnvironment());
        Municipalities municipalities = Mockito.mock(Municipalities.class);
        Mockito.when(municipalities.exists(Mockito.any())).thenReturn(true);
        assigning = new AssigningRoles(tables, held, administrators, municipalities, clock, events::add);
        administering = new AdministeringAccounts(
                tables, passwords, resets, administrators, municipalities, secondFactor, events::add);
    }

    /** Asks for the password again as ever, but makes nobody wait. */
    private AskingAgain asking() {
        return Mockito.mock(AskingAgain.class, asked -> {
            Actor actor = asked.getArgument(0);
            if (!passwords.matches(
                    asked.getArgument(1), tables.passwordHash(actor.account()).orElse(null))) {
                throw InvalidInput.of("present", "identity.wrongPresent");
            }
            Runnable work = asked.getArgument(2);
            work.run();
            return null;
        });
    }

    static AccountDatabase now() {
        return new AccountDatabase(Clock.system(ZoneOffset.UTC));
    }
}
