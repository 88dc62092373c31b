package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Accounts from before one could hold several roles keep what they had. */
class RolesMigrationTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @Test
    void noRoleAndNoSeatIsLostAndAnEndedSeatStaysEnded() {
        run("V020__accounts", "V233__password_reset");
        JdbcClient jdbc = JdbcClient.create(source);
        for (String name : new String[] {"lezer", "griffier"}) {
            jdbc.sql("insert into account values (?, 'x', true, null, false, 1, timestamp '2026-03-01 10:00:00')")
                    .param(name)
                    .update();
        }
        jdbc.sql("insert into account_role values ('lezer', 'READER')").update();
        jdbc.sql("insert into account_role values ('lezer', 'AUDITOR')").update();
        jdbc.sql("insert into account_seat values"
                        + " ('griffier', 'GM0183', 'COUNCIL_CLERK', date '2026-04-01', null),"
                        + " ('griffier', 'GM0175', 'COUNCIL_CLERK', date '2025-01-01', date '2026-04-01')")
                .update();

        run("V311__roles_held", "V313__second_factor", "V316__provided_account");

        Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        HeldRoles held = new HeldRoles(jdbc, clock);
        AccountTables tables = new AccountTables(jdbc, held, clock);
        Account reader = tables.find("lezer").orElseThrow();
        assertThat(reader.roles()).isEqualTo(Set.of(Role.READER, Role.AUDITOR));
        assertThat(reader.activated()).isTrue();
        assertThat(reader.held()).extracting(HeldRole::from).containsOnly(LocalDate.parse("2026-03-01"));
        Account clerk = tables.find("griffier").orElseThrow();
        assertThat(clerk.seats()).containsExactly(new Seat(new MunicipalityCode("GM0183"), Role.COUNCIL_CLERK));
        assertThat(clerk.deputyFor()).isEmpty();
        assertThat(held.all("griffier")).hasSize(2).last().satisfies(former -> {
            assertThat(former.until()).isEqualTo(LocalDate.parse("2026-04-01"));
            assertThat(former.over(LocalDate.now(clock))).isTrue();
        });
    }

    @Test
    void aCapacityIsReadBackAsItWasWritten() {
        MunicipalityCode code = new MunicipalityCode("GM0183");
        for (Capacity capacity : new Capacity[] {
            new Capacity(Role.PROJECT_LEADER, null, false),
            new Capacity(Role.COUNCIL_CLERK, code, false),
            new Capacity(Role.COUNCIL_CLERK, code, true)
        }) {
            assertThat(Capacity.parse(capacity.text())).isEqualTo(capacity);
        }
        assertThat(Capacity.parse(null)).isNull();
    }

    private void run(String... scripts) {
        for (String script : scripts) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(source);
        }
    }
}
