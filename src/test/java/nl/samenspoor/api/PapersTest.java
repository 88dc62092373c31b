package nl.samenspoor.api;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.SignedCopies;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.document.LinkingDocuments;
import nl.samenspoor.document.SentFile;
import nl.samenspoor.document.WooCategory;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.insight.papers.KeepingAgreements;
import nl.samenspoor.insight.papers.PaperKind;
import nl.samenspoor.insight.papers.Papers;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Share;
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
import org.springframework.context.i18n.LocaleContextHolder;

/** Papers made from what was recorded: to keep and publish as PDF, to work on as ODT, in two languages. */
@IntegrationTest
class PapersTest {

    private static final String TYPED = "Kleinschalig <b>blijven</b> ${7*7}";

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    RankingAlternatives ranking;

    @Autowired
    FrozenDossiers dossiers;

    @Autowired
    Papers papers;

    @Autowired
    Documents documents;

    @Autowired
    KeepingDocuments keeping;

    @Autowired
    LinkingDocuments linking;

    @Autowired
    AgreeingCostKeys costKeys;

    @Autowired
    AgreeingServiceAgreements agreeing;

    @Autowired
    ServiceAgreements agreements;

    @Autowired
    SignedCopies copies;

    @Autowired
    KeepingAgreements keepingAgreements;

    @LocalServerPort
    int port;

    private CooperationId id;

    @BeforeEach
    void decide() {
        people.register();
        id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        ranking.rank(
                LEADER,
                id,
                new RankAlternatives(
                        List.of(new RankedAlternative(
                                CooperationForm.ADMINISTRATIVE_MERGER, null, 1, TYPED, "Weg terug is lang")),
                        Play.REVIEW,
                        TODAY,
                        Particulars.NONE));
        DocumentId memo = keeping.keep(
                LEADER,
                KeepDocument.of(
                        id,
                        "Nota vormkeuze",
                        DocumentKind.STUDY,
                        TODAY,
                        SentFile.of("nota.pdf", SampleFiles.pdf("Nota vormkeuze"))));
        linking.link(LEADER, id, memo, GateKey.G2);
        play.skipAll(id);
        play.decide(id, GateKey.G2, AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
    }

    private List<String> kinds() {
        return List.of(
                "/papers/decision-list",
                "/gates/G2/papers/dossier",
                "/gates/G2/papers/council-proposal?municipality=" + AAMEER);
    }

    /** One of each kind there is; that of a plan of approach is looked at in {@link PlanPapersTest}. */
    private List<String> everyKind() {
        List<String> all = new ArrayList<>(kinds());
        all.add("/service-agreements/" + play.signedAgreement(id) + "/papers/service-agreement");
        assertThat(all)
                .extracting(kind -> PaperKind.of(name(kind)))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(PaperKind.PLAN_OF_APPROACH)));
        return all;
    }

    private static String name(String kind) {
        return kind.replaceAll("[?].*", "").replaceAll(".*/", "");
    }

    private String path(String kind, String format, String language) {
        String[] parts = kind.split("[?]", 2);
        return "/api/v1/cooperations/" + id + parts[0] + "." + format + "?lang=" + language
                + (parts.length > 1 ? "&" + parts[1] : "");
    }

    private HttpResponse<byte[]> file(String account, String path) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((account + ":" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Authorization", "Basic " + basic)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private byte[] read(String kind, String format, String language) throws Exception {
        HttpResponse<byte[]> answer = file(People.LEADER, path(kind, format, language));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        return answer.body();
    }

    /** Each kind once per language: setting and validating take seconds. */
    @Test
    void everyPaperIsFitToKeepForEverAndToReadWithAnyAidAndSaysWhatThePagesSay() throws Exception {
        String checksum = dossiers.latest(id, GateKey.G2).orElseThrow().checksum();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        expected.put(
                "decision-list nl",
                List.of("Besluitenlijst", "aangenomen", "Raad Aameer", "Fasen en poorten, stand op"));
        expected.put("decision-list en", List.of("Decision list", "adopted", "Phases and gates, as on"));
        expected.put(
                "dossier nl",
                List.of(
                        "Dossier voor poort 2",
                        checksum,
                        TYPED,
                        "Controlegetal (SHA-256)",
                        "Wat sindsdien veranderde"));
        expected.put("dossier en", List.of("gate 2", checksum, TYPED, "Checksum (SHA-256)"));
        expected.put(
                "council-proposal nl",
                List.of(
                        "Raadsvoorstel",
                        "raad van Aameer",
                        TYPED,
                        "De raad van de gemeente Aameer;",
                        "besluit:",
                        "in te stemmen met de vorm van samenwerken",
                        "instemmen, met voorwaarden",
                        "niet instemmen",
                        "Gemeentewet, artikelen 20 en 28 tot en met 32",
                        "Bedrag onbekend",
                        "Documenten uit het archief van de samenwerking",
                        "Nota vormkeuze",
                        "Onbekend: hierover is niets vastgelegd.",
                        "versie 1, vastgelegd op"));
        expected.put(
                "council-proposal en",
                List.of(
                        "Council proposal",
                        "The council of the municipality of Aameer;",
                        "decides:",
                        "Amount unknown"));
        expected.put(
                "service-agreement nl",
                List.of(
                        "DVO",
                        "Opdrachtgever Aameer, opdrachtnemer Rekencentrum",
                        "Werkplekken.",
                        "Kwaliteit onbekend",
                        "Voor de opdrachtnemer, Rekencentrum",
                        "Handtekening",
                        "Functie"));
        expected.put("service-agreement en", List.of("Service agreement", "Signing", "unknown"));
        for (String kind : everyKind()) {
            for (String language : List.of("nl", "en")) {
                String name = name(kind) + " " + language;
                byte[] pdf = read(kind, "pdf", language);
                write(name + ".pdf", pdf);
                assertThat(VeraPdf.failures(pdf)).as(name).isEmpty();
                assertSays(name, pdf, language, expected.get(name));
            }
        }
    }

    private static void assertSays(String name, byte[] content, String language, List<String> facts)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text.replace(" ", ""))
                    .as(name)
                    .contains(facts.stream().map(fact -> fact.replace(" ", "")).toArray(String[]::new))
                    .doesNotContain("??", "insight.paper", "gate.dossier", "cooperation.dossier", "web.stop");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
            if (!name.startsWith("decision-list")) {
                List<String> bookmarks = new ArrayList<>();
                for (PDOutlineItem item :
                        pdf.getDocumentCatalog().getDocumentOutline().children()) {
                    bookmarks.add(item.getTitle());
                }
                assertThat(bookmarks).as(name).hasSizeGreaterThan(2);
            }
        }
    }

    private StandingAgreement agreed(String asked) {
        agreeing.draft(
                Actor.system("test"),
                new DraftServiceAgreement(
                        id,
                        "ict",
                        AAMEER,
                        ServiceContent.told("Rekencentrum", asked, EffectiveDate.parse("2026/2099"), null),
                        ServiceAgreementState.AGREED,
                        EffectiveDate.parse("2025-12-01"),
                        null));
        return agreements.file(id, "ict", AAMEER).orElseThrow().stand();
    }

    @Test
    void theAgreementThatIsKeptToSignSaysWhatIsAgreedAndNotWhereThingsStand() throws Exception {
        long agreement = agreed("Werkplekken.").id();
        ApiClient leader = new ApiClient(port, People.LEADER);
        String kept = leader.read(
                        201,
                        leader.post(
                                "/api/v1/cooperations/" + id + "/papers",
                                Map.of(
                                        "kind",
                                        "service-agreement",
                                        "agreement",
                                        String.valueOf(agreement),
                                        "format",
                                        "odt")))
                .get("document")
                .asString();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        documents.write(documents.require(id, new DocumentId(kept)).newest(), file);

        assertThat(content(file.toByteArray()))
                .contains("Werkplekken.", "Handtekening")
                .doesNotContain("Fasen en poorten", "Waar de overeenkomst staat", "Bron")
                .as("how they came to it")
                .doesNotContain("Wat ermee is gedaan", "Antwoord op haalbaarheid");
        assertThat(content(read("/service-agreements/" + agreement + "/papers/service-agreement", "odt", "nl")))
                .as("to read along")
                .contains("Fasen en poorten", "Waar de overeenkomst staat")
                .doesNotContain("Wat ermee is gedaan", "Antwoord op haalbaarheid");
        long signed = play.signedAgreement(id);
        assertThat(content(read("/service-agreements/" + signed + "/papers/service-agreement", "odt", "nl")))
                .as("what is signed")
                .contains("Wat ermee is gedaan");
    }

    @Test
    void anAgreementThatChangedWhileItsPaperWasMadeIsNotKept() {
        StandingAgreement made = agreed("Werkplekken.");
        StandingAgreement now = agreed("Werkplekken en netwerk.");
        assertThat(now.id()).isEqualTo(made.id());
        KeepDocument paper = KeepDocument.of(
                id,
                "DVO ict van Aameer",
                DocumentKind.SERVICE_AGREEMENT,
                TODAY,
                SentFile.of("dvo.pdf", SampleFiles.pdf("DVO ict van Aameer")));

        assertThatThrownBy(() -> keepingAgreements.keep(LEADER, paper, made))
                .isInstanceOfSatisfying(Conflict.class, refused -> assertThat(refused.code())
                        .isEqualTo("agreement.service.changedMeanwhile"));
        assertThat(copies.of(made.version())).isEmpty();
        assertThat(copies.of(now.version())).isEmpty();
        DocumentId kept = keepingAgreements.keep(LEADER, paper, now);
        assertThat(copies.of(now.version())).containsExactly(kept);
    }

    @Test
    void everyPaperOpensInAnOfficeSuite() throws Exception {
        Office office = Office.find();
        if (office == null) {
            Office.missing();
        }
        Map<String, String> rail = Map.of("nl", "Fasen en poorten, stand op", "en", "Phases and gates, as on");
        for (String kind : everyKind()) {
            for (String language : rail.keySet()) {
                byte[] odt = read(kind, "odt", language);
                assertThat(content(odt))
                        .as(kind + " " + language)
                        .contains("<office:text>", rail.get(language))
                        .doesNotContain("??", "insight.paper", "gate.dossier", "agreement.service");
                if (office != null) {
                    assertThat(new String(office.convert(odt, "odt", "txt"), StandardCharsets.UTF_8))
                            .as(kind + " " + language)
                            .contains(rail.get(language));
                }
            }
        }
        assertThat(content(read(kinds().get(2), "odt", "nl")))
                .contains("Kleinschalig &lt;b&gt;blijven&lt;/b&gt; ${7*7}");
    }

    private static String content(byte[] odt) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content.xml");
    }

    @Test
    void whoMayNotSeeTheCooperationAndWhatThereIsNotIs404() throws Exception {
        for (String kind : kinds()) {
            assertThat(file(People.READER, path(kind, "odt", "nl")).statusCode())
                    .as(kind)
                    .isEqualTo(404);
        }
        for (String nothing : List.of(
                path("/papers/decision-list", "docx", "nl"),
                path("/gates/G9/papers/dossier", "odt", "nl"),
                path("/service-agreements/999999999/papers/service-agreement", "odt", "nl"),
                path("/service-agreements/x/papers/service-agreement", "odt", "nl"),
                path("/gates/G3/papers/dossier", "odt", "nl"),
                path("/gates/G2/papers/dossier?version=9", "odt", "nl"),
                path("/gates/G2/papers/council-proposal", "odt", "nl"),
                path("/gates/G2/papers/council-proposal?municipality=GM0363", "odt", "nl"))) {
            assertThat(file(People.LEADER, nothing).statusCode()).as(nothing).isEqualTo(404);
        }
        assertThat(file(People.LEADER, path("/papers/decision-list?year=x", "odt", "nl"))
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void thePagesOfferTheirPapers() {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        String cooperation = "/cooperations/" + id;

        assertThat(browser.get(cooperation + "/decisions?lang=nl").body())
                .contains(cooperation + "/papers/decision-list.pdf", "Besluitenlijst als PDF");
        assertThat(browser.get(cooperation + "/gates/G2/dossier?lang=nl").body())
                .contains("href=\"" + cooperation + "/gates/G2/papers/dossier.pdf?version=1\"", "Dossier als ODT");
        assertThat(browser.get(cooperation + "/gates/G2?lang=nl").body())
                .contains(
                        cooperation + "/gates/G2/papers/council-proposal.odt?municipality=" + AAMEER,
                        "Raadsvoorstel voor Aameer als PDF");
        HttpResponse<String> file = browser.get(cooperation + "/papers/decision-list.odt");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/vnd.oasis.opendocument.text");
    }

    @Test
    void aCouncilThatDecidesOnceMoreGetsTheChoicesOfThatGate() throws Exception {
        assertThatThrownBy(() -> proposal(GateKey.G5))
                .as("only the colleges decide there")
                .isInstanceOf(NotFound.class);
        ApiClient leader = new ApiClient(port, People.LEADER);
        for (String gate : List.of("G4", "G5")) {
            String rule = "/api/v1/cooperations/" + id + "/gates/" + gate + "/rule";
            assertThat(leader.send(
                                    "PUT",
                                    rule,
                                    "{\"rule\": \"majority_each\", \"bodies\": [\"college\", \"council\"]}",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(204);
        }

        assertThat(proposal(GateKey.G4))
                .contains("doorgaan", "bijstellen", "uitbreiden", "andere vorm", "afslanken", "beëindigen");
        assertThat(proposal(GateKey.G5)).contains("verbeteren", "nieuwe ronde");
        assertThat(proposal(GateKey.G3)).contains("toestemming geven", "de juridische vorm is onbekend");
    }

    @Test
    void aProposalMadeLaterSaysWhatTheDossierSaysAndOfWhichDayTheRestIs() {
        id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        agree(AgreementStatus.AGREED, "2026-09-01", Share.of(2, 7), Share.of(5, 7));
        play.skipAll(id);
        assertThat(dossiers.latest(id, GateKey.G2)).isPresent();
        agree(AgreementStatus.AGREED, "2026-09-20", Share.of(3, 10), Share.of(7, 10));

        assertThat(proposal(GateKey.G2))
                .contains("2/7 (28,57 procent) · overeengekomen · 1 september 2026")
                .contains("dit staat niet in het vastgelegde dossier")
                .doesNotContain("3/10");
        assertThat(proposal(GateKey.G3))
                .as("no dossier was frozen yet")
                .contains("3/10 (30,00 procent) · overeengekomen · 20 september 2026")
                .doesNotContain("2/7", "dit staat niet in het vastgelegde dossier");
    }

    @Test
    void aProposalNamesTheStatusOfTheKeyAndNoShareOfARejectedOne() {
        assertThat(proposal(GateKey.G3)).contains("Er is nog geen verdeelsleutel vastgelegd");
        agree(AgreementStatus.REJECTED, "2026-09-01", Share.of(2, 7), Share.of(5, 7));
        assertThat(proposal(GateKey.G3))
                .contains("De voorgestelde verdeelsleutel is verworpen en er geldt geen andere")
                .doesNotContain("2/7", "in te stemmen met de verdeelsleutel");

        agree(AgreementStatus.PROPOSED, "2026-09-10", Share.of(3, 10), Share.of(7, 10));
        assertThat(proposal(GateKey.G3))
                .contains("3/10 (30,00 procent) · voorgesteld")
                .contains("in te stemmen met de verdeelsleutel zoals die onder Kosten staat: Verhouding · voorgesteld");

        agree(AgreementStatus.AGREED, "2026-09-11", Share.of(1, 2), Share.of(1, 2));
        agree(AgreementStatus.PROPOSED, "2026-09-12", Share.of(3, 10), Share.of(7, 10));
        assertThat(proposal(GateKey.G3))
                .contains("1/2 (50,00 procent) · overeengekomen", "Nieuw voorstel: Periode ")
                .contains("3/10 (30,00 procent) · voorgesteld");
    }

    private void agree(AgreementStatus status, String on, Share aameer, Share bergveld) {
        EffectiveDate from = EffectiveDate.parse(on);
        costKeys.agree(
                LEADER,
                new AgreeCostKey(
                        id,
                        CostKeyType.RATIO,
                        List.of(new CostKeyPeriod(
                                null, from, null, null, Map.of(AAMEER, aameer, BERGVELD, bergveld), null)),
                        null,
                        null,
                        null,
                        status,
                        from,
                        null,
                        null));
    }

    private String proposal(GateKey gate) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        try {
            return papers.councilProposal(LEADER, id, gate, AAMEER).blocks().toString();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aPaperNeedsTheSameNumberOfStatementsHoweverMuchStandsInIt() throws Exception {
        for (String kind : kinds()) {
            read(kind, "odt", "nl");
        }
        List<Integer> few = counts();
        play.decide(id, GateKey.G2, BERGVELD, Body.COUNCIL, DecisionOutcome.ADOPTED, null);

        assertThat(counts()).isEqualTo(few);
    }

    private List<Integer> counts() throws Exception {
        return List.of(
                StatementCount.during(() -> papers.decisionList(LEADER, id, null)),
                StatementCount.during(() -> papers.dossier(LEADER, id, GateKey.G2, null)),
                StatementCount.during(() -> papers.councilProposal(LEADER, id, GateKey.G2, AAMEER)));
    }

    @Test
    void aPaperIsKeptAmongTheDocumentsOnceADay() throws Exception {
        ApiClient leader = new ApiClient(port, People.LEADER);
        String address = "/api/v1/cooperations/" + id + "/papers";
        Map<String, Object> list = Map.of("kind", "decision-list", "format", "odt");
        String document =
                leader.read(201, leader.post(address, list)).get("document").asString();

        Document kept = documents.require(id, new DocumentId(document));
        assertThat(kept.newest().facts().title()).isEqualTo("Besluitenlijst");
        assertThat(kept.newest().facts().kind()).isEqualTo(DocumentKind.DECISION_LIST);
        assertThat(kept.newest().fileName()).endsWith(".odt");
        assertThat(kept.filing().woo()).isEqualTo(WooCategory.COLLEGE_AGENDAS);
        assertThat(leader.post(address, list).statusCode())
                .as("nothing new was recorded")
                .isEqualTo(409);
        assertThat(leader.post(address, Map.of("kind", "dossier")).body()).contains("gate");
        assertThat(leader.post(address, Map.of("kind", "x")).statusCode()).isEqualTo(422);
        ApiClient clerk = new ApiClient(port, "griffier-aameer");
        assertThat(clerk.post(address, list).statusCode()).isEqualTo(403);
        assertThat(clerk.post(
                                address,
                                Map.of(
                                        "kind",
                                        "council-proposal",
                                        "gate",
                                        "G2",
                                        "municipality",
                                        AAMEER.text(),
                                        "format",
                                        "odt"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(documents.page(id, new DocumentFilter(null, DocumentKind.COUNCIL_PROPOSAL), 0, 5))
                .extracting(one -> one.filing().woo())
                .containsOnly(WooCategory.COUNCIL_PAPERS);
        assertThat(leader.read(address).toString())
                .contains("/gates/G2/papers/dossier.pdf", "council-proposal.odt?municipality=GM9102");
    }

    @Test
    void theListOfPapersSaysWhichAreKeptAndOfWhichDay() throws Exception {
        ApiClient leader = new ApiClient(port, People.LEADER);
        String address = "/api/v1/cooperations/" + id + "/papers";
        Map<String, Map<String, Object>> kept = Map.of(
                "Besluitenlijst", Map.of("kind", "decision-list", "format", "odt"),
                "Dossier voor poort 2", Map.of("kind", "dossier", "gate", "G2", "format", "odt"),
                "Raadsvoorstel voor Bergveld, poort 2",
                        Map.of(
                                "kind", "council-proposal",
                                "gate", "G2",
                                "municipality", "GM9102",
                                "format", "odt"));
        Map<String, String> ids = new HashMap<>();
        for (Map.Entry<String, Map<String, Object>> one : kept.entrySet()) {
            ids.put(
                    one.getKey(),
                    leader.read(201, leader.post(address, one.getValue()))
                            .get("document")
                            .asString());
        }

        Map<String, String> told = new HashMap<>();
        leader.read(address).forEach(paper -> {
            if (paper.get("kept").isObject()) {
                told.put(
                        paper.get("title").asString(),
                        paper.at("/kept/document").asString());
            } else {
                assertThat(paper.get("kept").asString()).isEqualTo("none");
            }
        });
        assertThat(told).isEqualTo(ids);
        Document dossier = documents.require(id, new DocumentId(ids.get("Dossier voor poort 2")));
        assertThat(leader.read(address).findValues("on").get(0).get("value").asString())
                .isEqualTo(dossier.newest().facts().dated().value());
        Browser reader = new Browser(port);
        reader.signIn(People.LEADER, ApiClient.PASSWORD);
        assertThat(reader.get("/cooperations/" + id + "/papers?lang=nl").body())
                .contains("Bewaard, van", "niet bewaard")
                .contains("href=\"/cooperations/" + id + "/documents/" + ids.get("Besluitenlijst") + "\"")
                .doesNotContain("??");
    }

    @Test
    void thePageOfPapersKeepsThem() {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        String page = "/cooperations/" + id + "/papers";

        assertThat(browser.get(page + "?lang=nl").body())
                .contains("Raadsvoorstel voor Bergveld, poort 2", "Dossier voor poort 1", "Bewaren als PDF")
                .doesNotContain("??", "insight.paper");
        HttpResponse<String> sent =
                browser.submit(page, page, Map.of("kind", "dossier", "gate", "G2", "format", "odt"));
        assertThat(browser.follow(sent).body()).contains("Het stuk is bewaard");
        String again = browser.follow(
                        browser.submit(page, page, Map.of("kind", "dossier", "gate", "G2", "format", "odt")))
                .body();
        assertThat(again)
                .contains("Dit stuk is al bewaard", "Bewaren als PDF", "/cooperations/" + id + "/documents/")
                .contains("Bekijk dat document")
                .doesNotContain("andere titel");
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), content);
    }
}
