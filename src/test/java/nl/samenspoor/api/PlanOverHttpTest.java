package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan of approach, written by several people, fixed, answered and adopted, by page and by API. */
@IntegrationTest
class PlanOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private ApiClient secretary;
    private String page;
    private String api;

    @BeforeEach
    void aCooperation() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        leader = new ApiClient(port, People.LEADER);
        secretary = new ApiClient(port, "secretaris-aameer");
        page = "/cooperations/" + id + "/plan";
        api = "/api/v1" + page;
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    private JsonNode begin() throws Exception {
        return leader.read(201, leader.post(api, Map.of("form", 3, "title", "Samen sterker")));
    }

    private HttpResponse<String> put(ApiClient who, int base, Map<String, Object> plan) throws Exception {
        Map<String, Object> body = new HashMap<>(plan);
        body.put("base", base);
        return who.send("PUT", api, ApiClient.JSON.writeValueAsString(body), "application/json");
    }

    private static Map<String, Object> section(String key, String text) {
        return Map.of("sections", List.of(Map.of("key", key, "text", text)));
    }

    private JsonNode fix(int version) throws Exception {
        return leader.read(201, leader.post(api + "/fixed-versions", Map.of("version", version, "on", "2026-10-01")));
    }

    private String textOf(JsonNode plan, String key) {
        for (JsonNode section : plan.path("sections")) {
            if (section.path("key").asString().equals(key)) {
                return section.path("text").asString();
            }
        }
        return "";
    }

    @Test
    void aPlanBeginsWithAContentsThatFitsItsFormAndVisionStandsBeforeStructure() {
        Browser browser = browser(People.LEADER);
        assertThat(browser.get(page).body()).contains("Er is nog geen plan van aanpak", "Ambtelijke fusie");
        HttpResponse<String> refused = browser.submit(page, page, Map.of("title", "Samen sterker"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies een vorm van samenwerking", "Samen sterker");

        browser.get(page + "?lang=en");
        assertThat(browser.submit(page, page, Map.of("title", "Samen sterker", "form", "3"))
                        .statusCode())
                .isEqualTo(302);
        String html = browser.get(page + "?lang=nl").body();
        assertThat(html)
                .contains("Samen sterker", "Personeel", "Huisvesting", "Nog niet geschreven")
                .doesNotContain("??", "Wat wij delen", "Waar staan onze gemeenten");
        assertThat(browser.get(page + "/edit").body())
                .as("the question helps whoever writes, and is nobody's text")
                .contains("Waar staan onze gemeenten", "Hoe ziet de gezamenlijke organisatie eruit")
                .contains("aria-describedby=\"f-section.vision.text-help");
        assertThat(html.indexOf("section-vision")).isLessThan(html.indexOf("section-structure"));
        assertThat(html.indexOf("section-goals")).isLessThan(html.indexOf("section-structure"));
        assertThat(browser.get(page + "?lang=en").body()).contains("Contents", "not settled yet");
        assertThat(browser.get("/cooperations/" + id + "?lang=nl").body()).contains("Samen sterker", page);
    }

    @Test
    void differentFieldsOfTwoWritersAreMergedAndTheSecondSeesWhatTheFirstChanged() throws Exception {
        begin();
        put(leader, 1, section("vision", "Ver weg."));
        put(leader, 2, section("vision", "Dichtbij en sterk."));

        Browser second = browser("secretaris-aameer");
        HttpResponse<String> saved = second.submit(
                page + "/edit",
                page + "/edit",
                Map.of("base", "2", "section.goals.title", "Doelen", "section.goals.text", "Minder kwetsbaar."));

        assertThat(saved.statusCode()).isEqualTo(302);
        String differences = second.follow(saved).body();
        assertThat(differences).contains("Intussen had ook leider gewijzigd", "<ins>", "Dichtbij", "<del>");
        JsonNode plan = leader.read(api);
        assertThat(textOf(plan, "vision")).isEqualTo("Dichtbij en sterk.");
        assertThat(textOf(plan, "goals")).isEqualTo("Minder kwetsbaar.");
        assertThat(plan.at("/saved/version").asInt()).isEqualTo(4);
        assertThat(plan.at("/saved/savedAs").asString()).isEqualTo("secretary");
    }

    @Test
    void theSecondOfTwoWritersOfTheSameFieldSeesBothTextsAndChoosesOrOverwritesKnowingly() throws Exception {
        begin();
        put(leader, 1, section("vision", "Dichtbij en sterk."));
        Browser second = browser("secretaris-aameer");
        Map<String, String> mine = new HashMap<>(Map.of(
                "base", "1",
                "section.vision.title", "Visie",
                "section.vision.text", "Zelfstandig blijven.",
                "section.goals.title", "Doelen",
                "section.goals.text", "Minder kwetsbaar."));

        HttpResponse<String> both = second.submit(page + "/edit", page + "/edit", mine);

        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("Dichtbij en sterk.", "Zelfstandig blijven.", "Minder kwetsbaar.", "leider")
                .contains("choice.section.vision.text", "Overal mijn tekst laten gelden")
                .doesNotContain("choice.section.goals.text", "??");
        assertThat(leader.read(api).at("/saved/version").asInt()).isEqualTo(2);

        Map<String, String> choice = new HashMap<>(Map.of(
                "before", "1",
                "base", "2",
                "text.section.goals.text", "Minder kwetsbaar.",
                "mine.section.vision.text", "Zelfstandig blijven.",
                "edited.section.vision.text", "Sterk en zelfstandig."));
        HttpResponse<String> unchosen = second.submit(page + "/edit", page + "/edit", choice);
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body()).contains("Kies welke tekst blijft staan", "Sterk en zelfstandig.");

        choice.put("choice.section.vision.text", "edited");
        assertThat(second.submit(page + "/edit", page + "/edit", choice).statusCode())
                .isEqualTo(302);
        assertThat(textOf(leader.read(api), "vision")).isEqualTo("Sterk en zelfstandig.");
        assertThat(textOf(leader.read(api), "goals")).isEqualTo("Minder kwetsbaar.");

        put(leader, 3, section("vision", "Toch anders."));
        Map<String, String> overwriting =
                Map.of("before", "3", "base", "4", "mine.section.vision.text", "Van mij.", "all", "mine");
        assertThat(second.submit(page + "/edit", page + "/edit", overwriting).statusCode())
                .isEqualTo(302);
        assertThat(textOf(leader.read(api), "vision")).isEqualTo("Van mij.");
        assertThat(textOf(leader.read(api + "/versions/4"), "vision")).isEqualTo("Toch anders.");
    }

    @Test
    void theSecondOfTwoWritersIsShownWhatHeChangedAndEmptiedAndNothingAsHisThatHeDidNotTouch() throws Exception {
        begin();
        put(leader, 1, section("vision", "Ver weg."));
        put(
                leader,
                2,
                Map.of(
                        "sections",
                        List.of(
                                Map.of("key", "vision", "text", "Dichtbij."),
                                Map.of("key", "goals", "text", "Minder kwetsbaar."))));

        HttpResponse<String> clash = browser("secretaris-aameer")
                .submit(page + "/edit", page + "/edit", Map.of("base", "2", "section.vision.text", ""));

        assertThat(clash.statusCode()).isEqualTo(409);
        String vision = clash.body().substring(clash.body().indexOf("Dichtbij."));
        assertThat(vision).contains("Gewijzigd door u", "U hebt dit leeggemaakt.");
        int goals = clash.body().indexOf("Minder kwetsbaar.");
        assertThat(clash.body().substring(goals, clash.body().indexOf("</section>", goals)))
                .doesNotContain("Gewijzigd door u", "(leeg)");
    }

    @Test
    void whoeverChoosesBetweenTwoChoicesReadsThemInWordsAndTypesNoThird() throws Exception {
        begin();
        Map<String, Object> planned = Map.of(
                "sections", List.of(Map.of("key", "goals", "text", "Minder kwetsbaar.", "settled", true)),
                "stages", List.of(Map.of("key", "een", "name", "Voorbereiding", "state", "planned")));
        put(leader, 1, planned);
        put(
                leader,
                2,
                Map.of(
                        "sections", List.of(Map.of("key", "goals", "settled", false)),
                        "stages", List.of(Map.of("key", "een", "state", "running"))));
        Browser second = browser("secretaris-aameer");
        Map<String, String> mine = new HashMap<>(Map.of(
                "base", "2",
                "section.goals.title", "Doelen",
                "section.goals.text", "Minder kwetsbaar, goedkoper.",
                "section.goals.settled", "yes",
                "stage.een.name", "Voorbereiding",
                "stage.een.state", "done"));

        String html = second.submit(page + "/edit", page + "/edit", mine).body();

        assertThat(html)
                .contains("choice.stage.een.state", "name=\"mine.stage.een.state\" value=\"done\"")
                .contains("loopt", "gepland", "nog niet ")
                .doesNotContain("edited.stage.een.state", ">running<", ">planned<", ">done<", ">yes<", "??");
        Map<String, String> choice = new HashMap<>(Map.of(
                "before", "2",
                "base", "3",
                "text.section.goals.text", "Minder kwetsbaar, goedkoper.",
                "mine.stage.een.state", "done",
                "choice.stage.een.state", "mine"));
        assertThat(second.submit(page + "/edit", page + "/edit", choice).statusCode())
                .isEqualTo(302);
        assertThat(leader.read(api).at("/stages/0/state").asString()).isEqualTo("done");
    }

    @Test
    void theApiAnswersAConflictWithBothTextsAndTakesTheChoiceOnTheNewestVersion() throws Exception {
        begin();
        leader.read(200, put(leader, 1, section("vision", "Dichtbij en sterk.")));

        JsonNode conflict = secretary.read(409, put(secretary, 1, section("vision", "Zelfstandig blijven.")));

        assertThat(conflict.path("status").asInt()).isEqualTo(409);
        assertThat(conflict.path("newest").asInt()).isEqualTo(2);
        assertThat(conflict.path("savedBy").asString()).isEqualTo(People.LEADER);
        JsonNode field = conflict.at("/fields/0");
        assertThat(field.path("field").asString()).isEqualTo("section.vision.text");
        assertThat(field.path("changed").asString()).isEqualTo("apart");
        assertThat(field.path("mine").asString()).isEqualTo("Zelfstandig blijven.");
        assertThat(field.path("theirs").asString()).isEqualTo("Dichtbij en sterk.");

        secretary.read(200, put(secretary, 2, section("vision", "Samen zelfstandig.")));
        assertThat(textOf(leader.read(api), "vision")).isEqualTo("Samen zelfstandig.");
    }

    @Test
    void manyWritersInTheSameInstantLoseNothing() throws Exception {
        begin();
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<HttpResponse<String>>> saves = IntStream.range(0, 6)
                    .<Callable<HttpResponse<String>>>mapToObj(
                            number -> () -> put(secretary, 1, section("occasion", "Tekst " + number)))
                    .toList();
            int saved = 0;
            for (Future<HttpResponse<String>> answer : writers.invokeAll(saves)) {
                assertThat(answer.get().statusCode()).isIn(200, 409);
                saved += answer.get().statusCode() == 200 ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
            assertThat(leader.read(api).at("/saved/version").asInt()).isEqualTo(2);
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void aSectionOnStructureIsNotSettledWhileVisionOrGoalsAreNot() throws Exception {
        begin();
        JsonNode refused = leader.read(422, put(leader, 1, settled("structure")));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("section.structure.settled");
        assertThat(refused.at("/errors/0/message").asString()).contains("Eerst visie en doelen");
        leader.read(422, put(leader, 1, settled("vision", "structure")));

        JsonNode empty =
                leader.read(422, put(leader, 1, Map.of("sections", List.of(Map.of("key", "vision", "settled", true)))));
        assertThat(empty.at("/errors/0/message").asString()).contains("Een leeg onderdeel kan niet klaar zijn");

        leader.read(200, put(leader, 1, settled("vision", "goals")));
        leader.read(200, put(leader, 2, settled("structure")));

        Map<String, Object> open = Map.of("sections", List.of(Map.of("key", "goals", "settled", false)));
        leader.read(422, put(secretary, 3, open));
        assertThat(leader.read(api).at("/saved/version").asInt()).isEqualTo(3);
    }

    private static Map<String, Object> settled(String... keys) {
        return Map.of(
                "sections",
                Arrays.stream(keys)
                        .map(key -> Map.of("key", key, "text", "Over " + key, "settled", true))
                        .toList());
    }

    @Test
    void whoSavesWhatSomebodyElseMadeImpossibleSeesWhyAndGoesOnFromThatVersion() throws Exception {
        begin();
        leader.read(200, put(leader, 1, settled("vision", "goals")));
        leader.read(200, put(leader, 2, Map.of("sections", List.of(Map.of("key", "goals", "settled", false)))));
        Browser second = browser("secretaris-aameer");
        Map<String, String> mine = new HashMap<>(Map.of(
                "base", "2",
                "section.structure.title", "Vorm en structuur",
                "section.structure.text", "Een gemeenschappelijke regeling.",
                "section.structure.settled", "yes"));

        HttpResponse<String> refused = second.submit(page + "/edit", page + "/edit", mine);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Intussen is versie 3 opgeslagen door leider", "differences?from=2&amp;to=3")
                .contains("Eerst visie en doelen", "Een gemeenschappelijke regeling.", "name=\"base\" value=\"3\"")
                .doesNotContain("??");
        assertThat(leader.read(api).at("/saved/version").asInt()).isEqualTo(3);
        mine.put("base", "3");
        mine.put("section.goals.title", "Doelen");
        mine.put("section.goals.text", "Over goals");
        mine.put("section.goals.settled", "yes");
        assertThat(second.submit(page + "/edit", page + "/edit", mine).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoFixesAVersionThatIsNotTheNewestKeepsWhatHeTypedAndCountsFromTheNewest() throws Exception {
        begin();
        put(leader, 1, section("vision", "Dichtbij."));
        HttpResponse<String> refused = browser(People.LEADER)
                .submit(
                        page + "/decisions?form=fix",
                        page + "/fixed-versions",
                        Map.of("version", "1", "on", "2026-10-01", "note", "Na lang overleg."));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Intussen is versie 2 opgeslagen", "Na lang overleg.", "01-10-2026")
                .contains("name=\"version\" value=\"2\"");
    }

    @Test
    void aFixedVersionHasANumberAndAChecksumInTheLogAndCannotBeChanged() throws Exception {
        begin();
        put(leader, 1, section("vision", "Dichtbij."));
        assertThat(leader.post(api + "/fixed-versions", Map.of("version", 1, "on", "2026-10-01"))
                        .statusCode())
                .as("a version that is not the newest any more")
                .isEqualTo(409);
        HttpResponse<String> beforeStart =
                leader.post(api + "/fixed-versions", Map.of("version", 2, "on", "2019-01-01"));
        assertThat(beforeStart.statusCode()).as("before the cooperation began").isEqualTo(422);
        assertThat(beforeStart.body()).contains("\"field\":\"on\"");
        JsonNode fixed = fix(2);
        assertThat(fixed.path("number").asString()).isEqualTo("1.0");
        String checksum = fixed.path("checksum").asString();
        assertThat(checksum).matches("[0-9a-f]{64}");
        assertThat(leader.get("/api/v1/cooperations/" + id + "/decision-points?size=200")
                        .body())
                .contains(checksum);
        assertThat(leader.post(api + "/fixed-versions", Map.of("version", 2, "on", "2026-10-01"))
                        .statusCode())
                .isEqualTo(409);

        put(leader, 2, section("vision", "Dichtbij en sterk."));
        HttpResponse<String> early = leader.post(api + "/fixed-versions", Map.of("version", 3, "on", "2026-09-30"));
        assertThat(early.statusCode()).as("before the version it follows").isEqualTo(422);
        assertThat(early.body()).contains("Versie 1.0 is vastgelegd op 1 oktober 2026");
        assertThat(fix(3).path("number").asString()).isEqualTo("1.1");
        put(leader, 3, section("vision", "Anders."));
        assertThat(leader.read(
                                201,
                                leader.post(
                                        api + "/fixed-versions",
                                        Map.of("version", 4, "on", "2026-10", "renewed", true)))
                        .path("number")
                        .asString())
                .isEqualTo("2.0");

        assertThat(textOf(leader.read(api + "/versions/2"), "vision")).isEqualTo("Dichtbij.");
        assertThat(browser("lezer-zonder-toegang").get(page + "/versions/2").statusCode())
                .isEqualTo(404);
        assertThat(browser(People.LEADER).get(page + "/versions/2").body())
                .contains(checksum, "klopt met de tekst", "vastgelegd als versie 1.0");
        for (String change : List.of(
                "update draft_field set content = 'x' where name = 'title'",
                "delete from draft_field where name = 'title'",
                "update draft_version set saved_by = 'x' where subject_id = '" + id + "'",
                "update plan_fixed_version set checksum = 'x' where cooperation = '" + id + "'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
        play.assertLogIsWhole(id);
    }

    @Test
    void fixingThePlanFinishesTheTaskOfDraftingIt() throws Exception {
        reachPlan();
        String task = play.open(id, "userTask_draftPlanOfApproach").get(0).id();
        assertThat(browser(People.LEADER).get("/tasks/" + task).body())
                .contains("href=\"" + page + "\"", "Naar het plan van aanpak", "Wat willen wij samen bereiken");
        begin();
        fix(1);

        assertThat(play.steps(id)).contains("userTask_adviseOnPlan").doesNotContain("userTask_draftPlanOfApproach");
    }

    @Test
    void theFormOfTheTaskMakesAPlanAndOverwritesNothingOfOneThatIsThere() throws Exception {
        reachPlan();
        begin();
        Map<String, Object> written = new HashMap<>(section("summary", "Wat wij willen."));
        written.put("stages", List.of(Map.of("key", "form-2", "name", "Overleg")));
        put(leader, 1, written);
        String task = play.open(id, "userTask_draftPlanOfApproach").get(0).id();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "title",
                "Samen sterker",
                "content",
                "Heel iets anders.",
                "stages",
                List.of(Map.of("name", "Voorbereiding", "period", "2027-01/2027-06"))));

        JsonNode refused = leader.read(422, leader.post("/api/v1/tasks/" + task + "/completion", answers));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("content");
        assertThat(textOf(leader.read(api), "summary")).isEqualTo("Wat wij willen.");

        answers.put("content", "Wat wij willen.");
        assertThat(leader.post("/api/v1/tasks/" + task + "/completion", answers).statusCode())
                .isEqualTo(204);
        JsonNode plan = leader.read(api);
        assertThat(plan.path("fixed").asString()).isEqualTo("1.0");
        assertThat(plan.path("stages")).hasSize(2);
        assertThat(plan.at("/stages/0/name").asString()).isEqualTo("Overleg");
        assertThat(plan.at("/stages/1/name").asString()).isEqualTo("Voorbereiding");
        assertThat(plan.at("/stages/1/from/value").asString()).isEqualTo("2027-01");
        assertThat(plan.at("/stages/1/to/precision").asString()).isEqualTo("month");
    }

    @Test
    void theFormOfTheTaskDropsNeitherAnOrganisationNorAStageWithoutAWord() throws Exception {
        reachPlan();
        begin();
        Map<String, Object> written = new HashMap<>(section("organisation", "Eén stuurgroep."));
        written.put("stages", List.of(Map.of("key", "form-2", "name", "Overleg", "from", "2027-01", "to", "2027-03")));
        put(leader, 1, written);
        String task = play.open(id, "userTask_draftPlanOfApproach").get(0).id();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "title",
                "Samen sterker",
                "content",
                "Wat wij willen.",
                "bodies",
                List.of(Map.of("body", "Kernteam", "members", "secretarissen")),
                "stages",
                List.of(Map.of("name", "Overleg", "period", "2027-05/2027-06"))));

        JsonNode refused = leader.read(422, leader.post("/api/v1/tasks/" + task + "/completion", answers));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("stages[0].name");
        assertThat(refused.at("/errors/1/field").asString()).isEqualTo("bodies");
        assertThat(textOf(leader.read(api), "organisation")).isEqualTo("Eén stuurgroep.");

        answers.remove("bodies");
        answers.put("stages", List.of(Map.of("name", "Overleg", "period", "2027-01/2027-03")));
        assertThat(leader.post("/api/v1/tasks/" + task + "/completion", answers).statusCode())
                .isEqualTo(204);
        assertThat(leader.read(api).path("stages")).hasSize(1);
    }

    private void reachPlan() {
        play.passGate(id, GateKey.G1);
        play.skip(id, "userTask_rankAlternatives");
        play.skip(id, "userTask_setGoalsAndVision");
    }

    @Test
    void whatOthersSayStandsWithWhatWasDoneWithItAndAdviceByItself() throws Exception {
        reachPlan();
        begin();
        fix(1);
        String task = play.open(id, "userTask_adviseOnPlan").stream()
                .filter(open -> Play.AAMEER.equals(open.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
        ApiClient worksCouncil = new ApiClient(port, "or-aameer");
        HttpResponse<String> without = worksCouncil.post(
                "/api/v1/tasks/" + task + "/completion", Map.of("outcome", "positive_with_conditions"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("\"conditions\"");
        assertThat(worksCouncil
                        .post(
                                "/api/v1/tasks/" + task + "/completion",
                                Map.of("outcome", "positive_with_conditions", "conditions", "Geen ontslagen."))
                        .statusCode())
                .isEqualTo(204);
        assertThat(respond("or-bergveld", "works_council", "GM9101", null).statusCode())
                .as("of another municipality")
                .isEqualTo(403);
        assertThat(respond("or-bergveld", "works_council", "GM9102", null).statusCode())
                .isEqualTo(201);
        assertThat(respond(People.LEADER, "union_consultation", null, null).statusCode())
                .isEqualTo(201);
        assertThat(respond("griffier-aameer", "amendment", "GM9101", null).statusCode())
                .as("without outcome")
                .isEqualTo(422);
        JsonNode all = leader.read(201, respond("griffier-aameer", "amendment", "GM9101", "adopted"));

        assertThat(all.path("items")).hasSize(4);
        JsonNode advice = null;
        for (JsonNode one : all.path("items")) {
            assertThat(one.path("version").asString()).isEqualTo("1.0");
            advice = one.path("text").asString().contains("Geen ontslagen.") ? one : advice;
        }
        assertThat(advice).as("the advice of the works council").isNotNull();
        String handlings = api + "/responses/" + advice.path("number").asLong() + "/handlings";
        leader.read(
                201,
                leader.post(handlings, Map.of("result", "partly", "reason", "Vijf jaar lang.", "on", "2026-10-02")));
        leader.read(
                201, leader.post(handlings, Map.of("result", "adopted", "reason", "Voor altijd.", "on", "2026-10-03")));
        String html = browser("college-bergveld").get(page + "/decisions").body();
        assertThat(html)
                .contains("Vijf jaar lang.", "overgenomen", "Voor altijd.", "Amendement van de raad", "aangenomen")
                .contains("Georganiseerd overleg", "nog niets")
                .doesNotContain("??");
        assertThat(leader.get("/api/v1/cooperations/" + id + "/decision-points?size=200")
                        .body())
                .contains("Amendement van de raad van Aameer op het plan van aanpak, aangenomen", "is overgenomen");
    }

    private HttpResponse<String> respond(String account, String kind, String municipality, String outcome)
            throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "text", "Eerst de doelen.", "on", "2026-10-01"));
        if (municipality != null) {
            body.put("municipality", municipality);
        }
        if (outcome != null) {
            body.put("outcome", outcome);
        }
        return new ApiClient(port, account).post(api + "/responses", body);
    }

    @Test
    void collegesAdoptOnDifferentDatesEachTheVersionItDecidedOn() throws Exception {
        begin();
        fix(1);
        put(leader, 1, section("vision", "Dichtbij."));
        fix(2);
        HttpResponse<String> first = secretary.post(
                api + "/adoptions",
                Map.of(
                        "municipality", "GM9101",
                        "decision", "adopted",
                        "version", "1.0",
                        "on", "2026-10"));
        secretary.read(201, first);
        assertThat(secretary
                        .post(
                                api + "/adoptions",
                                Map.of("municipality", "GM9102", "decision", "adopted", "on", "2026-06"))
                        .statusCode())
                .as("for another college")
                .isEqualTo(403);
        ApiClient college = new ApiClient(port, "college-bergveld");
        JsonNode unfixed = college.read(
                422,
                college.post(
                        api + "/adoptions",
                        Map.of("municipality", "GM9102", "decision", "amended", "version", "7.0", "on", "2026-10-01")));
        assertThat(unfixed.path("errors"))
                .extracting(error -> error.path("field").asString())
                .as("what was amended is asked too")
                .containsExactlyInAnyOrder("note", "version");
        JsonNode all = college.read(
                201,
                college.post(
                        api + "/adoptions",
                        Map.of(
                                "municipality", "GM9102",
                                "decision", "amended",
                                "note", "Met een evaluatie na twee jaar.",
                                "on", "2026-10-01")));

        assertThat(all.at("/items/0/on/value").asString()).isEqualTo("2026-10");
        assertThat(all.at("/items/0/on/precision").asString()).isEqualTo("month");
        assertThat(all.at("/items/0/version").asString()).isEqualTo("1.0");
        assertThat(all.at("/items/1/version").asString()).isEqualTo("1.1");
        put(leader, 2, section("vision", "Nog dichterbij."));
        assertThat(browser("college-bergveld").get(page + "/decisions").body())
                .contains("nog geen besluit over versie 1.1")
                .doesNotContain("nog geen besluit over versie 1.0");
        fix(3);
        assertThat(browser(People.LEADER).get(page).body()).contains("nog geen besluit over versie 1.2");
        college.read(
                201,
                college.post(
                        api + "/adoptions",
                        Map.of(
                                "municipality",
                                "GM9102",
                                "decision",
                                "returned",
                                "note",
                                "Te duur.",
                                "on",
                                "2026-10-02")));
        assertThat(browser(People.LEADER).get(page).body())
                .contains("3, waarvan 1 teruggegeven")
                .doesNotContain("nog geen besluit over");
        assertThat(browser(People.LEADER).get(page + "/decisions").body())
                .contains(
                        ", oktober 2026",
                        "1 oktober 2026",
                        "Met een evaluatie na twee jaar.",
                        "versie 1.0",
                        "versie 1.1");
    }

    @Test
    void aCollegeAdoptsNoVersionBeforeItWasFixedAndRecordsADecisionOnce() throws Exception {
        begin();
        fix(1);
        Map<String, Object> adoption = new HashMap<>(
                Map.of("municipality", "GM9101", "decision", "adopted", "version", "1.0", "on", "2026-09-30"));
        JsonNode early = secretary.read(422, secretary.post(api + "/adoptions", adoption));
        assertThat(early.at("/errors/0/field").asString()).isEqualTo("on");
        HttpResponse<String> onPage = browser("secretaris-aameer")
                .submit(
                        page + "/decisions?form=adoption",
                        page + "/adoptions",
                        Map.of("municipality", "GM9101", "decision", "adopted", "version", "1.0", "on", "2026-09"));
        assertThat(onPage.statusCode()).isEqualTo(422);
        assertThat(onPage.body()).contains("Datum: Versie 1.0 is pas vastgelegd op 1 oktober 2026");
        assertThat(secretary.read(api + "/adoptions").path("items")).isEmpty();

        adoption.put("on", "2026-10-02");
        secretary.read(201, secretary.post(api + "/adoptions", adoption));
        JsonNode again = secretary.read(409, secretary.post(api + "/adoptions", adoption));
        assertThat(again.toString()).contains("staat er al");
        assertThat(secretary.read(api + "/adoptions").path("items")).hasSize(1);
        adoption.putAll(Map.of("decision", "amended", "note", "Met een evaluatie."));
        secretary.read(201, secretary.post(api + "/adoptions", adoption));
        adoption.put("decision", "adopted");
        secretary.read(201, secretary.post(api + "/adoptions", adoption));
    }

    @Test
    void everythingWrongWithAResponseItsHandlingOrADecisionIsToldAtOnce() throws Exception {
        begin();
        fix(1);
        told(leader, "/responses", Map.of("kind", "union_consultation", "outcome", "x"), "outcome", "on", "text");
        told(
                leader,
                "/responses",
                Map.of("kind", "union_consultation", "outcome", "adopted", "version", "9.9", "on", "2031-01-01"),
                "text",
                "on",
                "outcome",
                "version");
        told(secretary, "/adoptions", Map.of("decision", "returned"), "municipality", "on", "note");
        told(secretary, "/adoptions", Map.of("municipality", "GM9101"), "decision", "on");
        told(
                secretary,
                "/adoptions",
                Map.of("municipality", "GM9101", "decision", "returned", "version", "9.9", "on", "2031-01-01"),
                "on",
                "note",
                "version");
        JsonNode response = leader.read(
                201,
                leader.post(
                        api + "/responses",
                        Map.of("kind", "union_consultation", "text", "Eerst de doelen.", "on", "2026-10-01")));
        String handlings = "/responses/" + response.at("/items/0/number").asLong() + "/handlings";
        told(leader, handlings, Map.of(), "result", "on", "reason");
        told(leader, handlings, Map.of("result", "not", "on", "2031-01-01"), "reason", "on");
    }

    private void told(ApiClient client, String where, Map<String, Object> sent, String... fields) throws Exception {
        assertThat(fields(client.read(422, client.post(api + where, sent))))
                .as(where + sent)
                .containsExactlyInAnyOrder(fields);
    }

    private static List<String> fields(JsonNode problem) {
        List<String> told = new ArrayList<>();
        problem.path("errors").forEach(error -> told.add(error.path("field").asString()));
        return told;
    }

    @Test
    void aResponseOrRemarkThatIsSentTwiceIsRecordedOnce() throws Exception {
        begin();
        fix(1);
        Browser browser = browser(People.LEADER);
        String decisions = page + "/decisions?form=response";
        Map<String, String> response = Map.of(
                "once", once(browser.get(decisions).body()),
                "kind", "union_consultation",
                "text", "Eerst de doelen.",
                "on", "2026-10-01");
        assertThat(browser.submit(decisions, page + "/responses", response).statusCode())
                .isEqualTo(302);
        HttpResponse<String> again = browser.submit(decisions, page + "/responses", response);
        assertThat(again.headers().firstValue("location").orElseThrow()).endsWith(page + "/decisions");
        assertThat(browser.follow(again).body()).contains("Dit formulier was al verstuurd");
        assertThat(leader.read(api + "/responses").path("items")).hasSize(1);

        String comments = page + "/comments";
        Map<String, String> remark =
                Map.of("once", once(browser.get(comments).body()), "section", "vision", "text", "Mag dit korter?");
        browser.submit(comments, comments, remark);
        assertThat(browser.follow(browser.submit(comments, comments, remark)).body())
                .contains("Dit formulier was al verstuurd");
        JsonNode kept = leader.read(api + "/comments");
        assertThat(kept.path("items")).hasSize(1);

        String answering = comments + "?answer=" + kept.at("/items/0/number").asLong();
        String answers = comments + "/" + kept.at("/items/0/number").asLong() + "/answers";
        Map<String, String> answer = Map.of("once", once(browser.get(answering).body()), "text", "Gedaan.");
        browser.submit(answering, answers, answer);
        browser.submit(answering, answers, answer);
        assertThat(leader.read(api + "/comments").at("/items/0/answers")).hasSize(1);
    }

    private static String once(String html) {
        Matcher once =
                Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"").matcher(html);
        assertThat(once.find()).isTrue();
        return once.group(1);
    }

    @Test
    void whatWasSaidOrDecidedBeforeAnyVersionWasFixedIsAboutNoVersionUnlessSomebodyNamesOne() throws Exception {
        begin();
        fix(1);
        Map<String, Object> early = Map.of("municipality", "GM9101", "decision", "adopted", "on", "2026-06");
        JsonNode adoptions = secretary.read(201, secretary.post(api + "/adoptions", early));
        assertThat(adoptions.at("/items/0/version").asString()).isEqualTo("unknown");
        Map<String, Object> year = new HashMap<>(early);
        year.put("on", "2026");
        assertThat(versionsOf(secretary.read(201, secretary.post(api + "/adoptions", year))))
                .as("a year that does not tell whether it was there already")
                .doesNotContain("1.0");
        Map<String, Object> spoken = Map.of("kind", "union_consultation", "text", "Goed.", "on", "2026-02");
        leader.read(201, leader.post(api + "/responses", spoken));
        Map<String, Object> unknown = new HashMap<>(spoken);
        unknown.putAll(Map.of("on", "2026-10-02", "version", "unknown"));
        JsonNode responses = leader.read(201, leader.post(api + "/responses", unknown));
        assertThat(versionsOf(responses)).containsExactly("unknown", "unknown");
        for (String form : List.of("response", "adoption")) {
            assertThat(browser(form.equals("adoption") ? "secretaris-aameer" : People.LEADER)
                            .get(page + "/decisions?form=" + form)
                            .body())
                    .contains("<option value=\"unknown\">versie onbekend</option>", "die op die dag was vastgelegd");
        }
    }

    @Test
    void aCollegeIsOfferedADecisionOnceAVersionIsFixed() throws Exception {
        begin();
        String offer = "/plan/decisions?form=adoption";
        assertThat(browser("secretaris-aameer").get(page + "/decisions").body())
                .contains("Een college besluit over een vastgelegde versie.")
                .doesNotContain(offer);
        fix(1);
        assertThat(browser("secretaris-aameer").get(page + "/decisions").body())
                .contains(offer)
                .doesNotContain("Een college besluit over een vastgelegde versie.");
    }

    @Test
    void datesOfAStageThatTwoChangedAreReadInWords() throws Exception {
        begin();
        put(leader, 1, Map.of("stages", List.of(Map.of("key", "een", "name", "Voorbereiding", "from", "2027-01-01"))));
        put(leader, 2, Map.of("stages", List.of(Map.of("key", "een", "from", "2027-02-01"))));
        String form = page + "/edit";
        String html = browser("secretaris-aameer")
                .submit(
                        form,
                        form,
                        Map.of("base", "2", "stage.een.name", "Voorbereiding", "stage.een.from", "december 2027"))
                .body();
        assertThat(html)
                .containsPattern("</span>\\s*februari")
                .containsPattern("</span>\\s*december")
                .doesNotContain(">2027-0", ">2027-12", "edited.stage.een.from");
        assertThat(browser("secretaris-aameer").get(form).body())
                .contains("Resultaat</span><span class=\"optional\"", "Stand</span><span class=\"optional\"");
    }

    private static List<String> versionsOf(JsonNode items) {
        List<String> versions = new ArrayList<>();
        items.path("items").forEach(one -> versions.add(one.path("version").asString()));
        return versions;
    }

    @Test
    void whoHoldsSeveralRolesIsRecordedInTheOneHeUsed() throws Exception {
        begin();
        fix(1);
        accounts.create(
                Actor.system("test"),
                new CreateAccount(
                        "rollen-secretaris-en-or",
                        null,
                        ApiClient.PASSWORD,
                        Set.of(),
                        Set.of(new Seat(Play.AAMEER, Role.SECRETARY), new Seat(Play.AAMEER, Role.WORKS_COUNCIL))));
        respond("rollen-secretaris-en-or", "works_council", "GM9101", null);
        new ApiClient(port, "rollen-secretaris-en-or")
                .post(api + "/adoptions", Map.of("municipality", "GM9101", "decision", "adopted", "on", "2026-10-02"));

        List<String> roles = new ArrayList<>();
        leader.read("/api/v1/cooperations/" + id + "/decision-points?size=200")
                .path("items")
                .forEach(one -> {
                    if (one.path("recordedBy").asString().equals("rollen-secretaris-en-or")) {
                        roles.add(one.path("recordedAs").asString());
                    }
                });
        assertThat(roles).hasSize(2);
        assertThat(roles.toString()).contains("WORKS_COUNCIL", "SECRETARY");
    }

    @Test
    void whoSpeaksForAWorksCouncilAndACouncilCanRecordBothOnThePage() throws Exception {
        begin();
        fix(1);
        String account = "or-en-griffier";
        accounts.create(
                Actor.system("test"),
                new CreateAccount(
                        account,
                        null,
                        ApiClient.PASSWORD,
                        Set.of(),
                        Set.of(
                                new Seat(Play.AAMEER, Role.WORKS_COUNCIL),
                                new Seat(Play.BERGVELD, Role.COUNCIL_CLERK))));
        Browser both = browser(account);
        String form = page + "/decisions?form=response";
        assertThat(both.get(form).body())
                .contains("<option value=\"GM9101\"", "<option value=\"GM9102\"")
                .contains("Kies (alleen bij een amendement)")
                .doesNotContain("Alle gemeenten samen");
        Map<String, String> spoken = Map.of(
                "kind", "works_council", "municipality", "GM9101", "text", "Goed.", "outcome", "", "on", "2026-10-01");
        assertThat(both.submit(form, page + "/responses", spoken).statusCode()).isEqualTo(302);
        Map<String, String> amended = new HashMap<>(spoken);
        amended.putAll(Map.of("kind", "amendment", "municipality", "GM9102"));
        HttpResponse<String> without = both.submit(form, page + "/responses", amended);
        assertThat(without.statusCode()).as("without outcome").isEqualTo(422);
        amended.put("outcome", "rejected");
        assertThat(both.submit(form, page + "/responses", amended).statusCode()).isEqualTo(302);
        assertThat(leader.read(api + "/responses").path("items")).hasSize(2);
    }

    @Test
    void aCommentIsAnsweredAndSettledAndStaysForEver() throws Exception {
        begin();
        Browser clerk = browser("griffier-bergveld");
        HttpResponse<String> empty =
                clerk.submit(page + "/comments", page + "/comments", Map.of("section", "vision", "text", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(clerk.submit(
                                page + "/comments",
                                page + "/comments",
                                Map.of("section", "vision", "text", "Mag dit korter? ${7*7} <b>"))
                        .statusCode())
                .isEqualTo(302);
        JsonNode comment = leader.read(api + "/comments").at("/items/0");
        assertThat(comment.path("state").asString()).isEqualTo("open");
        assertThat(comment.path("madeAs").asString()).isEqualTo("council_clerk");
        long number = comment.path("number").asLong();
        String answers = page + "/comments/" + number + "/answers";
        assertThat(clerk.get(page + "/comments?answer=" + number).body())
                .contains("Opmerking beantwoorden", "${7*7} &lt;b&gt;");
        Browser writer = browser(People.LEADER);
        writer.submit(page + "/comments?answer=" + number, answers, Map.of("text", "Gedaan.", "settled", "true"));

        assertThat(leader.read(api + "/comments").at("/items/0/state").asString())
                .isEqualTo("settled");
        assertThat(clerk.get(page + "/comments").body()).contains("Mag dit korter?", "Gedaan.", "afgedaan");
        assertThat(clerk.get(page).body()).contains("1 opmerking");
        assertThat(leader.post(api + "/comments", Map.of("section", "nergens", "text", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(new ApiClient(port, People.AUDITOR)
                        .post(api + "/comments", Map.of("section", "plan", "text", "x"))
                        .statusCode())
                .as("who reads only")
                .isEqualTo(403);
    }

    @Test
    void whatWasSaidAboutAPlanCannotBeChangedOrRemovedInTheDatabaseEither() throws Exception {
        begin();
        fix(1);
        comment(1);
        JsonNode all = leader.read(201, respond(People.LEADER, "union_consultation", null, null));
        leader.post(
                api + "/responses/" + all.at("/items/0/number").asLong() + "/handlings",
                Map.of("result", "not", "reason", "Te laat.", "on", "2026-10-02"));

        for (String table : List.of("plan_comment", "plan_comment_answer", "plan_response", "plan_response_handling")) {
            for (String change : List.of("update " + table + " set recorded_by = 'x'", "delete from " + table)) {
                assertThatThrownBy(() -> jdbc.sql(change).update())
                        .as(change)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("about a plan cannot be changed or removed");
            }
        }
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsLostOfWhatWasTyped() throws Exception {
        begin();
        Browser browser = browser(People.LEADER);
        Map<String, String> typed = new HashMap<>(Map.of(
                "base", "1",
                "title", "Samen sterker",
                "new-stage.name", "Voorbereiding",
                "new-stage.from", "2027-06",
                "new-stage.to", "2027-01",
                "new-section.text", "Zonder titel"));
        HttpResponse<String> refused = browser.submit(page + "/edit", page + "/edit", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Zonder titel", "06-2027");
        typed.remove("new-section.text");
        HttpResponse<String> backwards = browser.submit(page + "/edit", page + "/edit", typed);
        assertThat(backwards.statusCode()).isEqualTo(422);
        assertThat(backwards.body()).contains("href=\"#f-new-stage.to\"", "Voorbereiding: Tot: ");
        JsonNode problem = leader.read(
                422,
                put(
                        leader,
                        1,
                        Map.of(
                                "stages",
                                List.of(Map.of("key", "een", "name", "Een", "from", "straks", "state", "later")))));
        assertThat(problem.path("errors")).hasSize(2);
        assertThat(leader.read(api).at("/saved/version").asInt()).isEqualTo(1);
        assertThat(browser.submit(page + "/edit", page + "/edit", Map.of("base", "1", "hacked", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.get(api + "/versions/99").statusCode()).isEqualTo(404);
        assertThat(browser.get(page + "/differences?from=1&to=99").statusCode()).isEqualTo(404);
    }

    @Test
    void aVeryLongPlanIsSavedAndMergedOnItsPageWithoutLosingAField() throws Exception {
        begin();
        int own = leader.read(api).path("sections").size();
        leader.read(200, put(leader, 1, sections(300 - own, "Eerst ")));
        Browser browser = browser(People.LEADER);
        String html = browser.get(page + "/edit").body();
        assertThat(html).contains("section.deel-0.text", "section.deel-" + (299 - own) + ".text");

        HttpResponse<String> saved =
                browser.submit(page + "/edit", page + "/edit", form(2, 300 - own, "zó – ".repeat(500)));

        assertThat(saved.statusCode()).isEqualTo(302);
        JsonNode plan = leader.read(api);
        assertThat(plan.path("sections")).hasSize(300);
        assertThat(textOf(plan, "deel-" + (299 - own))).endsWith("zó – " + (299 - own));
        HttpResponse<String> both =
                browser("secretaris-aameer").submit(page + "/edit", page + "/edit", form(2, 300 - own, "Toch "));
        assertThat(both.statusCode()).isEqualTo(409);
        Map<String, String> choice = new HashMap<>(Map.of("before", "2", "base", "3", "all", "mine"));
        for (int i = 0; i < 300 - own; i++) {
            choice.put("mine.section.deel-" + i + ".text", "Toch " + i);
            choice.put("edited.section.deel-" + i + ".text", "Toch " + i);
        }
        assertThat(browser("secretaris-aameer")
                        .submit(page + "/edit", page + "/edit", choice)
                        .statusCode())
                .isEqualTo(302);
        assertThat(textOf(leader.read(api), "deel-7")).isEqualTo("Toch 7");
    }

    @Test
    void aPlanThatIsTooLargeIsRefusedInWordsWhateverItIsSentIn() throws Exception {
        begin();
        JsonNode many = leader.read(422, put(leader, 1, sections(301, "Deel ")));
        assertThat(many.at("/errors/0/message").asString()).contains("hoogstens 300 onderdelen");
        HttpResponse<String> refused =
                browser(People.LEADER).submit(page + "/edit", page + "/edit", form(1, 301, "Deel "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("hoogstens 300 onderdelen", "Deel 300");
        Map<String, Object> long1 = sections(46, "x".repeat(19_900));
        assertThat(leader.read(422, put(leader, 1, long1))
                        .at("/errors/0/message")
                        .asString())
                .contains("900.000 tekens");
        assertThat(leader.read(api).at("/saved/version").asInt()).isEqualTo(1);
    }

    private static Map<String, Object> sections(int number, String text) {
        return Map.of(
                "sections",
                IntStream.range(0, number)
                        .mapToObj(i -> Map.of("key", "deel-" + i, "title", "Deel " + i, "text", text + i))
                        .toList());
    }

    private static Map<String, String> form(int base, int number, String text) {
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("base", String.valueOf(base), "title", "Samen sterker"));
        for (int i = 0; i < number; i++) {
            fields.put("section.deel-" + i + ".title", "Deel " + i);
            fields.put("section.deel-" + i + ".text", text + i);
        }
        return fields;
    }

    @Test
    void whoeverMayNotSeeTheCooperationFindsNothing() throws Exception {
        begin();
        ApiClient stranger = new ApiClient(port, "secretaris-coeverdam");
        for (String path : List.of("", "/versions", "/comments", "/responses", "/adoptions")) {
            assertThat(stranger.get(api + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(put(stranger, 1, section("vision", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesNeedTheSameNumberOfStatementsHoweverMuchThereIs() throws Exception {
        begin();
        fix(1);
        respond(People.LEADER, "union_consultation", null, null);
        comment(1);
        Browser browser = browser(People.LEADER);
        List<String> pages = List.of(
                page, page + "/versions", page + "/comments", page + "/decisions", page + "/differences?from=1&to=1");
        List<Integer> few = counts(browser, pages);
        for (int version = 1; version < 6; version++) {
            put(leader, version, section("vision", "Versie " + version));
            fix(version + 1);
            respond(People.LEADER, "union_consultation", null, null);
            comment(3);
        }

        assertThat(counts(browser, pages)).isEqualTo(few);
    }

    private void comment(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            JsonNode all = leader.read(
                    201, leader.post(api + "/comments", Map.of("section", "goals", "text", "Opmerking " + i)));
            JsonNode last = all.path("items").path(all.path("items").size() - 1);
            leader.post(api + "/comments/" + last.path("number").asLong() + "/answers", Map.of("text", "Antwoord."));
        }
    }

    private static List<Integer> counts(Browser browser, List<String> pages) throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (String path : pages) {
            browser.get(path);
            counts.add(StatementCount.during(() -> browser.get(path)));
        }
        return counts;
    }

    @Test
    void whatIsReadCanBeSavedAsItIsAndWithAChange() throws Exception {
        begin();
        leader.read(
                200,
                put(
                        leader,
                        1,
                        Map.of(
                                "stages",
                                List.of(
                                        Map.of("key", "a", "name", "Overleg", "from", "2027-01", "to", "2027-03~"),
                                        Map.of("key", "b", "name", "Later")))));
        JsonNode read = leader.read(api);

        JsonNode same = leader.read(200, leader.send("PUT", api, read.toString(), "application/json"));
        assertThat(same).as("nothing changed").isEqualTo(read);
        ObjectNode changed = (ObjectNode) read.deepCopy();
        changed.put("title", "Samen anders");
        JsonNode saved = leader.read(200, leader.send("PUT", api, changed.toString(), "application/json"));
        assertThat(saved.path("title").asString()).isEqualTo("Samen anders");
        assertThat(saved.at("/saved/version").asInt()).isEqualTo(3);
        assertThat(saved.path("stages")).isEqualTo(read.path("stages"));
        assertThat(saved.path("sections")).isEqualTo(read.path("sections"));
    }

    @Test
    void everythingWrongWithThePlanIsToldAtOnce() throws Exception {
        told(leader, "", Map.of("title", " ", "form", 7), "form", "title");
        Browser browser = browser(People.LEADER);
        assertThat(browser.submit(page, page, Map.of("title", " ")).body())
                .contains("Kies een vorm van samenwerking", "href=\"#f-title\"");
        begin();
        told(
                leader,
                "/fixed-versions",
                Map.of("version", -1, "on", "2090-01-40", "note", "a\u0000"),
                "version",
                "on",
                "note");
        told(leader, "/fixed-versions", Map.of("version", 1, "on", "2090-01-01", "note", "a\u0000"), "on", "note");
        told(leader, "/comments", Map.of("section", "geen", "text", " "), "section", "text");
        JsonNode keys = leader.read(
                422,
                leader.send(
                        "PUT",
                        api,
                        ApiClient.JSON.writeValueAsString(Map.of(
                                "sections", List.of(Map.of("text", "x")), "stages", List.of(Map.of("key", "A B")))),
                        "application/json"));
        assertThat(fields(keys)).containsExactlyInAnyOrder("base", "sections[0].key", "stages[0].key");

        HttpResponse<String> refused = browser.submit(
                page + "/edit",
                page + "/edit",
                Map.of(
                        "base", "1",
                        "title", " ",
                        "section.structure.title", "Structuur",
                        "section.structure.text", "Eerst.",
                        "section.structure.settled", "yes",
                        "new-section.text", "Zonder kop.",
                        "new-stage.result", "Zonder naam."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "href=\"#f-title\"",
                        "href=\"#f-section.structure.settled\"",
                        "href=\"#f-new-section.title\"",
                        "href=\"#f-new-stage.name\"")
                .contains("Zonder kop.", "Zonder naam.");
    }

    /** Hand-typed from the three cases: stages of their own, with only as much of their dates and states as is known. */
    @Test
    void thePlansOfTheThreeCasesFitWithoutLoss() throws Exception {
        begin();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put(
                "stages",
                List.of(
                        Map.of("key", "oh-1", "name", "voorbereiding", "to", "2011-07-01"),
                        Map.of("key", "oh-2", "name", "ontwikkeling en implementatie", "to", "2012-01-01"),
                        Map.of("key", "oh-3", "name", "integratie en uitvoering", "to", "2012-07-01"),
                        Map.of("key", "dsz-1", "name", "intentieverklaring", "to", "2012-01", "state", "done"),
                        Map.of(
                                "key", "dsz-2",
                                "name", "businesscase per werkveld",
                                "responsible", "werkgroepen",
                                "result", "dienstenpakket, werkprocessen, prestaties, kosten",
                                "state", "running"),
                        Map.of("key", "dsz-3", "name", "businesscases invoeren"),
                        Map.of("key", "dsz-4", "name", "kader voor sturing"),
                        Map.of("key", "dsz-5", "name", "communicatieplan")));
        plan.put(
                "sections",
                List.of(
                        Map.of(
                                "key", "principles",
                                "text",
                                        """
                                        maatwerk per gemeente blijft mogelijk
                                        respect voor eigen karakter
                                        volledige balies in beide plaatsen
                                        een naar buiten gerichte houding steunen
                                        beginnen met laaghangend fruit
                                        geen gedwongen ontslagen
                                        de nieuwe organisatie kost niet meer dan de oude samen"""),
                        Map.of(
                                "key", "vision",
                                "text", "Kernwaarden: betrokken, ondernemend, zakelijk."),
                        Map.of(
                                "key", "tracks",
                                "title", "Samenwerken op 2 sporen",
                                "text",
                                        "Bestuurlijk spoor: raden en colleges blijven zelfstandig. Ambtelijk spoor: één"
                                                + " organisatie.")));
        JsonNode kept = leader.read(200, put(leader, 1, plan));

        assertThat(kept.path("stages")).hasSize(8);
        assertThat(kept.at("/stages/0/from").asString()).isEqualTo("unknown");
        assertThat(kept.at("/stages/0/to/value").asString()).isEqualTo("2011-07-01");
        assertThat(kept.at("/stages/0/state").asString()).isEqualTo("unknown");
        assertThat(kept.at("/stages/3/to/precision").asString()).isEqualTo("month");
        assertThat(kept.at("/stages/3/state").asString()).isEqualTo("done");
        assertThat(kept.at("/stages/4/responsible").asString()).isEqualTo("werkgroepen");
        assertThat(kept.at("/stages/7/name").asString()).isEqualTo("communicatieplan");
        assertThat(textOf(kept, "principles").lines()).hasSize(7);
        assertThat(textOf(kept, "tracks")).contains("Ambtelijk spoor");
        assertThat(browser(People.LEADER).get(page).body())
                .contains("Etappes", "januari 2012", "werkgroepen", "onbekend", "Samenwerken op 2 sporen");
        assertThat(play.phase(id)).as("stages are not phases").isEqualTo(1);
    }
}
