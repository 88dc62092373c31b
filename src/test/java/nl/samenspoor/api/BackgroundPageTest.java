package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.insight.overview.TellingBackground;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What case files tell in words is to be read on pages. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackgroundPageTest {

    private static final Actor LEADER = new Actor(People.LEADER, Set.of(Role.PROJECT_LEADER), Set.of(), false);

    private CooperationId merger;
    private CooperationId network;
    private CooperationId small;

    @Autowired
    ImportingCases importing;

    @Autowired
    TellingBackground telling;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Browser leader;

    @BeforeAll
    void importCases() throws IOException {
        people.register();
        merger = imported("ommen-hardenberg");
        network = imported("dalfsen-staphorst-zwartewaterland");
        small = imported("elzenveen-wilgenrade");
        imported("tubbergen-dinkelland");
    }

    @BeforeEach
    void signIn() {
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    @Test
    void motivesJudgementsAndAgreementsAreThereInWords() {
        assertThat(page("/cooperations/" + merger + "/background"))
                .contains(
                        "kosten en doelmatigheid",
                        "Druk van plaatselijke ondernemers",
                        "moet groeien",
                        "toenemend",
                        "zeer slecht: absolute noodzaak",
                        "verschilt per gemeente",
                        "alle medewerkers, behalve griffiers",
                        "Alleen de nodige basisregels",
                        "casusbestand OMMEN-HARDENBERG-ACHTERGROND");
        assertThat(page("/cooperations/" + network + "/background"))
                .contains("afnemend", "WagenaarHoes", "storingen per gemeente", "Uitgewerkt op hoofdlijnen.");
    }

    @Test
    void aMunicipalityShowsItsHistoryItsMayorsPartyAndWhatStandsBesideItsFigures() {
        assertThat(page("/municipalities/GM0175"))
                .contains("De Drieslag", "Partij van de burgemeester", "D66", "Bezuinigingstaak", "Periode: vier jaar");
        assertThat(page("/municipalities/GM0183"))
                .contains("splitsing van Ootmarsum", "Plaats in de regio", "in Twente");
    }

    @Test
    void theyAreThereInEnglishTooAndTheCooperationLeadsToThem() {
        assertThat(page("/cooperations/" + merger + "/background?lang=en"))
                .contains("Main motive", "rising", "lang=\"en\"")
                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        assertThat(page("/cooperations/" + merger + "?lang=nl")).contains("/cooperations/" + merger + "/background");
    }

    @Test
    void somebodyWhoMayNotSeeTheCooperationFindsNothing() {
        assertThat(leader.get("/cooperations/" + CooperationId.create() + "/background")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itTakesTheSameNumberOfStatementsHoweverMuchThereIsToTell() throws Exception {
        int little = StatementCount.during(() -> telling.of(LEADER, small));
        int much = StatementCount.during(() -> telling.of(LEADER, network));

        assertThat(much).isEqualTo(little);
    }

    private String page(String path) {
        var answer = leader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    private CooperationId imported(String name) throws IOException {
        try (var in = BackgroundPageTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            String id = (name + "-achtergrond").toUpperCase(Locale.ROOT);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^  id: .*$", "  id: " + id.substring(Math.max(0, id.length() - 40)));
            return importing.importCase(LEADER, text, false).cooperation();
        }
    }
}
