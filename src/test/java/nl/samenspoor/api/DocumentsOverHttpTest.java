package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class DocumentsOverHttpTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    WithdrawingPartners withdrawing;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private CooperationId id;

    @BeforeEach
    void start() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        id = play.start(Play.AAMEER, Play.BERGVELD);
    }

    private String api() {
        return "/api/v1/cooperations/" + id + "/documents";
    }

    private String page() {
        return "/cooperations/" + id + "/documents";
    }

    private static Multipart form(String title) {
        return Multipart.of(Map.of("title", title, "kind", "plan_of_approach", "dated", "2026-09"));
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    private JsonNode keep(String title, byte[] content) throws Exception {
        return leader.read(201, leader.post(api(), form(title).file("file", "plan.pdf", "application/pdf", content)));
    }

    private static String content(JsonNode whole, int version) {
        return "/" + whole.at("/document/id").asString() + "/versions/" + version + "/content";
    }

    @Test
    void aDocumentIsSentReadAndHandedOutWithItsChecksum() throws Exception {
        byte[] plan = SampleFiles.pdf("het plan");

        JsonNode whole = leader.read(
                201,
                leader.post(
                        api(),
                        Multipart.of(Map.of(
                                        "title", "Plan van aanpak",
                                        "kind", "plan_of_approach",
                                        "dated", "2026-09",
                                        "source", "stuurgroep",
                                        "woo", "research_reports",
                                        "nomination", "destroy",
                                        "retentionResult", "1.1",
                                        "retentionYears", "7",
                                        "retentionFrom", "2027-01-01"))
                                .file("file", "C:\\Users\\ons\\plan.exe", "text/html", plan)));

        assertThat(whole.at("/document/newest/type").asString()).isEqualTo("pdf");
        assertThat(whole.at("/document/newest/fileName").asString()).isEqualTo("plan.exe");
        assertThat(whole.at("/document/newest/dated/value").asString()).isEqualTo("2026-09");
        assertThat(whole.at("/document/newest/retention/years").asInt()).isEqualTo(7);
        assertThat(whole.at("/document/municipality").asString()).isEqualTo("none");
        assertThat(leader.read(api() + "/" + whole.at("/document/id").asString()))
                .isEqualTo(whole);
        HttpResponse<byte[]> handedOut = leader.bytes(api() + content(whole, 1));
        assertThat(handedOut.body()).isEqualTo(plan);
        assertThat(header(handedOut, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(handedOut, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(handedOut, "Content-Security-Policy"))
                .startsWith("sandbox;")
                .contains("default-src 'none'");
        assertThat(header(handedOut, "ETag"))
                .isEqualTo('"' + whole.at("/document/newest/sha256").asString() + '"');
        assertThat(header(handedOut, "Content-Disposition"))
                .startsWith("inline;")
                .contains("plan.exe.pdf");
        assertThat(header(leader.bytes(api() + content(whole, 1) + "?download"), "Content-Disposition"))
                .startsWith("attachment;");
        assertThat(leader.bytes(api() + content(whole, 1), "If-None-Match", header(handedOut, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void officeFilesAndTextAreSavedAndNeverShown() throws Exception {
        JsonNode text = leader.read(
                201,
                leader.post(
                        api(),
                        form("Verslag")
                                .file("file", "verslag.html", "text/html", SampleFiles.text("Verslag van ons."))));

        HttpResponse<byte[]> handedOut = leader.bytes(api() + content(text, 1));

        assertThat(header(handedOut, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("verslag.html.txt");
        assertThat(header(handedOut, "Content-Type")).startsWith("text/plain");
    }

    static Stream<Arguments> wrong() {
        Map<String, byte[]> macros = SampleFiles.docxParts();
        macros.put("word/vbaProject.bin", new byte[] {1});
        Map<String, byte[]> bomb = SampleFiles.docxParts();
        bomb.put("word/media/leeg.bin", new byte[20 * MEGABYTE]);
        Map<String, byte[]> leading = SampleFiles.docxParts();
        leading.put("../../x.xml", new byte[] {1});
        return Stream.of(
                arguments("plan.pdf", new byte[0], "leeg", "empty"),
                arguments("plan.pdf", SampleFiles.text("MZ\0\0 dit is geen PDF"), "niet bewaard", "not kept"),
                arguments("logo.png", SampleFiles.text(SampleFiles.SVG), "SVG", "SVG"),
                arguments("plan.pdf", SampleFiles.text("<html>%PDF-1.7<script>1</script>"), "HTML", "HTML"),
                arguments("plan.docx", SampleFiles.zip(macros), "macro", "macros"),
                arguments("plan.docx", SampleFiles.zip(bomb), "buitensporig groot", "excessively large"),
                arguments("plan.docx", SampleFiles.zip(leading), "naar buiten wijst", "point outside"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aFileThatIsNotKeptIsRefusedInBothLanguagesWithItsFieldAndTheRemedyAndNothingIsKept(
            String name, byte[] content, String dutch, String english) throws Exception {
        Browser browser = browser(People.LEADER);
        HttpResponse<String> page =
                browser.submit(page() + "/new", page(), form("Fout").file("file", name, "application/pdf", content));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-file\"", dutch, "value=\"Fout\"", "Kies het bestand opnieuw");
        HttpResponse<String> inEnglish = browser.submit(
                page() + "/new", page() + "?lang=en", form("Wrong").file("file", name, "application/pdf", content));
        assertThat(inEnglish.body()).contains(english, "Choose the file again");

        JsonNode problem =
                leader.read(422, leader.post(api(), form("Fout").file("file", name, "application/pdf", content)));

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(leader.read(api()).get("total").asInt()).isZero();
    }

    @Test
    void whatIsWrongWithTheFileAndWithTheRestIsToldAtOnce() throws Exception {
        HttpResponse<String> page = browser(People.LEADER)
                .submit(
                        page() + "/new",
                        page(),
                        Multipart.of(Map.of("title", "Fout", "kind", "plan_of_approach", "dated", "29-02-2027"))
                                .file("file", "plan.pdf", "application/pdf", SampleFiles.text("<html>Plan</html>")));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-file\"", "HTML", "href=\"#f-dated\"", "staat niet op de kalender");

        assertThat(fields(leader.post(api(), unreadable("dated"))))
                .as("over the API too")
                .containsExactlyInAnyOrder("file", "dated");
        String versions = api() + "/"
                + keep("Goed", SampleFiles.pdf("goed")).at("/document/id").asString() + "/versions";
        assertThat(fields(leader.post(versions, unreadable("dated").field("after", "1"))))
                .containsExactlyInAnyOrder("file", "dated");
    }

    private static Multipart unreadable(String date) {
        return Multipart.of(Map.of("title", "Fout", "kind", "plan_of_approach", date, "2027-02-29"))
                .file("file", "plan.pdf", "application/pdf", SampleFiles.text("<html>Plan</html>"));
    }

    private List<String> fields(HttpResponse<String> refused) throws Exception {
        List<String> fields = new ArrayList<>();
        leader.read(422, refused)
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString()));
        return fields;
    }

    @Test
    void aFileOverTheLimitGetsAPageOfOursThatNamesTheFieldAndNotABrokenLine() throws Exception {
        byte[] over = over(25 * MEGABYTE + 1);
        assertThat(leader.read(422, leader.post(api(), form("Te groot").file("file", "a.pdf", "application/pdf", over)))
                        .at("/errors/0/message")
                        .asString())
                .contains("25 MB");

        byte[] far = over(40 * MEGABYTE);
        JsonNode problem =
                leader.read(413, leader.post(api(), form("Te groot").file("file", "a.pdf", "application/pdf", far)));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(problem.at("/errors/0/message").asString()).contains("25 MB");
        HttpResponse<String> page = browser(People.LEADER)
                .submit(page() + "/new", page(), form("Te groot").file("file", "a.pdf", "application/pdf", far));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Bestand: het is groter dan 25 MB", "Samenspoor");
        assertThat(leader.read(api()).get("total").asInt()).isZero();
    }

    private static byte[] over(int size) {
        return Arrays.copyOf(SampleFiles.pdf("groot"), size);
    }

    @Test
    void aFormWithoutFileOrWithUnreadableWordsTellsAllThatIsWrong() throws Exception {
        JsonNode problem = leader.read(
                422,
                leader.post(
                        api(),
                        Multipart.of(Map.of(
                                "kind",
                                "verhaal",
                                "dated",
                                "ooit",
                                "nomination",
                                "permanent",
                                "retentionYears",
                                "7",
                                "geheim",
                                "x"))));

        assertThat(problem.findValuesAsString("field"))
                .contains("title", "kind", "dated", "retentionYears", "geheim", "file");
    }

    @Test
    void twoFilesOrOneInAnotherFieldAreRefused() throws Exception {
        byte[] plan = SampleFiles.pdf("een");
        leader.read(
                422,
                leader.post(
                        api(),
                        form("Twee")
                                .file("file", "a.pdf", "application/pdf", plan)
                                .file("file", "b.pdf", "application/pdf", plan)));
        leader.read(422, leader.post(api(), form("Elders").file("bijlage", "a.pdf", "application/pdf", plan)));
        assertThat(leader.read(api()).get("total").asInt()).isZero();
    }

    @Test
    void aBrokenFormWithFilesIsRefusedAsSuch() throws Exception {
        HttpResponse<String> refused =
                leader.send("POST", api(), "--x\r\nContent-Disp", "multipart/form-data; boundary=x");

        assertThat(refused.statusCode()).isBetween(400, 422);
        assertThat(browser(People.LEADER)
                        .send("POST", page(), "--x\r\nContent-Disp", "Content-Type", "multipart/form-data; boundary=x")
                        .statusCode())
                .isBetween(400, 422);
    }

    @Test
    void aFileOfUnknownLengthIsRefusedInOurWordsAndTheDescriptionSaysWhatIsSent() throws Exception {
        JsonNode problem = leader.read(
                411,
                leader.postChunked(
                        api(), form("Lang").file("file", "a.pdf", "application/pdf", SampleFiles.pdf("lang"))));
        assertThat(problem.get("detail").asString()).contains("Content-Length");

        JsonNode described = leader.read("/api/v1/openapi.json")
                .get("paths")
                .get("/api/v1/cooperations/{id}/documents")
                .get("post");
        assertThat(described
                        .at("/requestBody/content/multipart~1form-data/schema/$ref")
                        .asString())
                .endsWith(".NewDocumentJson");
        assertThat(described.get("parameters")).hasSize(1);
    }

    @Test
    void filesOfWhoIsNotSignedInAreNotRead() throws Exception {
        Browser nobody = new Browser(port);
        HttpResponse<String> sent =
                nobody.post(page(), form("Van niemand").file("file", "a.pdf", "application/pdf", SampleFiles.pdf("x")));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(header(sent, "Location")).contains("/login");
        assertThat(new ApiClient(port, null)
                        .post(api(), form("Van niemand").file("file", "a.pdf", "application/pdf", SampleFiles.pdf("x")))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> withoutToken = browser(People.LEADER)
                .post(page(), form("Zonder").file("file", "a.pdf", "application/pdf", SampleFiles.pdf("x")));
        assertThat(withoutToken.statusCode()).isEqualTo(403);
    }

    @Test
    void whoDoesNotSeeTheCooperationFindsNothingAndWhoSeesItReads() throws Exception {
        JsonNode whole = keep("Plan", SampleFiles.pdf("plan"));
        ApiClient stranger = new ApiClient(port, "griffier-coeverdam");
        String document = api() + "/" + whole.at("/document/id").asString();

        assertThat(stranger.get(api()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(document).statusCode()).isEqualTo(404);
        assertThat(stranger.get(api() + content(whole, 1)).statusCode()).isEqualTo(404);
        assertThat(new ApiClient(port, "or-bergveld")
                        .get(api() + content(whole, 1))
                        .statusCode())
                .isEqualTo(200);
        CooperationId other = play.start(Play.AAMEER, Play.BERGVELD);
        assertThat(leader.get("/api/v1/cooperations/" + other + "/documents" + content(whole, 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.get(api() + "/bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(leader.get(api() + content(whole, 2)).statusCode()).isEqualTo(404);
    }

    @Test
    void aClerkAddsForTheOwnMunicipalityOnItsPageAndForNoOther() throws Exception {
        Browser clerk = browser("griffier-aameer");
        String empty = clerk.get(page() + "/new").body();
        assertThat(empty).contains("value=\"GM9101\"").doesNotContain("value=\"GM9102\"", "als geheel");

        HttpResponse<String> own = clerk.submit(
                page() + "/new",
                page(),
                form("Raadsvoorstel")
                        .field("municipality", "GM9101")
                        .file("file", "v.pdf", "application/pdf", SampleFiles.pdf("voorstel")));
        assertThat(own.statusCode()).isEqualTo(302);
        assertThat(clerk.follow(own).body()).contains("Raadsvoorstel", "Het document is toegevoegd.", "Aameer");
        HttpResponse<String> others = clerk.submit(
                page() + "/new",
                page(),
                form("Van een ander")
                        .field("municipality", "GM9102")
                        .file("file", "v.pdf", "application/pdf", SampleFiles.pdf("ander")));
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(new Browser(port).at(port).get(page()).statusCode()).isEqualTo(302);
    }

    @Test
    void whoAddsAVersionAfterSomebodyElseSeesThatAndKeepsWhatWasTyped() throws Exception {
        JsonNode whole = keep("Plan", SampleFiles.pdf("plan"));
        String document = "/" + whole.at("/document/id").asString();
        Browser browser = browser(People.LEADER);
        Map<String, String> mine =
                Map.of("title", "Mijn titel", "kind", "plan_of_approach", "dated", "2026-10", "after", "1");
        leader.read(
                201,
                leader.post(
                        api() + document + "/versions",
                        Multipart.of(Map.of("title", "Eerder", "kind", "vision", "dated", "2026", "after", "1"))));

        HttpResponse<String> refused = browser.submit(
                page() + document + "/versions/new", page() + document + "/versions", Multipart.of(mine));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Intussen is versie 2 toegevoegd", "value=\"Mijn titel\"", "name=\"after\" value=\"2\"");

        Map<String, String> knowingly = new HashMap<>(mine);
        knowingly.put("after", "2");
        assertThat(browser.submit(
                                page() + document + "/versions/new",
                                page() + document + "/versions",
                                Multipart.of(knowingly))
                        .statusCode())
                .isEqualTo(302);
        JsonNode now = leader.read(api() + document);
        assertThat(now.get("versions")).hasSize(3);
        assertThat(now.at("/document/newest/title").asString()).isEqualTo("Mijn titel");
        assertThat(now.at("/document/newest/sha256")).isEqualTo(whole.at("/document/newest/sha256"));
    }

    @Test
    void theSameFileAsAnotherDocumentIsSaidWithALinkAndKeptKnowingly() throws Exception {
        byte[] content = SampleFiles.pdf("tweemaal");
        JsonNode first = keep("Kaart", content);
        String known = page() + "/" + first.at("/document/id").asString();
        Browser browser = browser(People.LEADER);

        HttpResponse<String> asked = browser.submit(
                page() + "/new",
                page(),
                form("Kaart van het gebied")
                        .field("municipality", "")
                        .file("file", "k.pdf", "application/pdf", content));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains(
                        "Ditzelfde bestand staat er al, als &#39;Kaart&#39;",
                        "href=\"" + known + "\"",
                        "name=\"again\"");
        assertThat(leader.read(api()).at("/total").asInt())
                .as("nothing was kept")
                .isEqualTo(1);
        HttpResponse<String> knowingly = browser.submit(
                page() + "/new",
                page(),
                form("Kaart van het gebied")
                        .field("municipality", "")
                        .field("again", "yes")
                        .file("file", "k.pdf", "application/pdf", content));
        assertThat(browser.follow(knowingly).body()).contains("Kaart van het gebied");
    }

    @Test
    void anotherSystemWritesDatesInOneFormOnly() throws Exception {
        JsonNode refused = leader.read(
                422,
                leader.post(
                        api(),
                        Multipart.of(Map.of("title", "Plan", "kind", "plan_of_approach", "dated", "24-11-2026"))
                                .file("file", "plan.pdf", "application/pdf", SampleFiles.pdf("een plan"))));
        assertThat(refused.toString()).contains("\"dated\"", "2026-11-24").doesNotContain("november");
    }

    @Test
    void aDocumentIsSignedWithdrawnAndBroughtBackOnItsPage() throws Exception {
        JsonNode whole = keep("Convenant", SampleFiles.pdf("convenant"));
        String document = page() + "/" + whole.at("/document/id").asString();
        Browser browser = browser(People.LEADER);

        HttpResponse<String> noReason = browser.submit(document, document + "/withdrawal", Map.of("reason", ""));
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("href=\"#f-reason\"");
        browser.submit(document, document + "/withdrawal", Map.of("reason", "Het verkeerde bestand."));
        assertThat(browser.get(document).body())
                .contains(
                        "Ingetrokken",
                        "Het verkeerde bestand.",
                        whole.at("/document/newest/sha256").asString())
                .doesNotContain("/content");
        HttpResponse<String> hidden = browser.get(page() + content(whole, 1));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).contains("ingetrokken");
        browser.submit(document, document + "/return", Map.of("reason", "Toch het juiste."));
        assertThat(browser.get(page() + content(whole, 1)).statusCode()).isEqualTo(200);

        HttpResponse<String> nobody =
                browser.submit(document, document + "/signature", Map.of("version", "1", "on", "1 oktober 2026"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Kies wie heeft ondertekend.", "value=\"01-10-2026\"");
        browser.submit(
                document, document + "/signature", Map.of("version", "1", "on", "2026-10-01", "by", "GM9101:college"));
        String signed = browser.get(document).body();
        assertThat(signed)
                .contains("college van Aameer", "Wijziging toevoegen")
                .doesNotContain("/withdrawal", "/versions/new");
        HttpResponse<String> noVersion = browser.follow(browser.get(document + "/versions/new"));
        assertThat(noVersion.uri().getPath()).isEqualTo(document);
        assertThat(noVersion.body()).contains("role=\"alert\"", "verandert niet meer. Voeg een wijziging toe");
        assertThat(browser.get("/cooperations/" + id).body())
                .contains(whole.at("/document/newest/sha256").asString());
        String amends = document.substring(document.lastIndexOf('/') + 1);
        HttpResponse<String> amendment = browser.submit(
                page() + "/new?amends=" + amends,
                page(),
                form("Wijziging")
                        .field("municipality", "")
                        .field("amends", amends)
                        .file("file", "w.pdf", "application/pdf", SampleFiles.pdf("wijziging")));
        assertThat(browser.follow(amendment).body()).contains("Wijzigt of vult aan", "Convenant");
        assertThat(browser.get(document).body()).contains("Gewijzigd of aangevuld door");
    }

    @Test
    void twoWhoSayOtherThingsOfADocumentAtOnceEndWithBothAndSeeWhatBothChanged() throws Exception {
        JsonNode whole = keep("Tweekamp", SampleFiles.pdf("tweekamp"));
        String document = "/" + whole.at("/document/id").asString();
        String versions = page() + document + "/versions";
        Browser browser = browser(People.LEADER);
        JsonNode start = whole.at("/document/newest");
        Map<String, String> first = new HashMap<>(Map.of(
                "title", "Tweekamp",
                "kind", start.get("kind").asString(),
                "dated", "2026-09",
                "after", "1"));
        Map<String, String> mine = new HashMap<>(first);
        first.putAll(Map.of("source", "stuurgroep", "kind", "vision"));
        mine.putAll(Map.of("title", "Tweekamp, herzien", "source", "werkgroep"));
        leader.read(201, leader.post(api() + document + "/versions", Multipart.of(first)));

        HttpResponse<String> overtaken = browser.submit(versions + "/new", versions, Multipart.of(mine));

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Intussen gewijzigd", "overgenomen in het formulier", "ook door u gewijzigd")
                .contains("value=\"Tweekamp, herzien\"", "value=\"werkgroep\"")
                .contains("id=\"f-source-theirs\"", "name=\"after\" value=\"2\"")
                .contains("value=\"vision\" selected=\"selected\"")
                .doesNotContain("??");
        JsonNode problem = leader.read(409, leader.post(api() + document + "/versions", Multipart.of(mine)));
        assertThat(problem.get("newest").asInt()).isEqualTo(2);
        assertThat(problem.get("fields").toString())
                .contains(
                        "{\"field\":\"source\",\"changed\":\"apart\",\"base\":\"\",\"mine\":\"werkgroep\",\"theirs\":\"stuurgroep\"}")
                .contains("{\"field\":\"kind\",\"changed\":\"by_them\"")
                .doesNotContain("\"file\"");
        mine.putAll(Map.of("after", "2", "kind", "vision"));
        assertThat(browser.submit(versions + "/new", versions, Multipart.of(mine))
                        .statusCode())
                .isEqualTo(302);
        JsonNode newest = leader.read(api() + document).at("/document/newest");
        assertThat(newest.get("title").asString()).isEqualTo("Tweekamp, herzien");
        assertThat(newest.get("source").asString()).isEqualTo("werkgroep");
        assertThat(newest.get("kind").asString()).isEqualTo("vision");
    }

    @Test
    void whatTwoSayAtOnceOfMakingADocumentPublicIsMergedUnlessBothCannotBeTrue() throws Exception {
        JsonNode whole = keep("Openbaar", SampleFiles.pdf("openbaar of niet"));
        String id = "/" + whole.at("/document/id").asString();
        String document = page() + id;
        Browser browser = browser(People.LEADER);
        leader.read(201, leader.post(api() + id + "/openness", Map.of("exception", "none", "seen", 0)));

        HttpResponse<String> merged = browser.submit(
                document,
                document + "/openness",
                Map.of("seen", "0", "publishedOn", "2026-09-30", "exception", "unknown"));
        assertThat(merged.statusCode()).isEqualTo(409);
        assertThat(merged.body())
                .contains("Intussen gewijzigd", "value=\"30-09-2026\"", "name=\"seen\" value=\"1\"")
                .contains("value=\"none\" selected=\"selected\"");
        browser.submit(
                document,
                document + "/openness",
                Map.of("seen", "1", "publishedOn", "2026-09-30", "exception", "none"));

        HttpResponse<String> untrue =
                browser.submit(document, document + "/openness", Map.of("seen", "1", "exception", "privacy"));
        assertThat(untrue.statusCode()).isEqualTo(409);
        assertThat(untrue.body())
                .as("published, and kept back")
                .contains("ook door u gewijzigd", "id=\"f-openness-theirs\"")
                .contains("gepubliceerd op 30 september 2026; uitzonderingsgrond: geen")
                .contains("value=\"privacy\" selected=\"selected\"");
        JsonNode problem =
                leader.read(409, leader.post(api() + id + "/openness", Map.of("exception", "privacy", "seen", 1)));
        assertThat(problem.at("/fields/0/field").asString()).isEqualTo("openness");
        assertThat(problem.at("/fields/0/theirs").asString()).contains("publishedOn 2026-09-30", "exception none");
    }

    @Test
    void whenADocumentWasPublishedOrWhyNotIsRecordedAlsoOfASignedOneAndStays() throws Exception {
        JsonNode whole = keep("Convenant", SampleFiles.pdf("openbaar convenant"));
        String document = page() + "/" + whole.at("/document/id").asString();
        assertThat(whole.at("/document/openness/publishedOn").asString()).isEqualTo("unknown");
        assertThat(whole.at("/document/openness/exception").asString()).isEqualTo("unknown");
        Browser browser = browser(People.LEADER);
        String openness = document + "/openness";

        HttpResponse<String> both = browser.submit(
                document, openness, Map.of("seen", "0", "publishedOn", "2026-09-30", "exception", "privacy"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body())
                .contains(
                        "href=\"#f-exception\"",
                        "Uitzonderingsgrond (Woo): Wat als geheel is gepubliceerd",
                        "value=\"30-09-2026\"");
        assertThat(browser.submit(document, openness, Map.of("seen", "0", "exception", "zomaar"))
                        .body())
                .contains("href=\"#f-exception\"");
        for (String ahead : List.of("2099-01-01", "2026!")) {
            assertThat(browser.submit(document, openness, Map.of("seen", "0", "publishedOn", ahead))
                            .body())
                    .as(ahead)
                    .contains("Gepubliceerd op: Publiceren is een feit");
        }
        HttpResponse<String> before =
                browser.submit(document, openness, Map.of("seen", "0", "publishedOn", "31/08/2026"));
        assertThat(before.statusCode()).isEqualTo(422);
        assertThat(before.body())
                .as("published before the document was dated")
                .contains(
                        "Gepubliceerd op: Het document is gedateerd op september 2026",
                        "href=\"#f-publishedOn\"",
                        "value=\"31-08-2026\"");
        assertThat(leader.read(api() + document.substring(document.lastIndexOf('/')))
                        .at("/opennesses"))
                .as("nothing changed")
                .isEmpty();
        browser.submit(document, openness, Map.of("seen", "0", "exception", "internal_deliberation"));
        browser.submit(document, openness, Map.of("seen", "0", "exception", "internal_deliberation"));
        assertThat(leader.read(api() + document.substring(document.lastIndexOf('/')))
                        .at("/opennesses"))
                .as("sent twice, recorded once")
                .hasSize(1);
        HttpResponse<String> overtaken =
                browser.submit(document, openness, Map.of("seen", "0", "publishedOn", "2026-09-30"));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Iemand anders legde intussen iets anders vast", "value=\"30-09-2026\"", "value=\"1\"");

        browser.submit(
                document, document + "/signature", Map.of("version", "1", "on", "2026-10-01", "by", "GM9101:college"));
        browser.submit(
                document, openness, Map.of("seen", "1", "publishedOn", "30 september 2026", "exception", "none"));
        String signed = browser.get(document).body();
        assertThat(signed)
                .contains("30 september 2026", "gepubliceerd op 30 september 2026; uitzonderingsgrond: geen")
                .contains("uitzonderingsgrond: persoonlijke beleidsopvattingen voor intern beraad (Woo artikel 5.2, lid"
                        + " 1)")
                .doesNotContain("??");
        assertThat(browser.get(document + "?lang=en").body())
                .contains("Published on", "personal views of policy for internal deliberation")
                .doesNotContain("??");
        String path = "/" + whole.at("/document/id").asString() + "/openness";
        assertThat(new ApiClient(port, "griffier-bergveld")
                        .post(api() + path, Map.of("exception", "none", "seen", 2))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.post(api() + path, Map.of("exception", "none", "seen", 0))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsPartlyPublicHasAGroundTheDayToLookAtItAgainAndARedactedVersionAtAnAddress() throws Exception {
        JsonNode whole = keep("Convenant", SampleFiles.pdf("ongelakt " + id));
        String redacted = keep("Convenant, gelakt", SampleFiles.pdf("gelakt " + id))
                .at("/document/id")
                .asString();
        String document = page() + "/" + whole.at("/document/id").asString();
        String openness = document + "/openness";
        Browser browser = browser(People.LEADER);
        Map<String, String> part = new HashMap<>(Map.of(
                "seen", "0",
                "extent", "part",
                "publishedOn", "30-09-2026",
                "publicationUrl", "http://aameer.nl/convenant",
                "exception", "privacy",
                "exceptionReviewOn", "september 2026",
                "redacted", redacted));

        assertThat(browser.submit(document, openness, with(part, "publishedOn", "2099-01-01"))
                        .body())
                .contains("href=\"#f-publicationUrl\"", "href=\"#f-publishedOn\"");
        HttpResponse<String> insecure = browser.submit(document, openness, part);
        assertThat(insecure.statusCode()).isEqualTo(422);
        assertThat(insecure.body())
                .contains("href=\"#f-publicationUrl\"", "Adres van de publicatie: Vul een volledig webadres in")
                .containsPattern("<option value=\"" + redacted + "\"[^>]*selected");
        part.put("publicationUrl", "https://aameer.nl/convenant");
        assertThat(browser.submit(
                                document,
                                openness,
                                with(part, "redacted", whole.at("/document/id").asString()))
                        .body())
                .contains("href=\"#f-redacted\"", "Dit is geen ander document");
        assertThat(browser.submit(document, openness, with(part, "exception", "none"))
                        .body())
                .contains("href=\"#f-exception\"", "een grond waarop de rest het niet is");
        assertThat(browser.submit(document, openness, with(part, "extent", "none"))
                        .body())
                .contains("href=\"#f-extent\"", "heeft geen publicatie");
        browser.submit(document, openness, part);

        String page = browser.get(document).body();
        assertThat(page)
                .contains(
                        "gedeeltelijk openbaar",
                        "href=\"https://aameer.nl/convenant\"",
                        "Gelakte versie",
                        "Convenant, gelakt",
                        "opnieuw bekijken: september 2026",
                        "Sinds september 2026 moet worden bekeken of de uitzonderingsgrond")
                .doesNotContain("??");
        String redaction = page() + "/" + redacted;
        assertThat(browser.get(redaction).body())
                .contains("Gelakte versie van", "Let op: dit is de gelakte versie van een ander document");
        browser.submit(redaction, redaction + "/withdrawal", Map.of("reason", "Er staat nog een naam in."));
        assertThat(browser.get(document).body())
                .containsPattern("Convenant, gelakt</a>\\s*<span\\s+class=\"badge ended")
                .contains("Wijs onder Openbaarheid een andere gelakte versie aan.");
        browser.submit(redaction, redaction + "/return", Map.of("reason", "De naam is weggelakt."));
        assertThat(browser.get(document).body()).doesNotContain("Wijs onder Openbaarheid");
        assertThat(browser.get(page()).body()).contains("uitzonderingsgrond bekijken");
        assertThat(browser.get("/cooperations/" + id).body()).contains("uitzonderingsgrond bekijken");
        assertThat(browser.get(document + "?lang=en").body())
                .contains("partly public", "to be looked at again: September 2026")
                .doesNotContain("??");
        String said = api() + "/" + whole.at("/document/id").asString();
        JsonNode now = leader.read(said).at("/document/openness");
        assertThat(now.get("extent").asString()).isEqualTo("part");
        assertThat(now.get("publicationUrl").asString()).isEqualTo("https://aameer.nl/convenant");
        assertThat(now.at("/exceptionReviewOn/value").asString()).isEqualTo("2026-09");
        assertThat(now.get("redacted").asString()).isEqualTo(redacted);
        Map<String, Object> later = new HashMap<>(part);
        later.put("publishedOn", "2026-09-30");
        later.put("exceptionReviewOn", "2099-01-01");
        later.put("seen", 1);
        leader.read(201, leader.post(said + "/openness", later));
        assertThat(browser.get(document).body()).doesNotContain("moet worden bekeken");
        assertThat(leader.read(
                                422,
                                leader.post(
                                        said + "/openness",
                                        Map.of("extent", "whole", "exceptionReviewOn", "2099", "seen", 2)))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("exceptionReviewOn");
        assertThat(leader.read(201, leader.post(said + "/openness", Map.of("extent", "whole", "seen", 2)))
                        .at("/document/openness/redacted")
                        .asString())
                .isEqualTo("none");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String text) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, text);
        return changed;
    }

    @Test
    void theCategoryAndHowLongASignedDocumentIsKeptAreRecordedOnItsPageAndOverTheApiAndStay() throws Exception {
        JsonNode whole = leader.read(
                201,
                leader.post(
                        api(),
                        Multipart.of(Map.of("title", "DVO", "kind", "service_agreement", "dated", "2026-09"))
                                .file("file", "dvo.pdf", "application/pdf", SampleFiles.pdf("dvo " + id))));
        String document = page() + "/" + whole.at("/document/id").asString();
        String retention = document + "/retention";
        String said = api() + "/" + whole.at("/document/id").asString() + "/retention";
        Browser browser = browser(People.LEADER);
        browser.submit(
                document, document + "/signature", Map.of("version", "1", "on", "2026-10-01", "by", "GM9101:college"));

        assertThat(browser.get(document).body())
                .contains("Gebruikelijk voor dit soort document: convenanten", "Deze categorie bevestigen");
        HttpResponse<String> wrong = browser.submit(
                document, retention, Map.of("seen", "1", "nomination", "permanent", "retentionYears", "7"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-retentionYears\"", "Bewaartermijn in jaren: Een termijn hoort");
        assertThat(browser.follow(browser.submit(document, retention, Map.of("seen", "1", "woo", "covenants")))
                        .body())
                .contains("Woo-categorie en bewaren zijn vastgelegd.", "Woo artikel 3.3, lid 2, onder f")
                .doesNotContain("Deze categorie bevestigen", "??");
        Map<String, String> destroyed = Map.of(
                "woo", "covenants",
                "nomination", "destroy",
                "retentionResult", "1.1",
                "retentionYears", "10",
                "retentionFrom", "31 december 2029");
        Map<String, String> stale = new HashMap<>(destroyed);
        stale.put("seen", "1");
        HttpResponse<String> overtaken = browser.submit(document, retention, stale);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Iemand anders legde intussen iets anders vast over de Woo-categorie")
                .contains("value=\"31-12-2029\"", "name=\"seen\" value=\"2\"");
        assertThat(overtaken.body())
                .as("what both changed, field by field")
                .contains("Intussen gewijzigd", "Archiefnominatie");
        stale.put("seen", "2");
        browser.submit(document, retention, stale);

        assertThat(browser.get(document).body())
                .contains("convenanten; te vernietigen</span>, na 10 jaar, te rekenen vanaf 31 december 2029")
                .contains("convenanten; nog niet bepaald", "selectielijst 1.1");
        assertThat(browser.get(document + "?lang=en").body())
                .contains("Woo category and retention", "counted from 31 December 2029")
                .doesNotContain("??");
        JsonNode now = leader.read(said.replace("/retention", ""));
        assertThat(now.at("/document/filing/number").asInt()).isEqualTo(3);
        assertThat(now.at("/document/filing/retention/years").asInt()).isEqualTo(10);
        assertThat(now.at("/document/signed").asBoolean()).isTrue();
        assertThat(now.at("/versions")).as("versions and checksum").isEqualTo(whole.at("/versions"));
        assertThat(now.at("/filings")).hasSize(3);

        JsonNode merge = leader.read(409, leader.post(said, Map.of("woo", "none", "seen", 2)));
        assertThat(merge.get("newest").asInt()).isEqualTo(3);
        assertThat(merge.get("fields").findValuesAsString("field")).contains("woo", "nomination", "retentionYears");
        assertThat(leader.read(422, leader.post(said, Map.of("woo", "zomaar", "seen", 3)))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("woo");
        assertThat(new ApiClient(port, "griffier-bergveld")
                        .post(said, Map.of("woo", "none", "seen", 3))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.read(201, leader.post(said, Map.of("woo", "none", "seen", 3)))
                        .at("/document/filing/retention/nomination")
                        .asString())
                .as("what is left out is unknown")
                .isEqualTo("unknown");
    }

    @Test
    void aVersionLeavesCategoryAndRetentionAsTheyWereStatedUnlessItsSenderSaysOtherwise() throws Exception {
        JsonNode whole = keep("Studie", SampleFiles.pdf("studie " + id));
        String document = api() + "/" + whole.at("/document/id").asString();
        leader.read(201, leader.post(document + "/retention", Map.of("woo", "research_reports", "seen", 1)));

        JsonNode second = leader.read(
                201, leader.post(document + "/versions", form("Studie, tweede").field("after", "1")));
        assertThat(second.at("/document/filing/woo").asString()).isEqualTo("research_reports");
        assertThat(second.at("/document/filing/number").asInt()).isEqualTo(2);
        assertThat(second.at("/document/newest/woo").asString()).isEqualTo("research_reports");
        leader.read(201, leader.post(document + "/retention", Map.of("woo", "advice", "seen", 2)));
        JsonNode refused = leader.read(
                409,
                leader.post(
                        document + "/versions",
                        form("Studie, derde").field("after", "2").field("woo", "research_reports")));
        assertThat(refused.get("detail").asString())
                .contains("Sinds versie 2")
                .as("fits whoever has no page before him")
                .doesNotContain("pagina", "formulier");
        Browser browser = browser(People.LEADER);
        String page = page() + "/" + whole.at("/document/id").asString();
        assertThat(browser.get(page + "/versions/new").body())
                .contains("legt u vast op de pagina van het document")
                .doesNotContain("name=\"woo\"", "name=\"nomination\"");
        browser.submit(
                page + "/versions/new",
                page + "/versions",
                form("Studie, derde").field("after", "2"));

        JsonNode third = leader.read(document);
        assertThat(third.at("/document/newest/title").asString()).isEqualTo("Studie, derde");
        assertThat(third.at("/document/filing/woo").asString()).isEqualTo("advice");
    }

    @Test
    void aMunicipalityThatLeftRecordsWhatItSignedOnItsOwnDocument() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        ApiClient secretary = new ApiClient(port, "secretaris-coeverdam");
        JsonNode whole = secretary.read(
                201,
                secretary.post(
                        api(),
                        form("Instemming")
                                .field("municipality", "GM9103")
                                .file("file", "i.pdf", "application/pdf", SampleFiles.pdf("instemming"))));
        String document = page() + "/" + whole.at("/document/id").asString();
        withdrawing.withdraw(
                Play.LEADER, id, new WithdrawPartner(Play.COEVERDAM, "Kiest anders.", Play.TODAY, Particulars.NONE));
        Browser browser = browser("secretaris-coeverdam");

        assertThat(browser.get(document).body())
                .contains("Coeverdam (neemt niet meer deel)", "value=\"GM9103:college\"", "value=\"GM9102:college\"")
                .doesNotContain("Bergveld (neemt niet meer deel)");
        browser.submit(
                document, document + "/signature", Map.of("version", "1", "on", "2026-09-30", "by", "GM9103:college"));

        assertThat(browser.get(document).body())
                .contains("college van Coeverdam", "Ondertekend")
                .doesNotContain("/withdrawal");
    }

    @Test
    void aDocumentIsLinkedToAGateOnItsPage() throws Exception {
        JsonNode whole = keep("Verkenning", SampleFiles.pdf("verkenning"));
        String document = page() + "/" + whole.at("/document/id").asString();
        Browser browser = browser(People.LEADER);

        assertThat(browser.follow(browser.submit(document, document + "/gates", Map.of("gate", "G1")))
                        .body())
                .contains("hoort nu bij het dossier van poort 1", "Loskoppelen");
        play.reachDecisions(id);
        assertThat(browser.get("/cooperations/" + id + "/gates/G1/dossier").body())
                .contains(
                        "href=\"" + document + "\"",
                        "Verkenning",
                        whole.at("/document/newest/sha256").asString());
        assertThat(browser.get(document).body()).doesNotContain("Loskoppelen");
        HttpResponse<String> late = browser.submit(document, document + "/gates", Map.of("gate", "G1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Koppel het document aan een volgende poort.", "Verkenning", "Versies");
        assertThat(browser.submit(document, document + "/gates/G1/removal", Map.of())
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> unknown = browser.submit(document, document + "/gates", Map.of("gate", "G9"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("href=\"#f-gate\"", "Kies een poort", "Verkenning");
    }

    @Test
    void whoWithdrawsWhatLiesBeforeBodiesIsToldByWhichGateAndWhatToDo() throws Exception {
        JsonNode whole = keep("Verkenning", SampleFiles.pdf("verkenning"));
        String document = page() + "/" + whole.at("/document/id").asString();
        Browser browser = browser(People.LEADER);
        browser.submit(document, document + "/gates", Map.of("gate", "G1"));
        play.reachDecisions(id);

        assertThat(browser.get(document).body())
                .contains("staat in het dossier van poort 1, waarover nu wordt besloten")
                .doesNotContain("/withdrawal");
        HttpResponse<String> refused =
                browser.submit(document, document + "/withdrawal", Map.of("reason", "Toch niet."));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Voeg een verbeterde versie toe", "value=\"Toch niet.\"");
        assertThat(leader.post(
                                api() + "/" + whole.at("/document/id").asString() + "/withdrawals",
                                Map.of("reason", "Toch niet."))
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.get(page() + content(whole, 1)).statusCode()).isEqualTo(200);
        assertThat(browser.get(document + "?lang=en").body())
                .contains("in the dossier of gate 1, which is being decided on");
    }

    @Test
    void whoCollidesWithSomebodyElseSeesHowTheDocumentStandsAndKeepsWhatWasTyped() throws Exception {
        JsonNode whole = keep("Convenant", SampleFiles.pdf("convenant"));
        String document = page() + "/" + whole.at("/document/id").asString();
        Browser browser = browser(People.LEADER);

        HttpResponse<String> twice = browser.submit(
                page() + "/new",
                page(),
                form("Convenant")
                        .field("source", "stuurgroep")
                        .file("file", "c.pdf", "application/pdf", SampleFiles.pdf("convenant")));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body())
                .contains("Dit bestand staat er al onder de titel", "value=\"stuurgroep\"", "Kies het bestand opnieuw");

        browser.submit(document, document + "/withdrawal", Map.of("reason", "Het verkeerde bestand."));
        HttpResponse<String> signing = browser.submit(
                document, document + "/signature", Map.of("version", "1", "on", "2026-10-01", "by", "GM9101:college"));
        assertThat(signing.statusCode()).isEqualTo(409);
        assertThat(signing.body())
                .contains("Dit document is ingetrokken. Zet het eerst terug.", "Het verkeerde bestand.");
        HttpResponse<String> again =
                browser.submit(document, document + "/withdrawal", Map.of("reason", "Nog eens weg."));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Dit document is al ingetrokken.", "value=\"Nog eens weg.\"");
    }

    @Test
    void theListSearchesFiltersPagesAndSaysWhyItIsEmpty() throws Exception {
        Browser browser = browser(People.LEADER);
        assertThat(browser.get(page()).body()).contains("Geen documenten", "Er is nog niets toegevoegd");
        for (int i = 1; i <= 27; i++) {
            keep("Plan " + i, SampleFiles.pdf("plan " + i));
        }

        assertThat(browser.get(page()).body()).contains("27 documenten", "Plan 27", "page=1");
        assertThat(browser.get(page() + "?page=1").body()).contains(">Plan 1<").doesNotContain(">Plan 27<");
        assertThat(browser.get(page() + "?title=plan+1&kind=plan_of_approach").body())
                .contains(">Plan 17<")
                .doesNotContain(">Plan 27<");
        assertThat(browser.get(page() + "?kind=vision").body()).contains("Geen documenten", "Alles tonen");
        assertThat(browser.get(page() + "?kind=roman").statusCode()).isEqualTo(422);
        assertThat(leader.read(api() + "?size=5&page=5").get("items")).hasSize(2);
        String cooperation = browser.get("/cooperations/" + id).body();
        assertThat(cooperation).contains(">Plan 27<", ">Plan 23<").doesNotContain(">Plan 22<");
    }

    @Test
    void pagesNeedTheSameNumberOfStatementsHoweverManyDocumentsThereAre() throws Exception {
        leader.read(
                201,
                leader.post(
                        api(),
                        form("Plan")
                                .field("municipality", "GM9101")
                                .file("file", "v.pdf", "application/pdf", SampleFiles.pdf("plan"))));
        Browser browser = browser(People.LEADER);
        List<String> pages = List.of(page(), "/cooperations/" + id, page() + "/new");
        Map<String, Integer> few = statements(browser, pages);
        for (int i = 1; i <= 12; i++) {
            leader.read(
                    201,
                    leader.post(
                            api(),
                            form("Voorstel " + i)
                                    .field("municipality", i % 2 == 0 ? "GM9101" : "GM9102")
                                    .file("file", "v.pdf", "application/pdf", SampleFiles.pdf("voorstel " + i))));
        }

        assertThat(statements(browser, pages)).isEqualTo(few);
    }

    private static Map<String, Integer> statements(Browser browser, List<String> pages) throws Exception {
        Map<String, Integer> statements = new HashMap<>();
        for (String page : pages) {
            browser.get(page);
            statements.put(page, StatementCount.during(() -> browser.get(page)));
        }
        return statements;
    }
}
