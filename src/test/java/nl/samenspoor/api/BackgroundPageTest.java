package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                        "Evaluatie: na drie jaar",
                        "Hoe ver verrekenen gaat: Alleen de nodige basisregels",
                        "casusbestand OMMEN-HARDENBERG-ACHTERGROND");
        assertThat(page("/cooperations/" + network + "/background"))
                .contains("afnemend", "WagenaarHoes", "storingen per gemeente", "Uitwerking: op hoofdlijnen");
    }

    @Test
    void howOftenNobodyKnowsIsSaidInTheLanguageOfThePage() {
        for (String path : List.of("/cooperations/" + merger, "/cooperations/" + merger + "/background")) {
            assertThat(section(path + "?lang=nl", "followup"))
                    .contains("doelen voor dienstverlening", ">Hoe vaak: onbekend<", "wanneer nodig")
                    .doesNotContain("unknown<");
            assertThat(section(path + "?lang=en", "followup")).contains(">How often: unknown<");
        }
        page("/?lang=nl");
    }

    @Test
    void anArrangementStandsOnceWithItsStateNowAndWhatItWasBefore() {
        assertThat(section("/cooperations/" + network + "?lang=nl", "agreements"))
                .containsOnlyOnce(">Convenant ICT<")
                .containsOnlyOnce(">was van kracht vanaf 18 januari 2010<")
                .containsPattern("(?s)>Convenant ICT<.*was van kracht vanaf 18 januari 2010<.*beëindigd")
                .contains("Samenwerking op praktische grondslag");
        assertThat(section("/cooperations/" + merger + "?lang=nl", "agreements"))
                .containsOnlyOnce("Gemeenschappelijke regeling Bestuursdienst Ommen-Hardenberg")
                .contains(">was voorgesteld vanaf ")
                .doesNotContain(">voorgesteld<");
        assertThat(section("/cooperations/" + network + "?lang=en", "agreements"))
                .contains(">was in force from 18 January 2010<");
        assertThat(section("/cooperations/" + network + "/background?lang=nl", "agreements"))
                .contains(">was van kracht vanaf 18 januari 2010<", ">van kracht, 11 januari 2012<");
        assertThat(section("/cooperations/" + network + "/legal-form", "present"))
                .contains("van kracht, 11 januari 2012")
                .doesNotContain("18 januari 2010", "beëindigd");
    }

    @Test
    void aReviewDateIsNoMoreExactThanTheSourceSaysIt() {
        assertThat(section("/cooperations/" + network + "?lang=nl", "forms"))
                .contains("De gekozen vorm wordt opnieuw bekeken op:", ">rond januari 2015<")
                .doesNotContain("31 januari 2015");
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

    private String section(String path, String heading) {
        String page = page(path);
        int from = page.indexOf("aria-labelledby=\"" + heading + "\"");
        assertThat(from).as(heading).isNotNegative();
        return page.substring(from, page.indexOf("</section>", from));
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
