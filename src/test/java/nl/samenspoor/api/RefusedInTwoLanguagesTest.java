package nl.samenspoor.api;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.LanguageOfParts;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * On an English page a refusal says of the words of the record in it that they are Dutch (WCAG 2.2, 3.1.2), in every place
 * where a page prints one; on a Dutch page and over the API they stand in the sentence as they are.
 */
@IntegrationTest
class RefusedInTwoLanguagesTest {

    private static final String WORDS = "Waterlelie en kroos";
    private static final Map<String, String> DAY = Map.of("value", "2026-10-01", "precision", "day");

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private CooperationId id;
    private String home;
    private ApiClient leader;
    private Browser page;

    @BeforeEach
    void aCooperation() {
        people.register();
        id = play.start(AAMEER, BERGVELD);
        home = "/cooperations/" + id;
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    private interface Asking {
        HttpResponse<String> ask();
    }

    /** {@code sentence} holds {@code %s} where the words stand. */
    private void refused(int status, int times, String sentence, Asking asking) {
        page.get("/?lang=nl");
        HttpResponse<String> dutch = asking.ask();
        assertThat(dutch.statusCode()).as(dutch.body()).isEqualTo(status);
        assertThat(dutch.body()).contains(WORDS).doesNotContain("<span lang=\"nl\">" + WORDS);

        page.get("/?lang=en");
        HttpResponse<String> english = asking.ask();
        assertThat(english.statusCode()).isEqualTo(status);
        assertThat(english.body()).contains(sentence.formatted("<span lang=\"nl\">" + WORDS + "</span>"));
        LanguageOfParts parts = LanguageOfParts.of(english.body());
        assertThat(parts.in("nl")).filteredOn(text -> text.startsWith(WORDS)).hasSizeGreaterThanOrEqualTo(times);
        assertThat(parts.in("en")).noneMatch(text -> text.contains(WORDS));
        page.get("/?lang=nl");
    }

    private void overApi(int status, String sentence, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence.formatted(WORDS)).doesNotContain("<span", "says");
    }

    private HttpResponse<String> report(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("once", UUID.randomUUID().toString());
        return page.submit("/cooperations/new", home + "/events", all);
    }

    private HttpResponse<String> openField(String query) throws Exception {
        return leader.post(
                "/api/v1" + home + "/events" + query,
                Map.of("kind", "task_field_opened", "name", WORDS, "taskKind", "piofach", "ahead", true));
    }

    /** Of the municipality, where the step has one per municipality. */
    private String task(String step, MunicipalityCode... municipality) {
        return play.open(id, step).stream()
                .filter(one -> municipality.length == 0 || municipality[0].equals(one.municipality()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " among " + play.steps(id)))
                .id();
    }

    @Test
    void aboveAFormAndAtItsField() throws Exception {
        openField("");

        refused(
                422,
                2,
                "%s",
                () -> report(
                        Map.of("kind", "task_field_opened", "name", WORDS, "taskKind", "piofach", "ahead", "true")));
        overApi(422, "%s", openField("?lang=en"));
    }

    @Test
    void inAMessageAboveAPage() throws Exception {
        byte[] file = SampleFiles.pdf("in " + id);
        Map<String, String> facts = Map.of("title", WORDS, "kind", "covenant", "dated", "2026-10-01");
        leader.read(
                201,
                leader.post(
                        "/api/v1" + home + "/documents",
                        Multipart.of(facts).file("file", "a.pdf", "application/pdf", file)));

        refused(
                409,
                1,
                "%s",
                () -> page.submit(
                        home + "/documents/new",
                        home + "/documents",
                        Multipart.of(facts).file("file", "a.pdf", "application/pdf", file)));
        overApi(
                409,
                "%s",
                leader.post(
                        "/api/v1" + home + "/documents?lang=en",
                        Multipart.of(facts).file("file", "a.pdf", "application/pdf", file)));
    }

    @Test
    void onAPageThatSaysNothingElse() throws Exception {
        play.reachDecisions(id);
        play.asks(
                id,
                new SetCondition(
                        "kosten",
                        WORDS,
                        null,
                        new ConditionOwner(Body.COLLEGE, BERGVELD),
                        LocalDate.parse("2099-01-01")));
        String condition = home + "/conditions/kosten";
        leader.read(201, leader.post("/api/v1" + condition + "/answers", Map.of("words", "Gedaan.")));

        refused(
                409,
                1,
                "%s",
                () -> page.submit(
                        "/cooperations/new",
                        condition + "/owner",
                        Map.of("owner", "project_leader", "due", "2099-02-01")));
        overApi(409, "%s", leader.post("/api/v1" + condition + "/owner?lang=en", Map.of("body", "project_leader")));
    }

    @Test
    void whereATaskCannotBeDone() throws Exception {
        String task = play.tasks(id).get(0).id();
        assertThat(report(Map.of("kind", "hold", "text", WORDS, "reviewOn", "2099-01-31"))
                        .statusCode())
                .isEqualTo(302);

        refused(
                200,
                1,
                "The cooperation is on hold: <span lang=\"nl\">" + WORDS + ".</span> As long",
                () -> page.get("/tasks/" + task));
        overApi(
                409,
                "The cooperation is on hold: " + WORDS + ". As long",
                leader.post("/api/v1/tasks/" + task + "/completion?lang=en", Map.of()));
    }

    @Test
    void aboveAFormThatSomebodyOvertook() throws Exception {
        openField("");
        done(leader.complete(
                task("userTask_draftBusinessCase"),
                Map.of("kind", "piofach", "summary", "Eén team.", "effectiveOn", "2026-10-01")));
        for (MunicipalityCode college : List.of(AAMEER, BERGVELD)) {
            done(new ApiClient(port, People.accountFor("college", college.text()))
                    .complete(
                            task("userTask_decideOnBusinessCase", college),
                            Map.of("decision", "stop", "note", "Nee.", "effectiveOn", "2026-10-02")));
        }

        String address = home + "/task-fields/" + field() + "/business-case";
        refused(
                409,
                1,
                "%s",
                () -> page.submit(
                        "/cooperations/new",
                        address,
                        Map.of("summary", "Anders.", "kind", "piofach", "on", "2026-10-03", "version", "1")));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    /** The sentence says itself what the others recorded, over the API without marks. */
    @Test
    void whatOthersRecordedMeanwhile() throws Exception {
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        String form = home + "/legal-form/arrangement";
        Map<String, Object> covenant = Map.of(
                "legalForm",
                "covenant",
                "status",
                "proposed",
                "reviewOn",
                "2029-01-01",
                "effectiveOn",
                "2026-10-01",
                "name",
                WORDS);
        leader.read(200, put(form, covenant));

        refused(
                409,
                1,
                "Name: %s",
                () -> page.submit(
                        form,
                        form,
                        Map.of("seen", "0", "legalForm", "covenant", "status", "agreed", "reviewOn", "2029-01-01")));
        overApi(409, "Name: %s", put(form + "?lang=en", covenant));
    }

    private HttpResponse<String> put(String path, Map<String, Object> body) throws Exception {
        return leader.send("PUT", "/api/v1" + path, ApiClient.JSON.writeValueAsString(body), "application/json");
    }

    @Test
    void whatOthersFilledInAtTheSameTask() throws Exception {
        openField("");
        String versions = "/api/v1" + home + "/task-fields/" + field() + "/business-cases";
        String task = "/tasks/" + task("userTask_draftBusinessCase");
        leader.read(201, leader.post(versions, Map.of("version", 0, "summary", "Kort.", "on", DAY)));
        leader.read(
                201, leader.post(versions, Map.of("version", 1, "summary", "Kort.", "performance", WORDS, "on", DAY)));
        Map<String, String> mine = Map.of("seen", "1", "summary", "Anders.", "effectiveOn", "2026-10-03");

        refused(422, 2, "“%s”", () -> page.submit(task, task, mine));
        overApi(422, "“%s”", leader.post("/api/v1" + task + "/completion?lang=en", mine));
    }

    private String field() throws Exception {
        JsonNode fields = leader.read("/api/v1" + home + "/task-fields").get("items");
        return fields.get(0).get("id").asString();
    }

    @Test
    void onTheFormOfATask() throws Exception {
        play.passGate(id, GateKey.G1);
        play.skip(id, "userTask_rankAlternatives");
        play.skip(id, "userTask_setGoalsAndVision");
        leader.read(201, leader.post("/api/v1" + home + "/plan", Map.of("form", 3, "title", "Samen")));
        leader.read(
                200,
                put(
                        home + "/plan",
                        Map.of(
                                "base",
                                1,
                                "stages",
                                List.of(Map.of("key", "een", "name", WORDS, "from", "2027-01", "to", "2027-03")))));
        String task = "/tasks/" + task("userTask_draftPlanOfApproach");

        refused(
                422,
                2,
                "The plan has a stage ‘%s’ already",
                () -> page.submit(
                        task,
                        task,
                        Map.of(
                                "title",
                                "Samen",
                                "content",
                                "Zo.",
                                "stages[0].name",
                                WORDS,
                                "stages[0].period",
                                "2027-05/2027-06")));
        overApi(
                422,
                "The plan has a stage ‘%s’ already",
                leader.post(
                        "/api/v1" + task + "/completion?lang=en",
                        Map.of(
                                "title",
                                "Samen",
                                "content",
                                "Zo.",
                                "stages",
                                List.of(Map.of("name", WORDS, "period", "2027-05/2027-06")))));
    }
}
