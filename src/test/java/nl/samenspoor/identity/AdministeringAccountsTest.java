package nl.samenspoor.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.junit.jupiter.api.Test;

class AdministeringAccountsTest {

    private static final Actor ADMINISTRATOR = new Actor("beheer", Set.of(Role.ADMINISTRATOR), Set.of(), false);
    private static final String PASSWORD = "four plain words here";
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");

    private final AccountDatabase database =
            new AccountDatabase(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
    private final AdministeringAccounts accounts = database.administering;

    @Test
    void onlyAnAdministratorMakesAccounts() {
        Actor leader = new Actor("leader", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        assertThrows(NotAllowed.class, () -> accounts.create(leader, reader("new")));
        assertTrue(database.tables.none());
    }

    @Test
    void whoAdministersAccountsHasNoOtherRole() {
        assertRefused("roles", Set.of(Role.ADMINISTRATOR, Role.PROJECT_LEADER), Set.of());
        assertRefused("roles", Set.of(Role.ADMINISTRATOR), Set.of(new Seat(OMMEN, Role.COLLEGE)));
    }

    @Test
    void aRoleOfAMunicipalityNeedsOne() {
        assertRefused("roles", Set.of(Role.COLLEGE), Set.of());
    }

    @Test
    void aNameIsTakenOnce() {
        accounts.create(ADMINISTRATOR, reader("reader"));
        assertThrows(Conflict.class, () -> accounts.create(ADMINISTRATOR, reader("reader")));
    }

    @Test
    void guessablePasswordsAreRefused() {
        for (String password : List.of(
                "short",
                "samenspoor-demo",
                "aaaaaaaaaaaaaaaaaaaa",
                "reader reader reader",
                "Welkom2026Welkom2026",
                "gemeenteraad2026!",
                "passwordpassword1",
                "qwertyuiopasdfgh",
                "123456789012345",
                "\u20ac".repeat(15))) {
            InvalidInput refused = assertThrows(
                    InvalidInput.class,
                    () -> accounts.create(
                            ADMINISTRATOR, new CreateAccount("reader", null, password, Set.of(Role.READER), Set.of())),
                    password);
            assertEquals("password", refused.problems().get(0).field());
        }
    }

    @Test
    void everyCharacterCountsAsOneAndNothingIsCutOff() {
        String emoji = "\uD83D\uDE82\uD83C\uDFDB\uFE0F paard batterij";
        String long_ = "zes heel andere gewone woorden " + "en nog wat meer ".repeat(10);
        assertEquals(List.of(), database.passwords.problems("reader", null, emoji, false));
        assertEquals(List.of(), database.passwords.problems("reader", null, long_.substring(0, 190), false));
        assertEquals(
                1,
                database.passwords
                        .problems("reader", null, "x".repeat(201), false)
                        .size());
        String hash = database.passwords.hash(long_.substring(0, 190));
        assertTrue(database.passwords.matches(long_.substring(0, 190), hash));
        assertFalse(database.passwords.matches(long_.substring(0, 189) + "!", hash));
        assertTrue(database.passwords.matches(
                "caf\u00e9 aan de overkant", database.passwords.hash("cafe\u0301 aan de overkant")));
    }

    @Test
    void besideASecondFactorEightCharactersDo() {
        assertEquals(List.of(), database.passwords.problems("beheer", null, "k7fp!2mq", true));
        assertEquals(
                1,
                database.passwords.problems("beheer", null, "k7fp!2mq", false).size());
        assertEquals(
                1, database.passwords.problems("beheer", null, "welkom01", true).size());
        assertEquals(
                1, database.passwords.problems("beheer", null, "k7fp!2m", true).size());
    }

    @Test
    void theLastAdministratorStays() {
        accounts.create(
                ADMINISTRATOR, new CreateAccount("beheer", null, PASSWORD, Set.of(Role.ADMINISTRATOR), Set.of()));
        assertThrows(Conflict.class, () -> accounts.deactivate(ADMINISTRATOR, "beheer"));
    }

    private void administrator(String name, String until) {
        accounts.create(ADMINISTRATOR, new CreateAccount(name, null, PASSWORD, Set.of(Role.ADMINISTRATOR), Set.of()));
        if (until != null) {
            database.jdbc
                    .sql("update role_held set held_until = ? where username = ?")
                    .params(LocalDate.parse(until), name)
                    .update();
        }
    }

    private void end(String name, String on) {
        long role = database.assigning.of(ADMINISTRATOR, name).get(0).id();
        database.assigning.end(ADMINISTRATOR, name, role, LocalDate.parse(on));
    }

    @Test
    void anAdministratorWhoWasOnlyInvitedKeepsNobodyFromBeingTheLast() {
        administrator("beheer", null);
        accounts.create(ADMINISTRATOR, new CreateAccount("nieuw", null, null, Set.of(Role.ADMINISTRATOR), Set.of()));

        assertThrows(Conflict.class, () -> accounts.deactivate(ADMINISTRATOR, "beheer"));
        assertThrows(Conflict.class, () -> end("beheer", "2026-11-24"));
        database.tables.activate("nieuw");
        accounts.deactivate(ADMINISTRATOR, "beheer");
    }

    @Test
    void anAdministratorOfTheDemonstrationIsNoneElsewhere() {
        new DemoAccounts(database.tables, database.passwords).create(List.of());
        administrator("beheer", null);

        assertThrows(Conflict.class, () -> accounts.deactivate(ADMINISTRATOR, "beheer"));
    }

    @Test
    void noLaterDayIsWithoutAnAdministratorWhenARoleOrAccessEnds() {
        administrator("beheer", null);
        administrator("tijdelijk", "2027-06-01");

        assertThrows(Conflict.class, () -> end("beheer", "2026-11-24"), "at once");
        assertThrows(Conflict.class, () -> end("beheer", "2027-03-01"), "while the other one is there");
        assertThrows(Conflict.class, () -> accounts.deactivate(ADMINISTRATOR, "beheer"));
        end("tijdelijk", "2027-01-01");
        administrator("opvolger", null);
        database.jdbc
                .sql("update role_held set held_from = date '2027-01-01' where username = 'opvolger'")
                .update();
        end("beheer", "2027-01-01");
        assertThrows(Conflict.class, () -> end("opvolger", "2027-01-01"), "nobody would follow");
        assertThrows(Conflict.class, () -> accounts.deactivate(ADMINISTRATOR, "opvolger"));
        accounts.deactivate(ADMINISTRATOR, "tijdelijk");
        assertThrows(Conflict.class, () -> accounts.deactivate(ADMINISTRATOR, "beheer"), "the only one until then");
    }

    @Test
    void aSeatCountsFromItsFirstDayUpToItsEnd() {
        accounts.create(
                ADMINISTRATOR,
                new CreateAccount("clerk", null, PASSWORD, Set.of(), Set.of(new Seat(OMMEN, Role.COUNCIL_CLERK))));
        assertEquals(1, database.tables.find("clerk").orElseThrow().seats().size());
        database.jdbc.sql("update role_held set held_until = date '2026-11-24'").update();
        assertEquals(List.of(), database.tables.find("clerk").orElseThrow().seats());
    }

    private void assertRefused(String field, Set<Role> roles, Set<Seat> seats) {
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> accounts.create(ADMINISTRATOR, new CreateAccount("new", null, PASSWORD, roles, seats)));
        assertEquals(field, refused.problems().get(0).field());
    }

    private static CreateAccount reader(String name) {
        return new CreateAccount(name, null, PASSWORD, Set.of(Role.READER), Set.of());
    }
}
