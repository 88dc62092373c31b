package nl.samenspoor.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.samenspoor.identity.DemoAccounts.DemoMunicipality;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CheckingCredentialsTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String PASSWORD = "four plain words here";

    private final AccountDatabase database =
            new AccountDatabase(Clock.systemUTC(), new Passwords(new PasswordStrength()));
    private final CheckingCredentials credentials = credentials();

    private CheckingCredentials credentials(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new CheckingCredentials(database.tables, database.passwords, Clock.systemUTC(), environment);
    }

    @BeforeEach
    void anAccount() {
        database.administering.create(
                SYSTEM, new CreateAccount("clerk", "Clerk", PASSWORD, Set.of(Role.READER), Set.of()));
    }

    @Test
    void theRightPasswordIsRightAgainAndAgain() {
        assertTrue(credentials.check("clerk", PASSWORD).isPresent());
        assertTrue(credentials.check(" Clerk ", PASSWORD).isPresent());
    }

    @Test
    void aRememberedPasswordDoesNotLetAnotherOneIn() {
        credentials.check("clerk", PASSWORD);
        assertTrue(credentials.check("clerk", PASSWORD + "!").isEmpty());
        assertTrue(credentials.check("nobody", PASSWORD).isEmpty());
    }

    @Test
    void aDeactivatedAccountIsOutAtOnce() {
        credentials.check("clerk", PASSWORD);
        database.administering.deactivate(SYSTEM, "clerk");
        assertTrue(credentials.check("clerk", PASSWORD).isEmpty());
    }

    @Test
    void anotherPasswordMakesTheOldOneWorthlessAtOnce() {
        credentials.check("clerk", PASSWORD);
        database.jdbc
                .sql("update account set password_hash = ?")
                .param(database.passwords.hash("five other plain words here"))
                .update();
        assertTrue(credentials.check("clerk", PASSWORD).isEmpty());
        assertTrue(credentials.check("clerk", "five other plain words here").isPresent());
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        long[] known = new long[7];
        long[] unknown = new long[7];
        for (int i = 0; i < known.length; i++) {
            known[i] = time("clerk", i);
            unknown[i] = time("nobody", i);
        }
        java.util.Arrays.sort(known);
        java.util.Arrays.sort(unknown);
        double ratio = (double) unknown[3] / known[3];
        assertTrue(ratio > 0.5 && ratio < 2, "median of unknown names is " + ratio + " times that of known ones");
    }

    private long time(String name, int i) {
        long from = System.nanoTime();
        assertTrue(credentials.check(name, "wrong " + i).isEmpty());
        return System.nanoTime() - from;
    }

    @Test
    void thePasswordItselfIsKeptNowhere() {
        String hash = database.tables.passwordHash("clerk").orElseThrow();
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertFalse(hash.contains(PASSWORD));
    }

    @Test
    void demonstrationAccountsWorkInTheDemonstrationOnly() {
        DemoAccounts demo = new DemoAccounts(database.tables, database.passwords);
        MunicipalityCode code = new MunicipalityCode("GM0183");
        demo.create(List.of(new DemoMunicipality(code, "Tubbergen", "tubbergen")));
        demo.create(List.of(new DemoMunicipality(code, "Tubbergen", "tubbergen")));

        assertEquals(9, demo.all().size());
        Account clerk = credentials("demo")
                .check("griffier-tubbergen", DemoAccounts.PASSWORD)
                .orElseThrow();
        assertEquals(List.of(new Seat(code, Role.COUNCIL_CLERK)), clerk.seats());
        assertTrue(
                credentials().check("griffier-tubbergen", DemoAccounts.PASSWORD).isEmpty());
    }
}
