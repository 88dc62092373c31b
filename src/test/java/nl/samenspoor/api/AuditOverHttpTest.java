package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who did what to this installation, as an auditor reads it without being an administrator. */
@IntegrationTest
class AuditOverHttpTest {

    private static final String TRAIL = "/api/v1/audit";

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private ApiClient auditor;
    private CooperationId cooperation;

    @BeforeEach
    void aCooperation() {
        people.register();
        auditor = new ApiClient(port, People.AUDITOR);
        cooperation = play.start(Play.AAMEER, Play.BERGVELD);
    }

    private JsonNode latest(String account, String action) throws Exception {
        JsonNode items = auditor.read(TRAIL + "?size=1&account=" + account + "&action=" + action)
                .get("items");
        assertThat(items.size()).as("%s of %s", action, account).isEqualTo(1);
        return items.get(0);
    }

    @Test
    void whatOneMayNotDoOrSeeLeavesATraceWithThePathAndNothingTyped() throws Exception {
        String holds = "/api/v1/cooperations/" + cooperation + "/holds";
        Map<String, String> body = Map.of("reason", "GEHEIME-REDEN", "reviewOn", "2099-01-01");
        assertThat(new ApiClient(port, "college-aameer").post(holds, body).statusCode())
                .isEqualTo(403);
        assertThat(new ApiClient(port, "griffier-coeverdam").post(holds, body).statusCode())
                .isEqualTo(404);

        JsonNode forbidden = latest("college-aameer", "request_refused");
        assertThat(forbidden.get("object").asString()).isEqualTo("POST " + holds);
        assertThat(forbidden.get("detail").asString()).isEqualTo("403");
        assertThat(forbidden.get("result").asString()).isEqualTo("refused");
        assertThat(forbidden.get("origin").asString()).isEqualTo("127.0.0.1");
        assertThat(latest("griffier-coeverdam", "request_refused").get("detail").asString())
                .isEqualTo("404");
        assertThat(auditor.get(TRAIL + ".csv").body()).doesNotContain("GEHEIME-REDEN", ApiClient.PASSWORD);
    }

    @Test
    void aFormRefusedInABrowserLeavesOneTraceHoweverOftenItsAnswerIsRead() throws Exception {
        String events = "/cooperations/" + cooperation + "/events";
        Map<String, String> fields = Map.of(
                "kind", "hold", "once", UUID.randomUUID().toString(), "text", "GEHEIM", "reviewOn", "2099-01-31");
        for (String[] one : new String[][] {{"college-bergveld", "403"}, {"griffier-coeverdam", "404"}}) {
            Browser page = new Browser(port);
            page.signIn(one[0], ApiClient.PASSWORD);

            HttpResponse<String> led = page.submit("/contact", events, fields, "Sec-Fetch-Mode", "navigate");

            assertThat(led.statusCode()).isEqualTo(303);
            for (String language : List.of("", "&lang=en", "&lang=nl")) {
                String again = led.headers().firstValue("Location").orElseThrow() + language;
                assertThat(page.get(again).statusCode()).isEqualTo(Integer.parseInt(one[1]));
            }
            assertThat(auditor.read(TRAIL + "?size=200&account=" + one[0] + "&action=request_refused")
                            .get("items")
                            .valueStream()
                            .filter(entry -> entry.get("object").asString().contains(events)))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.get("object").asString()).isEqualTo("POST " + events);
                        assertThat(entry.get("detail").asString()).isEqualTo(one[1]);
                    });
        }
    }

    @Test
    void whoSignsInWithoutANameLeavesATraceThatSaysSo() throws Exception {
        new Browser(port).signIn("", "x");
        Browser page = new Browser(port);
        page.signIn(People.AUDITOR, ApiClient.PASSWORD);

        assertThat(page.get("/audit?action=sign_in_refused&size=200&lang=nl").body())
                .contains("geen naam ingevuld")
                .doesNotContain("<th scope=\"row\"></th>");
        assertThat(page.get("/audit?action=sign_in_refused&size=200&lang=en").body())
                .contains("no name filled in");
    }

    @Test
    void aFormWithoutItsTokenLeavesATrace() throws Exception {
        Browser page = new Browser(port);
        page.signIn("secretaris-bergveld", ApiClient.PASSWORD);

        assertThat(page.postForm("/password", "present=x&password=y&again=y").statusCode())
                .isEqualTo(403);

        assertThat(latest("secretaris-bergveld", "request_refused")
                        .get("object")
                        .asString())
                .isEqualTo("POST /password");
    }

    @Test
    void accountsAssignmentsExportsAndVerificationsLeaveTraces() throws Exception {
        ApiClient administrator = new ApiClient(port, "beheerder");
        ApiClient leader = new ApiClient(port, People.LEADER);
        String name = "r" + UUID.randomUUID();
        administrator.read(
                201,
                administrator.post(
                        "/api/v1/accounts",
                        Map.of("username", name, "password", ApiClient.PASSWORD, "roles", List.of("reader"))));
        String address = "/api/v1/cooperations/" + cooperation;
        leader.send("PUT", address + "/access/" + name, "{\"access\": \"reader\"}", "application/json");
        leader.get(address + "/decisions.csv");
        auditor.get(address + "/decision-points/verification");

        JsonNode made = latest("beheerder", "account_made");
        assertThat(made.get("object").asString()).isEqualTo(name);
        assertThat(made.get("detail").asString()).as("with which roles").isEqualTo("READER");
        assertThat(latest(People.LEADER, "assigned").get("detail").asString()).isEqualTo(name + " reader");
        assertThat(latest(People.LEADER, "exported").get("object").asString()).isEqualTo("decisions of " + cooperation);
        assertThat(latest(People.AUDITOR, "log_verified").get("detail").asString())
                .isEqualTo("intact");
    }

    @Test
    void changesOfMunicipalitiesAndOfOnesOwnMailAddressLeaveTracesWithoutTheAddress() throws Exception {
        ApiClient administrator = new ApiClient(port, "beheerder");
        String municipalities = "/api/v1/municipalities";
        administrator.read(201, administrator.post(municipalities, Map.of("code", "GM9791", "name", "Spoorstad")));
        administrator.send(
                "PUT", municipalities + "/GM9791/end", "{\"validUntil\": \"2030-01-01\"}", "application/json");
        Browser clerk = new Browser(port);
        clerk.signIn("griffier-aameer", ApiClient.PASSWORD);
        clerk.submit("/contact", "/contact", Map.of("email", "griffie@aameer.example", "language", "nl"));

        assertThat(latest("beheerder", "municipality_added").get("object").asString())
                .isEqualTo("GM9791");
        assertThat(latest("beheerder", "municipality_ended").get("detail").asString())
                .isEqualTo("from 2030-01-01");
        assertThat(latest("griffier-aameer", "contact_changed").get("detail").asString())
                .isEqualTo("mail");
        clerk.submit("/contact", "/contact", Map.of("email", "", "language", "nl"));
        assertThat(latest("griffier-aameer", "contact_changed").get("detail").asString())
                .isEqualTo("no mail");
    }

    @Test
    void theTrailIsForAuditorsOnlyAndVerifiesItself() throws Exception {
        for (String other : List.of("beheerder", People.LEADER, "college-aameer")) {
            ApiClient client = new ApiClient(port, other);
            assertThat(client.get(TRAIL).statusCode()).as(other).isEqualTo(403);
            assertThat(client.get(TRAIL + ".csv").statusCode()).as(other).isEqualTo(403);
            assertThat(client.post(TRAIL + "/verifications", Map.of()).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        JsonNode found = auditor.read(200, auditor.post(TRAIL + "/verifications", Map.of()));
        assertThat(found.get("valid").asBoolean()).isTrue();
        assertThat(found.get("entries").asLong()).isPositive();
        assertThat(auditor.get(TRAIL + "?action=nonsense").statusCode()).isEqualTo(422);
        assertThat(auditor.get(TRAIL + "?result=nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void thePageFiltersTurnsOverAndAsksTheSameHoweverMuchThereIs() throws Exception {
        Browser page = new Browser(port);
        page.signIn(People.AUDITOR, ApiClient.PASSWORD);
        page.get("/audit");
        int few = StatementCount.during(() -> page.get("/audit"));
        for (int i = 0; i < 3; i++) {
            new ApiClient(port, "college-aameer").get("/api/v1/accounts");
        }

        assertThat(StatementCount.during(() -> page.get("/audit"))).isEqualTo(few);
        String refused =
                page.get("/audit?account=college-aameer&result=refused&size=2").body();
        assertThat(refused)
                .contains(
                        "verzoek geweigerd",
                        "/api/v1/accounts",
                        "Volgende",
                        "href=\"/audit.csv?account=college-aameer");
        String refusals = "?account=college-aameer&result=refused";
        HttpResponse<String> file = page.get("/audit.csv" + refusals);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(page.get("/audit" + refusals).body())
                .as("how much will come")
                .contains("(CSV, " + (file.body().lines().count() - 1) + " regels)");
        HttpResponse<String> verified = page.submit("/audit", "/audit/verifications", Map.of());
        assertThat(verified.statusCode()).isEqualTo(302);
        assertThat(page.get("/audit").body()).contains("Het controlespoor is heel");
        assertThat(page.get("/audit?lang=en").body()).contains("Audit trail", "audit trail verified");
    }

    /** Whatever was written into the trail here until now, by this class and others, is read in Dutch. */
    @Test
    void nothingInTheTrailStaysEnglishOnTheDutchPage() throws Exception {
        Browser page = new Browser(port);
        page.signIn(People.AUDITOR, ApiClient.PASSWORD);
        page.get("/audit.csv");
        page.submit("/audit", "/audit/verifications", Map.of());
        String body = page.get("/audit?size=200&lang=nl").body();

        assertThat(body).contains("controlespoor</span>", "met wachtwoord", "vermeldingen</span>");
        assertThat(body).doesNotContain("<span lang=\"en\"", "below\" lang=\"en\"");
        assertThat(page.get("/audit?size=200&lang=en").body()).contains("by password");
    }

    @Test
    void theStateOfSecurityIsForAdministratorsAndAuditorsAndGuessesNothing() throws Exception {
        for (String who : List.of("beheerder", People.AUDITOR)) {
            Browser page = new Browser(port);
            page.signIn(who, ApiClient.PASSWORD);
            String body = page.get("/security").body();
            assertThat(body)
                    .contains("Stand van de beveiliging", "griffier-aameer", "Laatste reservekopie", "onbekend");
            assertThat(body.contains("href=\"/audit\""))
                    .as("the trail is not the administrator's")
                    .isEqualTo(who.equals(People.AUDITOR));
        }
        Browser reader = new Browser(port);
        reader.signIn("griffier-aameer", ApiClient.PASSWORD);
        assertThat(reader.get("/security").statusCode()).isEqualTo(403);
        assertThat(reader.get("/security/sbom.json").statusCode()).isEqualTo(403);
        assertThat(reader.get("/permissions").body())
                .contains("Wie mag wat", "waar hij leidt", "voor de eigen gemeente");
    }
}
