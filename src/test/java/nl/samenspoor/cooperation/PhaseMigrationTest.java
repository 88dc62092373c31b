package nl.samenspoor.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Of phases from before it was kept when they were recorded, only of the first it is known. */
class PhaseMigrationTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @Test
    void theFirstPhaseWasRecordedWithItsCooperationAndOfALaterOneItIsNotKnown() {
        run("V030__cooperation");
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("insert into cooperation (id, name, search_name, fictional, status, phase, phase_since,"
                        + " phase_since_sort, enters_at, legal_form, form_attempt, started_on, started_sort, recorded_at,"
                        + " recorded_by) values ('c1', 'Proef', 'proef', false, 'active', 2, '2026-02', date '2026-02-01',"
                        + " 1, 'unknown', 1, '2026-01', date '2026-01-01', timestamp with time zone"
                        + " '2026-01-15 10:00:00+00', 'leider')")
                .update();
        jdbc.sql("insert into cooperation_phase (cooperation_id, place, phase, from_on, from_sort) values"
                        + " ('c1', 1, 1, '2026-01', date '2026-01-01'), ('c1', 2, 2, '2026-02', date '2026-02-01')")
                .update();

        run("V475__phase_recorded_at");

        CooperationId id = new CooperationId("c1");
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        PhaseRows phases = new PhaseRows(jdbc, Clock.fixed(now, ZoneOffset.UTC));
        phases.open(id, Phase.IMPLEMENTATION, EffectiveDate.parse("2026-03-01"));
        assertThat(phases.kept(List.of(id)).get(id))
                .extracting(PhaseRows.Kept::recordedAt)
                .containsExactly(Instant.parse("2026-01-15T10:00:00Z"), null, now);
    }

    private void run(String script) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(source);
    }
}
