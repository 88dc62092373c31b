package nl.samenspoor.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.samenspoor.SetClock;
import nl.samenspoor.database.EmptyDatabase;
import nl.samenspoor.identity.throttle.Throttle.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Guessing gets slow; whom it is aimed at gets in all the same. */
class ThrottleTest {

    private static final int PER_ADDRESS = 20;

    private final DataSource source = EmptyDatabase.onH2();
    private final SetClock clock = new SetClock("2026-11-24T10:00:00Z");
    private JdbcClient jdbc;
    private KnownDevices devices;
    private Throttle throttle;

    @BeforeEach
    void tables() {
        for (String script : new String[] {"V020__accounts", "V314__sign_in_attempts"}) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(source);
        }
        jdbc = JdbcClient.create(source);
        jdbc.sql("insert into account values ('griffier', 'x', true, null, false, 1, timestamp '2026-03-01 10:00:00')")
                .update();
        throttle = started();
    }

    private Throttle started() {
        devices = new KnownDevices(jdbc, clock);
        return new Throttle(
                new AttemptRows(jdbc, clock), devices, clock, new JdbcTransactionManager(source), PER_ADDRESS);
    }

    private static Source from(String address) {
        return new Source(address, null);
    }

    private Optional<Duration> fail(String name, String address) {
        return throttle.begin(What.PASSWORD, name, from(address));
    }

    private void failures(int count, String name, String address) {
        for (int i = 0; i < count; i++) {
            Optional<Duration> wait = fail(name, address);
            while (wait.isPresent()) {
                clock.pass(wait.get());
                wait = fail(name, address);
            }
        }
    }

    @Test
    void threeAttemptsAreFreeThenEachWaitsTwiceAsLong() {
        failures(3, "griffier", "10.0.0.1");
        long expected = 1;
        for (int i = 0; i < 12; i++) {
            assertThat(fail("griffier", "10.0.0.1")).contains(Duration.ofSeconds(Math.min(900, expected)));
            clock.pass(Duration.ofSeconds(Math.min(900, expected)));
            assertThat(fail("griffier", "10.0.0.1")).isEmpty();
            expected *= 2;
        }
    }

    @Test
    void rightBeforeTheWaitIsOverItIsNotLookedAtAndCountsForNothing() {
        failures(3, "griffier", "10.0.0.1");
        for (int i = 0; i < 100; i++) {
            assertThat(fail("griffier", "10.0.0.1")).contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void theOwnerGetsInFromElsewhereHoweverManyOthersTry() {
        for (int i = 0; i < 60; i++) {
            failures(4, "griffier", "10.0." + i + ".1");
        }
        assertThat(fail("griffier", "192.168.1.1")).as("the first attempt").isEmpty();
        throttle.succeeded(What.PASSWORD, "griffier", from("192.168.1.1"));
        assertThat(fail("griffier", "192.168.1.1")).as("and the next time").isEmpty();
        assertThat(fail("griffier", "192.168.1.1"))
                .as("but a place that is wrong once has to wait at once")
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void onePasswordTriedOnManyAccountsIsSlowedDown() {
        for (int i = 0; i < PER_ADDRESS; i++) {
            assertThat(fail("account-" + i, "10.0.0.1")).isEmpty();
        }
        assertThat(fail("another", "10.0.0.1")).contains(Duration.ofSeconds(1));
        assertThat(fail("another", "10.0.0.2")).as("elsewhere").isEmpty();
        for (int i = 0; i < 20; i++) {
            fail("more-" + i, "10.0.0.1").ifPresent(clock::pass);
            fail("more-" + i, "10.0.0.1");
        }
        assertThat(fail("last", "10.0.0.1"))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void manyAddressesOfOneNetworkAreOnePlace() {
        for (int i = 0; i < 3; i++) {
            assertThat(fail("griffier", "2001:db8:1:2:0:0:0:" + i)).isEmpty();
        }
        assertThat(fail("griffier", "2001:db8:1:2:ffff:0:0:9")).isPresent();
        assertThat(fail("griffier", "2001:db8:1:3:0:0:0:1")).isEmpty();
    }

    @Test
    void howAnAddressIsWrittenMakesNoDifference() {
        for (String same : List.of("2001:db8::1", "2001:DB8:0:0::9", "[2001:db8::7]:4711")) {
            assertThat(fail("griffier", same)).as(same).isEmpty();
        }
        assertThat(fail("griffier", "2001:db8:0000:0000:ffff::1")).isPresent();
        assertThat(fail("griffier", "2001:db8::5%eth0")).isPresent();
        assertThat(fail("griffier", "2001:db8:0:1::1")).as("another network").isEmpty();
        failures(3, "secretaris", "192.0.2.1:1000");
        assertThat(fail("secretaris", "192.0.2.1:1001")).isPresent();
        assertThat(fail("secretaris", "::ffff:192.0.2.1")).isPresent();
        assertThat(fail("secretaris", "192.0.2.2")).isEmpty();
        for (String odd : List.of("", ":::::", "unknown", "fe80::zz", "1:2", "[")) {
            assertThat(fail("controleur", odd)).as(odd).isEmpty();
        }
    }

    @Test
    void aBrowserThatWasHereBeforeIsNotTouchedByOthers() {
        Source own = new Source("10.0.0.1", devices.remember("griffier", null));
        for (int i = 0; i < 30; i++) {
            fail("griffier", "10.0.0.1").ifPresent(clock::pass);
            fail("account-" + i, "10.0.0.1").ifPresent(clock::pass);
        }
        assertThat(throttle.begin(What.PASSWORD, "griffier", own)).isEmpty();
        assertThat(throttle.begin(What.PASSWORD, "secretaris", own))
                .as("it is known for its own account only")
                .isPresent();
        assertThat(throttle.begin(What.PASSWORD, "griffier", new Source("10.0.0.1", "x".repeat(43))))
                .as("a made-up secret is nothing")
                .isPresent();
    }

    @Test
    void codesAreCountedOverAllPlacesTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.begin(What.CODE, "griffier", from("10.0." + i + ".1")))
                    .isEmpty();
        }
        assertThat(throttle.begin(What.CODE, "griffier", from("10.0.9.1"))).isPresent();
        Source own = new Source("10.0.9.1", devices.remember("griffier", null));
        assertThat(throttle.begin(What.CODE, "griffier", own)).isEmpty();
    }

    @Test
    void aRestartOrAnotherNodeForgetsNothing() {
        failures(3, "griffier", "10.0.0.1");
        throttle = started();
        assertThat(fail("griffier", "10.0.0.1")).isPresent();
        clock.pass(Duration.ofHours(1));
        assertThat(fail("griffier", "10.0.0.1")).as("an hour later").isEmpty();
    }

    @Test
    void manyAttemptsAtTheSameMomentDoNotSlipThroughTogether() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 40; round++) {
                String name = "griffier-" + round;
                String address = "10.0.0." + round;
                Callable<Boolean> attempt = () -> fail(name, address).isEmpty();
                int through = 0;
                for (Future<Boolean> one : many.invokeAll(Collections.nCopies(16, attempt))) {
                    through += one.get() ? 1 : 0;
                }
                assertThat(through).isEqualTo(3);
            }
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void anAttemptThatIsNotLookedAtLeavesNoRow() {
        for (int i = 0; i < PER_ADDRESS; i++) {
            fail("account-" + i, "10.0.0.1");
        }
        int before = jdbc.sql("select count(*) from sign_in_attempt")
                .query(Integer.class)
                .single();
        assertThat(fail("another", "10.0.0.1")).isPresent();
        assertThat(jdbc.sql("select count(*) from sign_in_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void nothingGrowsForEverAndNoNameIsKept() {
        for (int i = 0; i < 600; i++) {
            fail("name-" + i, "10." + i / 200 + "." + i % 200 + ".1");
        }
        clock.pass(Duration.ofDays(1).plusMinutes(1));
        for (int i = 0; i < 500; i++) {
            fail("later-" + i, "10.9." + i % 200 + ".1");
        }
        List<String> subjects = jdbc.sql("select subject from sign_in_attempt")
                .query(String.class)
                .list();
        assertThat(subjects).hasSizeLessThan(1300).allMatch(subject -> subject.matches("[0-9a-f]{64}"));
        assertThat(jdbc.sql("select count(*) from sign_in_attempt where last_at < ?")
                        .param(clock.instant().minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
