package nl.samenspoor.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.samenspoor.PostgresTest;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.Verification;
import nl.samenspoor.decisionlog.VerifyingLogs;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.organisation.Organisations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The case files that come with the product, played on PostgreSQL and kept. */
@PostgresTest
class ImportingCasesOnPostgresTest {

    private static final Actor LEADER = new Actor("leider-casus", Set.of(Role.PROJECT_LEADER), Set.of(), false);

    @Autowired
    ImportingCases importing;

    @Autowired
    Cooperations cooperations;

    @Autowired
    DecisionPoints log;

    @Autowired
    VerifyingLogs verifying;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Tasks tasks;

    @Autowired
    Organisations organisations;

    @ParameterizedTest
    @CsvSource({
        "tubbergen-dinkelland, 3, 2, false",
        "ommen-hardenberg, 4, 2, false",
        "dalfsen-staphorst-zwartewaterland, 2, 3, false",
        "elzenveen-wilgenrade, 1, 2, true",
        "kraaienholt-meerwolde-lindegaarde, 2, 3, true"
    })
    void aCaseIsPlayedToWhereItStandsWithAWholeLog(String name, int phase, int partners, boolean fictional)
            throws Exception {
        String text = new ClassPathResource("casebook/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);

        ImportedCase imported = importing.importCase(LEADER, text, false);

        CooperationSummary summary = cooperations.summary(imported.cooperation());
        assertThat(summary.phase().number()).isEqualTo(phase);
        assertThat(summary.partners()).hasSize(partners);
        assertThat(summary.fictional()).isEqualTo(fictional);
        assertThat(summary.partners()).allSatisfy(partner -> assertThat(municipalities.councils(partner))
                .isNotEmpty());
        assertThat(log.of(imported.cooperation())).hasSizeGreaterThan(imported.events() / 2);
        Verification verified = verifying.verify(imported.cooperation());
        assertThat(verified.valid()).isTrue();
        assertThat(verified.entries()).isEqualTo(log.of(imported.cooperation()).size());
        if (!fictional) {
            assertThat(organisations.of(imported.cooperation()).meetings()).hasSizeGreaterThan(4);
        } else {
            assertThat(tasks.of(imported.cooperation())).as("it goes on").isNotEmpty();
        }
        assertThatThrownBy(() -> importing.importCase(LEADER, text, false)).isInstanceOf(Conflict.class);
    }
}
