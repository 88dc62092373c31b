package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How a cooperation is organised: bodies, advisers and who leads, by page and API; every change is a version. */
@IntegrationTest
class OrganisationOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    ServiceParties parties;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private Browser page;
    private String address;
    private String api;

    @BeforeEach
    void aCooperation() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        address = "/cooperations/" + id + "/organisation";
        api = "/api/v1" + address;
    }

    private static Map<String, Object> steeringGroup() {
        return Map.of(
                "kind",
                "steering_group",
                "name",
                "Stuurgroep",
                "members",
                List.of(
                        Map.of("role", "burgemeester", "municipality", "GM9101", "number", 1),
                        Map.of("role", "kernteam")),
                "rhythm",
                "monthly",
                "from",
                "2026-03",
                "on",
                "2026-03");
    }

    private JsonNode add(Map<String, Object> body) throws Exception {
        return leader.read(201, leader.post(api + "/bodies", body));
    }

    @Test
    void withoutAnOrganisationThePageSaysSoAndLeadsToTheFirstBody() {
        String html = page.get(address).body();
        assertThat(html)
                .contains("Nog geen organisatie vastgelegd", address + "/bodies/new")
                .doesNotContain("??");
        assertThat(page.get(address + "?lang=en").body()).contains("No organisation recorded yet");
        assertThat(page.get("/cooperations/" + id).body()).contains(address);
    }

    @Test
    void aBodyIsAddedByRoleAndMunicipalityWithANumberAndShownWithoutAnyInvention() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "kind", "core_team",
                "name", "Kernteam",
                "members[0].role", "secretaris",
                "members[0].municipality", "GM9101",
                "members[0].number", "1",
                "members[2].role", "projectcoördinator",
                "rhythm", "weekly",
                "from", "2026-03",
                "on", "2026-03"));
        fields.put("version", "");
        HttpResponse<String> answer = page.submit(address + "/bodies/new?kind=core_team", address + "/bodies", fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        String html = page.get(address).body();
        assertThat(html)
                .contains("Kernteam", "1 × secretaris, Aameer", "projectcoördinator", "wekelijks", "maart 2026")
                .contains("class=\"unknown\"")
                .doesNotContain("1 maart 2026", "??");
    }

    @Test
    void howOftenABodyMeetsIsKnownWhenItIsSaidInWordsOnly() throws Exception {
        Map<String, Object> group = new HashMap<>(steeringGroup());
        group.put("rhythm", "unknown");
        group.put("rhythmInWords", "om de zes weken");
        add(group);

        String html = page.get(address).body();
        assertThat(html).contains("om de zes weken");
        assertThat(html.substring(html.indexOf("Stuurgroep</a>"), html.indexOf("om de zes weken")))
                .doesNotContain("<span class=\"unknown\">onbekend</span>");
    }

    @Test
    void whatIsWrongWithAMemberBelowAnEmptyRowIsToldOnceAndAtHisRow() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "kind", "core_team",
                "name", "Kernteam",
                "members[0].role", "secretaris",
                "members[2].role", "projectcoördinator",
                "members[2].number", "99999",
                "rhythm", "weekly",
                "from", "2026-03",
                "on", "30-02-2026"));

        HttpResponse<String> answer = page.submit(address + "/bodies/new", address + "/bodies", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f-on\"", "href=\"#f-members[1].number\"", "Lid 2, Hoeveel: Vul een geheel getal in")
                .doesNotContain("href=\"#f-members[2]");
        assertThat(answer.body().split("value=\"projectcoördinator\"", -1)).hasSize(2);
    }

    @Test
    void aChangeIsANewVersionAndWhatWasThereStays() throws Exception {
        String body = add(steeringGroup()).get("id").asString();
        Map<String, Object> changed = new HashMap<>(steeringGroup());
        changed.put("tasks", "stuurt namens de colleges");
        changed.put("version", 1);
        changed.put("on", "2026-05-01");
        JsonNode now = leader.read(
                200,
                leader.send(
                        "PUT",
                        api + "/bodies/" + body,
                        ApiClient.JSON.writeValueAsString(changed),
                        "application/json"));
        assertThat(now.get("version").asInt()).isEqualTo(2);
        assertThat(now.get("tasks").asString()).isEqualTo("stuurt namens de colleges");

        JsonNode versions = leader.read(api + "/bodies/" + body + "/versions");
        assertThat(versions.get("total").asInt()).isEqualTo(2);
        assertThat(versions.at("/items/1/tasks").asString()).isEqualTo("unknown");
        assertThat(versions.at("/items/1/members/1/number").asString()).isEqualTo("unknown");
        assertThat(versions.at("/items/1/members/1/municipality").asString()).isEqualTo("none");
        assertThat(page.get(address + "/bodies/" + body).body()).contains("Versie 2", "Eerdere versies", "Versie 1");
    }

    @Test
    void whoeverChangesWhatSomebodyElseChangedIsToldAndNothingIsLost() throws Exception {
        String body = add(steeringGroup()).get("id").asString();
        Map<String, Object> first = new HashMap<>(steeringGroup());
        first.put("version", 1);
        first.put("tasks", "de eerste");
        Map<String, Object> second = new HashMap<>(first);
        second.put("tasks", "de tweede");
        String path = api + "/bodies/" + body;
        assertThat(leader.send("PUT", path, ApiClient.JSON.writeValueAsString(first), "application/json")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> refused =
                leader.send("PUT", path, ApiClient.JSON.writeValueAsString(second), "application/json");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("intussen gewijzigd");
        assertThat(leader.read(api).at("/bodies/0/tasks").asString()).isEqualTo("de eerste");
        String at = address + "/bodies/" + body;
        HttpResponse<String> kept = page.submit(
                at,
                at,
                Map.of(
                        "version", "1",
                        "kind", "steering_group",
                        "name", "Stuurgroep",
                        "tasks", "wat ik typte",
                        "from", "2026-03",
                        "on", "2026-05"));
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.body())
                .contains(
                        "intussen gewijzigd",
                        "href=\"#now\">Bekijk wat er nu is vastgelegd</a>",
                        "de eerste",
                        "wat ik typte",
                        "name=\"version\" value=\"2\"");
    }

    @Test
    void twoWhoChangeABodyAtOnceEndWithBothChangesAndSeeTheFieldBothChanged() throws Exception {
        String body = add(steeringGroup()).get("id").asString();
        String at = address + "/bodies/" + body;
        Map<String, Object> first = new HashMap<>(steeringGroup());
        first.put("version", 1);
        first.put("tasks", "stuurt en <b>bewaakt</b>");
        first.put("rhythm", "two_monthly");
        first.put("members", List.of(Map.of("role", "wethouder", "municipality", "GM9102", "number", 2)));
        String json = ApiClient.JSON.writeValueAsString(first);
        assertThat(leader.send("PUT", api + "/bodies/" + body, json, "application/json")
                        .statusCode())
                .isEqualTo(200);
        Map<String, String> mine = new HashMap<>(Map.of(
                "version", "1",
                "kind", "steering_group",
                "name", "Stuurgroep Samen",
                "members[0].role", "burgemeester",
                "members[0].municipality", "GM9101",
                "members[0].number", "1",
                "members[1].role", "kernteam",
                "rhythm", "weekly",
                "from", "maart 2026",
                "on", "2026-05"));

        HttpResponse<String> overtaken = page.submit(at, at, mine);

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Intussen gewijzigd", "1 onderdeel wijzigde u allebei", "overschrijft u", "Gewijzigd door ")
                .contains("ook door u gewijzigd", "overgenomen in het formulier", "alleen door u gewijzigd, blijft")
                .contains("elke twee maanden", "id=\"f-rhythm-theirs\"")
                .contains("stuurt en &lt;b&gt;bewaakt&lt;/b&gt;</textarea>", "value=\"Stuurgroep Samen\"")
                .contains("value=\"weekly\" selected=\"selected\"", "value=\"wethouder\"")
                .contains("2 × wethouder, Bergveld", "name=\"version\" value=\"2\"")
                .doesNotContain("<b>bewaakt", "value=\"kernteam\"", "??", "id=\"f-tasks-theirs\"");
        HttpResponse<String> english = page.submit(at + "?lang=en", at + "?lang=en", mine);
        assertThat(english.body())
                .contains("Changed in the meantime", "changed by you as well", "<span lang=\"nl\">")
                .doesNotContain("??");
        page.get(at + "?lang=nl");

        mine.putAll(Map.of(
                "version", "2",
                "tasks", "stuurt en <b>bewaakt</b>",
                "members[0].role", "wethouder",
                "members[0].municipality", "GM9102",
                "members[0].number", "2",
                "members[1].role", ""));
        assertThat(page.submit(at, at, mine).statusCode()).isEqualTo(302);
        JsonNode now = leader.read(api + "/bodies/" + body + "/versions").at("/items/0");
        assertThat(now.get("tasks").asString()).isEqualTo("stuurt en <b>bewaakt</b>");
        assertThat(now.get("name").asString()).isEqualTo("Stuurgroep Samen");
        assertThat(now.get("rhythm").asString()).isEqualTo("weekly");
        assertThat(now.at("/members/0/role").asString()).isEqualTo("wethouder");
    }

    @Test
    void theApiTellsFieldByFieldWhatEverybodyMadeOfABody() throws Exception {
        String path = api + "/bodies/" + add(steeringGroup()).get("id").asString();
        Map<String, Object> first = new HashMap<>(steeringGroup());
        first.put("version", 1);
        first.put("tasks", "de eerste");
        first.put("source", "verslag");
        leader.send("PUT", path, ApiClient.JSON.writeValueAsString(first), "application/json");
        Map<String, Object> second = new HashMap<>(steeringGroup());
        second.put("version", 1);
        second.put("tasks", "de tweede");
        second.put("name", "Stuurgroep Samen");

        JsonNode problem = leader.read(
                409, leader.send("PUT", path, ApiClient.JSON.writeValueAsString(second), "application/json"));

        assertThat(problem.get("base").asInt()).isEqualTo(1);
        assertThat(problem.get("newest").asInt()).isEqualTo(2);
        assertThat(problem.get("detail").asString()).contains("intussen gewijzigd", "versie 2");
        Map<String, String> changed = new HashMap<>();
        problem.get("fields")
                .forEach(field -> changed.put(
                        field.get("field").asString(), field.get("changed").asString()));
        assertThat(changed).isEqualTo(Map.of("tasks", "apart", "source", "by_them", "name", "by_me"));
        JsonNode tasks = problem.get("fields")
                .valueStream()
                .filter(field -> field.get("field").asString().equals("tasks"))
                .findFirst()
                .orElseThrow();
        assertThat(tasks.get("mine").asString()).isEqualTo("de tweede");
        assertThat(tasks.get("theirs").asString()).isEqualTo("de eerste");
        assertThat(tasks.get("base").asString()).isEmpty();
    }

    @Test
    void twoWhoChangeOtherDirectorateModelsAndTheWholeEndWithBothChanges() throws Exception {
        String at = address + "/directorate";
        Map<String, String> start = Map.of(
                "version", "0",
                "options[0].model", "shared_secretary_director",
                "options[0].text", "Eén hoofd",
                "options[1].model", "own_secretaries_together",
                "options[1].text", "Samen de directie",
                "on", "2026-05");
        page.submit(at, at, start);
        Map<String, String> first = new HashMap<>(start);
        first.putAll(Map.of("version", "1", "options[0].risk", "Te zwaar", "reason", "Eerste reden"));
        page.submit(at, at, first);
        Map<String, String> second = new HashMap<>(start);
        second.putAll(Map.of("version", "1", "options[1].cons", "Twee kapiteins", "reason", "Tweede reden"));

        HttpResponse<String> overtaken = page.submit(at, at, second);

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Intussen gewijzigd", "value=\"Te zwaar\"", "Twee kapiteins</textarea>")
                .contains("Tweede reden</textarea>", "id=\"f-reason-theirs\"", "Eerste reden")
                .contains("name=\"version\" value=\"2\"");
        second.putAll(Map.of("version", "2", "options[0].risk", "Te zwaar"));
        assertThat(page.submit(at, at, second).statusCode()).isEqualTo(302);
        assertThat(page.get(address).body()).contains("Te zwaar", "Twee kapiteins", "Tweede reden");

        page.submit(address, address + "/outline", Map.of("version", "0", "housing", "Aameer", "on", "2026-05"));
        HttpResponse<String> whole = page.submit(
                address, address + "/outline", Map.of("version", "0", "peopleInvolved", "85", "on", "2026-06"));
        assertThat(whole.statusCode()).isEqualTo(409);
        assertThat(whole.body()).contains("Intussen gewijzigd", "value=\"85\"", "Aameer</textarea>");
        Map<String, Object> late = Map.of("version", 0, "housing", "Bergveld", "on", "2026-06");
        JsonNode problem = leader.read(
                409, leader.send("PUT", api + "/outline", ApiClient.JSON.writeValueAsString(late), "application/json"));
        assertThat(problem.at("/fields/0/theirs").asString()).isEqualTo("Aameer");
        assertThat(problem.at("/fields/0/changed").asString()).isEqualTo("apart");
    }

    @Test
    void anAdviserHasAnAssignmentAPhaseAndACostThatMayBeUnknown() throws Exception {
        Map<String, Object> adviser = Map.of(
                "kind",
                "adviser",
                "name",
                "Bureau Stroom",
                "tasks",
                "begeleidt de stuurgroep",
                "phase",
                2,
                "costCents",
                1_250_050,
                "from",
                "2026-03",
                "on",
                "2026-03");
        assertThat(add(adviser).get("costCents").asLong()).isEqualTo(1_250_050);
        assertThat(add(Map.of("kind", "adviser", "name", "Tweede bureau", "from", "unknown", "on", "2026"))
                        .get("costCents")
                        .asString())
                .isEqualTo("unknown");

        String html = page.get(address).body();
        assertThat(html).contains("Bureau Stroom", "€ 12.500,50", "begeleidt de stuurgroep", "Tweede bureau");
        assertThat(page.get(address + "?lang=en").body()).contains("€ 12,500.50", "External advisers");
    }

    @Test
    void anAdviserAtWorkCountsAmongTheJudgementsAndContradictsThatThereAreNone() throws Exception {
        String judgements = "/cooperations/" + id + "/judgements";
        add(Map.of("kind", "adviser", "name", "Bureau Stroom", "from", "2026-02-28", "on", "2026-03"));
        assertThat(page.get(judgements).body())
                .contains("Bureau Stroom", "vanaf 28 februari 2026")
                .doesNotContain("Of er externe adviseurs zijn, is nog niet vastgelegd.", "??");
        Map<String, String> none =
                new HashMap<>(Map.of("used", "no", "note", "Bewust zelf gedaan.", "on", "2026-10-01"));
        HttpResponse<String> refused = page.submit(judgements + "?form=advisers", judgements + "/advisers", none);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Bij de organisatie staat Bureau Stroom als externe adviseur", "Bewust zelf gedaan.");
        assertThat(leader.post("/api/v1" + judgements + "/advisers", none).statusCode())
                .isEqualTo(422);
        none.put("on", "2026-02-27");
        assertThat(leader.post("/api/v1" + judgements + "/advisers", none).statusCode())
                .as("before it began")
                .isEqualTo(201);
    }

    @Test
    void anAdviserContradictsThatThereAreNoneAsLongAsItIsAtWork() throws Exception {
        String judgements = "/api/v1/cooperations/" + id + "/judgements/advisers";
        Map<String, String> none = new HashMap<>(Map.of("used", "no", "note", "Zelf gedaan.", "on", "2026-10-01"));
        assertThat(leader.post(judgements, none).statusCode()).isEqualTo(201);
        add(Map.of("kind", "adviser", "name", "Oud bureau", "from", "2020", "until", "2022-12-31", "on", "2022"));
        add(Map.of("kind", "adviser", "name", "Bureau Stroom", "from", "2026-01", "until", "2027-12", "on", "2026-01"));

        assertThat(leader.post(judgements, none).statusCode())
                .as("its end is to come")
                .isEqualTo(422);
        assertThat(page.get(address).body())
                .contains("geen externe adviseurs zijn (1 oktober 2026), maar toen aan het werk: Bureau Stroom.");
        none.put("on", "2021");
        assertThat(leader.post(judgements, none).body()).as("during its work").contains("Oud bureau");
        none.put("on", "2025");
        assertThat(leader.post(judgements, none).statusCode())
                .as("between the two")
                .isEqualTo(201);
    }

    private JsonNode compared(String column) throws Exception {
        return leader.read("/api/v1/comparison/advisers?cooperation=" + id).at("/rows/0/cells/" + column + "/value");
    }

    @Test
    void anAdviserInTheOrganisationIsAYesInTheComparisonAndNoneOnPurposeIsANoWithItsReason() throws Exception {
        String judgements = "/cooperations/" + id + "/judgements";
        assertThat(compared("advisers").asString()).isEqualTo("unknown");
        Map<String, String> none = new HashMap<>(Map.of("used", "no", "on", "2026-10-01", "source", "notulen"));
        HttpResponse<String> without = page.submit(judgements + "?form=advisers", judgements + "/advisers", none);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Zeg waarom er geen externe adviseurs zijn.", "notulen");
        none.put("note", "Bewust zelf gedaan.");
        assertThat(page.submit(judgements + "?form=advisers", judgements + "/advisers", none)
                        .statusCode())
                .isEqualTo(302);
        assertThat(compared("advisers").asString()).isEqualTo("no");
        assertThat(compared("names").asString()).isEqualTo("none");
        assertThat(page.get(address).body())
                .contains("Er zijn geen externe adviseurs, 1 oktober 2026", "Bewust zelf gedaan.", "notulen")
                .doesNotContain("??");
        assertThat(leader.read(api).at("/advisers/used").asString()).isEqualTo("no");

        add(Map.of("kind", "adviser", "name", "Bureau Stroom", "from", "2026-11", "on", "2026-11"));
        assertThat(compared("advisers").asString()).isEqualTo("yes");
        assertThat(compared("names").asString()).isEqualTo("Bureau Stroom");
        assertThat(page.get(address).body())
                .contains("Vastgelegd: geen externe adviseurs (1 oktober 2026).", "vanaf november 2026")
                .doesNotContain("Er zijn geen externe adviseurs", "aan het werk", "??");
        assertThat(page.get(judgements).body()).contains("Bureau Stroom", "vanaf november 2026", "tellen mee");
        assertThat(leader.read(
                                201,
                                leader.post(
                                        "/api/v1" + judgements + "/advisers",
                                        Map.of("used", "unknown", "on", "2026-11-02")))
                        .at("/advisers/0/used")
                        .asString())
                .isEqualTo("unknown");
        assertThat(compared("advisers").asString())
                .as("the firm is still there")
                .isEqualTo("yes");
    }

    @Test
    void trustBetweenPartnersIsTakenOverByTheSuggestionOfAServiceAgreement() throws Exception {
        String judgements = "/cooperations/" + id + "/judgements";
        assertThat(parties.trust(id, Play.AAMEER, Play.BERGVELD)).isNull();
        Map<String, String> trust = new HashMap<>(
                Map.of("from", "GM9101", "toward", "GM9102", "level", "high", "trend", "rising", "on", "2026-10-01"));
        assertThat(page.submit(judgements + "?form=trust", judgements + "/trust", trust)
                        .statusCode())
                .isEqualTo(302);
        assertThat(page.get(judgements).body())
                .contains("Vertrouwen van Aameer in Bergveld: hoog, 1 oktober 2026", "toenemend")
                .doesNotContain("??");
        assertThat(parties.trust(id, Play.AAMEER, Play.BERGVELD)).isEqualTo("high");
        assertThat(parties.trust(id, Play.BERGVELD, Play.AAMEER))
                .as("trust is directed")
                .isNull();

        trust.put("toward", "GM9103");
        HttpResponse<String> refused = page.submit(judgements + "?form=trust", judgements + "/trust", trust);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("GM9103 is geen partner");
        trust.put("toward", "GM9102");
        trust.put("on", "2099");
        assertThat(leader.post("/api/v1" + judgements + "/trust", trust).statusCode())
                .isEqualTo(422);
        assertThat(new ApiClient(port, "secretaris-aameer")
                        .post("/api/v1" + judgements + "/trust", trust)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new ApiClient(port, "secretaris-coeverdam")
                        .get("/api/v1" + judgements)
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.read("/api/v1" + judgements).get("trust")).hasSize(1);
    }

    @Test
    void aJudgementThatIsSentTwiceIsRecordedOnceByPageAndApi() throws Exception {
        String judgements = "/cooperations/" + id + "/judgements";
        String form = page.get(judgements + "?form=trust").body();
        assertThat(form)
                .contains("Zonder bron geldt het als eigen kennis.", "Niet bekend")
                .containsPattern("Ontwikkeling</span><span class=\"optional\">")
                .containsPattern("name=\"once\" value=\"[0-9a-f-]{36}\"");
        Map<String, String> sent = new HashMap<>(
                Map.of("from", "GM9101", "toward", "GM9102", "level", "low", "on", "2026-10-01", "once", fresh()));
        HttpResponse<String> first = page.submit(judgements + "?form=trust", judgements + "/trust", sent);
        assertThat(page.follow(first).body()).contains("Het oordeel is vastgelegd.");
        HttpResponse<String> again = page.submit(judgements + "?form=trust", judgements + "/trust", sent);
        assertThat(page.follow(again).body()).contains("Het staat er één keer.");
        assertThat(leader.read("/api/v1" + judgements).get("trust")).hasSize(1);

        Map<String, String> advisers =
                new HashMap<>(Map.of("used", "unknown", "on", "2026-10-02", "source", " ", "once", fresh()));
        for (int press = 0; press < 2; press++) {
            JsonNode all = leader.read(201, leader.post("/api/v1" + judgements + "/advisers", advisers));
            assertThat(all.get("advisers")).hasSize(1);
            assertThat(all.at("/advisers/0/basis").asString())
                    .as("an empty source is none")
                    .isEqualTo("own_knowledge");
        }
        for (String token : List.of("twee keer", sent.get("once"))) {
            advisers.put("once", token);
            HttpResponse<String> refused = leader.post("/api/v1" + judgements + "/advisers", advisers);
            assertThat(refused.statusCode()).as(token).isEqualTo(422);
            assertThat(refused.body()).contains("once");
        }
        assertThat(leader.read("/api/v1" + judgements).get("advisers")).hasSize(1);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Test
    void allThatIsWrongWithAJudgementIsSaidAtOnceAndWhatWasTypedStays() {
        String judgements = "/cooperations/" + id + "/judgements";
        String once = fresh();
        HttpResponse<String> refused = page.submit(
                judgements + "?form=trust",
                judgements + "/trust",
                Map.of("from", "GM9101", "toward", "GM9103", "on", "gisteren", "note", "Lang verhaal", "once", once));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("GM9103 is geen partner", "href=\"#f-level\"", "href=\"#f-on\"", "Lang verhaal", once);
    }

    @Test
    void whatTheRulesSayOfAJudgementIsSaidWithWhatCannotBeReadAndAlsoAllAtOnce() {
        String judgements = "/cooperations/" + id + "/judgements";
        String long2001 = "b".repeat(2_001);
        for (String on : List.of("gisteren", "2099")) {
            HttpResponse<String> advisers = page.submit(
                    judgements + "?form=advisers",
                    judgements + "/advisers",
                    Map.of("used", "no", "on", on, "source", long2001, "once", fresh()));
            assertThat(advisers.statusCode()).isEqualTo(422);
            assertThat(advisers.body())
                    .as(on)
                    .contains("href=\"#f-note\"", "href=\"#f-on\"", "href=\"#f-source\"")
                    .doesNotContain("href=\"#f-used\"");
            HttpResponse<String> trust = page.submit(
                    judgements + "?form=trust",
                    judgements + "/trust",
                    Map.of(
                            "from", "GM9101", "toward", "GM9101", "level", "high", "on", on, "source", long2001, "once",
                            fresh()));
            assertThat(trust.statusCode()).isEqualTo(422);
            assertThat(trust.body()).as(on).contains("href=\"#f-toward\"", "href=\"#f-on\"", "href=\"#f-source\"");
        }
    }

    @Test
    void aWorkingGroupHasItsOwnPlanAndStateAndMayEnd() throws Exception {
        Map<String, Object> group = new HashMap<>(Map.of(
                "kind",
                "working_group",
                "name",
                "Werkgroep ICT",
                "plan",
                "Projectplan ICT",
                "state",
                "running",
                "owner",
                "hoofd ICT van Bergveld",
                "rhythm",
                "as_needed",
                "from",
                "2026-03",
                "on",
                "2026-03"));
        String body = add(group).get("id").asString();
        assertThat(page.get(address).body()).contains("Projectplan ICT", "bezig", "trekker: hoofd ICT van Bergveld");

        group.put("version", 1);
        group.put("state", "done");
        group.put("until", "2026-06");
        group.put("on", "2026-06");
        leader.read(
                200,
                leader.send(
                        "PUT", api + "/bodies/" + body, ApiClient.JSON.writeValueAsString(group), "application/json"));
        assertThat(page.get(address).body()).contains("Opgeheven", "juni 2026");
    }

    @Test
    void aBodyWithAPlannedEndStandsAmongTheBodiesUntilThatDay() throws Exception {
        Map<String, Object> group = new HashMap<>(steeringGroup());
        group.put("until", "2099-01-01!");
        add(group);

        assertThat(page.get(address).body())
                .contains("Overleggen en groepen", "1 × burgemeester, Aameer", "1 januari 2099 (gepland)")
                .doesNotContain("Opgeheven");
    }

    @Test
    void whoLeadsIsChosenAmongModelsWithWhatSpeaksForAndAgainstEach() {
        String form = page.get(address + "/directorate").body();
        assertThat(form)
                .contains(
                        "Per gemeente een secretaris, en daarnaast een directeur",
                        "Eén gedeelde secretaris, tevens algemeen directeur",
                        "Eén gedeelde secretaris, en daarnaast een directeur",
                        "Per gemeente een secretaris, samen de directie",
                        "Twee kapiteins op één schip.",
                        "Nog niet gekozen</option>",
                        "<option value=\"2\">2. Eén gedeelde secretaris, tevens algemeen directeur</option>",
                        "<option value=\"5\">Model 5</option>")
                .doesNotContain("<option value=\"other\"");
        assertThat(page.get(address + "/directorate?lang=en").body())
                .as("in the language of the record, whoever opens the form")
                .contains(
                        "value=\"Eén gedeelde secretaris, tevens algemeen directeur\"", "Twee kapiteins op één schip.")
                .contains("One shared secretary, who is also the general director</option>")
                .doesNotContain("Two captains on one ship.", "value=\"One shared secretary");
        page.get(address + "?lang=nl");

        HttpResponse<String> answer = page.submit(
                address + "/directorate",
                address + "/directorate",
                Map.of(
                        "version", "0",
                        "options[0].model", "shared_secretary_director",
                        "options[0].text", "Eén hoofd voor alles",
                        "options[0].cons", "Te zwaar\nTe ver weg",
                        "options[1].model", "own_secretaries_together",
                        "options[1].text", "Samen de directie",
                        "options[1].risk", "Opvolging",
                        "chosen", "2",
                        "on", "2026-05"));
        assertThat(answer.statusCode()).isEqualTo(302);
        String html = page.get(address).body();
        assertThat(html).contains("1. Eén hoofd voor alles", "Te zwaar", "Te ver weg", "Opvolging", "gekozen");
        assertThat(page.get(address + "/directorate").body())
                .contains("<option value=\"2\" selected=\"selected\">2. Samen de directie</option>");
        HttpResponse<String> late = page.submit(
                address + "/directorate",
                address + "/directorate",
                Map.of("version", "0", "inWords", "Toch anders", "on", "2026-06"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Van u is nog niets vastgelegd",
                        "href=\"" + address + "\">Bekijk wat er nu is vastgelegd</a>",
                        "value=\"Toch anders\"",
                        "name=\"version\" value=\"1\"");

        String usual = "Eén gedeelde secretaris, tevens algemeen directeur";
        assertThat(page.submit(
                                address + "/directorate",
                                address + "/directorate",
                                Map.of(
                                        "version", "1",
                                        "options[0].model", "shared_secretary_director",
                                        "options[0].text", usual,
                                        "on", "2026-06"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page.get(address).body()).as("named once").containsOnlyOnce(usual);
    }

    @Test
    void theWholeIsDescribedInVersions() {
        assertThat(page.submit(
                                address,
                                address + "/outline",
                                Map.of("peopleInvolved", "80", "housing", "Aameer", "on", "2026-05"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> unseen = page.submit(
                address, address + "/outline", Map.of("version", "0", "peopleInvolved", "85", "on", "2026-06"));
        assertThat(unseen.statusCode()).isEqualTo(409);
        assertThat(unseen.body())
                .contains(
                        "Iemand anders legde intussen een versie vast.",
                        "href=\"#whole\">Bekijk wat er nu is vastgelegd</a>",
                        "value=\"85\"",
                        "name=\"version\" value=\"1\"");
        assertThat(page.get(address).body()).contains("Versie 1", ">80<");
        assertThat(page.submit(
                                address,
                                address + "/outline",
                                Map.of("version", "1", "peopleInvolved", "85", "on", "2026-06"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page.get(address).body()).contains("Versie 2", ">85<");
    }

    @Test
    void whatIsMissingOrWrongIsNamedAndNothingIsKept() throws Exception {
        refused("kernel", Map.of("kind", "steering_group", "name", "", "from", "2026", "on", "2026"), "name");
        refused("kind", Map.of("kind", "committee", "name", "X", "from", "2026", "on", "2026"), "kind");
        refused("future", Map.of("kind", "other", "name", "X", "from", "2026", "on", "2031-01-01"), "on");
        refused("planned", Map.of("kind", "other", "name", "X", "from", "2026", "on", "2026!"), "on");
        refused(
                "ends before",
                Map.of("kind", "other", "name", "X", "from", "2026", "until", "2025", "on", "2026"),
                "until");
        refused(
                "cost of a steering group",
                Map.of("kind", "steering_group", "name", "X", "from", "2026", "on", "2026", "costCents", 1),
                "cost");
        refused(
                "plan of a steering group",
                Map.of("kind", "steering_group", "name", "X", "from", "2026", "on", "2026", "plan", "x"),
                "plan");
        refused(
                "unknown municipality",
                Map.of(
                        "kind",
                        "other",
                        "name",
                        "X",
                        "from",
                        "2026",
                        "on",
                        "2026",
                        "members",
                        List.of(Map.of("role", "burgemeester", "municipality", "GM9999"))),
                "members[0].municipality");
        assertThat(leader.read(api).get("bodies")).isEmpty();

        HttpResponse<String> typed = page.submit(
                address + "/bodies/new",
                address + "/bodies",
                Map.of("kind", "adviser", "name", "Bureau", "from", "2026", "on", "2026", "cost", "veel"));
        assertThat(typed.statusCode()).isEqualTo(422);
        assertThat(typed.body()).contains("&#39;veel&#39; is geen bedrag", "value=\"Bureau\"");
    }

    @Test
    void allThatIsWrongOnAFormIsToldAtOnceAtItsFields() {
        told(
                address,
                address + "/outline",
                Map.of("peopleInvolved", "veel", "housing", "h".repeat(2_001), "on", "2031-01-01", "version", "0"),
                "peopleInvolved",
                "housing",
                "on");
        Map<String, String> body = new HashMap<>(Map.of(
                "kind", "steering_group",
                "name", "",
                "count", "900",
                "members[0].role", "",
                "members[0].number", "0",
                "members[1].role", "wethouder",
                "members[1].municipality", "GM9999",
                "from", "30 februari 2026",
                "until", "ooit",
                "cost", "veel"));
        body.put("plan", "x");
        body.put("on", "2031-01-01");
        told(
                address + "/bodies/new",
                address + "/bodies",
                body,
                "name",
                "count",
                "members[0].role",
                "members[0].number",
                "members[1].municipality",
                "from",
                "until",
                "cost",
                "plan",
                "on");
        told(
                address + "/directorate",
                address + "/directorate",
                Map.of(
                        "options[0].number", "1",
                        "options[0].text", "Eenhoofdig",
                        "options[0].risk", "r".repeat(2_001),
                        "chosen", "7",
                        "fixedForYears", "-2",
                        "on", "2031-01-01",
                        "version", "0"),
                "options[0].risk",
                "chosen",
                "fixedForYears",
                "on");
    }

    @Test
    void aChosenModelIsNotRefusedForANumberThatCannotBeRead() {
        HttpResponse<String> refused = page.submit(
                address + "/directorate",
                address + "/directorate",
                Map.of(
                        "options[0].number", "een",
                        "options[0].text", "Eenhoofdig",
                        "chosen", "1",
                        "on", "2026-10-01",
                        "version", "0"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-options[0].number\"", "id=\"f-options[0].number\"", numbered(0, "1"))
                .doesNotContain("href=\"#f-chosen\"");
    }

    private static String numbered(int row, String number) {
        return "name=\"options[" + row + "].number\" value=\"" + number + "\"";
    }

    @Test
    void thePlaceForOneMoreModelHasANumberThatNoneHas() {
        String form = address + "/directorate";
        Map<String, String> three = Map.of(
                "options[0].number", "1",
                "options[0].text", "Eenhoofdig",
                "options[1].number", "3",
                "options[1].text", "Samen",
                "options[2].number", "4",
                "options[2].text", "Om en om",
                "on", "2026-10-01",
                "version", "0");
        assertThat(page.submit(form, form, three).statusCode()).isEqualTo(302);

        assertThat(page.get(form).body())
                .contains(
                        numbered(1, "3"), numbered(2, "4"), numbered(3, "2"), ">Model 2</legend>", ">Model 3</legend>")
                .doesNotContain(numbered(3, "4"));
        Map<String, String> four = new HashMap<>(three);
        four.putAll(Map.of("options[3].number", "2", "options[3].text", "Geen van allen", "version", "1"));
        assertThat(page.submit(form, form, four).statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsSaidOfAModelWithoutItsDescriptionIsAskedForAndStaysInItsRow() {
        Map<String, String> sent = new HashMap<>(Map.of(
                "options[0].number", "1",
                "options[0].text", "Eenhoofdig",
                "options[2].number", "3",
                "options[2].cons", "Te ver weg",
                "options[3].number", "4",
                "options[3].text", "Samen",
                "options[3].risk", "r".repeat(2_001),
                "on", "2026-10-01",
                "version", "0"));
        HttpResponse<String> refused = page.submit(address + "/directorate", address + "/directorate", sent);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-options[1].text\"", "href=\"#f-options[2].risk\"", "Te ver weg</textarea>")
                .contains("Vul in wat dit model inhoudt.")
                .doesNotContain("href=\"#f-options[3]");
        sent.put("options[2].cons", "");
        sent.remove("options[3].risk");
        assertThat(page.submit(address + "/directorate", address + "/directorate", sent)
                        .statusCode())
                .isEqualTo(302);
        assertThat(page.get(address).body()).contains("1. Eenhoofdig", "4. Samen");
    }

    private void told(String form, String action, Map<String, String> sent, String... fields) {
        HttpResponse<String> answer = page.submit(form, action, sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        for (String field : fields) {
            assertThat(answer.body()).contains("href=\"#f-" + field + "\"");
        }
    }

    private void refused(String why, Map<String, Object> body, String field) throws Exception {
        HttpResponse<String> answer = leader.post(api + "/bodies", body);
        assertThat(answer.statusCode()).as(why).isEqualTo(422);
        assertThat(ApiClient.JSON.readTree(answer.body()).at("/errors/0/field").asString())
                .as(why)
                .isEqualTo(field);
    }

    @Test
    void secretariesOfPartnersWriteTooOthersReadOrFindNothing() throws Exception {
        ApiClient secretary = new ApiClient(port, "secretaris-bergveld");
        assertThat(secretary.post(api + "/bodies", steeringGroup()).statusCode())
                .isEqualTo(201);
        ApiClient clerk = new ApiClient(port, "griffier-aameer");
        assertThat(clerk.read(api).get("bodies")).hasSize(1);
        assertThat(clerk.post(api + "/bodies", steeringGroup()).statusCode()).isEqualTo(403);
        ApiClient elsewhere = new ApiClient(port, "secretaris-coeverdam");
        assertThat(elsewhere.get(api).statusCode()).isEqualTo(404);
        assertThat(elsewhere.post(api + "/bodies", steeringGroup()).statusCode())
                .isEqualTo(404);
        String other = "/api/v1/cooperations/" + play.start(Play.AAMEER, Play.COEVERDAM) + "/organisation/bodies/"
                + leader.read(api).at("/bodies/0/id").asString();
        assertThat(leader.get(other + "/versions").statusCode()).isEqualTo(404);

        Browser reading = new Browser(port);
        reading.signIn("griffier-aameer", ApiClient.PASSWORD);
        assertThat(reading.get(address).body()).contains("Stuurgroep").doesNotContain("bodies/new", "<textarea");
    }

    @Test
    void thePageNeedsTheSameStatementsHoweverManyBodiesThereAre() throws Exception {
        add(steeringGroup());
        page.get(address);
        int few = StatementCount.during(() -> page.get(address));
        for (int i = 0; i < 8; i++) {
            add(steeringGroup());
        }

        assertThat(StatementCount.during(() -> page.get(address))).isEqualTo(few);
    }
}
