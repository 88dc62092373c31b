package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.document.SentFile;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portfolio, a cooperation and the comparisons, as somebody with a browser sees them. */
@IntegrationTest
class OverviewPagesTest {

    private static final List<String> TABLES = List.of(
            "phase",
            "duration",
            "advisers",
            "form",
            "partner-factors",
            "three-ks",
            "pressures",
            "tasks",
            "trust",
            "control",
            "advisers-trust",
            "factors",
            "hypotheses",
            "cost-key",
            "all");

    private static final Pattern LAST_PAGE = Pattern.compile("href=\"([^\"]+)\">Naar de laatste bladzijde</a>");

    @Autowired
    People people;

    @Autowired
    KeepingDocuments documents;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private Browser leader;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    private String page(String path) {
        HttpResponse<String> answer = leader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    private static Map<String, String> start(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("signalSource", "college");
        fields.put("signalKind", "regional_task");
        fields.put("signalText", "Samen gaat het beter.");
        fields.put("startedOn", "2026-03");
        return fields;
    }

    @Test
    void aLeaderStartsACooperationOnAPageAndReportsAHoldOnAnother() {
        String partners = "&partners=" + Play.AAMEER + "&partners=" + Play.BERGVELD;
        HttpResponse<String> started = leader.submit(
                "/cooperations/new", "/cooperations/new?x=" + partners, start("Van <b>de</b> pagina ${7*7}"));

        assertThat(started.statusCode()).isEqualTo(302);
        String address = started.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        assertThat(page(address)).contains("Van &lt;b&gt;de&lt;/b&gt; pagina ${7*7}", "maart 2026", "Nu aan zet");

        String once = java.util.UUID.randomUUID().toString();
        HttpResponse<String> held = leader.submit(
                address + "/events/new?kind=hold&once=" + once,
                address + "/events",
                Map.of("kind", "hold", "text", "Eerst eigen onderzoek", "reviewOn", "2099-01-31", "once", once));
        assertThat(held.statusCode()).isEqualTo(302);
        assertThat(page(address)).contains("Eerst eigen onderzoek", "aangehouden");
    }

    @Test
    void behindItsLastPageEveryListSaysSoAndLeadsBackInsteadOfSayingThatThereIsNothing() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.signedAgreement(id);
        documents.keep(
                Play.LEADER,
                KeepDocument.of(
                        id,
                        "Convenant",
                        DocumentKind.COVENANT,
                        Play.TODAY,
                        SentFile.of("convenant.pdf", SampleFiles.pdf("achter de laatste bladzijde"))));
        Browser auditor = new Browser(port);
        auditor.signIn(People.AUDITOR, ApiClient.PASSWORD);
        String cooperation = "/cooperations/" + id;
        for (String list : List.of(
                "/?page=",
                "/?view=waiting&page=",
                "/tasks?page=",
                "/gates?page=",
                "/service-agreements?page=",
                "/municipalities?page=",
                "/audit?page=",
                cooperation + "/documents?page=",
                cooperation + "/work?page=")) {
            Browser reader = list.startsWith("/audit") ? auditor : leader;
            String behind = reader.get(list + "9999").body();
            assertThat(behind)
                    .as(list)
                    .contains("Deze bladzijde is er niet", "De lijst is korter dan het adres zegt.")
                    .doesNotContain("class=\"pages\"");
            if (!list.startsWith("/?")) {
                assertThat(reader.get(list + "x").statusCode()).as(list + "x").isEqualTo(302);
                assertThat(reader.follow(reader.get(list + "-1")).body())
                        .as(list + "-1")
                        .contains("<h1")
                        .doesNotContain("Deze bladzijde is er niet");
            }
            Matcher last = LAST_PAGE.matcher(behind);
            assertThat(last.find()).as(list).isTrue();
            assertThat(reader.get(last.group(1).replace("&amp;", "&")).body())
                    .as(list + " " + last.group(1))
                    .contains("<h1")
                    .doesNotContain("Deze bladzijde is er niet");
        }
    }

    @Test
    void whatIsMissingForTheNextGateNamesTheWorkThatWaitsAndWhoDoesIt() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        String missing = card(page("/cooperations/" + id), "missing");

        assertThat(missing)
                .contains("Poort 1", "nog te doen: ", "(Projectleider)")
                .doesNotContain("Er is niets bekend dat nog ontbreekt");
        assertThat(card(page("/cooperations/" + id + "?lang=en"), "missing")).contains("still to do: ");
        page("/cooperations/" + id + "?lang=nl");
    }

    @Test
    void aHoldSaysWhenItIsLookedAtAgainAndAnEndThatNoGateFollows() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        report(id, "hold", Map.of("text", "Studie.", "reviewOn", "2099-01-31"));
        String held = page("/cooperations/" + id);
        assertThat(held).contains("Wordt opnieuw bekeken op 31 januari 2099");
        assertThat(card(held, "missing")).contains("De samenwerking is aangehouden", "nog te doen: ");
        assertThat(card(held, "now"))
                .contains("wacht op de hervatting", "Wat op de hervatting wacht, kan nu niet worden gedaan")
                .doesNotContain("href=\"/tasks/", "nog ");
        report(id, "resumption", Map.of("text", "Verder."));
        assertThat(card(page("/cooperations/" + id), "now"))
                .contains("href=\"/tasks/")
                .doesNotContain("wacht op de hervatting", "kan nu niet worden gedaan");

        report(id, "termination", Map.of("text", "Geen steun.", "confirmed", "true"));
        assertThat(card(page("/cooperations/" + id), "missing"))
                .contains("Deze samenwerking is beëindigd")
                .doesNotContain("nog te doen", "Er is niets bekend");
    }

    private void report(CooperationId id, String kind, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("kind", kind);
        all.put("once", java.util.UUID.randomUUID().toString());
        assertThat(leader.submit("/cooperations/new", "/cooperations/" + id + "/events", all)
                        .statusCode())
                .isEqualTo(302);
    }

    private static String card(String page, String name) {
        int from = page.indexOf("aria-labelledby=\"" + name + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void anAdministratorIsToldWhyHeSeesNoCooperationsAndWhatHeCanDo() {
        Browser administrator = new Browser(port);
        administrator.signIn("beheerder", ApiClient.PASSWORD);

        assertThat(administrator.get("/").body())
                .contains("U beheert accounts en gemeenten", "href=\"/accounts\"", "href=\"/municipalities\"")
                .doesNotContain("Er loopt geen samenwerking", "??");
    }

    @Test
    void whatIsMissingOnThePageIsNamedAndWhatWasTypedStays() {
        HttpResponse<String> refused =
                leader.submit("/cooperations/new", "/cooperations/new", start("Zonder partners"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-partners\"", "Zonder partners", "Samen gaat het beter.");
    }

    @Test
    void thePortfolioIsFilteredByItsAddressAndSaysWhyItIsEmpty() {
        CooperationId id = play.startNamed("Zeefverband", Play.AAMEER, Play.BERGVELD);

        assertThat(page("/?phase=1&status=active&q=zeefverband")).contains("/cooperations/" + id);
        assertThat(page("/?phase=2&status=active&q=zeefverband")).doesNotContain("/cooperations/" + id);
        assertThat(page("/?phase=5&q=bestaatniet")).contains("Wis het filter");
        assertThat(leader.get("/?phase=9").statusCode()).isEqualTo(422);
    }

    @Test
    void everyPageIsThereInBothLanguagesWithoutInlineStyleOrScript() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        for (String path : List.of(
                "/?x=",
                "/cooperations/new?x=",
                "/cooperations/" + id + "?x=",
                "/cooperations/" + id + "/background?x=",
                "/compare?x=")) {
            assertThat(page(path + "&lang=en")).contains("lang=\"en\"");
            assertThat(page(path + "&lang=nl"))
                    .contains("lang=\"nl\"")
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        }
        TABLES.forEach(table -> assertThat(page("/compare?table=" + table)).contains("<table"));
    }

    @Test
    void aReaderWithoutAccessSeesNothing() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        Browser reader = new Browser(port);
        reader.signIn(People.READER, ApiClient.PASSWORD);

        assertThat(reader.get("/cooperations/" + id).statusCode()).isEqualTo(404);
        assertThat(reader.get("/cooperations/new").statusCode()).isEqualTo(403);
        assertThat(reader.get("/").body()).contains("Een projectleider wijst u toe");
    }

    @Test
    void thePagesNeedTheSameNumberOfStatementsHoweverMuchThereIs() throws Exception {
        play.start(Play.AAMEER, Play.BERGVELD);
        page("/?size=50");
        String tables = "/compare?table=all&on=2026-06-01";
        page(tables);
        int portfolio = StatementCount.during(() -> page("/?size=50"));
        int comparison = StatementCount.during(() -> page(tables));
        for (int i = 0; i < 10; i++) {
            play.start(Play.AAMEER, Play.COEVERDAM);
        }

        assertThat(StatementCount.during(() -> page("/?size=50"))).isEqualTo(portfolio);
        assertThat(StatementCount.during(() -> page(tables))).isEqualTo(comparison);
    }

    @Test
    void fiftyCooperationsFitInAHundredKilobytesBesideTheMunicipalitiesToChooseFrom() {
        for (int i = 0; i < 50; i++) {
            play.start(Play.AAMEER, Play.BERGVELD);
        }

        assertThat(page("/?size=50").replaceAll("(?s)<option.*?</option>", "").length())
                .isLessThan(100_000);
    }
}
