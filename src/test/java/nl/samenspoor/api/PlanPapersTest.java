package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.LinkingDocuments;
import nl.samenspoor.insight.papers.Papers;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.typeset.Office;
import nl.samenspoor.typeset.VeraPdf;
import nl.samenspoor.web.Browser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The plan of approach as a paper: its draft and every fixed version, as PDF and as ODT, in two languages. */
@IntegrationTest
class PlanPapersTest {

    private static final String ODD = "Dichtbij <b>en</b> ${7*7} sterk \uD83D\uDE00 – & zó.";

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    Papers papers;

    @Autowired
    Documents documents;

    @Autowired
    LinkingDocuments linking;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private String plan;
    private String paper;

    @BeforeEach
    void aCooperation() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        leader = new ApiClient(port, People.LEADER);
        plan = "/api/v1/cooperations/" + id + "/plan";
        paper = "/api/v1/cooperations/" + id + "/papers/plan-of-approach.";
    }

    private void begin() throws Exception {
        leader.read(201, leader.post(plan, Map.of("form", 3, "title", "Samen sterker")));
    }

    private void put(int base, Map<String, Object> written) throws Exception {
        Map<String, Object> body = new HashMap<>(written);
        body.put("base", base);
        leader.read(200, leader.send("PUT", plan, ApiClient.JSON.writeValueAsString(body), "application/json"));
    }

    private static Map<String, Object> vision(String text) {
        return Map.of("sections", List.of(Map.of("key", "vision", "text", text, "settled", true)));
    }

    private void fix(int version) throws Exception {
        leader.read(201, leader.post(plan + "/fixed-versions", Map.of("version", version, "on", "2026-10-01")));
    }

    private long respond(String text) throws Exception {
        JsonNode all = leader.read(
                201,
                leader.post(
                        plan + "/responses",
                        Map.of("kind", "union_consultation", "text", text, "on", "2026-10-02", "source", "Verslag")));
        return all.path("items")
                .path(all.path("items").size() - 1)
                .path("number")
                .asLong();
    }

    private void handle(long response, String reason) throws Exception {
        leader.read(
                201,
                leader.post(
                        plan + "/responses/" + response + "/handlings",
                        Map.of("result", "partly", "reason", reason, "on", "2026-10-03")));
    }

    private void comment(String section, String text) throws Exception {
        ApiClient clerk = new ApiClient(port, "griffier-bergveld");
        JsonNode all = clerk.read(201, clerk.post(plan + "/comments", Map.of("section", section, "text", text)));
        long number = all.path("items")
                .path(all.path("items").size() - 1)
                .path("number")
                .asLong();
        leader.read(
                201,
                leader.post(
                        plan + "/comments/" + number + "/answers",
                        Map.of("text", "Antwoord op " + text, "settled", true)));
    }

    private void adopt() throws Exception {
        ApiClient secretary = new ApiClient(port, "secretaris-aameer");
        secretary.read(
                201,
                secretary.post(
                        plan + "/adoptions",
                        Map.of(
                                "municipality",
                                "GM9101",
                                "decision",
                                "amended",
                                "note",
                                "Met een evaluatie na twee jaar.",
                                "on",
                                "2026-10")));
    }

    /** Version 1.0, what was said and decided about it, and a draft after it. */
    private void written() throws Exception {
        begin();
        Map<String, Object> first = new HashMap<>(vision(ODD));
        first.put(
                "stages",
                List.of(Map.of("key", "een", "name", "Voorbereiding", "from", "2027-01", "state", "planned")));
        put(1, first);
        comment("vision", "Mag dit korter?");
        fix(2);
        handle(respond("Eerst een sociaal plan."), "Het sociaal plan komt in het volgende deel.");
        adopt();
        put(2, vision("Nog dichterbij."));
        comment("plan", "Wanneer is het af?");
    }

    private byte[] read(String format, String query) throws Exception {
        HttpResponse<byte[]> answer = leader.bytes(paper + format + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        return answer.body();
    }

    private static String text(byte[] content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String content(byte[] odt) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content.xml");
    }

    @Test
    void draftAndFixedVersionAreFitToKeepForEverAndToReadWithAnyAidAndSayWhatThePagesSay() throws Exception {
        written();
        String checksum = leader.read(plan + "/versions/2")
                .at("/fixedVersions/0/checksum")
                .asString();
        byte[] fixed = read("pdf", "?lang=nl&version=1.0");
        byte[] draft = read("pdf", "?lang=nl");
        byte[] english = read("pdf", "?lang=en&version=1.0");
        byte[] englishDraft = read("pdf", "?lang=en");

        for (byte[] file : List.of(fixed, draft, english, englishDraft)) {
            assertThat(VeraPdf.failures(file)).isEmpty();
            assertThat(text(file))
                    .contains("Samen sterker")
                    .doesNotContain(
                            "??", "insight.paper", "plan.field", "plan.stage", "identity.role", "griffier-bergveld");
        }
        assertThat(text(fixed))
                .contains("Plan van aanpak", "Versie 1.0: Samen sterker", "Inhoud", "Pagina 1 van")
                .contains("Fasen en poorten, stand op", "Dichtbij <b>en</b> ${7*7} sterk [U+1F600] – & zó.")
                .contains("Voorbereiding", "januari 2027", "gepland", "onbekend", "Nog niet geschreven")
                .contains("Met een evaluatie na twee jaar.", "oktober 2026", "nog geen besluit")
                .contains("Eerst een sociaal plan.", "deels overgenomen: Het sociaal plan komt")
                .contains("Mag dit korter?", "Griffier Bergveld", "Antwoord op Mag dit korter?", "afgedaan");
        assertThat(text(fixed).replace(" ", "")).contains(checksum);
        assertThat(text(draft))
                .contains("Concept, opgeslagen versie 3: Samen sterker", "Dit is een concept", "Nog dichterbij.")
                .contains("Stand van dit onderdeel: klaar.", "nog niet klaar")
                .contains("Wanneer is het af?", "Het hele plan", "Eerst een sociaal plan.");
        assertThat(text(english)).contains("Plan of approach", "Version 1.0", "Contents", "partly taken over", "Annex");
        assertThat(text(englishDraft)).contains("This is a draft", "not settled yet");
    }

    @Test
    void ofAFixedVersionNothingIsToldThatIsAboutALaterOne() throws Exception {
        written();
        fix(3);
        respond("Over versie 1.1 tevreden.");

        assertThat(text(read("pdf", "?lang=nl&version=1.0")))
                .contains("Eerst een sociaal plan.", "Mag dit korter?")
                .doesNotContain("Nog dichterbij.", "Over versie 1.1 tevreden.", "Wanneer is het af?", "concept");
        assertThat(text(read("pdf", "?lang=nl&version=1.1")))
                .contains("Eerst een sociaal plan.", "Over versie 1.1 tevreden.", "Wanneer is het af?");
        assertThat(text(read("pdf", "?lang=nl")))
                .as("the plan as it stands now is that version")
                .contains("Versie 1.1")
                .doesNotContain("Dit is een concept");
    }

    @Test
    void thePlanOpensAndIsEditedInAnOfficeSuite() throws Exception {
        written();
        Office office = Office.find();
        for (String query : List.of("?lang=nl", "?lang=nl&version=1.0")) {
            byte[] odt = read("odt", query);
            assertThat(content(odt)).contains("<office:text>", "Samen sterker").doesNotContain("??", "insight.paper");
        }
        if (office == null) {
            Office.missing();
        } else {
            String again = new String(office.convert(read("odt", "?lang=nl"), "odt", "txt"), StandardCharsets.UTF_8);
            assertThat(again).contains("Fasen en poorten, stand op", "Eerst een sociaal plan.");
        }
        assertThat(content(read("odt", "?lang=nl&version=1.0")))
                .contains("Dichtbij &lt;b&gt;en&lt;/b&gt; ${7*7} sterk \uD83D\uDE00");
    }

    @Test
    void aPlanOfAHundredSectionsKeepsItsContentsAndPageNumbers() throws Exception {
        begin();
        put(
                1,
                Map.of(
                        "sections",
                        IntStream.range(0, 100)
                                .mapToObj(i -> Map.of(
                                        "key", "deel-" + i,
                                        "title", "Deel nummer " + i,
                                        "text", "Alinea.\n".repeat(8) + "Slot van " + i))
                                .toList()));
        byte[] pdf = read("pdf", "?lang=nl");

        assertThat(VeraPdf.failures(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(20);
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).contains("Deel nummer 0", "Deel nummer 99", "Etappes");
            assertThat(text(pdf)).contains("Slot van 0", "Slot van 99", "Pagina " + pages + " van " + pages);
        }
        assertThat(content(read("odt", "?lang=nl"))).contains("Slot van 99");
    }

    @Test
    void aPlanWithoutAnythingSaysSoAndWithoutPlanThereIsNoPaper() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        assertThat(leader.bytes(paper + "odt").statusCode()).isEqualTo(404);
        assertThat(browser.get("/cooperations/" + id + "/papers").body()).doesNotContain("plan-of-approach");
        begin();

        assertThat(text(read("pdf", "?lang=nl")))
                .contains("Nog niet geschreven", "nog geen etappes", "Er is nog niets vastgelegd.")
                .contains("Er zijn nog geen opmerkingen.", "nog geen besluit");
        for (String nothing : List.of("odt?version=1.0", "odt?version=x", "docx")) {
            assertThat(leader.bytes(paper + nothing).statusCode()).as(nothing).isEqualTo(404);
        }
        ApiClient stranger = new ApiClient(port, "secretaris-coeverdam");
        assertThat(stranger.bytes(paper + "odt").statusCode()).isEqualTo(404);
        assertThat(leader.send(
                                "PUT",
                                plan,
                                "{\"base\": 1, \"sections\": [{\"key\": \"vision\", \"text\": \"half \\ud83d\"}]}",
                                "application/json")
                        .statusCode())
                .as("half a character is refused when it is typed")
                .isEqualTo(422);
    }

    @Test
    void thePagesOfferThePaperAndItIsKeptAmongTheDocumentsAndPutInADossier() throws Exception {
        written();
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        String cooperation = "/cooperations/" + id;
        String file = cooperation + "/papers/plan-of-approach";
        assertThat(browser.get(cooperation + "/plan?lang=nl").body())
                .contains("href=\"" + file + ".pdf\"", "Plan van aanpak, concept als PDF", file + ".odt");
        assertThat(browser.get(cooperation + "/plan/versions/2").body())
                .contains(file + ".pdf?version=1.0", "Plan van aanpak, versie 1.0 als ODT");
        assertThat(browser.get(cooperation + "/plan/versions/1").body())
                .as("saved, not fixed")
                .doesNotContain(file);
        assertThat(browser.get(cooperation + "/plan/versions").body()).contains(file + ".odt?version=1.0");
        String page = cooperation + "/papers";
        assertThat(browser.get(page).body())
                .contains("Plan van aanpak, concept", file + ".pdf?version=1.0")
                .doesNotContain("??");

        HttpResponse<String> sent =
                browser.submit(page, page, Map.of("kind", "plan-of-approach", "version", "1.0", "format", "odt"));
        assertThat(browser.follow(sent).body()).contains("Het stuk is bewaard");
        String address = "/api/v1" + page;
        String document = leader.read(201, leader.post(address, Map.of("kind", "plan-of-approach")))
                .get("document")
                .asString();
        List<String> known = new ArrayList<>();
        leader.read(address)
                .forEach(offered -> known.add(offered.get("title").asString() + ": "
                        + offered.at("/kept/document").asString("none")));
        assertThat(known)
                .contains("Plan van aanpak, concept: " + document)
                .noneMatch(line -> line.equals("Plan van aanpak, versie 1.0: none"));
        Document kept = documents.require(id, new DocumentId(document));
        assertThat(kept.newest().facts().kind()).isEqualTo(DocumentKind.PLAN_OF_APPROACH);
        assertThat(kept.newest().facts().title())
                .isEqualTo("Plan van aanpak, Concept, opgeslagen versie 3: Samen sterker");
        assertThat(kept.newest().fileName()).endsWith(".pdf");
        assertThat(leader.post(address, Map.of("kind", "plan-of-approach", "version", "9.9"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.read(address).toString())
                .contains("plan-of-approach.odt?version=1.0", "\"version\":\"1.0\"", "\"version\":\"none\"");
        play.passGate(id, GateKey.G1);
        linking.link(Play.LEADER, id, new DocumentId(document), GateKey.G2);
        assertThat(browser.get(cooperation + "/documents").body()).contains("Concept, opgeslagen versie 3");
    }

    @Test
    void aTitleOfTheLongestLengthIsKeptWithoutHalfACharacter() throws Exception {
        String title = "a".repeat(2) + "\uD83D\uDE00".repeat(99);
        leader.read(201, leader.post(plan, Map.of("form", 1, "title", title)));
        String address = "/api/v1/cooperations/" + id + "/papers";
        for (String format : List.of("pdf", "odt")) {
            assertThat(leader.post(address, Map.of("kind", "plan-of-approach", "format", format))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void thePaperNeedsTheSameNumberOfStatementsHoweverMuchStandsInIt() throws Exception {
        written();
        papers.plan(Play.LEADER, id, null);
        int few = StatementCount.during(() -> papers.plan(Play.LEADER, id, "1.0"));
        int fewDraft = StatementCount.during(() -> papers.plan(Play.LEADER, id, null));
        for (int i = 0; i < 4; i++) {
            handle(respond("Reactie " + i), "Verwerkt " + i);
            comment("goals", "Opmerking " + i);
            put(3 + i, vision("Versie " + i));
        }

        assertThat(StatementCount.during(() -> papers.plan(Play.LEADER, id, "1.0")))
                .isEqualTo(few);
        assertThat(StatementCount.during(() -> papers.plan(Play.LEADER, id, null)))
                .isEqualTo(fewDraft);
    }
}
