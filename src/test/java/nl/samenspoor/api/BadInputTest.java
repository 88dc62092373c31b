package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bad input gets a clear answer that names the field, and changes nothing. */
@IntegrationTest
class BadInputTest {

    private static final String COOPERATIONS = "/api/v1/cooperations";

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private ApiClient leader;

    @BeforeEach
    void register() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
    }

    @Test
    void anUnknownMunicipalityIsNamed() throws Exception {
        refused(422, "partners[1].municipality", start(Map.of("partners", partners("GM9101", "GM0000"))));
    }

    @Test
    void theSamePartnerTwiceIsNamed() throws Exception {
        refused(422, "partners", start(Map.of("partners", partners("GM9101", "GM9101"))));
    }

    @Test
    void onePartnerIsNotACooperation() throws Exception {
        refused(422, "partners", start(Map.of("partners", partners("GM9101"))));
    }

    @Test
    void aStartInTheFutureIsRefused() throws Exception {
        refused(422, "startedOn", start(Map.of("startedOn", Map.of("value", "2099-01-01", "precision", "day"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"name\": 1}", "{\"naam\": \"x\"}", "\"tekst\"", "{\"partners\": \"GM9101\"}"})
    void whatIsNoCooperationAtAllIsRefusedWithoutAStackTrace(String body) throws Exception {
        HttpResponse<String> answer = leader.send("POST", COOPERATIONS, body, "application/json");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).doesNotContain("Exception", "nl.samenspoor", "\tat ");
    }

    @Test
    void aMegabyteOfTextIsRefusedAndNothingIsStarted() throws Exception {
        int before = leader.read(COOPERATIONS).get("total").asInt();

        refused(422, "name", start(Map.of("name", "x".repeat(1_000_000))));

        assertThat(leader.read(COOPERATIONS).get("total").asInt()).isEqualTo(before);
    }

    @Test
    void controlCharactersAreRefused() throws Exception {
        refused(422, "name", start(Map.of("name", "Stil\u0007")));
    }

    @Test
    void anExpressionInATextIsText() throws Exception {
        HttpResponse<String> answer = start(Map.of("name", "Verband ${7*7} #{9*9} <b>"));
        assertThat(answer.statusCode()).isEqualTo(201);

        String path = java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(leader.read(path).get("name").asString()).isEqualTo("Verband ${7*7} #{9*9} <b>");
    }

    @Test
    void anUnknownFieldOfAFormIsRefusedAndTheTaskStaysOpen() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String task = play.open(id, "userTask_describePrehistory").get(0).id();

        refused(422, "gateOutcome", leader.complete(task, Map.of("gateOutcome", "adopted")));

        assertThat(play.open(id, "userTask_describePrehistory")).hasSize(1);
    }

    @Test
    void nobodyVotesForAnotherMunicipality() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        String ofAameer = play.open(id, "userTask_recordCouncilDecision").stream()
                .filter(task -> Play.AAMEER.equals(task.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
        Map<String, Object> vote = Map.of("kind", "acclamation");

        assertThat(post("griffier-bergveld", ofAameer, vote).statusCode()).isEqualTo(403);
        assertThat(post("griffier-coeverdam", ofAameer, vote).statusCode()).isEqualTo(404);
        assertThat(post("college-aameer", ofAameer, vote).statusCode()).isEqualTo(403);
        assertThat(post(People.LEADER, ofAameer, vote).statusCode()).isEqualTo(403);
        assertThat(post("beheerder", ofAameer, vote).statusCode()).isEqualTo(404);
        assertThat(post(null, ofAameer, vote).statusCode()).isEqualTo(401);
        assertThat(play.open(id, "userTask_recordCouncilDecision")).hasSize(2);
        assertThat(post("griffier-aameer", ofAameer, vote).statusCode()).isEqualTo(204);
        assertThat(post("griffier-aameer", ofAameer, vote).statusCode()).isEqualTo(409);
    }

    @Test
    void aDecisionOfTheFutureIsNoDecision() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        String task = play.open(id, "userTask_recordCollegeDecision").stream()
                .filter(one -> Play.AAMEER.equals(one.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
        Map<String, Object> decision = Map.of("kind", "stated", "outcome", "adopted", "effectiveOn", "2099-01-01");

        refused(422, "effectiveOn", post("college-aameer", task, decision));

        assertThat(play.open(id, "userTask_recordCollegeDecision")).hasSize(2);
    }

    @Test
    void whatOneMayNotSeeAnswersLikeWhatIsNotThere() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        ApiClient stranger = new ApiClient(port, "griffier-coeverdam");
        for (String part : List.of(
                "", "/decision-points", "/factors", "/factor-check", "/gates/G1", "/decision-points/verification")) {
            JsonNode hidden = stranger.read(404, stranger.get(COOPERATIONS + "/" + id + part));
            JsonNode absent = stranger.read(404, stranger.get(COOPERATIONS + "/" + CooperationId.create() + part));

            assertThat(hidden.get("title")).isEqualTo(absent.get("title"));
            assertThat(hidden.get("detail")).isEqualTo(absent.get("detail"));
        }
        assertThat(stranger.read(COOPERATIONS).toString()).doesNotContain(id.text());
        assertThat(stranger.read("/api/v1/comparison/phase").toString()).doesNotContain(id.text());
    }

    /** The pages of forms that ask for text of people, each sent without what it must have. */
    @Test
    void everyMistakeInASummaryNamesTheFieldItLeadsTo() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String at = "/cooperations/" + id;
        Browser page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);

        named(page.submit(at + "/plan", at + "/plan", Map.of("title", "", "form", "1")), "Titel");
        page.submit(at + "/plan", at + "/plan", Map.of("title", "Samen", "form", "1"));
        named(page.submit(at + "/plan/edit", at + "/plan/edit", Map.of("base", "1", "title", "")), "Titel");
        String comments = at + "/plan/comments";
        named(page.submit(comments, comments, Map.of("section", "plan", "text", "")), "Opmerking");
        page.submit(comments, comments, Map.of("section", "plan", "text", "Dit mag korter."));
        Matcher comment =
                Pattern.compile("answer=(\\d+)").matcher(page.get(comments).body());
        assertThat(comment.find()).isTrue();
        String number = comment.group(1);
        named(
                page.submit(comments + "?answer=" + number, comments + "/" + number + "/answers", Map.of("text", "")),
                "Antwoord");
        named(
                page.submit(at + "/promises/new", at + "/promises", Map.of("municipality", "GM9101", "text", "")),
                "Wat wordt toegezegd?");
        named(page.submit(at + "/rules/G2", at + "/rules/G2", Map.of("rule", "")), "Besluitregel");
        named(page.submit(at + "/terms/new", at + "/terms", Map.of("startedOn", "")), "Termijn");
        named(page.submit(at + "/access", at + "/access", Map.of("account", "")), "Account");
        page.get("/cooperations/new?lang=en");
        named(page.submit(comments, comments, Map.of("section", "plan", "text", "")), "Comment");
    }

    /** Each link of the summary begins with what its field is called, and the field is there. */
    private static void named(HttpResponse<String> refused, String one) {
        String html = refused.body();
        assertThat(refused.statusCode()).as(html).isEqualTo(422);
        int from = html.indexOf("<div class=\"errors\"");
        assertThat(from).as(html).isPositive();
        Matcher link = Pattern.compile("href=\"#f-([^\"]+)\"[^>]*>([^<]+)<")
                .matcher(html.substring(from, html.indexOf("</ul>", from)));
        List<String> messages = new ArrayList<>();
        while (link.find()) {
            int field = html.indexOf("id=\"f-" + link.group(1) + "\"");
            assertThat(field).as("field " + link.group(1)).isPositive();
            assertThat(label(html, link.group(1), field))
                    .as("name of %s in: %s", link.group(1), link.group(2))
                    .isNotBlank()
                    .satisfies(label -> assertThat(link.group(2)).startsWith(label));
            messages.add(link.group(2));
        }
        assertThat(messages).anyMatch(message -> message.startsWith(one));
    }

    /** Of a group of choices its legend, of any other field its label. */
    private static String label(String html, String name, int field) {
        String before = html.substring(0, field);
        int group = before.lastIndexOf("<fieldset");
        boolean choice = group > before.lastIndexOf("</fieldset")
                && before.indexOf("<legend", group) > 0
                && html.substring(before.lastIndexOf('<'), html.indexOf('>', field))
                        .contains("type=\"radio\"");
        String part = choice
                ? html.substring(before.indexOf("<legend", group))
                : html.substring(Math.max(0, html.indexOf("for=\"f-" + name + "\"")));
        return part.substring(part.indexOf('>') + 1)
                .replaceAll("(?s)^(\\s*<span[^>]*>)*", "")
                .replaceAll("(?s)<.*", "")
                .strip();
    }

    private HttpResponse<String> post(String account, String task, Map<String, Object> answers) throws Exception {
        return new ApiClient(port, account).post("/api/v1/tasks/" + task + "/completion", answers);
    }

    private HttpResponse<String> start(Map<String, Object> wrong) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "name", "Proef",
                "startedOn", Map.of("value", "2026-01", "precision", "month"),
                "partners", partners("GM9101", "GM9102"),
                "signal", Map.of("source", "college", "kind", "cost_and_vulnerability", "text", "Te klein.")));
        body.putAll(wrong);
        return leader.post(COOPERATIONS, body);
    }

    private static List<Map<String, String>> partners(String... codes) {
        return java.util.Arrays.stream(codes)
                .map(code -> Map.of("municipality", code))
                .toList();
    }

    private void refused(int status, String field, HttpResponse<String> answer) {
        JsonNode problem = leader.read(status, answer);
        assertThat(problem.get("errors").toString()).contains("\"field\":\"" + field);
        assertThat(problem.get("errors").get(0).get("message").asString()).isNotBlank();
    }
}
