package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermState;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Terms, council calendars and planning, as people see them on pages and clients over the API. */
@IntegrationTest
class TermsOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    TermsView view;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private Browser browser;
    private CooperationId id;

    @BeforeEach
    void start() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        browser = signedIn(People.LEADER);
        id = play.start(Play.AAMEER, Play.BERGVELD);
    }

    private Browser signedIn(String account) {
        Browser one = new Browser(port);
        one.signIn(account, ApiClient.PASSWORD);
        return one;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private String address(String rest) {
        return "/api/v1/cooperations/" + id + rest;
    }

    private Map<String, Object> view(Object municipality, String startedOn) {
        return Map.of(
                "term", "wgr_view_draft",
                "startedOn", startedOn,
                "municipality", municipality,
                "body", "council",
                "gate", "G3",
                "source", "Brief <b>college</b> ${7*7}");
    }

    private JsonNode started(Object municipality, String startedOn) throws Exception {
        return leader.read(201, leader.post(address("/terms"), view(municipality, startedOn)));
    }

    private String page(String path) {
        return page(browser, path);
    }

    private static String page(Browser reader, String path) {
        HttpResponse<String> answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body())
                .as(path)
                .doesNotContain("??", "terms.")
                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        return answer.body();
    }

    @Test
    void aTermThatWasStartedShowsWithItsGateOnEveryPageAndInTheApi() throws Exception {
        JsonNode term = started(Play.AAMEER.text(), today());

        LocalDate eightWeeks = LocalDate.now(clock).plusDays(56);
        assertThat(term.get("id").asString()).isEqualTo("wgr_view_draft");
        assertThat(LocalDate.parse(term.get("due").get("value").asString())).isAfterOrEqualTo(eightWeeks);
        assertThat(term.get("daysLeft").asInt()).isBetween(56, 62);
        assertThat(term.get("certainty").asString()).isEqualTo("A");
        assertThat(term.get("closedOn").asString()).isEqualTo("none");
        assertThat(term.get("state").asString()).isEqualTo("running");

        JsonNode atGate = leader.read(address("/gates/G3")).get("terms");
        assertThat(atGate.size()).isEqualTo(1);
        assertThat(atGate.get(0).get("name").asString()).contains("ienswijze");
        assertThat(leader.read(address("/gates/G2")).get("terms").size()).isZero();
        assertThat(page("/cooperations/" + id))
                .contains("Zienswijze van de raad op het ontwerp", "raad Aameer", "wettekst gezien");
        assertThat(page("/cooperations/" + id + "/terms"))
                .contains("Brief &lt;b&gt;college&lt;/b&gt; ${7*7}", "Poort 3", "Afsluiten");
    }

    @Test
    void theGatePageShowsTheTermsThatRunForIt() {
        Map<String, String> fields = form("wgr_view_draft", today());
        fields.put("gate", "G1");
        play.reachDecisions(id);
        browser.submit("/cooperations/" + id + "/terms/new", "/cooperations/" + id + "/terms", fields);

        assertThat(page("/cooperations/" + id + "/gates/G1"))
                .contains(
                        "Zienswijze van de raad op het ontwerp", "Wet gemeenschappelijke regelingen, artikel 1 lid 3");
    }

    @Test
    void aHoldStopsNoTerm() throws Exception {
        started(Play.AAMEER.text(), "2026-01-05");
        RunningTerm before = view.of(id).get(0);

        holding.hold(
                Play.LEADER,
                id,
                new HoldCooperation(
                        "Eerst verkiezingen",
                        EffectiveDate.parse(today()),
                        LocalDate.now(clock).plusMonths(8),
                        MayResume.PROJECT_LEADER,
                        Particulars.NONE));

        RunningTerm held = view.of(id).get(0);
        assertThat(held.due()).isEqualTo(before.due());
        assertThat(held.state()).isEqualTo(TermState.OVER);
        assertThat(held.daysLeft()).isEqualTo(before.daysLeft());
        JsonNode later = started(Play.BERGVELD.text(), today());
        assertThat(later.get("state").asString()).isEqualTo("running");
        assertThat(page("/cooperations/" + id)).contains("aangehouden", "over tijd");
    }

    @Test
    void aTermIsStartedAndClosedOnPagesAndMistakesAreNamedAtTheirField() {
        String terms = "/cooperations/" + id + "/terms";
        HttpResponse<String> refused = browser.submit(terms + "/new", terms, form("", "morgen"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-term\"", "value=\"morgen\"");

        HttpResponse<String> started = browser.submit(terms + "/new", terms, form("wgr_view_draft", "5 jan. 2026"));
        assertThat(started.statusCode()).isEqualTo(302);
        assertThat(page(terms)).contains("De termijn loopt", "uiterlijk 2 maart 2026", "over tijd", "5 januari 2026");

        String closing = terms + "/" + view.of(id).get(0).key() + "/closing";
        assertThat(page(closing)).contains("De raad laat weten geen zienswijze te geven");
        HttpResponse<String> unclear = browser.submit(closing, closing, Map.of("closedOn", "20-01-2026"));
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("href=\"#f-how\"", "value=\"20-01-2026\"");

        HttpResponse<String> closed =
                browser.submit(closing, closing, Map.of("how", "expired", "closedOn", "2026-01-20"));
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(page(terms)).contains("De termijn is afgesloten", "nog niet verstreken", "20 januari 2026");
        assertThat(browser.get(closing).statusCode()).isEqualTo(409);
    }

    private static Map<String, String> form(String term, String startedOn) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("term", term);
        fields.put("startedOn", startedOn);
        fields.put("municipality", Play.AAMEER.text());
        fields.put("body", "council");
        return fields;
    }

    @Test
    void aClerkKeepsTheTermsOfItsOwnCouncilAndOthersSeeThemOnly() throws Exception {
        ApiClient clerk = new ApiClient(port, "griffier-aameer");
        JsonNode own = clerk.read(201, clerk.post(address("/terms"), view(Play.AAMEER.text(), "2026-01-05")));
        String closing = address("/terms/" + own.get("key").asLong() + "/closing");

        assertThat(clerk.post(address("/terms"), view(Play.BERGVELD.text(), "2026-01-05"))
                        .statusCode())
                .isEqualTo(403);
        ApiClient other = new ApiClient(port, "griffier-bergveld");
        Map<String, Object> early = Map.of("how", "early", "closedOn", "2026-01-20");
        assertThat(other.post(closing, early).statusCode()).isEqualTo(403);
        assertThat(new ApiClient(port, "griffier-coeverdam")
                        .post(closing, early)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new ApiClient(port, People.READER).get(address("/terms")).statusCode())
                .isEqualTo(404);
        JsonNode closed = clerk.read(200, clerk.post(closing, early));
        assertThat(closed.get("term").get("state").asString()).isEqualTo("closed");
        assertThat(closed.get("term").get("daysLeft").asString()).isEqualTo("none");
        assertThat(closed.get("warnings").size()).isZero();
        assertThat(clerk.post(closing, early).statusCode()).isEqualTo(409);
        assertThat(signedIn("griffier-coeverdam")
                        .get("/cooperations/" + id + "/terms")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void badInputNamesTheFieldAndTheRemedyInTheReadersLanguage() throws Exception {
        HttpResponse<String> unknown =
                leader.post(address("/terms?lang=en"), Map.of("term", "wgr_unknown", "startedOn", "2026-01-05"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("\"field\":\"term\"");
        JsonNode nothing = leader.read(422, leader.post(address("/terms"), Map.of("term", "wgr_view_draft")));
        assertThat(nothing.get("errors").get(0).get("field").asString()).isEqualTo("startedOn");
        assertThat(leader.post(address("/terms"), view("GM99", "2026-01-05")).statusCode())
                .isEqualTo(422);
        assertThat(leader.post(address("/terms"), view(Play.COEVERDAM.text(), "2026-01-05"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.get(address("/planning?target=gisteren")).statusCode())
                .isEqualTo(422);
        assertThat(leader.get(address("/planning")).statusCode()).isEqualTo(422);
        assertThat(leader.get("/api/v1/terms?kind=lawful").statusCode()).isEqualTo(422);
        assertThat(view.of(id)).isEmpty();
    }

    @Test
    void anUncertainStartShowsARangeAndNeverAMadeUpDay() throws Exception {
        JsonNode term = started(Play.AAMEER.text(), "2026-02");

        assertThat(term.get("due").get("precision").asString()).isEqualTo("interval");
        assertThat(term.get("due").get("value").asString()).isEqualTo("2026-03-30");
        assertThat(term.get("due").get("until").asString()).isEqualTo("2026-04-28");
        assertThat(term.get("daysLeft").asString()).isEqualTo("unknown");
        assertThat(page("/cooperations/" + id + "/terms"))
                .contains("februari 2026", "niet vóór 30 maart 2026, en uiterlijk 28 april 2026")
                .doesNotContain("1 februari 2026");
    }

    @Test
    void allTermsStandOnOnePageWithSourceAndCertaintyInBothLanguages() {
        assertThat(page("/terms"))
                .contains(
                        "Wet algemene regels herindeling, artikel 5 lid 2",
                        "wettekst gezien",
                        "niet nagekeken: laat een jurist dit bevestigen",
                        "12 weken",
                        "tot 1 juli 2022: 8 weken",
                        "2 weken, maar vóór 15 september",
                        "Termijnen van orde",
                        "aria-current=\"page\"");
        assertThat(page("/terms?kind=legal_wait")).contains("artikel 25 lid 6").doesNotContain("artikel 5 lid 2");
        assertThat(page("/terms?lang=en")).contains("text of the law seen", "12 weeks", "Terms of order");
        assertThat(browser.get("/terms?kind=x&lang=nl").statusCode()).isEqualTo(422);
        assertThat(page(signedIn("griffier-aameer"), "/terms")).contains("Kalender van de raad van Aameer");
    }

    @Test
    void aClerkKeepsTheCalendarThatTheLeadersPlanIsMadeBy() throws Exception {
        Browser clerk = signedIn("griffier-bergveld");
        String calendar = "/municipalities/" + Play.BERGVELD + "/council-calendar";
        String version = leader.read("/api/v1" + calendar).get("version").asString();
        HttpResponse<String> refused = clerk.submit(
                calendar,
                calendar,
                Map.of("leadWeeks", "vier", "meetings", "17-06-2032\n2032-13-01", "basedOn", version));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-leadWeeks\"", "href=\"#f-meetings\"", "17-06-2032");

        HttpResponse<String> kept = clerk.submit(
                calendar,
                calendar,
                Map.of(
                        "leadWeeks", "4",
                        "meetings", "17-06-2032\n2032-05-20",
                        "rhythmKind", "3",
                        "weekday", "thursday",
                        "recessName", "zomer <b>reces</b>",
                        "recessFirst", "2032-07-10",
                        "recessLast", "2032-08-22",
                        "basedOn", version));
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(page(clerk, calendar))
                .contains(
                        "17 juni 2032",
                        "zomer &lt;b&gt;reces&lt;/b&gt;",
                        "elke maand op de derde donderdag",
                        "griffier-bergveld");

        JsonNode plan = leader.read(address("/planning?target=2032-07-01"));
        JsonNode council = plan.get("councils").get(1);
        assertThat(council.get("municipality").asString()).isEqualTo(Play.BERGVELD.text());
        assertThat(council.get("steps").get(4).get("latest").asString()).isEqualTo("2032-06-17");
        assertThat(council.get("steps").get(3).get("latest").asString()).isEqualTo("2032-05-20");
        String planned = page("/cooperations/" + id + "/planning?target=2032-07-01");
        assertThat(planned).contains("17 juni 2032", "20 mei 2032", "De raad ontvangt het ontwerp", "In woorden");
        assertThat(page("/cooperations/" + id + "/planning?target=2032-07-01&lang=en"))
                .contains("The council receives the draft", "20 May 2032");
        assertThat(page("/cooperations/" + id + "/planning?target=2032-07-01&view=no&lang=nl"))
                .doesNotContain("De raad ontvangt het ontwerp");
        assertThat(page("/cooperations/" + id + "/planning")).contains("Vul een doeldatum in");
        String tooLate = page("/cooperations/" + id + "/planning?target=" + today());
        assertThat(tooLate).contains("Dat lukt niet meer", "vraag een griffie", "De eerste doeldatum die nog kan is");
        JsonNode late = leader.read(address("/planning?target=" + today()));
        assertThat(late.get("possible").asBoolean()).isFalse();
        assertThat(leader.read(address(
                                "/planning?target=" + late.get("earliestTarget").asString()))
                        .get("possible")
                        .asBoolean())
                .isTrue();
        assertThat(page("/cooperations/" + id)).contains("/cooperations/" + id + "/planning");
        assertThat(page("/cooperations/" + id + "/gates/G3")).contains("/cooperations/" + id + "/planning");
        assertThat(browser.get("/cooperations/" + id + "/planning?target=31-02-2032")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCalendarIsTypedAsPeopleWriteDatesAndAllThatIsWrongWithItIsSaidAtOnce() throws Exception {
        Browser clerk = signedIn("griffier-coeverdam");
        String calendar = "/municipalities/" + Play.COEVERDAM + "/council-calendar";
        String version = leader.read("/api/v1" + calendar).get("version").asString();
        HttpResponse<String> refused = clerk.submit(
                calendar,
                calendar,
                Map.of(
                        "leadWeeks", "27",
                        "rhythmKind", "weeks",
                        "everyWeeks", "0",
                        "weeksFrom", "15-1-32",
                        "recessName", "zomerreces",
                        "recessFirst", "na school",
                        "recessLast", "31 februari 2032",
                        "basedOn", version));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"f-leadWeeks-error\"", "id=\"f-everyWeeks-error\"", "id=\"f-weeksFrom-error\"")
                .contains("id=\"f-recesses[0].first-error\"", "id=\"f-recesses[0].last-error\"")
                .contains("value=\"15-1-32\"", "value=\"na school\"", "value=\"31 februari 2032\"");
        assertThat(clerk.submit(calendar, calendar, Map.of("rhythmKind", "3", "basedOn", version))
                        .body())
                .contains("id=\"f-weekday-error\"", "Kies de weekdag");
        HttpResponse<String> unknown =
                clerk.submit(calendar, calendar, Map.of("rhythmKind", "none", "everyWeeks", "4", "basedOn", version));
        assertThat(unknown.statusCode()).as("nothing typed is lost").isEqualTo(422);
        assertThat(unknown.body()).contains("id=\"f-rhythmKind-error\"", "value=\"4\"");

        HttpResponse<String> kept = clerk.submit(
                calendar,
                calendar,
                Map.of(
                        "rhythmKind", "weeks",
                        "everyWeeks", "4",
                        "weeksFrom", "15 jan 2032",
                        "recessName", "zomerreces",
                        "recessFirst", "10-7-2032",
                        "recessLast", "22 augustus 2032",
                        "basedOn", version));
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(page(clerk, calendar))
                .contains("om de 4 weken, gerekend vanaf 15 januari 2032", "10 juli 2032 tot en met 22 augustus 2032")
                .contains("value=\"15-01-2032\"", "value=\"10-07-2032\"", "value=\"22-08-2032\"");
        assertThat(page("/cooperations/" + id + "/planning?target=1%20jul%202032"))
                .contains("vóór 1 juli 2032", "value=\"01-07-2032\"");
        assertThat(browser.get("/cooperations/" + id + "/planning?target=eind%202032")
                        .body())
                .contains("id=\"f-target-error\"", "value=\"eind 2032\"");
    }

    @Test
    void onlyTheClerkOfThatCouncilChangesItsCalendarAndNeverUnseenOverAnother() throws Exception {
        String calendar = "/api/v1/municipalities/" + Play.AAMEER + "/council-calendar";
        ApiClient clerk = new ApiClient(port, "griffier-aameer");
        int version = leader.read(calendar).get("version").asInt();
        String body = ApiClient.JSON.writeValueAsString(Map.of(
                "leadWeeks", 3, "meetings", List.of("2032-06-17"), "rhythm", "weeks:4:2032-01-15", "basedOn", version));

        for (String other : List.of(People.LEADER, "griffier-bergveld", "college-aameer")) {
            assertThat(new ApiClient(port, other)
                            .send("PUT", calendar, body, "application/json")
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        for (String empty : List.of("meetings", "recesses")) {
            assertThat(clerk.send("PUT", calendar, "{\"" + empty + "\": [null]}", "application/json")
                            .body())
                    .contains("\"status\":422", empty + "[0]");
        }
        JsonNode kept = clerk.read(200, clerk.send("PUT", calendar, body, "application/json"));
        assertThat(kept.get("version").asInt()).isEqualTo(version + 1);
        assertThat(clerk.send("PUT", calendar, body, "application/json").statusCode())
                .isEqualTo(409);
        assertThat(leader.read(calendar + "/versions").get("total").asInt()).isEqualTo(version + 1);
        assertThat(leader.read(calendar + "/versions/" + (version + 1))
                        .get("rhythm")
                        .asString())
                .isEqualTo("weeks:4:2032-01-15");
        assertThat(leader.get("/api/v1/municipalities/GM0000/council-calendar").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/municipalities/x/council-calendar").statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesNeedTheSameNumberOfStatementsHoweverManyTermsRun() throws Exception {
        started(Play.AAMEER.text(), "2026-01-05");
        List<String> pages = List.of(
                "/cooperations/" + id,
                "/cooperations/" + id + "/terms",
                "/cooperations/" + id + "/planning?target=2032-07-01",
                "/terms");
        pages.forEach(this::page);
        List<Integer> few = counts(pages);
        for (int month = 1; month <= 9; month++) {
            started(Play.BERGVELD.text(), "2025-0" + month + "-01");
        }

        assertThat(counts(pages)).isEqualTo(few);
        CooperationId second = play.start(Play.AAMEER, Play.COEVERDAM);
        int one = StatementCount.during(() -> view.of(List.of(id)));
        assertThat(StatementCount.during(() -> view.of(List.of(id, second))))
                .isEqualTo(one)
                .isLessThanOrEqualTo(3);
        assertThat(view.atGate(id, GateKey.G3)).hasSize(10);
    }

    private List<Integer> counts(List<String> pages) throws Exception {
        List<Integer> counts = new java.util.ArrayList<>();
        for (String path : pages) {
            counts.add(StatementCount.during(() -> page(path)));
        }
        return counts;
    }
}
