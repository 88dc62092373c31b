package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Task fields with their business cases: drafted by the task or the page, decided on per municipality and version. */
@IntegrationTest
class TaskFieldsOverHttpTest {

    private static final Map<String, String> DAY = Map.of("value", "2026-10-01", "precision", "day");

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    BusinessCases cases;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private Browser page;
    private String address;
    private String api;
    private String field;

    @BeforeEach
    void aFieldThatRunsAhead() throws Exception {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        address = "/cooperations/" + id + "/task-fields";
        api = "/api/v1" + address;
        field = open("ICT");
    }

    private String open(String name) throws Exception {
        HttpResponse<String> opened = leader.post(
                "/api/v1/cooperations/" + id + "/events",
                Map.of(
                        "kind",
                        "task_field_opened",
                        "name",
                        name,
                        "taskKind",
                        "piofach",
                        "ahead",
                        true,
                        "effectiveOn",
                        DAY));
        assertThat(opened.statusCode()).as(opened.body()).isBetween(200, 204);
        JsonNode fields = leader.read(api).get("items");
        return fields.get(fields.size() - 1).get("id").asString();
    }

    private String task(String step, String municipality) {
        return play.open(id, step).stream()
                .filter(task -> municipality.isEmpty()
                        || task.municipality() != null
                                && task.municipality().text().equals(municipality))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " among " + play.steps(id)))
                .id();
    }

    private void draft() throws Exception {
        HttpResponse<String> done = leader.complete(
                task("userTask_draftBusinessCase", ""),
                Map.of(
                        "kind", "piofach",
                        "summary", "Eén team voor twee gemeenten.",
                        "servicePackage", "Werkplekken en beheer",
                        "costPerYear", "100.000",
                        "fte", 7.5,
                        "contributions",
                                List.of(
                                        Map.of("municipality", "GM9101", "amount", "40.000"),
                                        Map.of("municipality", "GM9102", "amount", "59.999,99")),
                        "effectiveOn", "2026-10-01"));
        assertThat(done.statusCode()).as(done.body()).isBetween(200, 204);
    }

    private void decide(String account, String municipality, String decision) throws Exception {
        HttpResponse<String> decided = new ApiClient(port, account)
                .complete(
                        task("userTask_decideOnBusinessCase", municipality),
                        Map.of("decision", decision, "note", "Zo besloten.", "effectiveOn", "2026-10-02"));
        assertThat(decided.statusCode()).as(decided.body()).isBetween(200, 204);
    }

    @Test
    void theTaskFillsTheBusinessCaseAndThePageShowsTheSumAndWhatIsNotCovered() throws Exception {
        assertThat(page.get(address + "/" + field).body())
                .contains(
                        "Er is nog geen businesscase vastgelegd",
                        "Bedrijfsvoering (PIOFACH)",
                        "De taak ‘Businesscase opstellen’ staat nog open bij de projectleider.");
        draft();

        String html = page.get(address + "/" + field).body();
        String whole = page.get("/cooperations/" + id).body();
        String name = whole.substring(whole.indexOf("<h1>") + 4, whole.indexOf("</h1>"));
        assertThat(html).as("on paper too").contains("<p class=\"lead\">" + name + ". ");
        assertThat(html)
                .contains(
                        "Eén team voor twee gemeenten.",
                        "Werkplekken en beheer",
                        "€ 100.000,00",
                        "€ 40.000,00",
                        "€ 59.999,99",
                        "€ 99.999,99",
                        "is € 0,01 nog niet verdeeld",
                        "7,50",
                        "nog geen besluit")
                .doesNotContain("??");
        assertThat(page.get(address).body()).contains("ICT", "besluit per gemeente", "€ 100.000,00");
        JsonNode one = leader.read(api + "/" + field).at("/businessCases/0");
        assertThat(one.get("uncoveredCents").asLong()).isEqualTo(1);
        assertThat(one.get("performance").asString()).isEqualTo("unknown");
    }

    @Test
    void aDecisionKeepsTheVersionItWasTakenOn() throws Exception {
        draft();
        decide("college-aameer", "GM9101", "go");
        HttpResponse<String> second = leader.post(
                api + "/" + field + "/business-cases",
                Map.of("version", 1, "summary", "Toch met twee teams.", "costPerYearCents", 12_000_000, "on", DAY));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        HttpResponse<String> same = leader.post(
                api + "/" + field + "/business-cases",
                Map.of("version", 2, "summary", "Toch met twee teams.", "costPerYearCents", 12_000_000, "on", DAY));
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        decide("college-bergveld", "GM9102", "go");

        JsonNode one = leader.read(api + "/" + field);
        assertThat(one.at("/decisions/0/businessCase").asInt()).isEqualTo(1);
        assertThat(one.at("/decisions/1/businessCase").asInt()).isEqualTo(2);
        assertThat(one.get("businessCases")).hasSize(2);
        String html = page.get(address + "/" + field).body();
        assertThat(html)
                .contains(
                        "intussen is er versie 2",
                        "Toch met twee teams.",
                        "Eén team voor twee gemeenten.",
                        "Eerdere versies");
    }

    @Test
    void aCollegeSeesTheCaseItDecidesOnAndNoneIsSlippedInBetween() throws Exception {
        draft();
        Browser college = new Browser(port);
        college.signIn("college-aameer", ApiClient.PASSWORD);
        String task = "/tasks/" + task("userTask_decideOnBusinessCase", "GM9101");
        assertThat(college.get(task).body())
                .contains(
                        "Businesscase, versie 1",
                        "Eén team voor twee gemeenten.",
                        "Kosten per jaar: € 100.000,00",
                        "Formatie (fte): 7,5",
                        "Bijdragen per jaar: Aameer € 40.000,00; Bergveld € 59.999,99",
                        "is € 0,01 nog niet verdeeld",
                        "versie 1, 1 oktober 2026",
                        address + "/" + field);
        assertThat(leader.post(
                                api + "/" + field + "/business-cases",
                                Map.of("version", 1, "summary", "Toch met twee teams.", "on", DAY))
                        .statusCode())
                .isEqualTo(201);

        Map<String, String> decision =
                Map.of("decision", "go", "businessCase", "1", "note", "Zo besloten.", "effectiveOn", "2026-10-02");
        HttpResponse<String> late = college.submit(task, task, decision);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains(
                        "Iemand legde intussen versie 2 van de businesscase vast; u zag versie 1.",
                        "id=\"f-businessCase-error\"",
                        "Zo besloten.",
                        "Toch met twee teams.");
        Map<String, String> leaving =
                Map.of("decision", "opted_out", "businessCase", "1", "note", "Te duur.", "effectiveOn", "2026-10-02");
        HttpResponse<String> lateToo = college.submit(task, task, leaving);
        assertThat(lateToo.statusCode()).isEqualTo(422);
        assertThat(lateToo.body()).contains("u zag versie 1.", "Te duur.");
        assertThat(leader.read(api + "/" + field).get("decisions").toString())
                .doesNotContain("\"go\"", "\"opted_out\"");
        assertThat(college.get(task).body()).contains("Businesscase, versie 2", "Toch met twee teams.");

        assertThat(college.submit(
                                task, task, Map.of("decision", "go", "businessCase", "2", "effectiveOn", "2026-10-02"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.read(api + "/" + field)
                        .at("/decisions/0/businessCase")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aDecisionOfBeforeTheBusinessCaseIsRefusedAtItsDateByTaskPageAndApi() throws Exception {
        draft();
        Browser college = new Browser(port);
        college.signIn("college-aameer", ApiClient.PASSWORD);
        String form = address + "/" + field + "/decisions";
        Map<String, String> early =
                Map.of("decision", "go", "businessCase", "1", "note", "Zo besloten.", "effectiveOn", "2026-09-30");
        for (String where : List.of("/tasks/" + task("userTask_decideOnBusinessCase", "GM9101"), form)) {
            HttpResponse<String> refused = college.submit(where, where, early);
            assertThat(refused.statusCode()).as(where).isEqualTo(422);
            assertThat(refused.body())
                    .as(where)
                    .contains("de businesscase is van 1 oktober 2026", "id=\"f-effectiveOn-error\"", "Zo besloten.");
        }
        ApiClient client = new ApiClient(port, "college-aameer");
        Map<String, Object> body = Map.of(
                "municipality",
                "GM9101",
                "decision",
                "go",
                "version",
                1,
                "on",
                Map.of("value", "2026-09-30", "precision", "day"));
        assertThat(client.read(422, client.post("/api/v1" + form, body)).toString())
                .contains("\"on\"", "de businesscase is van 1 oktober 2026");
        assertThat(leader.read(api + "/" + field).get("allDecisions")).isEmpty();
    }

    @Test
    void aFirstVersionRecordedMeanwhileIsNeitherReplacedNorDecidedOnUnseen() throws Exception {
        String drafting = "/tasks/" + task("userTask_draftBusinessCase", "");
        assertThat(page.get(drafting).body())
                .contains("href=\"" + address + "/" + field + "\"")
                .doesNotContain("name=\"seen\"");
        assertThat(leader.post(
                                api + "/" + field + "/business-cases",
                                Map.of("version", 0, "summary", "Van een ander.", "on", DAY))
                        .statusCode())
                .isEqualTo(201);
        Map<String, String> mine = Map.of("summary", "Hier is aan gewerkt.", "effectiveOn", "2026-10-03");
        HttpResponse<String> late = page.submit(drafting, drafting, mine);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Hier is aan gewerkt.", "name=\"seen\"", "id=\"f-seen-error\"");
        assertThat(leader.post("/api/v1" + drafting + "/completion", mine).statusCode())
                .as("over the API")
                .isEqualTo(422);
        assertThat(cases.latest(id, field).orElseThrow().version()).isEqualTo(1);
        assertThat(page.submit(drafting, drafting, with(mine, "seen", "1")).statusCode())
                .isEqualTo(302);

        Browser college = new Browser(port);
        college.signIn("college-aameer", ApiClient.PASSWORD);
        String deciding = "/tasks/" + task("userTask_decideOnBusinessCase", "GM9101");
        Map<String, String> blank =
                Map.of("decision", "go", "businessCase", "", "note", "Zo besloten.", "effectiveOn", "2026-10-04");
        HttpResponse<String> unseen = college.submit(deciding, deciding, blank);
        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(unseen.body()).contains("Zo besloten.", "id=\"f-businessCase-error\"");
        assertThat(leader.read(api + "/" + field).get("decisions").toString()).doesNotContain("\"go\"");
        assertThat(college.submit(deciding, deciding, with(blank, "businessCase", "2"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        Map<String, String> more = new HashMap<>(typed);
        more.put(field, value);
        return more;
    }

    @Test
    void theTaskKeepsWhatWasTypedWhenSomebodyElseRecordedAVersion() throws Exception {
        String task = "/tasks/" + task("userTask_draftBusinessCase", "");
        HttpResponse<String> first = leader.post(
                api + "/" + field + "/business-cases", Map.of("version", 0, "summary", "Van een ander.", "on", DAY));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> second = leader.post(
                api + "/" + field + "/business-cases", Map.of("version", 1, "summary", "Nog een.", "on", DAY));
        assertThat(second.statusCode()).isEqualTo(201);

        HttpResponse<String> late = page.submit(
                task, task, Map.of("seen", "1", "summary", "Hier is aan gewerkt.", "effectiveOn", "2026-10-03"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("Hier is aan gewerkt.", "Iemand anders legde intussen een versie van deze businesscase vast");
        assertThat(cases.latest(id, field).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void anOddAmountInAFormThatSomebodyOvertookIsToldBesideThatAndNothingTypedIsLost() throws Exception {
        String task = "/tasks/" + task("userTask_draftBusinessCase", "");
        String versions = api + "/" + field + "/business-cases";
        assertThat(leader.post(versions, Map.of("version", 0, "summary", "Kort.", "on", DAY))
                        .statusCode())
                .isEqualTo(201);
        assertThat(leader.post(versions, Map.of("version", 1, "summary", "Kort.", "performance", "Snel.", "on", DAY))
                        .statusCode())
                .isEqualTo(201);
        Map<String, String> mine = Map.of(
                "seen", "1",
                "summary", "Hier is aan gewerkt.",
                "costPerYear", "veel geld",
                "effectiveOn", "2026-10-03");

        HttpResponse<String> odd = page.submit(task, task, mine);
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body())
                .contains("Hier is aan gewerkt.</textarea>", "value=\"veel geld\"", "id=\"f-seen-error\"")
                .contains("&#39;veel geld&#39; is geen bedrag", "id=\"f-costPerYear-error\"");
        JsonNode problem = leader.read(422, leader.post("/api/v1" + task + "/completion", mine));
        assertThat(problem.get("errors").toString()).contains("\"field\":\"seen\"", "\"field\":\"costPerYear\"");
        Map<String, String> twice = with(
                with(with(mine, "costPerYear", "100"), "contributions[0].municipality", "GM9101"),
                "contributions[1].municipality",
                "GM9101");
        HttpResponse<String> both = page.submit(task, task, twice);
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("Deze gemeente staat al in de lijst", "Hier is aan gewerkt.</textarea>");

        HttpResponse<String> right = page.submit(task, task, with(mine, "costPerYear", "100"));
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("Intussen gewijzigd", "Snel.</textarea>", "Hier is aan gewerkt.</textarea>");
        assertThat(cases.latest(id, field).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void twoWhoDraftABusinessCaseAtOnceEndWithBothChangesAndSeeWhatBothChanged() throws Exception {
        String task = "/tasks/" + task("userTask_draftBusinessCase", "");
        String versions = api + "/" + field + "/business-cases";
        leader.post(versions, Map.of("version", 0, "summary", "Kort.", "performance", "Snel.", "on", DAY));
        assertThat(page.get(task).body()).contains("name=\"seen\"");
        Map<String, Object> first = Map.of(
                "version",
                1,
                "summary",
                "Kort, van een ander.",
                "performance",
                "Snel en goed.",
                "contributions",
                List.of(Map.of("municipality", "GM9101", "centsPerYear", 500)),
                "on",
                DAY);
        assertThat(leader.post(versions, first).statusCode()).isEqualTo(201);
        Map<String, String> mine = new HashMap<>(Map.of(
                "seen", "1",
                "kind", "piofach",
                "summary", "Kort, van mij.",
                "performance", "Snel.",
                "workProcesses", "Eén balie.",
                "effectiveOn", "2026-10-03"));

        HttpResponse<String> late = page.submit(task, task, mine);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains(
                        "Intussen gewijzigd", "id=\"f-summary-theirs\"", "Kort, van een ander.", "ook door u gewijzigd")
                .contains("Kort, van mij.</textarea>", "Eén balie.</textarea>", "Snel en goed.</textarea>")
                .contains("value=\"5,00\"", "<option value=\"2\" selected=\"selected\">2</option>")
                .contains("Prestaties: “Snel en goed.”")
                .doesNotContain("??");
        JsonNode problem = leader.read(422, leader.post("/api/v1" + task + "/completion", mine));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("seen");
        assertThat(problem.get("fields").toString())
                .contains(
                        "\"field\":\"summary\",\"changed\":\"apart\"",
                        "\"field\":\"performance\",\"changed\":\"by_them\"");

        mine.putAll(Map.of(
                "seen", "2",
                "performance", "Snel en goed.",
                "contributions[0].municipality", "GM9101",
                "contributions[0].amount", "5,00"));
        assertThat(page.submit(task, task, mine).statusCode()).isEqualTo(302);
        BusinessCase latest = cases.latest(id, field).orElseThrow();
        assertThat(latest.summary()).isEqualTo("Kort, van mij.");
        assertThat(latest.performance()).isEqualTo("Snel en goed.");
        assertThat(latest.workProcesses()).isEqualTo("Eén balie.");
        assertThat(latest.contributions()).containsEntry(Play.AAMEER, 500L);
    }

    @Test
    void aFieldThatRunsAheadIsShownToBeFurtherThanTheWhole() throws Exception {
        draft();
        decide("college-aameer", "GM9101", "go");
        decide("college-bergveld", "GM9102", "go");

        assertThat(page.get(address + "/" + field).body())
                .contains("Groeimodel: dit taakveld is in fase 3, het samenwerkingsverband als geheel in fase 1.");
        JsonNode one = leader.read(api + "/" + field);
        assertThat(one.get("stage").asString()).isEqualTo("implementing");
        assertThat(one.get("beyondTheWhole").asBoolean()).isTrue();
    }

    @Test
    void aFieldOpenedLateSaysThatItFollowsATrackOfItsOwn() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        address = "/cooperations/" + id + "/task-fields";
        api = "/api/v1" + address;
        HttpResponse<String> opened = leader.post(
                "/api/v1/cooperations/" + id + "/events",
                Map.of("kind", "task_field_opened", "name", "Archief", "taskKind", "piofach", "effectiveOn", DAY));
        assertThat(opened.statusCode()).as(opened.body()).isBetween(200, 204);
        field = leader.read(api).at("/items/0/id").asString();

        assertThat(page.get(address).body()).contains("eigen spoor, naast het geheel");
        assertThat(page.get(address + "/" + field).body())
                .contains("toen het geheel zijn taakvelden al had opgepakt", ">Businesscase vastleggen<")
                .doesNotContain("??");
    }

    @Test
    void whoOptsOutIsShownWithTheVersionThatLayThere() throws Exception {
        draft();
        decide("college-bergveld", "GM9102", "opted_out");

        String html = page.get(address + "/" + field).body();
        assertThat(html).contains("Bergveld", "Zo besloten.", "Versie 1", "Dit taakveld gaat niet door.");
        Browser bergveld = new Browser(port);
        bergveld.signIn("college-bergveld", ApiClient.PASSWORD);
        assertThat(bergveld.get(address + "/" + field + "/decisions").body())
                .contains("Bergveld is al uit taakveld ICT gestapt.")
                .doesNotContain("name=\"decision\"", "alsnog in");
        assertThat(leader.read(api + "/" + field).at("/decisions/0/decision").asString())
                .isEqualTo("opted_out");
        assertThat(leader.post(
                                api + "/" + field + "/business-cases",
                                Map.of("version", 1, "summary", "Opnieuw.", "on", DAY))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aCollegeIsToldBeforeAndAfterItOptsOutThatTheFieldStopsByIt() throws Exception {
        draft();
        Browser bergveld = new Browser(port);
        bergveld.signIn("college-bergveld", ApiClient.PASSWORD);
        String form = address + "/" + field + "/decisions";
        assertThat(bergveld.get(form).body()).contains("Als de gemeente van dit taakveld afziet");

        HttpResponse<String> done = bergveld.submit(
                form,
                form,
                Map.of("decision", "opted_out", "businessCase", "1", "note", "Te duur.", "effectiveOn", "2026-10-02"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(bergveld.get(address + "/" + field).body())
                .contains(
                        "Het taakveld ICT stopt daarmee, voor alle gemeenten",
                        "krijgen er bericht van.",
                        "Minder dan twee gemeenten doen mee.")
                .doesNotContain("??");
        assertThat(bergveld.get(address).body()).doesNotContain("loopt vooruit op het geheel");
    }

    @Test
    void aCollegeIsToldBeforeAndAfterItOptsOutInItsTaskThatTheFieldStopsByIt() throws Exception {
        draft();
        Browser bergveld = new Browser(port);
        bergveld.signIn("college-bergveld", ApiClient.PASSWORD);
        String task = "/tasks/" + task("userTask_decideOnBusinessCase", "GM9102");
        Map<String, String> leaving =
                Map.of("decision", "opted_out", "businessCase", "1", "note", "Te duur.", "effectiveOn", "2026-10-02");
        String stops = "Het taakveld ICT stopt daarmee, voor alle gemeenten";
        assertThat(bergveld.get(task).body())
                .contains("Kies wat het college besluit. Hier staat dan wat dat met het taakveld doet.")
                .doesNotContain(stops);
        assertThat(bergveld.submit(task, task, with(leaving, "_check", "true")).body())
                .contains(stops);

        assertThat(bergveld.submit(task, task, leaving).statusCode()).isEqualTo(302);
        assertThat(bergveld.get("/cooperations/" + id).body())
                .contains(stops, "krijgen er bericht van.")
                .doesNotContain("??");
    }

    @Test
    void aLeaderIsToldBeforeAndAfterHeReportsAnOptOutWhichFieldStopsByIt() throws Exception {
        String form = "/cooperations/" + id + "/events/new?kind=opt_out";
        String html = page.follow(page.get(form)).body();
        assertThat(html).contains("Taakveld ICT: als een van de gemeenten die meedoen eruit stapt");
        Matcher once = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(html);
        assertThat(once.find()).isTrue();

        HttpResponse<String> done = page.submit(
                form + "&once=" + once.group(1),
                "/cooperations/" + id + "/events",
                Map.of(
                        "kind", "opt_out",
                        "once", once.group(1),
                        "municipality", "GM9102",
                        "taskField", field,
                        "text", "Te duur.",
                        "effectiveOn", "2026-10-02"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(page.get("/cooperations/" + id).body())
                .contains("Het taakveld ICT stopt daarmee, voor alle gemeenten")
                .doesNotContain("??");
    }

    @Test
    void thePageOfABusinessCaseTellsEverythingWrongAtOnceAndOfNothingChangedMakesNoVersion() throws Exception {
        String form = address + "/" + field + "/business-case";
        assertThat(page.get(form).body()).contains(">Businesscase vastleggen</h2>");
        HttpResponse<String> wrong = page.submit(
                form,
                form,
                Map.of(
                        "version", "0",
                        "costPerYear", "-5",
                        "fte", "7,123",
                        "contribution.GM9101", "abc",
                        "on", "30 februari 2026"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        for (String each : List.of("summary", "costPerYear", "fte", "contribution.GM9101", "on")) {
            assertThat(wrong.body()).contains("href=\"#f-" + each + "\"");
        }
        Map<String, String> first = Map.of("version", "0", "summary", "Kort.", "on", "2026-10-01");
        assertThat(page.submit(form, form, first).statusCode()).isEqualTo(302);
        assertThat(page.get(address + "/" + field).body()).contains("Kort.");
        assertThat(page.submit(form, form, with(first, "version", "1")).statusCode())
                .isEqualTo(302);
        assertThat(page.get(address + "/" + field).body()).contains("Er is niets gewijzigd.");
        assertThat(cases.latest(id, field).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void costsAreDividedByTheCaseOfAFieldThatGoesOnAndNoLongerByOneThatStopped() throws Exception {
        draft();
        String sharing = "/cooperations/" + id + "/cost-sharing";
        String basis = "case-" + field;
        assertThat(page.get(sharing + "?amount=100&by=" + basis).body())
                .contains("€ 100,00, verdeeld naar de businesscase van ICT", "€ 40,00", "€ 60,00");
        assertThat(leader.read("/api/v1" + sharing).get("bases").toString()).contains(basis, "\"taskField\":\"ICT\"");

        decide("college-bergveld", "GM9102", "opted_out");

        assertThat(page.get(sharing).body())
                .contains("Van gestopte taakvelden is de businesscase niet meer te kiezen:", ">ICT<")
                .doesNotContain("value=\"" + basis + "\"");
        HttpResponse<String> late = page.get(sharing + "?amount=100&by=" + basis);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Het taakveld ICT is gestopt");
        assertThat(page.get(sharing + "?amount=100&by=newer-" + field).body()).contains("Het taakveld ICT is gestopt");
        JsonNode now = leader.read("/api/v1" + sharing);
        assertThat(now.get("bases").toString()).doesNotContain(basis);
        assertThat(now.at("/stoppedCases/0/taskField").asString()).isEqualTo("ICT");
        assertThat(leader.get("/api/v1" + sharing + "/allocation?amount=1&by=" + basis)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoLeftAFieldIsNamedWhereItsCaseStillCountsOnIt() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        address = "/cooperations/" + id + "/task-fields";
        api = "/api/v1" + address;
        field = open("ICT");
        draftFor("GM9101", "GM9102", "GM9103");
        String sharing = "/cooperations/" + id + "/cost-sharing";
        assertThat(page.get(sharing).body()).doesNotContain("betaalt nog mee");

        HttpResponse<String> left = leader.post(
                "/api/v1/cooperations/" + id + "/events",
                Map.of(
                        "kind", "opt_out",
                        "municipality", "GM9103",
                        "taskField", field,
                        "text", "Veel duurder.",
                        "effectiveOn", DAY));
        assertThat(left.statusCode()).as(left.body()).isBetween(200, 204);

        assertThat(page.get(sharing).body())
                .contains(
                        "value=\"case-" + field + "\"",
                        "In de businesscase van ICT betaalt nog mee wie er niet meer aan meedoet: Coeverdam.");
        assertThat(leader.read("/api/v1" + sharing)
                        .at("/casesLeft/0/municipalities/0")
                        .asString())
                .isEqualTo("GM9103");
        draftFor("GM9101", "GM9102");
        assertThat(page.get(sharing).body()).doesNotContain("betaalt nog mee");
    }

    @Test
    void aCollegeDecidesAnewOnANewerVersionAndEveryDecisionStaysWithItsVersion() throws Exception {
        draft();
        decide("college-aameer", "GM9101", "go");
        decide("college-bergveld", "GM9102", "go");
        secondVersion();
        String form = address + "/" + field + "/decisions";
        Browser aameer = new Browser(port);
        aameer.signIn("college-aameer", ApiClient.PASSWORD);
        assertThat(aameer.get(address + "/" + field).body())
                .contains("intussen is er versie 2", "Besluit van het college van Aameer vastleggen")
                .doesNotContain("Besluit van het college van Bergveld vastleggen");
        assertThat(aameer.get(form).body())
                .contains(
                        "Besluit van het college van Aameer over ICT",
                        "Businesscase, versie 2",
                        "Toch met twee teams.",
                        "doet mee, 2 oktober 2026, versie 1")
                .doesNotContain("??");

        Map<String, String> old =
                Map.of("decision", "go", "businessCase", "1", "note", "Ook zo.", "effectiveOn", "2026-10-05");
        HttpResponse<String> unseen = aameer.submit(form, form, old);
        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(unseen.body()).contains("u zag versie 1.", "Ook zo.");
        Map<String, String> yes = with(old, "businessCase", "2");
        assertThat(aameer.submit(form, form, yes).statusCode()).isEqualTo(302);
        assertThat(aameer.get(address + "/" + field).body())
                .contains(
                        "Het besluit van het college van Aameer is vastgelegd.", "doet mee, 2 oktober 2026, versie 1");
        HttpResponse<String> again = aameer.submit(form, form, yes);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Dit besluit is al vastgelegd", "Ook zo.");

        ApiClient bergveld = new ApiClient(port, "college-bergveld");
        Map<String, Object> no = Map.of(
                "municipality",
                "GM9102",
                "decision",
                "stop",
                "version",
                2,
                "note",
                "Te duur.",
                "on",
                Map.of("value", "2026-10-06", "precision", "day"));
        JsonNode one = bergveld.read(201, bergveld.post("/api/v1" + form, no));
        assertThat(one.get("state").asString()).isEqualTo("approved");
        assertThat(one.at("/decisions/0/businessCase").asInt()).isEqualTo(2);
        assertThat(one.at("/decisions/1/decision").asString()).isEqualTo("go");
        assertThat(one.at("/decisions/1/businessCase").asInt()).isEqualTo(1);
        assertThat(one.get("allDecisions")).hasSize(4);
        assertThat(one.at("/allDecisions/3/stays").asBoolean()).isTrue();
        assertThat(page.get(address + "/" + field).body())
                .contains("niet ingestemd met versie 2, 6 oktober 2026; doet mee zoals eerder besloten", "Te duur.");
        assertThat(page.get("/cooperations/" + id + "/decisions").body()).contains("stemt niet in, blijft meedoen");
    }

    @Test
    void theNoOfACollegeThatIsAskedAgainCountsWhoeverAnswersFirst() throws Exception {
        List<String> stopped = new ArrayList<>();
        stopped.add(field);
        decidedBesideThenAskedAgain();
        decide("college-bergveld", "GM9102", "go");
        assertThat(leader.read(api + "/" + field).get("state").asString()).isEqualTo("approved");
        decide("college-aameer", "GM9101", "stop");

        field = open("Sport");
        stopped.add(field);
        decidedBesideThenAskedAgain();
        decide("college-aameer", "GM9101", "stop");
        decide("college-bergveld", "GM9102", "go");

        field = open("Zorg");
        stopped.add(field);
        decidedBesideThenAskedAgain();
        decide("college-bergveld", "GM9102", "stop");
        decide("college-aameer", "GM9101", "go");

        for (String one : stopped) {
            JsonNode after = leader.read(api + "/" + one);
            assertThat(after.get("state").asString()).as(after.toString()).isEqualTo("stopped");
            assertThat(after.get("decisions").toString()).contains("\"stop\"", "\"go\"");
            assertThat(after.get("allDecisions").toString()).doesNotContain("\"stays\":true");
        }
        assertThat(play.open(id, "userTask_decideOnBusinessCase")).isEmpty();
    }

    /** Aameer says yes to the first business case by the page, and is asked again about the second by its task. */
    private void decidedBesideThenAskedAgain() throws Exception {
        assertThat(leader.post(
                                api + "/" + field + "/business-cases",
                                Map.of("version", 0, "summary", "Met één team.", "on", DAY))
                        .statusCode())
                .isEqualTo(201);
        ApiClient aameer = new ApiClient(port, "college-aameer");
        aameer.read(
                201,
                aameer.post(
                        api + "/" + field + "/decisions",
                        Map.of("municipality", "GM9101", "decision", "go", "version", 1, "on", DAY)));
        HttpResponse<String> drafted = leader.complete(
                task("userTask_draftBusinessCase", ""),
                Map.of("seen", "1", "summary", "Met twee teams.", "effectiveOn", "2026-10-01"));
        assertThat(drafted.statusCode()).as(drafted.body()).isBetween(200, 204);
        assertThat(play.open(id, "userTask_decideOnBusinessCase")).hasSize(2);
    }

    @Test
    void costsAreDividedByTheVersionThatWasDecidedOnWithANewerOneBesideIt() throws Exception {
        draft();
        String sharing = "/cooperations/" + id + "/cost-sharing";
        assertThat(page.get(sharing).body()).contains("de businesscase van ICT, versie 1, nog niet besloten");
        decide("college-aameer", "GM9101", "go");
        decide("college-bergveld", "GM9102", "go");
        assertThat(page.get(sharing).body()).contains("de businesscase van ICT, versie 1<");
        draftFor("GM9101", "GM9102");

        assertThat(page.get(sharing + "?amount=100&by=case-" + field).body())
                .contains(
                        "verdeeld naar de businesscase van ICT, versie 1<",
                        "€ 40,00",
                        "€ 60,00",
                        "de businesscase van ICT, versie 2, nog niet besloten")
                .doesNotContain("??");
        assertThat(page.get(sharing + "?amount=100&by=newer-" + field).body()).contains("€ 50,00");
        JsonNode bases = leader.read("/api/v1" + sharing).get("bases");
        assertThat(bases.at("/0/by").asString()).isEqualTo("case-" + field);
        assertThat(bases.at("/0/version").asInt()).isEqualTo(1);
        assertThat(bases.at("/0/decidedVersion").asString()).isEqualTo("decided");
        assertThat(bases.at("/1/decidedVersion").asString()).isEqualTo("undecided");

        for (String municipality : List.of("aameer", "bergveld")) {
            ApiClient college = new ApiClient(port, "college-" + municipality);
            String code = municipality.equals("aameer") ? "GM9101" : "GM9102";
            college.read(
                    201,
                    college.post(
                            api + "/" + field + "/decisions",
                            Map.of("municipality", code, "decision", "go", "version", 2, "on", DAY)));
        }
        assertThat(page.get(sharing + "?amount=100&by=case-" + field).body())
                .contains("verdeeld naar de businesscase van ICT, versie 2<", "€ 50,00");
    }

    @Test
    void aCollegeThatGoesOnLateGetsItsAgreementAndPaysOnceTheOthersDecidedOnTheVersionByWhichItJoins()
            throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        address = "/cooperations/" + id + "/task-fields";
        api = "/api/v1" + address;
        field = open("ICT");
        draftFor("GM9101", "GM9102");
        say("aameer", "GM9101", "go", 1);
        say("bergveld", "GM9102", "go", 1);
        say("coeverdam", "GM9103", "stop", 1);
        assertThat(play.steps(id)).doesNotContain("userTask_draftBusinessCase");

        draftFor("GM9101", "GM9102", "GM9103");
        Browser coeverdam = new Browser(port);
        coeverdam.signIn("college-coeverdam", ApiClient.PASSWORD);
        assertThat(coeverdam.get(address + "/" + field + "/decisions").body())
                .contains("Stemt het college van Coeverdam alsnog in, dan doet de gemeente mee en stelt zij")
                .doesNotContain("zodra de samenwerking is hervat", "??");
        String course = "/api/v1/cooperations/" + id;
        leader.post(course + "/holds", Map.of("reason", "Eigen studie.", "reviewOn", "2099-06-01"));
        assertThat(coeverdam.get(address + "/" + field + "/decisions").body())
                .contains("stelt zij op zodra de samenwerking is hervat")
                .doesNotContain("doet de gemeente mee en stelt zij", "??");
        leader.post(course + "/resumptions", Map.of("reason", "Klaar."));
        say("coeverdam", "GM9103", "go", 2);
        assertThat(coeverdam.get(address + "/" + field).body())
                .contains(
                        "Ook besloten:",
                        "href=\"/cooperations/" + id + "/service-agreements\"",
                        "href=\"/cooperations/" + id + "/cost-sharing\"")
                .doesNotContain("staat nog open bij de projectleider", "??");
        assertThat(coeverdam.get(address + "/" + field + "/decisions").body()).doesNotContain("alsnog in");
        assertThat(play.open(id, "userTask_draftServiceAgreement"))
                .extracting(task -> String.valueOf(task.municipality()))
                .containsExactlyInAnyOrder("GM9101", "GM9102", "GM9103");
        String sharing = "/cooperations/" + id + "/cost-sharing";
        assertThat(page.get(sharing + "?amount=100&by=case-" + field).body())
                .contains(
                        "verdeeld naar de businesscase van ICT, versie 1<",
                        "€ 50,00",
                        "de businesscase van ICT, versie 2, nog niet besloten");

        say("aameer", "GM9101", "go", 2);
        say("bergveld", "GM9102", "go", 2);
        assertThat(page.get(sharing + "?amount=99&by=case-" + field).body())
                .contains("verdeeld naar de businesscase van ICT, versie 2<", "€ 33,00")
                .doesNotContain("nog niet besloten");
        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(3);
    }

    private void say(String college, String municipality, String decision, int version) throws Exception {
        ApiClient client = new ApiClient(port, "college-" + college);
        client.read(
                201,
                client.post(
                        api + "/" + field + "/decisions",
                        Map.of(
                                "municipality",
                                municipality,
                                "decision",
                                decision,
                                "version",
                                version,
                                "note",
                                "Zo besloten.",
                                "on",
                                DAY)));
    }

    private void secondVersion() throws Exception {
        HttpResponse<String> second = leader.post(
                api + "/" + field + "/business-cases",
                Map.of("version", 1, "summary", "Toch met twee teams.", "on", DAY));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
    }

    @Test
    void aDecisionWithoutItsTaskFinishesThatTaskAndOfTwoTheSameOneIsRecorded() throws Exception {
        draft();
        ApiClient college = new ApiClient(port, "college-aameer");
        Map<String, Object> go =
                Map.of("municipality", "GM9101", "decision", "go", "version", 1, "note", "Zo besloten.", "on", DAY);
        List<Integer> answers = Stream.of(go, go)
                .map(body -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return college.post(api + "/" + field + "/decisions", body)
                                .statusCode();
                    } catch (Exception failed) {
                        throw new AssertionError(failed);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(play.open(id, "userTask_decideOnBusinessCase"))
                .extracting(task -> String.valueOf(task.municipality()))
                .containsExactly("GM9102");
    }

    @Test
    void onlyTheOwnCollegeDecidesByPageAndApiAndOthersAreRefusedOrFindNothing() throws Exception {
        draft();
        String form = address + "/" + field + "/decisions";
        Map<String, Object> go = Map.of("municipality", "GM9101", "decision", "go", "version", 1, "on", DAY);
        assertThat(leader.post("/api/v1" + form, go).statusCode()).isEqualTo(403);
        assertThat(page.get(form).statusCode()).isEqualTo(403);
        assertThat(new ApiClient(port, "college-bergveld")
                        .post("/api/v1" + form, go)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new ApiClient(port, "secretaris-coeverdam")
                        .post("/api/v1" + form, go)
                        .statusCode())
                .isEqualTo(404);
        ApiClient college = new ApiClient(port, "college-aameer");
        JsonNode wrong = college.read(
                422, college.post("/api/v1" + form, Map.of("municipality", "GM9101", "decision", "go", "on", DAY)));
        assertThat(wrong.toString()).contains("\"version\"");
        assertThat(leader.read(api + "/" + field).get("allDecisions")).isEmpty();
    }

    private void draftFor(String... municipalities) throws Exception {
        List<Map<String, Object>> contributions = Stream.of(municipalities)
                .map(code -> Map.<String, Object>of("municipality", code, "centsPerYear", 100))
                .toList();
        int version = leader.read(api + "/" + field).get("businessCases").size();
        HttpResponse<String> drafted = leader.post(
                api + "/" + field + "/business-cases",
                Map.of("version", version, "summary", "Kort.", "contributions", contributions, "on", DAY));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    }

    @Test
    void aNewVersionByThePageKeepsWhatWasTypedWhenRefusedAndTellsWhoWasSecond() throws Exception {
        draft();
        String form = address + "/" + field + "/business-case";
        HttpResponse<String> refused = page.submit(
                form, form, Map.of("version", "1", "summary", "Nieuw", "costPerYear", "veel geld", "on", "2026-10-03"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("&#39;veel geld&#39; is geen bedrag", ">Nieuw<");
        HttpResponse<String> refusedStaff =
                page.submit(form, form, Map.of("version", "1", "summary", "Nieuw", "fte", "7,123", "on", "2026-10-03"));
        assertThat(refusedStaff.body()).contains("hoogstens twee cijfers achter de komma");

        Map<String, String> right = Map.of(
                "version",
                "1",
                "summary",
                "Nieuw",
                "contribution.GM9101",
                "1",
                "contribution.GM9102",
                "3",
                "on",
                "2026-10-03");
        assertThat(page.submit(form, form, right).statusCode()).isEqualTo(302);
        HttpResponse<String> late = page.submit(form, form, right);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Iemand anders legde intussen een versie van deze businesscase vast",
                        "href=\"" + address + "/" + field + "\">Bekijk wat er nu is vastgelegd</a>",
                        ">Nieuw<",
                        "name=\"version\" value=\"2\"");
        HttpResponse<String> both = page.submit(
                form,
                form,
                Map.of(
                        "version", "1",
                        "summary", "Van mij",
                        "contribution.GM9101", "",
                        "contribution.GM9102", "",
                        "performance", "Snel.",
                        "on", "2026-10-03"));
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("Intussen gewijzigd", "ook door u gewijzigd", "id=\"f-summary-theirs\"", ">Van mij<")
                .contains("alleen door u gewijzigd, blijft", "Snel.</textarea>")
                .doesNotContain("??");
        JsonNode problem = leader.read(
                409,
                leader.post(
                        api + "/" + field + "/business-cases",
                        Map.of("version", 1, "summary", "Van mij", "on", "2026-10-03")));
        assertThat(problem.get("fields").toString())
                .contains("\"field\":\"summary\",\"changed\":\"apart\"", "\"mine\":\"Van mij\",\"theirs\":\"Nieuw\"");
        BusinessCase latest = cases.latest(id, field).orElseThrow();
        assertThat(latest.version()).isEqualTo(2);
        assertThat(latest.shares())
                .containsEntry(Play.AAMEER, Share.of(1, 4))
                .containsEntry(Play.BERGVELD, Share.of(3, 4));
    }

    @Test
    void aContributionOfNobodyOrTwiceIsRefused() throws Exception {
        Map<String, Object> foreign = Map.of("municipality", "GM9103", "centsPerYear", 1);
        Map<String, Object> own = Map.of("municipality", "GM9101", "centsPerYear", 1);
        String cases = api + "/" + field + "/business-cases";
        assertThat(leader.post(cases, Map.of("summary", "x", "on", DAY, "contributions", List.of(foreign)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.post(cases, Map.of("summary", "x", "on", DAY, "contributions", List.of(own, own)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.post(cases, Map.of("on", DAY)).statusCode()).isEqualTo(422);
        assertThat(leader.read(api + "/" + field).get("businessCases")).isEmpty();
    }

    @Test
    void onlyTheProjectLeaderDraftsPartnersReadAndOthersFindNothing() throws Exception {
        Map<String, Object> body = Map.of("summary", "x", "on", DAY);
        String cases = api + "/" + field + "/business-cases";
        assertThat(new ApiClient(port, "secretaris-aameer").post(cases, body).statusCode())
                .isEqualTo(403);
        assertThat(new ApiClient(port, "secretaris-aameer")
                        .get(api + "/" + field)
                        .statusCode())
                .isEqualTo(200);
        assertThat(new ApiClient(port, "secretaris-coeverdam").get(api).statusCode())
                .isEqualTo(404);
        assertThat(new ApiClient(port, "secretaris-coeverdam").post(cases, body).statusCode())
                .isEqualTo(404);
        String elsewhere = "/api/v1/cooperations/" + play.start(Play.AAMEER, Play.COEVERDAM) + "/task-fields/" + field;
        assertThat(leader.get(elsewhere).statusCode()).isEqualTo(404);
        Browser reading = new Browser(port);
        reading.signIn("griffier-bergveld", ApiClient.PASSWORD);
        assertThat(reading.get(address + "/" + field).body()).contains("ICT").doesNotContain("/business-case\"");
    }

    @Test
    void duringAHoldACollegeThatATaskAsksWaitsAsTheTaskDoesAndAnotherDecidesAnew() throws Exception {
        draft();
        decide("college-aameer", "GM9101", "go");
        secondVersion();
        String form = address + "/" + field + "/decisions";
        String course = "/api/v1/cooperations/" + id;
        assertThat(leader.post(
                                course + "/holds",
                                Map.of("reason", "Eigen studie.", "reviewOn", "2099-06-01", "effectiveOn", DAY))
                        .statusCode())
                .isLessThan(300);
        ApiClient bergveld = new ApiClient(port, "college-bergveld");
        Browser college = new Browser(port);
        college.signIn("college-bergveld", ApiClient.PASSWORD);
        Map<String, Object> yes = Map.of("municipality", "GM9102", "decision", "go", "version", 2, "on", DAY);
        Map<String, String> typed =
                Map.of("decision", "go", "businessCase", "2", "note", "Zo besloten.", "effectiveOn", "2026-10-05");

        HttpResponse<String> refused = bergveld.post("/api/v1" + form, yes);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("aangehouden", "Eigen studie.");
        HttpResponse<String> late = college.submit(form, form, typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("aangehouden", "Eigen studie.", "Zo besloten.")
                .doesNotContain("??");
        assertThat(play.open(id, "userTask_decideOnBusinessCase")).hasSize(1);
        Browser aameer = new Browser(port);
        aameer.signIn("college-aameer", ApiClient.PASSWORD);
        assertThat(aameer.submit(form, form, typed).statusCode())
                .as("no task asks for it")
                .isEqualTo(302);

        assertThat(leader.post(course + "/resumptions", Map.of()).statusCode()).isLessThan(300);
        assertThat(college.submit(form, form, typed).statusCode()).isEqualTo(302);
        assertThat(play.open(id, "userTask_decideOnBusinessCase")).isEmpty();
    }

    @Test
    void theListNeedsTheSameStatementsHoweverManyFieldsThereAre() throws Exception {
        draft();
        page.get(address);
        int few = StatementCount.during(() -> page.get(address));
        for (int i = 0; i < 5; i++) {
            open("Veld " + i);
        }

        assertThat(StatementCount.during(() -> page.get(address))).isEqualTo(few);
    }
}
