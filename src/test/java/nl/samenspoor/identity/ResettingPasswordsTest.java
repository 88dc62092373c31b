package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.samenspoor.SetClock;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ResettingPasswordsTest {

    private static final Actor ADMINISTRATOR = new Actor("beheer", Set.of(Role.ADMINISTRATOR), Set.of(), false);
    private static final Actor CLERK = new Actor("griffier", Set.of(Role.READER), Set.of(), false);
    private static final String OLD = "four plain words here";
    private static final String NEW = "five other plain words here";

    private final SetClock clock = new SetClock("2026-10-24T22:30:00Z");
    private final AccountDatabase database = new AccountDatabase(clock);
    private final ResettingPasswords resetting = database.resetting;
    private final CheckingCredentials credentials =
            new CheckingCredentials(database.tables, database.passwords, clock, new MockEnvironment());

    @BeforeEach
    void anAccount() {
        Actor system = Actor.system("test");
        database.administering.create(
                system, new CreateAccount("beheer", null, OLD, Set.of(Role.ADMINISTRATOR), Set.of()));
        database.administering.create(system, new CreateAccount("griffier", null, OLD, Set.of(Role.READER), Set.of()));
    }

    private int version() {
        return database.tables.find("griffier").orElseThrow().version();
    }

    @Test
    void theSecretSetsANewPasswordOnce() {
        int before = version();
        String secret = resetting.issue(ADMINISTRATOR, "griffier").secret();
        assertThat(version()).as("sessions end").isGreaterThan(before);
        assertThat(credentials.check("griffier", OLD)).isEmpty();

        resetting.use(" Griffier ", secret.toUpperCase(java.util.Locale.ROOT).replace("-", " "), NEW);
        assertThat(credentials.check("griffier", NEW)).isPresent();
        refused("secret", () -> resetting.use("griffier", secret, "six more other plain words"));
    }

    @Test
    void onlyTheHashOfASecretIsKept() {
        String secret = resetting.issue(ADMINISTRATOR, "griffier").secret();

        List<String> kept = database.jdbc
                .sql("select secret_hash from password_reset")
                .query(String.class)
                .list();
        assertThat(kept).containsExactly(OneTimeSecret.hash(secret));
        assertThat(kept.get(0)).doesNotContain(secret, secret.replace("-", ""));
    }

    @Test
    void aSecretLastsADay() {
        String secret = resetting.issue(ADMINISTRATOR, "griffier").secret();
        clock.pass(Duration.ofHours(24));

        refused("secret", () -> resetting.use("griffier", secret, NEW));
        assertThat(credentials.check("griffier", NEW)).isEmpty();
    }

    @Test
    void aNewerSecretReplacesTheOlder() {
        String first = resetting.issue(ADMINISTRATOR, "griffier").secret();
        String second = resetting.issue(ADMINISTRATOR, "griffier").secret();

        refused("secret", () -> resetting.use("griffier", first, NEW));
        resetting.use("griffier", second, NEW);
    }

    @Test
    void whatIsWrongAboutNameOrSecretCannotBeTold() {
        String secret = resetting.issue(ADMINISTRATOR, "griffier").secret();

        refused("secret", () -> resetting.use("beheer", secret, NEW));
        refused("secret", () -> resetting.use("niemand", secret, NEW));
        refused("secret", () -> resetting.use("griffier", "", NEW));
        refused("secret", () -> resetting.use("griffier", "x".repeat(100_000), NEW));
    }

    @Test
    void aGuessablePasswordCanBeCorrectedWithTheSameSecret() {
        String secret = resetting.issue(ADMINISTRATOR, "griffier").secret();

        refused("password", () -> resetting.use("griffier", secret, "short"));
        resetting.use("griffier", secret, NEW);
    }

    @Test
    void onlyAnAdministratorIssuesAndNotForHimself() {
        assertThatThrownBy(() -> resetting.issue(CLERK, "beheer")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> resetting.issue(ADMINISTRATOR, "beheer")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> resetting.issue(ADMINISTRATOR, "niemand")).isInstanceOf(NotFound.class);
    }

    @Test
    void aDeactivatedAccountGetsInByNoSecret() {
        String secret = resetting.issue(ADMINISTRATOR, "griffier").secret();
        database.administering.deactivate(ADMINISTRATOR, "griffier");

        refused("secret", () -> resetting.use("griffier", secret, NEW));
        assertThatThrownBy(() -> resetting.issue(ADMINISTRATOR, "griffier")).isInstanceOf(Conflict.class);
        database.administering.activate(ADMINISTRATOR, "griffier");
        refused("secret", () -> resetting.use("griffier", secret, NEW));
    }

    @Test
    void onesOwnPasswordChangesWithThePresentOne() {
        int before = version();
        ChangingPasswords changing = database.changing;
        refused("present", () -> changing.change(CLERK, "wrong", NEW));
        refused("password", () -> changing.change(CLERK, OLD, "short"));
        refused("password", () -> changing.change(CLERK, OLD, OLD));
        assertThat(version()).isEqualTo(before);

        changing.change(CLERK, OLD, NEW);
        assertThat(version()).as("sessions end").isGreaterThan(before);
        assertThat(credentials.check("griffier", OLD)).isEmpty();
        assertThat(credentials.check("griffier", NEW)).isPresent();
    }

    @Test
    void thePasswordOfTheDemonstrationStays() {
        new DemoAccounts(database.tables, database.passwords).create(List.of());
        Actor reader = new Actor("lezer", Set.of(Role.READER), Set.of(), false);

        assertThatThrownBy(() -> database.changing.change(reader, DemoAccounts.PASSWORD, NEW))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> resetting.issue(ADMINISTRATOR, "lezer")).isInstanceOf(Conflict.class);
    }

    private static void refused(String field, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().get(0).field())
                .isEqualTo(field));
    }

    @Test
    void aWrongSecretLeavesATraceWithTheNameAndNotTheSecret() {
        String secret = resetting.issue(ADMINISTRATOR, "griffier").secret();
        database.events.clear();
        refused("secret", () -> resetting.use(" Niemand", "GEHEIM", NEW));
        refused("secret", () -> resetting.use("grif\u0000fier", secret, NEW));
        refused("secret", () -> resetting.use("x".repeat(1_000), secret, NEW));
        refused("password", () -> resetting.use("griffier", secret, "short"));

        assertThat(database.events)
                .containsExactly(
                        new SignInRefused("niemand", Way.SECRET, Reason.WRONG_CREDENTIALS, ""),
                        new SignInRefused("grif fier", Way.SECRET, Reason.WRONG_CREDENTIALS, ""),
                        new SignInRefused("x".repeat(100), Way.SECRET, Reason.WRONG_CREDENTIALS, ""));
    }
}
