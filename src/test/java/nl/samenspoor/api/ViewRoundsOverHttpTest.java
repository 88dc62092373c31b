package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A round of views as its people do it by their tasks, and as they read it on the page and over the API. */
@IntegrationTest
class ViewRoundsOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private CooperationId id;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        start(Play.AAMEER, Play.BERGVELD);
    }

    private void start(MunicipalityCode... partners) {
        id = play.start(partners);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.draftScheme(id);
    }

    private void perform(String form, String body, String municipality, Map<String, Object> answers) throws Exception {
        String step = "userTask_" + form;
        String task = play.open(id, step).stream()
                .filter(open -> open.municipality() == null
                        || open.municipality().text().equals(municipality))
                .findFirst()
                .orElseThrow()
                .id();
        ApiClient account = new ApiClient(port, People.accountFor(body, municipality));
        var answer = account.complete(task, answers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void theBodiesDoTheirTasksAndEverybodyReadsTheRound() throws Exception {
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of(
                        "draft", "Ontwerp 3",
                        "effectiveOn", "2026-09-07",
                        "received", List.of(Map.of("municipality", "GM9102", "receivedOn", "2026-09-08"))));
        perform(
                "recordView",
                "council",
                "GM9101",
                Map.of("answer", "view", "text", "Pas artikel 5 aan.", "effectiveOn", "2026-09-20"));
        perform("replyToView", "college", "GM9101", Map.of("text", "Wij passen het aan.", "effectiveOn", "2026-09-25"));

        JsonNode round = leader.read("/api/v1/cooperations/" + id + "/view-rounds")
                .get("items")
                .get(0);
        assertThat(round.get("draft").asString()).isEqualTo("Ontwerp 3");
        JsonNode aameer = round.get("councils").get(0);
        assertThat(aameer.get("answer").asString()).isEqualTo("view");
        assertThat(aameer.get("due").toString()).contains("2026-11-02");
        assertThat(round.get("councils").get(1).get("due").toString()).contains("2026-11-03");

        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        assertThat(browser.get("/cooperations/" + id + "/view-rounds").body())
                .contains(
                        "Ronde 1: Treffen van de regeling",
                        "Pas artikel 5 aan.",
                        "Wij passen het aan.",
                        "Nog geen antwoord",
                        "Nieuwe ronde beginnen");
    }

    @Test
    void aRoundStartsOverTheApiAndOnThePageAndBadInputNamesItsField() throws Exception {
        String path = "/api/v1/cooperations/" + id + "/view-rounds";
        var wrong = leader.post(
                path,
                Map.of("kind", "merging", "reason", "x", "on", Map.of("value", "2026-11-01", "precision", "day")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"kind\"");
        var started = leader.post(
                path,
                Map.of(
                        "kind",
                        "changing",
                        "reason",
                        "Artikel 12.",
                        "on",
                        Map.of("value", "2026-11-01", "precision", "day")));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        assertThat(leader.read(path).get("items").get(0).get("kind").asString()).isEqualTo("changing");
        assertThat(new ApiClient(port, People.accountFor("college", "GM9101"))
                        .post(
                                path,
                                Map.of(
                                        "kind",
                                        "changing",
                                        "reason",
                                        "x",
                                        "on",
                                        Map.of("value", "2026-11-01", "precision", "day")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRequestForAdviceIsRecordedOnThePageAndSaysWhetherPoliticalPrimacyIsReserved() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        String page = "/cooperations/" + id + "/works-councils";
        assertThat(browser.get("/cooperations/" + play.start(Play.AAMEER, Play.BERGVELD) + "/works-councils")
                        .body())
                .contains("Er is nog geen rechtsvorm vastgelegd")
                .doesNotContain("Bij de vastgelegde rechtsvorm");
        String form = "/cooperations/" + id + "/hearing/request";
        Map<String, String> fields = new java.util.HashMap<>(
                Map.of("municipality", "GM9101", "subject", "Het plan van aanpak.", "requestedOn", "2026-10-01"));
        assertThat(browser.submit(form, form, fields).statusCode()).isEqualTo(422);
        fields.put("requestedOn", "2099-01-01");
        fields.put("agreedTerm", "30 februari 2026");
        fields.put("subject", "");
        assertThat(browser.submit(form, form, fields).body())
                .contains(
                        "href=\"#f-subject\"",
                        "href=\"#f-requestedOn\"",
                        "href=\"#f-agreedTerm\"",
                        "href=\"#f-primacyReserved\"");
        fields.put("requestedOn", "2026-10-01");
        fields.put("subject", "Het plan van aanpak.");
        fields.put("primacyReserved", "yes");
        fields.put("outsideExpert", "yes");
        fields.put("agreedTerm", "2026-11-12");
        assertThat(browser.submit(form, form, fields).statusCode()).isEqualTo(302);
        var twice = browser.submit(form, form, fields);
        assertThat(twice.statusCode()).as("pressed twice").isEqualTo(409);
        assertThat(twice.body()).contains("al vastgelegd. Er is niets veranderd.", "Het plan van aanpak.");
        assertThat(browser.get(page).body())
                .contains(
                        "Het plan van aanpak.",
                        "Met voorbehoud van het politieke primaat",
                        "Er is een adviseur van buiten ingeschakeld");
        JsonNode asked = leader.read("/api/v1/cooperations/" + id + "/works-councils")
                .get("items")
                .get(0);
        assertThat(asked.get("request").get("primacyReserved").asBoolean()).isTrue();
        assertThat(asked.get("advice").asString()).isEqualTo("none");
        var deviation = leader.post(
                "/api/v1/cooperations/" + id + "/works-councils/deviations",
                Map.of("municipality", "GM9101", "deviation", "Anders.", "notifiedOn", "2026-11-01"));
        assertThat(deviation.statusCode()).as(deviation.body()).isEqualTo(409);
        assertThat(browser.get(page).body()).doesNotContain("hearing/advice");
        Browser worksCouncil = new Browser(port);
        worksCouncil.signIn("or-aameer", ApiClient.PASSWORD);
        String answer = "/cooperations/" + id + "/hearing/advice";
        assertThat(worksCouncil.get(page).body()).contains(answer);
        assertThat(worksCouncil.get(answer).body())
                .as("what was asked")
                .contains("Gevraagd aan de ondernemingsraad van Aameer op", "Het plan van aanpak.");
        Map<String, String> advice = new java.util.HashMap<>(
                Map.of("municipality", "GM9101", "outcome", "positive_with_conditions", "effectiveOn", "2099-01-01"));
        assertThat(worksCouncil.submit(answer, answer, advice).body())
                .as("all at once")
                .contains("href=\"#f-conditions\"", "href=\"#f-effectiveOn\"");
        advice.put("conditions", "Een sociaal plan.");
        advice.put("outcome", "positive");
        advice.put("effectiveOn", "2026-09-30");
        assertThat(worksCouncil.submit(answer, answer, advice).body())
                .contains(
                        "Voorwaarden horen bij een positief advies onder voorwaarden", "Deze dag ligt voor de vraag (");
        advice.put("outcome", "positive_with_conditions");
        advice.put("effectiveOn", "2026-10-20");
        assertThat(worksCouncil.submit(answer, answer, advice).statusCode()).isEqualTo(302);
        assertThat(worksCouncil.get(page).body())
                .contains("Het advies is vastgelegd.", "Positief onder voorwaarden", "Een sociaal plan.")
                .doesNotContain(answer);
        String send = ">Advies vastleggen</button>";
        var late = worksCouncil.submit(page, answer, advice);
        assertThat(late.statusCode()).as("advice on record").isEqualTo(409);
        assertThat(late.body())
                .contains("geen advies verwacht", "Een sociaal plan.</textarea>", "Wat u invulde, staat hieronder")
                .contains("href=\"" + page + "\"")
                .doesNotContain(send, "??");
        advice.put("effectiveOn", "nooit");
        late = worksCouncil.submit(page, answer, advice);
        assertThat(late.statusCode()).as("advice on record, and a field wrong").isEqualTo(409);
        assertThat(late.body())
                .contains("wordt niet meer gevraagd", "Een sociaal plan.</textarea>")
                .doesNotContain(send, "??");
        assertThat(browser.submit(page, answer, Map.of("municipality", "GM9101"))
                        .statusCode())
                .as("not for the leader")
                .isEqualTo(403);

        ApiClient client = new ApiClient(port, "or-bergveld");
        String api = "/api/v1/cooperations/" + id + "/works-councils/advice";
        Map<String, Object> negative =
                Map.of("municipality", "GM9102", "outcome", "negative", "effectiveOn", "2026-10-20");
        assertThat(client.post(api, negative).statusCode()).as("not asked").isEqualTo(409);
        askWorksCouncil("2026-10-01");
        assertThat(client.post(api, Map.of("municipality", "GM9102", "outcome", "maybe"))
                        .body())
                .contains("\"outcome\"", "\"effectiveOn\"");
        assertThat(client.post(api, negative).statusCode()).isEqualTo(201);
        assertThat(client.post(api, negative).statusCode())
                .as("advice on record")
                .isEqualTo(409);
        askWorksCouncil("2026-10-20");
        assertThat(browser.get(page).body()).contains("Eerder advies: Negatief");
        assertThat(browser.get("/cooperations/" + id).body()).contains("Eerder advies: Negatief");
        JsonNode askedAnew = leader.read("/api/v1/cooperations/" + id + "/works-councils")
                .get("items")
                .get(1);
        assertThat(askedAnew.get("awaited").asBoolean()).isTrue();
        assertThat(askedAnew.get("advice").get("outcome").asString()).isEqualTo("negative");
        assertThat(client.post(api, negative).statusCode())
                .as("asked again on the day of its advice")
                .isEqualTo(201);
        assertThat(browser.get(page).body()).doesNotContain("Eerder advies");
        askWorksCouncil("2026-10-01");
        assertThat(client.post(api, negative).statusCode())
                .as("a request of before the advice, recorded afterwards")
                .isEqualTo(409);
    }

    /** Asks the works council of the second municipality for advice. */
    private void askWorksCouncil(String day) throws Exception {
        assertThat(leader.post(
                                "/api/v1/cooperations/" + id + "/works-councils/requests",
                                Map.of(
                                        "municipality",
                                        "GM9102",
                                        "subject",
                                        "Het plan.",
                                        "requestedOn",
                                        day,
                                        "primacyReserved",
                                        "no"))
                        .statusCode())
                .isEqualTo(201);
    }

    /** The page of the task of the first municipality. */
    private String taskPage(String step) {
        return play.open(id, step).stream()
                .filter(task -> Play.AAMEER.equals(task.municipality()))
                .findFirst()
                .map(task -> "/tasks/" + task.id())
                .orElseThrow(() -> new AssertionError(step + " among " + play.steps(id)));
    }

    @Test
    void ofTwoClerksWhoCorrectAViewAtOnceTheSecondSeesPerFieldWhatTheFirstMadeOfIt() throws Exception {
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of("draft", "Ontwerp 3", "effectiveOn", "2026-09-07", "received", List.of()));
        Browser clerk = new Browser(port);
        clerk.signIn(People.accountFor("council", "GM9101"), ApiClient.PASSWORD);
        String rounds = "/cooperations/" + id + "/view-rounds";
        assertThat(clerk.get(rounds).body()).contains("Vastleggen bij uw taken");
        assertThat(clerk.get(taskPage("userTask_recordView")).body())
                .contains(
                        "Ronde 1: Treffen van de regeling",
                        "Ontwerp 3",
                        "Verstuurd op 7 september 2026, door deze raad ontvangen op 7 september 2026.",
                        "href=\"" + rounds + "\"")
                .doesNotContain("??");
        perform(
                "recordView",
                "council",
                "GM9101",
                Map.of("answer", "view", "text", "Pas artikel 6 aan.", "effectiveOn", "2026-09-20"));
        Browser college = new Browser(port);
        college.signIn(People.accountFor("college", "GM9101"), ApiClient.PASSWORD);
        assertThat(college.get(taskPage("userTask_replyToView")).body())
                .contains(
                        "Zienswijze van de raad van Aameer",
                        "Pas artikel 6 aan.",
                        "Geantwoord op 20 september 2026.",
                        "Ontwerp 3")
                .doesNotContain("??");
        String link = "/cooperations/" + id + "/hearing/correction";
        String chosen = link + "?round=1&municipality=GM9101";
        assertThat(clerk.get(rounds).body()).contains("href=\"" + chosen.replace("&", "&amp;") + "\"");
        assertThat(clerk.get(chosen).body())
                .contains("Pas artikel 6 aan.</textarea>", "value=\"20-09-2026\"")
                .doesNotContain("??");
        Map<String, String> first = Map.of(
                "round", "1",
                "municipality", "GM9101",
                "seen.1.GM9101", "1",
                "answer", "view",
                "text", "Pas artikel 6 aan.",
                "effectiveOn", "2026-09-21",
                "reason", "Verkeerde dag.");
        Map<String, String> second = Map.of(
                "round", "1",
                "municipality", "GM9101",
                "seen.1.GM9101", "1",
                "answer", "view",
                "text", "Pas artikel 5 aan.",
                "effectiveOn", "2026-09-20",
                "reason", "Verkeerd artikel.",
                "source", "Notulen");
        assertThat(clerk.submit(chosen, link, first).statusCode()).isEqualTo(302);
        var late = clerk.submit(chosen, link, second);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Intussen gewijzigd", "Reden: Verkeerde dag.", "Verkeerd artikel.", "Notulen")
                .contains("Pas artikel 5 aan.</textarea>", "value=\"21-09-2026\"", "name=\"seen.1.GM9101\" value=\"2\"")
                .doesNotContain("??");
        var apart = clerk.submit(
                chosen,
                link,
                Map.of(
                        "round", "1",
                        "municipality", "GM9101",
                        "seen.1.GM9101", "1",
                        "answer", "no_view",
                        "effectiveOn", "2026-09-22",
                        "reason", "Er was geen zienswijze."));
        assertThat(apart.statusCode()).isEqualTo(409);
        assertThat(apart.body())
                .contains("ook door u gewijzigd", "id=\"f-effectiveOn-theirs\"", "value=\"22-09-2026\"");

        Map<String, String> knowingly = new java.util.HashMap<>(second);
        knowingly.put("seen.1.GM9101", "2");
        knowingly.put("effectiveOn", "2026-09-21");
        assertThat(clerk.submit(chosen, link, knowingly).statusCode()).isEqualTo(302);
        JsonNode council =
                leader.read("/api/v1/cooperations/" + id + "/view-rounds").at("/items/0/councils/0");
        assertThat(council.toString()).contains("Pas artikel 5 aan.", "2026-09-21", "Pas artikel 6 aan.");
    }

    @Test
    void aClerkCorrectsAViewAndRecordsAConsentOnThePageAndOverTheApi() throws Exception {
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of("draft", "Ontwerp 3", "effectiveOn", "2026-09-07", "received", List.of()));
        perform(
                "recordView",
                "council",
                "GM9101",
                Map.of("answer", "view", "text", "Pas artikel 6 aan.", "effectiveOn", "2026-09-20"));
        Browser clerk = new Browser(port);
        clerk.signIn(People.accountFor("council", "GM9101"), ApiClient.PASSWORD);
        String correction = "/cooperations/" + id + "/hearing/correction";
        assertThat(clerk.get(correction).body())
                .contains(
                        "Ronde 1: Treffen van de regeling",
                        "Wat klopte er niet?",
                        "name=\"seen.1.GM9101\" value=\"1\"");
        Map<String, String> corrected = Map.of(
                "round", "1",
                "municipality", "GM9101",
                "seen.1.GM9101", "1",
                "answer", "view",
                "text", "Pas artikel 5 aan.",
                "effectiveOn", "2026-09-20",
                "reason", "Verkeerd artikel.");
        assertThat(clerk.submit(correction, correction, corrected).statusCode()).isEqualTo(302);
        var late = new ApiClient(port, People.accountFor("council", "GM9101"))
                .post(
                        "/api/v1/cooperations/" + id + "/view-rounds/1/corrections",
                        Map.of(
                                "municipality", "GM9101",
                                "version", 1,
                                "answer", "view",
                                "text", "Pas artikel 7 aan.",
                                "effectiveOn", "2026-09-20",
                                "reason", "Verkeerd artikel."));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Pas artikel 5 aan.")
                .contains("\"base\":1", "\"newest\":2", "\"field\":\"text\",\"changed\":\"apart\"")
                .contains("\"mine\":\"Pas artikel 7 aan.\",\"theirs\":\"Pas artikel 5 aan.\"");
        assertThat(clerk.get("/cooperations/" + id + "/view-rounds").body())
                .contains(
                        "Pas artikel 5 aan.", "Eerder vastgelegd: Pas artikel 6 aan.", "Verbeterd: Verkeerd artikel.");

        play.passGate(id, GateKey.G3);
        String rounds = "/api/v1/cooperations/" + id + "/view-rounds";
        leader.post(
                rounds,
                Map.of("kind", "leaving", "reason", "x", "on", Map.of("value", "2026-11-01", "precision", "day")));
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of("draft", "Wijziging", "effectiveOn", "2026-11-02", "received", List.of()));
        ApiClient council = new ApiClient(port, People.accountFor("council", "GM9101"));
        var refused = council.post(
                rounds + "/2/consents",
                Map.of("municipality", "GM9101", "outcome", "refused", "motivation", "Te duur.", "on", "2026-11-20"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"ground\"", "strijd met het algemeen belang");
        String consent = "/cooperations/" + id + "/view-rounds/2/consents/GM9101";
        assertThat(clerk.get("/cooperations/" + id + "/view-rounds").body())
                .contains("href=\"" + consent + "\"")
                .doesNotContain("consents/GM9102");
        assertThat(clerk.submit(
                                consent,
                                consent,
                                Map.of(
                                        "kind", "stated",
                                        "outcome", "adopted",
                                        "wishKind", "motion",
                                        "wish", "Elk jaar een gesprek.",
                                        "effectiveOn", "2026-11-20"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/cooperations/" + id + "/view-rounds").body())
                .contains("motie: Elk jaar een gesprek.", "heeft voor zijn zienswijze de tijd");
        JsonNode aameer =
                leader.read(rounds).get("items").get(0).get("councils").get(0);
        assertThat(aameer.at("/consent/wishKind").asString()).isEqualTo("motion");
        JsonNode listed = leader.read("/api/v1/cooperations/" + id + "/decisions?size=200")
                .get("items")
                .valueStream()
                .filter(one -> one.at("/viewRound/number").asInt() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/viewRound/kind").asString()).isEqualTo("leaving");
        assertThat(listed.get("what").asString()).isEqualTo("Wijziging");
        assertThat(listed.get("outcomeInWords").asString()).isEqualTo("toestemming gegeven");
        assertThat(listed.get("conditions").get(0).asString()).isEqualTo("Elk jaar een gesprek.");
        assertThat(listed.at("/asked/0/kind").asString()).isEqualTo("motion");
        assertThat(listed.at("/asked/0/text").asString()).isEqualTo("Elk jaar een gesprek.");
        assertThat(leader.read("/api/v1/cooperations/" + id + "/decision-points/"
                                + listed.get("entry").asLong())
                        .get("kind")
                        .asString())
                .isEqualTo("council_consent");
        for (String list : List.of("/cooperations/" + id + "/decisions", "/cooperations/" + id + "/decisions.csv")) {
            assertThat(clerk.get(list).body())
                    .as(list)
                    .contains("Zienswijzeronde 2: Uittreden", "motie: Elk jaar een gesprek.");
        }
        JsonNode other = council.read(
                403,
                council.post(
                        rounds + "/2/consents",
                        Map.of("municipality", "GM9102", "outcome", "given", "on", "2026-11-20")));
        assertThat(other.get("status").asInt()).isEqualTo(403);
        assertThat(leader.read("/api/v1/cooperations/" + id)
                        .at("/consulted/viewRounds")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theClerkOfAMunicipalityThatJoinsReachesItsRoundAndItsTaskAndNothingElse() throws Exception {
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of("draft", "Ontwerp voor anderen", "effectiveOn", "2026-09-07", "received", List.of()));
        play.passGate(id, GateKey.G3);
        Browser lead = new Browser(port);
        lead.signIn(People.LEADER, ApiClient.PASSWORD);
        String form = "/cooperations/" + id + "/hearing/round";
        assertThat(lead.get(form).body()).contains("Gemeente die toetreedt", ">Coeverdam</option>");
        var empty = lead.submit(form, form, Map.of("on", "2027-02-29"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .as("every mistake at once, with the name of its field")
                .contains("Controleer 3 velden", "href=\"#f-kind\"", "href=\"#f-reason\"", "href=\"#f-on\"");
        Map<String, String> fields =
                new java.util.HashMap<>(Map.of("kind", "joining", "reason", "Een derde gemeente.", "on", "2026-11-01"));
        var refused = lead.submit(form, form, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-joining\"", "Kies welke gemeente toetreedt.");
        fields.put("joining", "GM9103");
        assertThat(lead.submit(form, form, fields).statusCode()).isEqualTo(302);
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of("draft", "Ontwerp van de toetreding", "effectiveOn", "2026-11-02", "received", List.of()));

        Browser clerk = new Browser(port);
        clerk.signIn(People.accountFor("council", "GM9103"), ApiClient.PASSWORD);
        String rounds = "/cooperations/" + id + "/view-rounds";
        assertThat(clerk.get(rounds).body())
                .contains("Treedt toe: Coeverdam", "Ontwerp van de toetreding")
                .doesNotContain("href=\"/cooperations/" + id + "\"");
        for (String hidden : List.of("", "/works-councils", "/decisions", "/hearing/social-plan", "/gates/G3")) {
            assertThat(clerk.get("/cooperations/" + id + hidden).statusCode())
                    .as(hidden)
                    .isEqualTo(404);
        }
        String task = play.open(id, "userTask_recordView").stream()
                .filter(open -> open.municipality().text().equals("GM9103"))
                .findFirst()
                .orElseThrow()
                .id();
        var recorded = clerk.submit(
                "/tasks/" + task, "/tasks/" + task, Map.of("answer", "no_view", "effectiveOn", "2026-11-10"));
        assertThat(recorded.headers().firstValue("Location").orElseThrow()).endsWith("/tasks");
        String number = String.valueOf(leader.read("/api/v1" + rounds)
                .get("items")
                .get(0)
                .get("number")
                .asInt());
        String consent = rounds + "/" + number + "/consents/GM9103";
        assertThat(clerk.get(rounds).body()).contains("href=\"" + consent + "\"");
        assertThat(clerk.submit(consent, consent, Map.of("kind", "acclamation", "effectiveOn", "2026-11-20"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(rounds + "/" + number + "/consents/GM9101").statusCode())
                .isEqualTo(404);
        String others = rounds + "/1/consents/GM9103";
        for (String page : List.of(others, others + "/correction")) {
            assertThat(clerk.get(page).statusCode()).as(page).isEqualTo(404);
            for (Map<String, String> sent : List.of(
                    Map.of("kind", "acclamation", "_add", "fractions"),
                    Map.of("kind", "acclamation", "_check", "true"),
                    Map.of("kind", "acclamation", "decision", "x", "why", "y"))) {
                var answer = clerk.submit("/contact", page, sent);
                assertThat(answer.statusCode()).as(page + sent).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("Ontwerp voor anderen");
            }
        }
        ApiClient joining = new ApiClient(port, People.accountFor("council", "GM9103"));
        assertThat(joining.post(
                                "/api/v1" + rounds + "/1/consents",
                                Map.of("municipality", "GM9103", "outcome", "given", "on", "2026-11-20"))
                        .statusCode())
                .isEqualTo(404);
        JsonNode round = leader.read("/api/v1" + rounds).get("items").get(0);
        assertThat(round.get("joining").asString()).isEqualTo("GM9103");
        assertThat(round.at("/councils/2/consent/outcome").asString()).isEqualTo("given");
        for (String other :
                List.of(People.accountFor("secretary", "GM9103"), People.accountFor("works_council", "GM9103"))) {
            assertThat(new ApiClient(port, other).get("/api/v1" + rounds).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aClerkRecordsTheVotesOfACouncilInARoundIsToldWhileTypingAndCorrectsThem() throws Exception {
        play.passGate(id, GateKey.G3);
        String rounds = "/api/v1/cooperations/" + id + "/view-rounds";
        leader.post(
                rounds,
                Map.of("kind", "leaving", "reason", "x", "on", Map.of("value", "2026-11-01", "precision", "day")));
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of("draft", "Wijziging", "effectiveOn", "2026-11-02", "received", List.of()));
        int number = leader.read(rounds).get("items").get(0).get("number").asInt();
        Browser clerk = new Browser(port);
        clerk.signIn(People.accountFor("council", "GM9101"), ApiClient.PASSWORD);
        String page = "/cooperations/" + id + "/view-rounds/" + number + "/consents/GM9101";
        assertThat(clerk.get(page).body())
                .doesNotContain("??")
                .contains(
                        "<h1>Toestemming van de raad vastleggen</h1>",
                        "Raad van Aameer",
                        "Stemmen per fractie",
                        "Wat dit wordt",
                        "hx-post=\"" + page + "\"");
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "effectiveOn", "2026-11-20",
                "kind", "counted",
                "manner", "roll_call",
                "seats", "15",
                "present", "10",
                "inFavour", "9",
                "against", "2",
                "fractions[0].fraction", "CDA"));
        var wrong = clerk.submit(page, page, fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-present\"", "value=\"9\"");
        fields.put("present", "15");
        fields.put("inFavour", "7");
        fields.put("against", "8");
        fields.put("fractions[0].inFavour", "5");
        fields.put("fractions[0].against", "1");
        fields.put("_check", "true");
        assertThat(clerk.submit(page, page, fields).body())
                .contains("href=\"#f-ground\"", "strijd met het algemeen belang");
        fields.put("ground", "general_interest");
        fields.put("motivation", "De lasten worden te hoog.");
        assertThat(clerk.submit(page, page, fields).body())
                .contains("Uitkomst: toestemming geweigerd.", "7 voor, 8 tegen; geen meerderheid voor: verworpen.");
        assertThat(leader.read(rounds)
                        .get("items")
                        .get(0)
                        .at("/councils/0/consent")
                        .asString())
                .isEqualTo("none");
        fields.remove("_check");
        assertThat(clerk.submit(page, page, fields).statusCode()).isEqualTo(302);
        assertThat(clerk.get("/cooperations/" + id + "/view-rounds").body())
                .contains(
                        "15 van 15 leden aanwezig: quorum gehaald; 7 voor, 8 tegen",
                        "Gestemd: hoofdelijk.",
                        "CDA 5 voor, 1 tegen",
                        "href=\"" + page + "/correction\"");
        var already = clerk.get(page);
        assertThat(already.headers().firstValue("Location").orElseThrow()).endsWith(page + "/correction");
        assertThat(clerk.follow(already).body())
                .contains("is al vastgelegd. Klopt het niet, verbeter het dan hier.", "Laat de datum staan")
                .doesNotContain("Leeg betekent vandaag");

        JsonNode recorded = leader.read(rounds).get("items").get(0).at("/councils/0/consent");
        assertThat(recorded.get("outcome").asString()).isEqualTo("refused");
        assertThat(recorded.at("/votes/against").asInt()).isEqualTo(8);
        assertThat(recorded.at("/votes/perFraction/0/fraction").asString()).isEqualTo("CDA");
        String decision = recorded.get("decision").asString();
        assertThat(clerk.get(page + "/correction").body())
                .contains("value=\"" + decision + "\"", "De lasten worden te hoog.");
        Map<String, String> right = new java.util.HashMap<>(fields);
        right.keySet().removeAll(List.of("ground", "motivation"));
        right.put("inFavour", "8");
        right.put("against", "7");
        right.put("decision", decision);
        assertThat(clerk.submit(page + "/correction", page + "/correction", right)
                        .body())
                .contains("href=\"#f-why\"");
        right.put("why", "Voor en tegen verwisseld.");
        right.put("effectiveOn", "");
        var undated = clerk.submit(page + "/correction", page + "/correction", right);
        assertThat(undated.statusCode()).isEqualTo(422);
        assertThat(undated.body()).contains("href=\"#f-effectiveOn\"").doesNotContain("href=\"#f-why\"");
        right.put("effectiveOn", "2026-11-20");
        assertThat(clerk.submit(page + "/correction", page + "/correction", right)
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/cooperations/" + id + "/view-rounds").body())
                .contains("Voor en tegen verwisseld.", "Eerst vastgelegd: toestemming geweigerd");
        for (String list : List.of("/cooperations/" + id + "/decisions", "/cooperations/" + id + "/decisions.csv")) {
            assertThat(clerk.get(list).body()).as(list).contains("8 voor, 7 tegen", "toestemming gegeven");
        }

        ApiClient council = new ApiClient(port, People.accountFor("council", "GM9102"));
        var nameless = council.post(
                rounds + "/" + number + "/consents/GM9101/correction",
                Map.of("outcome", "given", "on", "2026-11-20", "why", "Verwisseld."));
        assertThat(nameless.statusCode()).isEqualTo(403);
        nameless = new ApiClient(port, People.accountFor("council", "GM9101"))
                .post(
                        rounds + "/" + number + "/consents/GM9101/correction",
                        Map.of("outcome", "given", "on", "2026-11-20", "why", "Verwisseld."));
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("\"decision\"");
        var odd = council.post(
                rounds + "/" + number + "/consents",
                Map.of("municipality", "GM9102", "outcome", "given", "inFavour", 3, "on", "2026-11-20"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("\"inFavour\"");
        JsonNode tie = council.read(
                201,
                council.post(
                        rounds + "/" + number + "/consents",
                        Map.of(
                                "municipality",
                                "GM9102",
                                "kind",
                                "counted",
                                "seats",
                                15,
                                "present",
                                14,
                                "inFavour",
                                7,
                                "against",
                                7,
                                "on",
                                "2026-11-20")));
        JsonNode postponed = tie.at("/round/councils/1/consent");
        assertThat(postponed.get("outcome").asString()).isEqualTo("tie_postponed");
        assertThat(tie.at("/round/outcome").asString()).isEqualTo("open");
        JsonNode corrected = council.read(
                200,
                council.post(
                        rounds + "/" + number + "/consents/GM9102/correction",
                        Map.of(
                                "decision",
                                postponed.get("decision").asString(),
                                "kind",
                                "counted",
                                "seats",
                                15,
                                "present",
                                15,
                                "inFavour",
                                8,
                                "against",
                                7,
                                "on",
                                "2026-11-20",
                                "why",
                                "Er was een lid meer.")));
        assertThat(corrected.at("/round/outcome").asString()).isEqualTo("consented");
        assertThat(corrected
                        .at("/round/councils/1/consent/corrections/0/wasOutcome")
                        .asString())
                .isEqualTo("tie_postponed");
        assertThat(clerk.get("/cooperations/" + id + "/view-rounds").body())
                .contains("elke raad gaf toestemming")
                .doesNotContain("/correction\"");
        var late = clerk.get(page);
        assertThat(late.headers().firstValue("Location").orElseThrow())
                .endsWith("/cooperations/" + id + "/view-rounds");
        assertThat(clerk.follow(late).body()).contains("is al vastgelegd, en de ronde is afgerond");
    }

    private void leaveAgain(String draft) throws Exception {
        leader.post(
                "/api/v1/cooperations/" + id + "/view-rounds",
                Map.of("kind", "leaving", "reason", "x", "on", Map.of("value", "2026-11-01", "precision", "day")));
        perform(
                "sendDraft",
                "project_leader",
                "none",
                Map.of("draft", draft, "effectiveOn", "2026-11-02", "received", List.of()));
    }

    @Test
    void aRoundThatALaterOneReplacedOffersNoRecordingAndOnlyWhatTheFormAsksIsTaken() throws Exception {
        play.passGate(id, GateKey.G3);
        leaveAgain("Eerste ontwerp");
        int first = leader.read("/api/v1/cooperations/" + id + "/view-rounds")
                .get("items")
                .get(0)
                .get("number")
                .asInt();
        leaveAgain("Tweede ontwerp");
        Browser clerk = new Browser(port);
        clerk.signIn(People.accountFor("council", "GM9101"), ApiClient.PASSWORD);
        String rounds = "/cooperations/" + id + "/view-rounds";
        String old = rounds + "/" + first + "/consents/GM9101";
        String newest = rounds + "/" + (first + 1) + "/consents/GM9101";
        assertThat(clerk.get(rounds).body())
                .contains("href=\"" + newest + "\"", "Ronde " + (first + 1) + " gaat over hetzelfde")
                .doesNotContain("href=\"" + old + "\"");
        Map<String, String> fields = new java.util.HashMap<>(
                Map.of("kind", "stated", "outcome", "adopted", "effectiveOn", "2026-11-20", "_check", "true"));
        assertThat(clerk.submit(old, old, fields).body()).contains("kwam in de plaats van ronde " + first);
        assertThat(clerk.submit(newest, newest, fields).body()).doesNotContain("kwam in de plaats van");

        fields.remove("_check");
        fields.put("why", "Hoort hier niet.");
        assertThat(clerk.submit(newest, newest, fields).statusCode()).isEqualTo(422);
        fields.remove("why");
        fields.put("kind", "counted");
        fields.remove("outcome");
        fields.put("inFavour", "9");
        fields.put("wishKind", "motion");
        assertThat(clerk.submit(newest, newest, fields).body())
                .as("an unreadable vote and a motion without words")
                .contains("href=\"#f-against\"", "href=\"#f-wish\"");
    }

    @Test
    void thePageOfRoundsNeedsTheSameNumberOfStatementsHoweverManyCouncilsThereAre() throws Exception {
        play.passGate(id, GateKey.G3);
        leaveAgain("Ontwerp van de wijziging");
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        browser.get("/cooperations/" + id + "/view-rounds");
        int two = StatementCount.during(() -> browser.get("/cooperations/" + id + "/view-rounds"));
        start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        play.passGate(id, GateKey.G3);
        leaveAgain("Ontwerp van de wijziging");

        assertThat(StatementCount.during(() -> browser.get("/cooperations/" + id + "/view-rounds")))
                .isEqualTo(two);
        assertThat(leader.read("/api/v1/cooperations/" + id + "/view-rounds")
                        .at("/items/0/councils")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void whatTheSchemeHoldsAndTheSocialPlanAreKeptInVersionsAndReadAtTheGate() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        String page = "/cooperations/" + id + "/scheme-content";
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "state.interests", "in_scheme",
                "state.liquidation", "missing",
                "state.assets", "not_applicable",
                "exitTerm", "Een jaar.",
                "on", "2026-10-01"));
        String refused = browser.submit(page, page, fields).body();
        assertThat(refused).contains("href=\"#f-article.interests\"", "href=\"#f-reason.assets\"", "Een jaar.");
        fields.put("article.interests", "3");
        fields.put("reason.assets", "Er is geen vermogen.");
        assertThat(browser.submit(page, page, fields).statusCode()).isEqualTo(302);
        assertThat(browser.get(page).body()).contains("artikel 3 van de regeling", "Er is geen vermogen.", "Een jaar.");
        var second = leader.post(
                "/api/v1/cooperations/" + id + "/scheme-content",
                Map.of(
                        "items",
                        List.of(Map.of("item", "liquidation", "state", "in_scheme", "article", "21")),
                        "on",
                        "2026-10-02"));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(browser.get(page).body())
                .contains("Versie 2", "Eerdere versies", "Belangen die de regeling behartigt");
        fields.put("version", "1");
        var late = browser.submit(page, page, fields);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Iemand anders legde intussen een versie vast.",
                        "href=\"#stand\">Bekijk wat er nu is vastgelegd</a>",
                        "Er is geen vermogen.",
                        "name=\"version\" value=\"2\"")
                .contains("Intussen gewijzigd", "ontbreekt");
        Map<String, String> mine = new java.util.HashMap<>(fields);
        mine.put("state.liquidation", "not_applicable");
        mine.put("reason.liquidation", "Geen rechtspersoon.");
        mine.put("state.seat", "in_scheme");
        mine.put("article.seat", "2");
        String both = browser.submit(page, page, mine).body();
        assertThat(both)
                .contains("ook door u gewijzigd", "id=\"f-liquidation-theirs\"", "staat in de regeling: 21")
                .contains("Geen rechtspersoon.", "overgenomen in het formulier", "alleen door u gewijzigd, blijft");
        assertThat(leader.post(
                                "/api/v1/cooperations/" + id + "/scheme-content",
                                Map.of("version", 1, "exitTerm", "Twee jaar.", "on", "2026-10-02"))
                        .statusCode())
                .isEqualTo(409);

        String form = "/cooperations/" + id + "/hearing/social-plan";
        Map<String, String> plan = new java.util.HashMap<>(Map.of("answer", "not_needed", "on", "2026-10-01"));
        assertThat(browser.submit(form, form, plan).statusCode()).isEqualTo(422);
        plan.put("reason", "Niemand krijgt een andere werkgever.");
        assertThat(browser.submit(form, form, plan).statusCode()).isEqualTo(302);
        assertThat(browser.submit(form, form, plan).statusCode())
                .as("pressed twice")
                .isEqualTo(409);
        assertThat(browser.get("/cooperations/" + id + "/works-councils").body())
                .contains("Niemand krijgt een andere werkgever.");

        play.reachDecisions(id);
        JsonNode gate = leader.read("/api/v1/cooperations/" + id + "/gates/G3");
        assertThat(gate.at("/consulted/schemeContent/version").asInt()).isEqualTo(2);
        assertThat(gate.at("/consulted/socialPlan/answer").asString()).isEqualTo("not_needed");
        assertThat(gate.at("/municipalities/0/proposal").asString()).isEqualTo("none");
        assertThat(browser.get("/cooperations/" + id + "/gates/G3").body())
                .contains("Wie is gehoord", "Niemand krijgt een andere werkgever.", "nog niet bekeken");
        assertThat(browser.get("/cooperations/" + id).body()).contains("Wie is gehoord", "/scheme-content");
    }

    @Test
    void whatIsOddAboutADecisionIsToldAgainOnThePageOneLandsOn() throws Exception {
        play.reachDecisions(id);
        Browser clerk = new Browser(port);
        clerk.signIn(People.accountFor("council", "GM9101"), ApiClient.PASSWORD);
        String task = play.open(id, "userTask_recordCouncilDecision").stream()
                .filter(open -> open.municipality().text().equals("GM9101"))
                .findFirst()
                .orElseThrow()
                .id();
        var refused = clerk.submit(
                "/tasks/" + task,
                "/tasks/" + task,
                Map.of("kind", "stated", "outcome", "rejected", "effectiveOn", "2026-11-02"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-ground\"", "strijd met het recht of strijd met het algemeen belang");
        assertThat(new ApiClient(port, People.accountFor("council", "GM9101"))
                        .get("/api/v1/tasks/" + task + "/form")
                        .body())
                .contains("\"wishKind\"", "\"motion\"");
        var recorded = clerk.submit(
                "/tasks/" + task,
                "/tasks/" + task,
                Map.of("kind", "stated", "outcome", "adopted", "effectiveOn", "2026-11-02"));
        assertThat(recorded.statusCode()).isEqualTo(302);
        assertThat(clerk.follow(recorded).body())
                .contains(
                        "Let op: Het ontwerp van de regeling is nog niet voor een zienswijze naar de raden gestuurd.");
    }
}
