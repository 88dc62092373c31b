package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which legal form fits, when it is looked at again, where the scheme was published, and the rows for the registers. */
@IntegrationTest
class LegalFormOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    DraftingBusinessCases drafting;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    TermsView terms;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private Browser page;
    private String address;
    private String api;

    @BeforeEach
    void aCooperationThatDraftsItsArrangement() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        address = "/cooperations/" + id + "/legal-form";
        api = "/api/v1" + address;
    }

    private HttpResponse<String> draft(Map<String, Object> wanted) throws Exception {
        String task = play.open(id, "userTask_draftArrangement").get(0).id();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "name",
                "Bedrijfsvoering AB",
                "status",
                "proposed",
                "reviewOn",
                "2029-01-01",
                "effectiveOn",
                "2026-10-01",
                "content",
                List.of(),
                "inForce",
                "2027-01-01",
                "ends",
                "2035"));
        answers.putAll(wanted);
        return leader.complete(task, answers);
    }

    @Test
    void anOperationsBodyOfCouncilsIsRefusedToPeopleWithTheReason() throws Exception {
        HttpResponse<String> refused = draft(Map.of("legalForm", "operations_body", "participants", "councils"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("legalForm", "kan alleen door colleges worden ingesteld");
        assertThat(leader.read(api).get("arrangement").asString()).isEqualTo("none");

        HttpResponse<String> both = draft(Map.of("legalForm", "plus_region", "reviewOn", ""));
        assertThat(both.body()).as("all that is wrong at once").contains("\"legalForm\"", "\"reviewOn\"");

        HttpResponse<String> never =
                draft(Map.of("legalForm", "operations_body", "participants", "colleges", "reviewOn", "?"));
        assertThat(never.statusCode()).as(never.body()).isEqualTo(422);
        assertThat(never.body()).contains("Vul in wanneer u de regeling opnieuw bekijkt");

        HttpResponse<String> right =
                draft(Map.of("legalForm", "operations_body", "participants", "colleges", "variant", "korsten_seta"));
        assertThat(right.statusCode()).as(right.body()).isBetween(200, 204);
        JsonNode present = leader.read(api).get("arrangement");
        assertThat(present.get("legalForm").asString()).isEqualTo("operations_body");
        assertThat(present.at("/reviewOn/value").asString()).isEqualTo("2029-01-01");
        assertThat(present.get("variant").asString()).isEqualTo("korsten_seta");
        String html = page.get(address).body();
        assertThat(html)
                .contains("1 januari 2029", "SETA, samen en toch apart", "Bedrijfsvoering AB")
                .doesNotContain("??");
    }

    @Test
    void aFormFromBeforeANewerVersionOfTheContentDoesNotPutTheOldOneBackUnseen() throws Exception {
        String task = play.open(id, "userTask_draftArrangement").get(0).id();
        String completion = "/api/v1/tasks/" + task + "/completion";
        String contents = "/api/v1/cooperations/" + id + "/scheme-content";
        leader.read(201, leader.post(contents, content("seat", "in_scheme", "3")));
        assertThat(page.get("/tasks/" + task).body()).contains("Inhoud gebaseerd op versie", "/scheme-content");
        Map<String, Object> opened = new HashMap<>(Map.of(
                "legalForm",
                "public_body",
                "participants",
                "colleges",
                "status",
                "proposed",
                "reviewOn",
                "2029-01-01",
                "effectiveOn",
                "2026-10-01",
                "seen",
                "1",
                "content",
                List.of(Map.of("item", "seat", "state", "in_scheme", "article", "3"))));
        leader.read(201, leader.post(contents, content("evaluation", "missing", null)));

        JsonNode refused = leader.read(422, leader.post(completion, opened));

        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("seen");
        assertThat(refused.at("/errors/0/message").asString())
                .contains("versie 2", "Plaats van vestiging", "Evaluatie van de regeling", "nog niets vastgelegd");
        assertThat(leader.read(contents).toString()).contains("\"version\":2").doesNotContain("\"version\":3");
        assertThat(refused.get("fields").toString())
                .contains("\"field\":\"seat\",\"changed\":\"by_them\"", "\"field\":\"evaluation\"");
        Map<String, String> typed = new HashMap<>(Map.of(
                "legalForm", "public_body",
                "participants", "colleges",
                "status", "proposed",
                "reviewOn", "2029-01-01",
                "effectiveOn", "2026-10-01",
                "seen", "1",
                "content[0].item", "seat",
                "content[0].state", "in_scheme",
                "content[0].article", "3",
                "evaluationRule", "Elke vier jaar."));
        HttpResponse<String> form = page.submit("/tasks/" + task, "/tasks/" + task, typed);
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body())
                .contains("Intussen gewijzigd", "overgenomen in het formulier", "Elke vier jaar.</textarea>")
                .contains("alleen door u gewijzigd, blijft", "staat in de regeling: 3")
                .contains("<option value=\"2\" selected=\"selected\">2</option>")
                .doesNotContain("??");

        opened.put("content", List.of());
        opened.put("seen", "2");
        assertThat(leader.read(422, leader.post(completion, opened))
                        .at("/errors/0/field")
                        .asString())
                .as("all of it taken away is not the same as unchanged")
                .isEqualTo("content");
        opened.put("content", List.of(Map.of("item", "seat", "state", "in_scheme", "article", "4")));
        assertThat(leader.post(completion, opened).statusCode()).isLessThan(300);
        assertThat(leader.read(contents).toString()).contains("\"version\":3");
    }

    private static Map<String, Object> content(String item, String state, @Nullable String article) {
        Map<String, Object> row = new HashMap<>(Map.of("item", item, "state", state));
        if (article != null) {
            row.put("article", article);
        }
        return Map.of("items", List.of(row), "on", "2026-10-01");
    }

    @Test
    void aNewArrangementNeedsADayOfReviewThatDoesNotLieBeforeIt() throws Exception {
        String task = play.open(id, "userTask_draftArrangement").get(0).id();
        HttpResponse<String> without = leader.post(
                "/api/v1/tasks/" + task + "/completion",
                Map.of("legalForm", "covenant", "status", "proposed", "effectiveOn", "2026-10-01"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("reviewOn");

        HttpResponse<String> before = draft(Map.of("legalForm", "covenant", "reviewOn", "2020-01-01"));
        assertThat(before.statusCode()).as(before.body()).isEqualTo(422);
        assertThat(before.body()).contains("ligt voor de datum van de regeling");
    }

    /** An agreed arrangement with a proposed state after it; as the proposal was sent. */
    private Map<String, Object> agreedWithAProposalBeside() throws Exception {
        Map<String, Object> state = new HashMap<>(Map.of(
                "legalForm", "covenant",
                "status", "agreed",
                "name", "Samen",
                "staff", "Bij de gemeenten.",
                "reviewOn", "2029-01-01",
                "effectiveOn", "2026-10-01"));
        leader.read(200, put(state));
        state.putAll(Map.of("seen", 1, "status", "proposed", "staff", "Samen.", "effectiveOn", "2026-10-02"));
        leader.read(200, put(state));
        return state;
    }

    @Test
    void theTaskSaysThatItBeginsWithTheAgreedArrangementWhenTheNewestStateWasRejected() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD);
        api = "/api/v1/cooperations/" + id + "/legal-form";
        Map<String, Object> state = agreedWithAProposalBeside();
        state.putAll(Map.of("seen", 2, "status", "rejected", "effectiveOn", "2026-10-03"));
        leader.read(200, put(state));
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        String task =
                "/tasks/" + play.open(id, "userTask_draftArrangement").get(0).id();

        String html = page.get(task).body();
        assertThat(html.substring(html.indexOf("<main")))
                .contains("Het formulier begint met de regeling zoals zij is overeengekomen, van 1 oktober 2026.")
                .contains("Bij de gemeenten.")
                .doesNotContain("??");
        assertThat(page.get(task + "?lang=en").body())
                .contains("The form begins with the arrangement as it was agreed, of 1 October 2026.");
        page.get(address + "?lang=nl");
    }

    @Test
    void theTaskAndThePageSayWhatTheLawSaysOfEachForm() throws Exception {
        String task = play.open(id, "userTask_draftArrangement").get(0).id();
        assertThat(page.get("/tasks/" + task).body())
                .contains(
                        "Wat de wet en de gekozen vorm over de rechtsvorm zeggen",
                        "De plusregio is per 1 januari 2015 afgeschaft",
                        "Plusregio (tot 2015), niet toegestaan: De plusregio is per 1 januari 2015 afgeschaft",
                        "Bedrijfsvoeringsorganisatie, niet toegestaan (geldt als de deelnemers raden of raden en"
                                + " colleges of burgemeesters zijn): Een bedrijfsvoeringsorganisatie kan alleen door"
                                + " colleges",
                        "Nog geen volledig oordeel");

        JsonNode all = leader.read(api);
        assertThat(all.get("asOf").asString()).isEqualTo("2026-11-24");
        assertThat(all.get("forms").toString()).contains("plus_region_ended", "Stb. 2014, 557");
        JsonNode body = form(all, "operations_body");
        assertThat(body.get("complete").asBoolean()).isFalse();
        assertThat(body.get("findings").toString()).doesNotContain("Een bedrijfsvoeringsorganisatie kan alleen door");
        assertThat(body.get("possible").toString())
                .contains(
                        "Een bedrijfsvoeringsorganisatie kan alleen door colleges",
                        "\"appliesIf\":\"geldt als de deelnemers raden of raden en colleges of burgemeesters zijn\"",
                        "\"waitsFor\":[\"participants\"]");
        assertThat(page.get(address).body())
                .contains(
                        "Elke rechtsvorm naar het recht van vandaag",
                        "niet toegestaan",
                        "niet nagekeken: laat een jurist dit bevestigen",
                        "Van de Laar (2010)",
                        "integratie bij de grote broer",
                        "geldt als er een taakveld met beleid is",
                        "Nog geen volledig oordeel: de vorm of de soorten taken zijn niet bekend.")
                .doesNotContain("geen bezwaren", "??");
        assertThat(page.get(address + "?lang=en").body())
                .contains("Each legal form by the law of today", "The plus region was abolished");
    }

    private String open(String name, TaskFieldKind kind) {
        return fields.open(
                Play.LEADER,
                id,
                new OpenTaskField(name, kind, false, EffectiveDate.parse("2026-10-01"), Particulars.NONE));
    }

    @Test
    void aKindOfTasksThatIsNotKnownIsNotTakenForNoPolicy() throws Exception {
        open("Bedrijfsvoering", TaskFieldKind.PIOFACH);
        assertThat(leader.read(api).get("policyTasks").asBoolean(true)).isFalse();
        open("Economie", TaskFieldKind.UNKNOWN);

        JsonNode all = leader.read(api);
        assertThat(all.get("policyTasks").asString()).isEqualTo("unknown");
        assertThat(form(all, "operations_body").get("possible").toString()).contains("policy_tasks");
        open("Ruimte", TaskFieldKind.POLICY_STRATEGIC);
        assertThat(leader.read(api).get("policyTasks").asBoolean(false)).isTrue();
    }

    @Test
    void theKindInTheNewestBusinessCaseCountsForTheLegalForm() throws Exception {
        String field = open("Economie", TaskFieldKind.PIOFACH);
        draft(field, TaskFieldKind.POLICY_STRATEGIC, 0);
        assertThat(leader.read(api).get("policyTasks").asBoolean(false)).isTrue();
        draft(field, TaskFieldKind.EXECUTION, 1);
        assertThat(leader.read(api).get("policyTasks").asBoolean(true)).isFalse();
    }

    private void draft(String field, TaskFieldKind kind, int seen) {
        drafting.draft(
                Play.LEADER,
                id,
                new DraftBusinessCase(
                        field,
                        kind,
                        "Kort.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        EffectiveDate.parse("2026-10-01"),
                        null,
                        seen));
    }

    private static JsonNode form(JsonNode all, String key) {
        for (JsonNode one : all.get("forms")) {
            if (one.get("legalForm").asString().equals(key)) {
                return one;
            }
        }
        throw new AssertionError(key);
    }

    @Test
    void publicationIsRecordedAndForceBeforeItIsOnlyWarnedAbout() throws Exception {
        assertThat(draft(Map.of("legalForm", "operations_body", "participants", "colleges"))
                        .statusCode())
                .isBetween(200, 204);
        HttpResponse<String> sent = page.submit(
                address,
                address + "/publication",
                Map.of(
                        "publicationUrl", "https://zoek.officielebekendmakingen.nl/gmb-2026-1.html",
                        "publishedOn", "2026-10-20",
                        "inForceOn", "2026-10-01",
                        "cvdrId", "CVDR249552",
                        "seat", "Aameer",
                        "powers", "geen"));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(page.get(address).body())
                .contains("De regeling werkt eerder dan zij bekend is gemaakt", "CVDR249552", "20 oktober 2026");
        assertThat(leader.read(api).at("/publication/retroactive").asBoolean()).isTrue();

        String csv = page.get(address + "/register.csv").body();
        assertThat(csv)
                .contains("\"Gemeente\"")
                .contains("\"Aameer\";\"Bedrijfsvoering AB\";\"Bedrijfsvoeringsorganisatie\";\"Aameer,"
                        + " Bergveld\";\"colleges\"")
                .contains("\"Bergveld\";\"Bedrijfsvoering AB\"")
                .contains("\"onbekend\"", "\"20 oktober 2026\"", "\"1 oktober 2026\"");
        assertThat(leader.get(api + "/register.csv?municipality=GM9102").body())
                .contains("\"Bergveld\";")
                .doesNotContain("\"Aameer\";\"Bedrijfsvoering");
        assertThat(leader.get(api + "/register.csv?municipality=GM9103").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aSchemeIsProposedPublishedInForceAndEndsOnItsPageAndItsTermsFollow() throws Exception {
        assertThat(draft(Map.of(
                                "legalForm",
                                "operations_body",
                                "participants",
                                "colleges",
                                "powers",
                                "mandate",
                                "staff",
                                "Bij de bedrijfsvoeringsorganisatie.",
                                "conflictRules",
                                "Eerst de voorzitters.",
                                "evaluationAfterYears",
                                3))
                        .statusCode())
                .isBetween(200, 204);
        assertThat(page.get(address).body())
                .contains(
                        "mandaat",
                        "Bij de bedrijfsvoeringsorganisatie.",
                        "Eerst de voorzitters.",
                        "voorgesteld, 1 oktober 2026")
                .doesNotContain("??");
        play.passGate(id, GateKey.G3);
        starts.confirm(Play.LEADER, id, new ConfirmStart(Play.TODAY, null, Particulars.NONE));
        assertThat(terms("eval_arrangement")).isEmpty();
        assertThat(page.submit(
                                address,
                                address + "/publication",
                                Map.of("version", "0", "publishedOn", "2026-10-20", "inForceOn", "2026-11-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page.get(address).body())
                .contains(
                        "Volgens de bekendmaking is de regeling van kracht vanaf 1 november 2026",
                        address + "/arrangement");
        String form = page.get(address + "/arrangement").body();
        assertThat(form)
                .contains("Bij de bedrijfsvoeringsorganisatie.", "Eerst de voorzitters.", "name=\"seen\" value=\"1\"")
                .doesNotContain("??", "Wat de regeling bevat");
        assertThat(form)
                .as("as it was laid down, with what was published told beside it")
                .contains(
                        "van kracht vanaf 1 november 2026", "Hieronder staat de dag die is vastgelegd: 1 januari 2027")
                .containsPattern("<input(?=[^>]*name=\"inForce\")[^>]*value=\"[^\"]*2027")
                .containsPattern("<input(?=[^>]*name=\"status\")(?=[^>]*value=\"proposed\")[^>]*checked")
                .doesNotContainPattern("<input(?=[^>]*name=\"status\")(?=[^>]*value=\"in_force\")[^>]*checked");
        assertThat(page.get(address + "/arrangement?lang=en").body())
                .contains("Next state of the arrangement")
                .doesNotContain("??");
        page.get(address + "?lang=nl");

        Map<String, String> inForce = new HashMap<>(Map.of(
                "seen",
                "1",
                "legalForm",
                "operations_body",
                "participants",
                "colleges",
                "status",
                "in_force",
                "powers",
                "mandate",
                "conflictRules",
                "Eerst de voorzitters.",
                "reviewOn",
                "2028-06-01",
                "inForce",
                "1-11-2026",
                "effectiveOn",
                "2-11-2026"));
        HttpResponse<String> sent = page.submit(address + "/arrangement", address + "/arrangement", inForce);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(page.follow(sent).body())
                .contains("De stand van de regeling is vastgelegd", "van kracht, 2 november 2026")
                .doesNotContain("Dat volgt niet vanzelf");
        assertThat(terms("eval_arrangement")).containsExactly("2026-11-01 open");
        JsonNode next = leader.read("/api/v1/cooperations/" + id).get("nextEvaluation");
        assertThat(next.toString()).contains("2028-06-01", "arrangement");
        JsonNode present = leader.read(api).get("arrangement");
        assertThat(present.get("status").asString()).isEqualTo("in_force");
        assertThat(present.get("number").asInt()).isEqualTo(2);
        assertThat(present.get("powers").asString()).isEqualTo("mandate");
        assertThat(present.get("staff").asString()).as("left out of the form").isEqualTo("unknown");

        JsonNode ended = leader.read(
                200,
                put(Map.of("seen", 2, "legalForm", "operations_body", "status", "ended", "effectiveOn", "2026-11-20")));
        assertThat(ended.at("/arrangement/status").asString()).isEqualTo("ended");
        assertThat(terms("eval_arrangement")).containsExactly("2026-11-01 closed");
        assertThat(page.get(address + "/register.csv").body()).contains("\"beëindigd\";\"20 november 2026\"");
    }

    @Test
    void everythingThatIsWrongWithAStateIsSaidAtOnce() throws Exception {
        HttpResponse<String> refused = put(Map.of(
                "seen", 0,
                "legalForm", "operations_body",
                "participants", "councils",
                "status", "in_force",
                "reviewOn", "2020-01-01",
                "inForce", "2098",
                "ends", "2097",
                "effectiveOn", "2026-10-20"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("alleen door colleges", "pas op 2098 van kracht", "\"ends\"", "\"reviewOn\"");
    }

    private List<String> terms(String term) {
        return terms.of(id).stream()
                .filter(one -> one.rule().id().equals(term))
                .map(one -> one.startedOn().toEdtf() + (one.state().open() ? " open" : " closed"))
                .toList();
    }

    private HttpResponse<String> put(Map<String, Object> body) throws Exception {
        return leader.send("PUT", api + "/arrangement", ApiClient.JSON.writeValueAsString(body), "application/json");
    }

    @Test
    void theNextStateOfAnArrangementIsNotLaidDownUnseenNorAgainstTheLawNorByOthers() throws Exception {
        Map<String, Object> covenant = new HashMap<>(Map.of(
                "legalForm", "covenant", "status", "proposed", "reviewOn", "2029-01-01", "effectiveOn", "2026-10-01"));
        assertThat(play.open(id, "userTask_draftArrangement")).hasSize(1);
        leader.read(200, put(covenant));
        assertThat(play.open(id, "userTask_draftArrangement"))
                .as("done with it")
                .isEmpty();
        assertThat(page.get(address + "/register.csv").body())
                .as("a covenant is in no register of schemes")
                .doesNotContain("Aameer");

        HttpResponse<String> stale = put(covenant);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("nummer 1", "Rechtsvorm: Convenant");
        HttpResponse<String> typed = page.submit(
                address + "/arrangement",
                address + "/arrangement",
                Map.of(
                        "seen",
                        "0",
                        "legalForm",
                        "covenant",
                        "status",
                        "agreed",
                        "reviewOn",
                        "2029-01-01",
                        "name",
                        "Samen"));
        assertThat(typed.statusCode()).isEqualTo(409);
        assertThat(typed.body())
                .contains("Iemand anders legde intussen", "value=\"Samen\"", "name=\"seen\" value=\"1\"");
        JsonNode unlawful = leader.read(
                422,
                put(Map.of(
                        "seen",
                        1,
                        "legalForm",
                        "operations_body",
                        "participants",
                        "councils",
                        "status",
                        "agreed",
                        "reviewOn",
                        "2029-01-01")));
        assertThat(unlawful.at("/errors/0/field").asString()).isEqualTo("legalForm");
        ApiClient secretary = new ApiClient(port, "secretaris-aameer");
        assertThat(secretary
                        .send("PUT", api + "/arrangement", "{}", "application/json")
                        .statusCode())
                .isEqualTo(403);

        leader.post("/api/v1/cooperations/" + id + "/terminations", Map.of("reason", "Geen steun."));
        covenant.put("seen", 1);
        assertThat(put(covenant).statusCode()).isEqualTo(409);
        covenant.put("status", "ended");
        HttpResponse<String> proposal = put(covenant);
        assertThat(proposal.statusCode()).as("it never held").isEqualTo(422);
        assertThat(proposal.body()).contains("\"status\"", "een voorstel, van 1 oktober 2026", "kies 'Verworpen'");
        covenant.put("status", "rejected");
        assertThat(put(covenant).statusCode()).as("that may come later").isEqualTo(200);
    }

    @Test
    void anArrangementEndsOnceWhatIsProposedBesideItIsRejectedAndIsWhatTheFormShowsThen() throws Exception {
        Map<String, Object> state = agreedWithAProposalBeside();

        HttpResponse<String> refused = page.submit(
                address + "/arrangement",
                address + "/arrangement",
                Map.of(
                        "seen",
                        "2",
                        "legalForm",
                        "covenant",
                        "status",
                        "ended",
                        "name",
                        "Samen",
                        "effectiveOn",
                        "2026-10-03"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("een voorstel, van 2 oktober 2026", "de regeling van 1 oktober 2026 beëindigen");

        state.putAll(Map.of("seen", 2, "status", "rejected", "effectiveOn", "2026-10-03"));
        leader.read(200, put(state));
        assertThat(page.get(address + "/arrangement").body())
                .contains("zoals zij is overeengekomen, van 1 oktober 2026", "Bij de gemeenten.")
                .doesNotContain("Samen.</textarea>", "??");
        assertThat(page.get(address + "/arrangement?lang=en").body())
                .contains("as it was agreed, of 1 October 2026")
                .doesNotContain("??");
        page.get(address + "?lang=nl");
        Map<String, String> shown = Map.of(
                "seen", "3",
                "legalForm", "covenant",
                "status", "agreed",
                "name", "Samen",
                "staff", "Bij de gemeenten.",
                "reviewOn", "2029-01-01",
                "note", "Van mij.",
                "effectiveOn", "2026-10-04");
        state.putAll(Map.of("seen", 3, "status", "agreed", "effectiveOn", "2026-10-04"));
        leader.read(200, put(state));
        HttpResponse<String> late = page.submit(address + "/arrangement", address + "/arrangement", shown);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .as("what was left as shown is taken over from the other")
                .contains("Samen.</textarea>", "Van mij.</textarea>")
                .doesNotContain("Bij de gemeenten.</textarea>", "??");
        state.putAll(Map.of("seen", 4, "status", "ended", "effectiveOn", "2026-10-05"));
        leader.read(200, put(state));
    }

    @Test
    void aSchemeThatWasRejectedAfterItWasAgreedLeavesTheRowsForTheRegisters() throws Exception {
        Map<String, Object> scheme = new HashMap<>(Map.of(
                "legalForm", "operations_body",
                "participants", "colleges",
                "status", "agreed",
                "name", "Bedrijfsvoering AB",
                "reviewOn", "2029-01-01",
                "effectiveOn", "2026-10-01"));
        leader.read(200, put(scheme));
        assertThat(page.get(address + "/register.csv").body()).contains("\"Aameer\";\"Bedrijfsvoering AB\"");

        scheme.putAll(Map.of("seen", 1, "status", "rejected", "effectiveOn", "2026-10-20"));
        leader.read(200, put(scheme));

        assertThat(page.get(address + "/register.csv").body()).doesNotContain("Bedrijfsvoering AB", "overeengekomen");
        assertThat(page.get(address).body())
                .contains("overeengekomen", "verworpen")
                .doesNotContain("??");
    }

    @Test
    void twoWhoLayDownTheNextStateOfAnArrangementAtOnceEndWithBothChangesAndSeeWhatBothChanged() throws Exception {
        Map<String, Object> state = new HashMap<>(Map.of(
                "legalForm", "covenant", "status", "proposed", "reviewOn", "2029-01-01", "effectiveOn", "2026-10-01"));
        leader.read(200, put(state));
        state.putAll(Map.of(
                "seen", 1,
                "status", "agreed",
                "name", "Van een ander",
                "staff", "Bij de gemeenten.",
                "inForce", "2027-01-01",
                "effectiveOn", "2026-10-02"));
        leader.read(200, put(state));
        Map<String, String> mine = new HashMap<>(Map.of(
                "seen", "1",
                "legalForm", "covenant",
                "status", "proposed",
                "reviewOn", "2029-01-01",
                "name", "Van mij",
                "tasks", "Belastingen.",
                "effectiveOn", "2026-10-03"));
        String form = address + "/arrangement";

        HttpResponse<String> late = page.submit(form, form, mine);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Intussen gewijzigd", "ook door u gewijzigd", "id=\"f-name-theirs\"", "1 januari 2027")
                .contains("value=\"Van mij\"", "Belastingen.</textarea>", "Bij de gemeenten.</textarea>")
                .contains("name=\"seen\" value=\"2\"")
                .containsPattern("<input(?=[^>]*name=\"status\")(?=[^>]*value=\"agreed\")[^>]*checked")
                .doesNotContain("??");
        state.putAll(Map.of("name", "Van mij", "staff", "Gedetacheerd.", "effectiveOn", "2026-10-03"));
        JsonNode problem = leader.read(409, put(state));
        assertThat(problem.get("newest").asInt()).isEqualTo(2);
        assertThat(problem.get("fields").toString())
                .contains(
                        "\"field\":\"name\",\"changed\":\"apart\"",
                        "\"mine\":\"Gedetacheerd.\",\"theirs\":\"Bij de gemeenten.\"");

        mine.putAll(Map.of("seen", "2", "status", "agreed", "staff", "Bij de gemeenten.", "inForce", "2027-01-01"));
        assertThat(page.submit(form, form, mine).statusCode()).isEqualTo(302);
        JsonNode present = leader.read(api).get("arrangement");
        assertThat(present.get("number").asInt()).isEqualTo(3);
        assertThat(present.get("status").asString()).isEqualTo("agreed");
        assertThat(present.get("name").asString()).isEqualTo("Van mij");
        assertThat(present.get("staff").asString()).isEqualTo("Bij de gemeenten.");
        assertThat(present.get("tasks").asString()).isEqualTo("Belastingen.");
    }

    @Test
    void aPublicationSomebodyElseRecordedIsNotOverwrittenUnseen() throws Exception {
        assertThat(page.submit(address, address + "/publication", Map.of("version", "0", "seat", "Aameer"))
                        .statusCode())
                .isEqualTo(302);

        HttpResponse<String> late =
                page.submit(address, address + "/publication", Map.of("version", "0", "cvdrId", "CVDR1"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Iemand anders legde intussen een versie vast.",
                        "href=\"#publication\">Bekijk wat er nu is vastgelegd</a>",
                        "value=\"CVDR1\"",
                        "name=\"version\" value=\"1\"")
                .contains("Intussen gewijzigd", "overgenomen in het formulier", "value=\"Aameer\"");
        assertThat(page.submit(
                                address,
                                address + "/publication",
                                Map.of("version", "0", "seat", "Bergveld", "inForceOn", "2027"))
                        .body())
                .contains("ook door u gewijzigd", "value=\"Bergveld\"", "id=\"f-seat-theirs\"");
        JsonNode problem = leader.read(
                409,
                leader.send(
                        "PUT", api + "/publication", "{\"version\": 0, \"seat\": \"Bergveld\"}", "application/json"));
        assertThat(problem.at("/fields/0").toString())
                .isEqualTo(
                        "{\"field\":\"seat\",\"changed\":\"apart\",\"base\":\"\",\"mine\":\"Bergveld\",\"theirs\":\"Aameer\"}");
        assertThat(leader.read(api).at("/publication/seat").asString()).isEqualTo("Aameer");
        assertThat(leader.send("PUT", api + "/publication", "{\"cvdrId\": \"CVDR1\"}", "application/json")
                        .statusCode())
                .isEqualTo(409);
        assertThat(leader.send(
                                "PUT",
                                api + "/publication",
                                "{\"version\": 1, \"cvdrId\": \"CVDR1\"}",
                                "application/json")
                        .statusCode())
                .isBetween(200, 204);
    }

    @Test
    void whatCannotBeAPublicationIsRefusedByNameAndKeepsWhatWasTyped() throws Exception {
        refused(Map.of("publicationUrl", "javascript:alert(1)"), "publicationUrl");
        refused(Map.of("publicationUrl", "http://example.org"), "publicationUrl");
        refused(Map.of("publicationUrl", "https://"), "publicationUrl");
        refused(Map.of("cvdrId", "249552"), "cvdrId");
        refused(Map.of("publishedOn", "2040-01-01"), "publishedOn");
        refused(Map.of(), "publicationUrl");
        HttpResponse<String> typed =
                page.submit(address, address + "/publication", Map.of("cvdrId", "249552", "seat", "Aameer"));
        assertThat(typed.statusCode()).isEqualTo(422);
        assertThat(typed.body()).contains("CVDR met cijfers", "value=\"Aameer\"");
        assertThat(page.submit(
                                address,
                                address + "/publication",
                                Map.of(
                                        "publicationUrl", "javascript:alert(1)",
                                        "publishedOn", "29-02-2025",
                                        "cvdrId", "abc"))
                        .body())
                .contains("href=\"#f-publicationUrl\"", "href=\"#f-publishedOn\"", "href=\"#f-cvdrId\"");
        assertThat(leader.read(api).get("publication").asString()).isEqualTo("none");
    }

    private void refused(Map<String, String> body, String field) throws Exception {
        HttpResponse<String> answer =
                leader.send("PUT", api + "/publication", ApiClient.JSON.writeValueAsString(body), "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(ApiClient.JSON.readTree(answer.body()).at("/errors/0/field").asString())
                .isEqualTo(field);
    }

    @Test
    void aStateOfAnArrangementIsOfADayThatWasThereAndNotBeforeTheCooperation() throws Exception {
        for (String day : List.of("2099-01-01", "2025-12-31")) {
            String words = day.startsWith("2099") ? "ligt in de toekomst" : "voor het begin van de samenwerking";
            Map<String, Object> covenant =
                    Map.of("legalForm", "covenant", "status", "agreed", "reviewOn", "2099-06-01", "effectiveOn", day);
            JsonNode wrong = leader.read(422, put(covenant));
            assertThat(wrong.at("/errors/0/field").asString()).as(day).isEqualTo("effectiveOn");
            assertThat(wrong.at("/errors/0/message").asString()).as(day).contains(words);
            Map<String, String> typed = new HashMap<>(Map.of("seen", "0", "name", "Samen"));
            covenant.forEach((field, value) -> typed.put(field, value.toString()));
            HttpResponse<String> form = page.submit(address + "/arrangement", address + "/arrangement", typed);
            assertThat(form.statusCode()).as(day).isEqualTo(422);
            assertThat(form.body())
                    .as(day)
                    .contains(words, "id=\"f-effectiveOn-error\"", "value=\"Samen\"")
                    .doesNotContain("??");
        }
        assertThat(leader.read(api).get("newest").asInt()).isZero();
    }

    @Test
    void aStateOfADayBeforeTheOneThatWasLaidDownLastIsRefusedAndACorrectionTakesItsDay() throws Exception {
        Map<String, Object> covenant = new HashMap<>(Map.of(
                "legalForm", "covenant", "status", "proposed", "reviewOn", "2029-01-01", "effectiveOn", "2026-10-01"));
        leader.read(200, put(covenant));
        covenant.putAll(Map.of("seen", 1, "status", "agreed", "effectiveOn", "2026-09-30"));

        JsonNode wrong = leader.read(422, put(covenant));

        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("effectiveOn");
        assertThat(wrong.at("/errors/0/message").asString()).contains("van 1 oktober 2026");
        Map<String, String> typed = new HashMap<>();
        covenant.forEach((field, value) -> typed.put(field, value.toString()));
        HttpResponse<String> form = page.submit(address + "/arrangement", address + "/arrangement", typed);
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body())
                .contains("van 1 oktober 2026", "id=\"f-effectiveOn-error\"")
                .doesNotContain("??");
        assertThat(leader.read(api).get("newest").asInt()).isEqualTo(1);

        covenant.put("effectiveOn", "2026-10-01");
        JsonNode corrected = leader.read(200, put(covenant));
        assertThat(corrected.at("/arrangement/status").asString()).isEqualTo("agreed");
        assertThat(corrected.at("/arrangement/number").asInt()).isEqualTo(2);
    }

    @Test
    void whenAnArrangementIsLookedAtAgainIsAsVagueInTheNextStateAsItWasLaidDown() throws Exception {
        leader.read(
                200,
                put(Map.of(
                        "legalForm",
                        "covenant",
                        "status",
                        "proposed",
                        "reviewOn",
                        "2029-06",
                        "effectiveOn",
                        "2026-10-01")));

        assertThat(page.get(address + "/arrangement").body())
                .contains("value=\"06-2029\"")
                .doesNotContain("type=\"date\"", "??");
    }

    @Test
    void duringAHoldAnArrangementThatATaskAsksForWaitsAsTheTaskDoes() throws Exception {
        Map<String, Object> covenant = Map.of(
                "legalForm", "covenant", "status", "proposed", "reviewOn", "2029-01-01", "effectiveOn", "2026-10-01");
        Map<String, String> typed = new HashMap<>(Map.of("seen", "0", "name", "Samen"));
        covenant.forEach((field, value) -> typed.put(field, value.toString()));
        String course = "/api/v1/cooperations/" + id;
        assertThat(leader.post(course + "/holds", Map.of("reason", "Eigen studie.", "reviewOn", "2099-06-01"))
                        .statusCode())
                .isLessThan(300);

        HttpResponse<String> refused = put(covenant);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("aangehouden", "Eigen studie.");
        HttpResponse<String> form = page.submit(address + "/arrangement", address + "/arrangement", typed);
        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(form.body())
                .contains("aangehouden", "Eigen studie.", "value=\"Samen\"")
                .doesNotContain("??");
        assertThat(play.open(id, "userTask_draftArrangement")).hasSize(1);

        assertThat(leader.post(course + "/resumptions", Map.of()).statusCode()).isLessThan(300);
        assertThat(page.submit(address + "/arrangement", address + "/arrangement", typed)
                        .statusCode())
                .isEqualTo(302);
        assertThat(play.open(id, "userTask_draftArrangement")).isEmpty();
    }

    @Test
    void onlyTheProjectLeaderRecordsPartnersReadAndOthersFindNothing() throws Exception {
        String body = "{\"seat\": \"Aameer\"}";
        ApiClient secretary = new ApiClient(port, "secretaris-aameer");
        assertThat(secretary.get(api).statusCode()).isEqualTo(200);
        assertThat(secretary
                        .send("PUT", api + "/publication", body, "application/json")
                        .statusCode())
                .isEqualTo(403);
        ApiClient elsewhere = new ApiClient(port, "secretaris-coeverdam");
        assertThat(elsewhere.get(api).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(api + "/register.csv").statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .send("PUT", api + "/publication", body, "application/json")
                        .statusCode())
                .isEqualTo(404);
    }
}
