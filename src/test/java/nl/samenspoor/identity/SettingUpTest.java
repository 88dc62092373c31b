package nl.samenspoor.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;

class SettingUpTest {

    private static final String PASSWORD = "four plain words here";

    private final AccountDatabase database = AccountDatabase.now();
    private final SettingUp setup = new SettingUp(database.tables, database.administering, database.events::add);

    @Test
    void whoeverReadsTheLogMakesTheFirstAdministrator() {
        String secret = setup.make();
        assertTrue(setup.open());
        setup.createAdministrator(secret, "beheer", PASSWORD);
        assertEquals(
                Set.of(Role.ADMINISTRATOR),
                database.tables.find("beheer").orElseThrow().roles());
    }

    @Test
    void afterwardsThereIsNothingToSetUp() {
        String secret = setup.make();
        setup.createAdministrator(secret, "beheer", PASSWORD);
        assertFalse(setup.open());
        assertThrows(NotFound.class, () -> setup.createAdministrator(secret, "second", PASSWORD));
        assertTrue(database.tables.find("second").isEmpty());
    }

    @Test
    void anotherSecretMakesNothing() {
        setup.make();
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> setup.createAdministrator("guess", "beheer", PASSWORD));
        assertEquals("secret", refused.problems().get(0).field());
        assertTrue(database.tables.none());
        assertEquals(
                List.of(new SignInRefused("beheer", Way.SETUP, Reason.WRONG_CREDENTIALS, "")),
                database.events,
                "and leaves a trace");
    }

    @Test
    void aPasswordThatIsTooShortCanBeCorrected() {
        String secret = setup.make();
        assertThrows(InvalidInput.class, () -> setup.createAdministrator(secret, "beheer", "short"));
        setup.createAdministrator(secret, "beheer", PASSWORD);
        assertFalse(database.tables.none());
    }

    @Test
    void thereIsNoSecretOnceThereIsAnAccount() {
        setup.offer();
        assertTrue(setup.open());
        SettingUp nextStart = new SettingUp(database.tables, database.administering, database.events::add);
        setup.createAdministrator(setup.make(), "beheer", PASSWORD);
        nextStart.offer();
        assertFalse(nextStart.open());
    }
}
