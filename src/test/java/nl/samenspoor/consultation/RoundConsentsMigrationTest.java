package nl.samenspoor.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import nl.samenspoor.database.OldDatabase;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.CooperationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents from before votes were kept stay valid: known only as given or refused, with everything that was recorded. */
class RoundConsentsMigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aConsentIsReadAsItWasRecordedWithoutAnInventedNumber(String vendor) {
        OldDatabase database = OldDatabase.of(vendor, "325");
        JdbcClient jdbc = database.jdbc();
        Consumer<String> run = statement -> jdbc.sql(statement).update();
        String when = "timestamp with time zone '2026-10-07 10:00:00+00'";
        run.accept(
                "insert into view_round (id, cooperation, round_number, kind, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (7, 'c', 2, 'leaving', '2026-08', date '2026-08-01', " + when
                        + ", 'leider')");
        run.accept(
                "insert into view_sending (view_round, draft, effective, effective_sort, recorded_at, recorded_by) values"
                        + " (7, 'Ontwerp', '2026-08', date '2026-08-01', " + when + ", 'leider')");
        for (String code : List.of("GM9101", "GM9102")) {
            run.accept("insert into view_round_council (view_round, municipality, position, received) values (7, '"
                    + code + "', 0, '2026-08')");
        }
        run.accept(
                "insert into round_consent values (7, 'GM9101', true, null, null, 'motion', 'Elk jaar een gesprek.', 'brief',"
                        + " '2026-10', date '2026-10-01', " + when + ", 'griffier')");
        run.accept(
                "insert into round_consent values (7, 'GM9102', false, 'law', 'Artikel 9.', null, null, null, '2026-10-06',"
                        + " date '2026-10-06', " + when + ", 'griffier')");

        database.migrate();

        List<DecidedConsent> found = new ViewRoundRows(jdbc, null, null, null, java.time.Clock.systemUTC())
                .decided(List.of(new CooperationId("c")), null);
        assertThat(found).hasSize(2);
        RoundConsent given = found.get(0).consent();
        assertThat(given.id()).isEqualTo("round_consent 7 GM9101");
        assertThat(given.given()).isTrue();
        assertThat(given.vote()).isEqualTo(Vote.stated(DecisionOutcome.ADOPTED, null, null));
        assertThat(given.wish()).isEqualTo(new RoundConsent.Wish(WishKind.MOTION, "Elk jaar een gesprek."));
        assertThat(given.on().toEdtf()).isEqualTo("2026-10");
        assertThat(given.recordedBy()).isEqualTo("griffier");
        assertThat(found.get(1).consent().refused()).isTrue();
        assertThat(found.get(1).consent().motivation()).isEqualTo("Artikel 9.");
    }
}
