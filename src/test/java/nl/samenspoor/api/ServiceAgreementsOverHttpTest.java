package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.Contractor;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Service agreements of a cooperation and the register over all, as page, API and file. */
@IntegrationTest
class ServiceAgreementsOverHttpTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AgreeingServiceAgreements agreeing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    DecidingTaskFields deciding;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private Browser page;
    private String mark;

    @BeforeEach
    void aCooperation() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
    }

    private String signed(String contractor, String term, MunicipalityCode client) throws Exception {
        return signed(
                contractor,
                client,
                ServiceContent.told(contractor + mark, "Werkplekken.", EffectiveDate.parse(term), "Naar gebruik."));
    }

    private String signed(String contractor, MunicipalityCode client, ServiceContent content) throws Exception {
        return laidDown(contractor, UUID.randomUUID().toString(), client, content, ServiceAgreementState.SIGNED);
    }

    /** What was agreed and not signed, as it is taken from the past: without steps, and without anybody's task. */
    private String agreed(String contractor, String field) throws Exception {
        return laidDown(
                contractor,
                field,
                Play.AAMEER,
                ServiceContent.told(contractor + mark, "Werkplekken.", EffectiveDate.parse("2026/2029"), null),
                ServiceAgreementState.AGREED);
    }

    private String laidDown(
            String contractor,
            String field,
            MunicipalityCode client,
            ServiceContent content,
            ServiceAgreementState state)
            throws Exception {
        agreeing.draft(
                SYSTEM,
                new DraftServiceAgreement(
                        id, field, client, content, state, EffectiveDate.parse("2025-12-01"), "Besluitenlijst"));
        return leader.read("/api/v1/cooperations/" + id + "/service-agreements")
                .path("items")
                .valueStream()
                .filter(one -> one.path("contractor").asString().equals(contractor + mark))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> contractors(ApiClient reader, String query) throws Exception {
        List<String> found = new ArrayList<>();
        reader.read("/api/v1/service-agreements?q=" + mark + query)
                .path("items")
                .forEach(one -> found.add(one.path("contractor").asString().replace(mark, "")));
        return found;
    }

    @Test
    void theRegisterShowsWhatOneSeesFilteredAndInOrder() throws Exception {
        signed("b", "2020-01-01/2021-12-31", Play.AAMEER);
        signed("c", "2020-01-01/2099-12-31", Play.BERGVELD);
        signed("a", "2098-01-01/..", Play.AAMEER);

        assertThat(contractors(leader, "&sort=contractor")).containsExactly("a", "b", "c");
        assertThat(contractors(leader, "&sort=contractor&direction=desc")).containsExactly("c", "b", "a");
        assertThat(contractors(leader, "&sort=ends")).containsExactly("b", "c", "a");
        assertThat(contractors(leader, "&state=running")).containsExactly("c");
        assertThat(contractors(leader, "&state=expired")).containsExactly("b");
        assertThat(contractors(leader, "&state=signed")).containsExactly("a");
        assertThat(contractors(leader, "&client=GM9102")).containsExactly("c");
        assertThat(contractors(leader, "&size=1&page=1&sort=contractor")).containsExactly("b");
        assertThat(contractors(new ApiClient(port, People.READER), "")).isEmpty();
        assertThat(contractors(new ApiClient(port, "secretaris-coeverdam"), "")).isEmpty();
        assertThat(contractors(new ApiClient(port, "secretaris-bergveld"), "")).hasSize(3);
        assertThat(contractors(new ApiClient(port, People.AUDITOR), "")).hasSize(3);
        assertThat(leader.get("/api/v1/service-agreements?sort=moon").statusCode())
                .isEqualTo(422);
        assertThat(leader.get("/api/v1/service-agreements?state=moon").statusCode())
                .isEqualTo(422);
        String html = page.get("/service-agreements?q=" + mark + "&sort=ends").body();
        assertThat(html)
                .contains("3 overeenkomsten", "loopt", "verlopen", "onbekend")
                .doesNotContain("??");
        assertThat(page.get("/service-agreements?q=" + mark + "&lang=en").body())
                .contains("running", "expired");
    }

    private void costing(String contractor, String term, String review, Long year, String fte) throws Exception {
        signed(
                contractor,
                Play.AAMEER,
                new ServiceContent(
                        Contractor.named(contractor + mark),
                        "Werkplekken.",
                        EffectiveDate.parse(term),
                        null,
                        new ServicePrice(
                                year == null ? null : ServicePrice.Kind.FIXED_PER_YEAR,
                                null,
                                null,
                                null,
                                null,
                                year,
                                fte == null ? null : new BigDecimal(fte),
                                null),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        review == null ? null : EffectiveDate.parse(review),
                        null,
                        null,
                        DetailChoice.UNKNOWN));
    }

    @Test
    void whatIsUnknownComesLastInTheRegisterWhicheverWayItIsTurned() throws Exception {
        costing("low", "2020/2098", "2097", 0L, "0");
        costing("high", "2020/2099", "2098", 100_00L, "1.5");
        costing("unknown", "?", null, null, null);

        for (String order : List.of("ends", "review", "price", "fte")) {
            assertThat(contractors(leader, "&sort=" + order)).as(order).containsExactly("low", "high", "unknown");
            assertThat(contractors(leader, "&sort=" + order + "&direction=desc"))
                    .as(order + " turned")
                    .containsExactly("high", "low", "unknown");
        }
    }

    @Test
    void theFileOfTheRegisterHoldsEveryAgreementHoweverManyThereAre() throws Exception {
        String agreement = signed("a", "2020-01-01/2099-12-31", Play.AAMEER);
        jdbc.sql("insert into service_agreement_course (cooperation, task_field, field_name, client, number, version,"
                        + " state, contractor) select c.cooperation, 'many', c.field_name, c.client, many.x, c.version, c.state,"
                        + " c.contractor from service_agreement_course c, system_range(1, 20001) many where c.id = ?")
                .param(Long.valueOf(agreement))
                .update();
        try {
            HttpResponse<String> file = leader.get("/api/v1/service-agreements.csv?q=" + mark);
            assertThat(file.body().lines().filter(line -> line.contains(mark))).hasSize(20_002);
            assertThat(file.headers().firstValue("Content-Length"))
                    .as("sent while it is read, so that its length is known last")
                    .isEmpty();
            assertThat(page.get("/service-agreements?q=" + mark).body())
                    .as("how much will come")
                    .contains("(CSV, 20.002 regels)");
        } finally {
            jdbc.sql("delete from service_agreement_course where task_field = 'many'")
                    .update();
        }
    }

    @Test
    void theFileOfTheRegisterHoldsNoFormulas() throws Exception {
        signed("=1+1", "2020-01-01/2099-12-31", Play.AAMEER);

        HttpResponse<String> file = leader.get("/api/v1/service-agreements.csv?q=" + mark);

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body()).contains("\"'=1+1" + mark + "\"").contains("Opdrachtnemer");
    }

    /** The cells of the line of the file that names this contractor, below their headings. */
    private Map<String, String> cells(String contractor, String language) throws Exception {
        List<String> lines = leader.get("/api/v1/service-agreements.csv?q=" + contractor + mark + "&lang=" + language)
                .body()
                .lines()
                .toList();
        List<String> headings = cells(lines.get(0).substring(1));
        List<String> cells = cells(lines.get(1));
        assertThat(cells).hasSameSizeAs(headings);
        Map<String, String> byHeading = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byHeading.put(headings.get(i), cells.get(i));
        }
        return byHeading;
    }

    private static List<String> cells(String line) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(line)
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    @Test
    void theFileOfTheRegisterHasNumbersToAddUpAndDaysToSort() throws Exception {
        costing("dear", "2020-01-01/2099-12-31", "2098-02", 10_260_000L, "1.5");
        assertThat(cells("dear", "nl"))
                .containsEntry("Looptijd", "1 januari 2020 tot en met 31 december 2099")
                .containsEntry("Looptijd van (EDTF)", "2020-01-01")
                .containsEntry("Looptijd tot en met (EDTF)", "2099-12-31")
                .containsEntry("Geldt niet meer vanaf (EDTF)", "")
                .containsEntry("Herziening", "februari 2098")
                .containsEntry("Herziening (EDTF)", "2098-02")
                .containsEntry("Prijs per jaar (euro)", "102600,00")
                .containsEntry("Fte", "1,50")
                .containsEntry("Nummer binnen taakveld en opdrachtgever", "1");
        assertThat(cells("dear", "en"))
                .containsEntry("Price per year (euro)", "102600.00")
                .containsEntry("Term until and including (EDTF)", "2099-12-31");
        costing("open", "2020-01-01/..", null, null, null);
        assertThat(cells("open", "nl"))
                .containsEntry("Looptijd tot en met (EDTF)", "..")
                .containsEntry("Herziening (EDTF)", "onbekend")
                .containsEntry("Prijs per jaar (euro)", "onbekend");
    }

    @Test
    void theRegisterTakesAsManyStatementsForManyAgreementsAsForOne() throws Exception {
        signed("a", "2020-01-01/2099-12-31", Play.AAMEER);
        page.get("/service-agreements?q=" + mark);
        int one = StatementCount.during(() -> page.get("/service-agreements?q=" + mark));
        for (int i = 0; i < 12; i++) {
            signed("b" + i, "2020-01-01/2099-12-31", Play.BERGVELD);
        }

        assertThat(StatementCount.during(() -> page.get("/service-agreements?q=" + mark)))
                .isLessThanOrEqualTo(one);
    }

    @Test
    void anAgreementShowsWhatItSaysWhatIsUnknownAndTheWarningBesideTheSuggestion() throws Exception {
        String agreement = signed("a", "2020-01-01/2099-12-31", Play.AAMEER);
        String address = "/cooperations/" + id + "/service-agreements/" + agreement;

        JsonNode read = leader.read("/api/v1" + address);
        assertThat(read.path("agreement").path("state").asString()).isEqualTo("running");
        assertThat(read.path("versions").path(0).path("says").path("quality").asString())
                .isEqualTo("unknown");
        String html = page.get(address).body();
        assertThat(html)
                .contains("Werkplekken.", "Naar gebruik.", "onbekend", "Geen voorstel voor de uitwerking.", "loopt")
                .contains("niemand; de overeenkomst loopt")
                .contains("voorspelde vertrouwen de beheersing niet", "Overeenkomst herzien")
                .doesNotContain("??");
        assertThat(page.get(address + "?lang=en").body()).contains("trust did not predict controls");
        assertThat(page.get("/cooperations/" + id + "/service-agreements").body())
                .contains("a" + mark, address);
        assertThat(page.get("/cooperations/" + id).body()).contains(address);
        ApiClient outsider = new ApiClient(port, People.READER);
        assertThat(outsider.get("/api/v1" + address).statusCode()).isEqualTo(404);
        assertThat(leader.get("/api/v1/cooperations/" + id + "/service-agreements/999999999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/api/v1/cooperations/" + id + "/service-agreements/x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasAgreedIsKeptAsPdfAmongTheDocumentsOfTheClientAndNothingElseIs() throws Exception {
        String agreement = agreed("a", "ict");
        String address = "/cooperations/" + id + "/service-agreements/" + agreement;
        String papers = "/cooperations/" + id + "/papers";
        Map<String, String> wanted =
                Map.of("kind", "service-agreement", "agreement", agreement, "municipality", "GM9101");

        assertThat(page.get(address).body()).contains("Als PDF bewaren om te tekenen");
        assertThat(page.get(address + "?lang=en").body()).contains("Keep as PDF to sign");
        HttpResponse<String> filed = page.follow(page.submit(address, papers, wanted));
        assertThat(filed.body()).contains("Record below who signed it");
        page.get(address + "/papers/service-agreement.pdf?lang=nl");
        assertThat(page.get(address).body())
                .as("a file in another language changes no page")
                .contains("Service agreement");
        HttpResponse<String> kept = page.get(filed.uri().getPath() + "?lang=nl");
        assertThat(kept.uri().getPath()).startsWith("/cooperations/" + id + "/documents/");
        assertThat(kept.body())
                .as("what is signed is in the language of the record")
                .contains("DVO ict van Aameer, Opdrachtgever Aameer")
                .doesNotContain("Service agreement");
        assertThat(kept.body()).contains("opdrachtnemer a" + mark, "PDF");
        assertThat(kept.body())
                .as("the category is proposed, and nobody confirmed it")
                .contains(
                        "nog niet bepaald",
                        "Gebruikelijk voor dit soort document: convenanten (Woo artikel 3.3, lid 2, onder f). Nog niet"
                                + " bevestigd.",
                        "Deze categorie bevestigen");
        assertThat(jdbc.sql("select p.document from service_agreement_paper p"
                                + " join service_agreement_course c on c.version = p.version where c.id = ?")
                        .param(Long.valueOf(agreement))
                        .query(String.class)
                        .list())
                .as("it is known of which version it was made")
                .containsExactly(kept.uri().getPath().replaceAll(".*/", ""));
        String document = kept.uri().getPath();
        assertThat(page.get(address).body())
                .as("what was kept is there in the place of keeping it")
                .contains("Bewaard om te tekenen", "href=\"" + document + "\"", ", versie 1, SHA-256 ")
                .doesNotContain("Als PDF bewaren om te tekenen", "??");
        HttpResponse<String> again = page.follow(page.submit(address, papers, wanted));
        assertThat(again.uri().getPath()).isEqualTo(address);
        assertThat(again.body()).contains("role=\"alert\"", "is al bewaard om te tekenen");
        agreed("a", "ict");
        assertThat(page.get(address).body())
                .as("a newer version has not been kept")
                .contains("Als PDF bewaren om te tekenen")
                .doesNotContain("Bewaard om te tekenen");

        assertThat(post(leader, Map.of("kind", "service-agreement", "municipality", "GM9101")))
                .isEqualTo(422);
        assertThat(post(leader, Map.of("kind", "service-agreement", "agreement", agreement, "municipality", "GM9102")))
                .isEqualTo(422);
        assertThat(post(leader, Map.of("kind", "service-agreement", "agreement", "999999999")))
                .isEqualTo(404);
        assertThat(post(new ApiClient(port, "secretaris-bergveld"), wanted)).isEqualTo(403);
        assertThat(post(new ApiClient(port, "secretaris-coeverdam"), wanted)).isEqualTo(404);
        agreeing.draft(
                SYSTEM,
                new DraftServiceAgreement(
                        id,
                        mark,
                        Play.AAMEER,
                        ServiceContent.told("d" + mark, "Netwerk.", null, null),
                        ServiceAgreementState.DRAFT,
                        EffectiveDate.parse("2025-12-01"),
                        null));
        String draft = leader.read("/api/v1/service-agreements?q=d" + mark)
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(page.get("/cooperations/" + id + "/service-agreements/" + draft)
                        .body())
                .doesNotContain("Als PDF bewaren om te tekenen");
        assertThat(post(leader, Map.of("kind", "service-agreement", "agreement", draft)))
                .isEqualTo(409);
    }

    @Test
    void theAgreementOfAClientThatLeftIsNotKeptToSignAndThePageSaysWhy() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        play.leaves(id, Play.COEVERDAM);
        String agreement = laidDown(
                "a",
                "ict",
                Play.COEVERDAM,
                ServiceContent.told("a" + mark, "Werkplekken.", EffectiveDate.parse("2026/2029"), null),
                ServiceAgreementState.AGREED);
        String address = "/cooperations/" + id + "/service-agreements/" + agreement;

        assertThat(page.get(address).body())
                .contains("De opdrachtgever is geen partner meer van dit samenwerkingsverband.")
                .doesNotContain("Als PDF bewaren om te tekenen", address + "/revision", "gaat u ermee verder", "??");
        HttpResponse<String> revised = leader.post("/api/v1" + address + "/revisions", Map.of());
        assertThat(revised.statusCode()).isEqualTo(409);
        assertThat(revised.body()).contains("wordt niet meer herzien");
        HttpResponse<String> refused = page.follow(page.submit(
                address,
                "/cooperations/" + id + "/papers",
                Map.of("kind", "service-agreement", "agreement", agreement, "municipality", "GM9103")));
        assertThat(refused.uri().getPath()).isEqualTo(address);
        assertThat(refused.body()).contains("role=\"alert\"", "neemt niet deel aan dit samenwerkingsverband");
    }

    @Test
    void anAgreementWhoseContractorLeftBeforeItSignedSaysThatItMustBeRevised() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        long agreement = agreedWithCoeverdam();
        String address = "/cooperations/" + id + "/service-agreements/" + agreement;
        assertThat(page.get(address).body())
                .contains("aan deze overeenkomst wordt niet gewerkt")
                .doesNotContain("Deze overeenkomst moet worden herzien");

        play.leaves(id, Play.COEVERDAM);

        assertThat(page.get(address).body())
                .contains("Deze overeenkomst moet worden herzien", "Overeenkomst herzien")
                .contains("een opdrachtnemer buiten het samenwerkingsverband")
                .doesNotContain("Als PDF bewaren om te tekenen")
                .doesNotContain("de gemeentesecretaris van Coeverdam", "??");
        assertThat(page.get(address + "?lang=en").body()).contains("This agreement must be revised");
        signsForWhoLeft(address);
    }

    private long agreedWithCoeverdam() {
        return play.agreedWith(id, Play.COEVERDAM, "c" + mark, mark);
    }

    /** Only whoever leads has the form; what is wrong comes back with what was typed. */
    private void signsForWhoLeft(String address) throws Exception {
        String sign = address + "/contractor-signature";
        Browser secretary = secretary();
        assertThat(secretary.get(address + "?lang=nl").body())
                .contains("legt de projectleider dat op deze pagina vast")
                .doesNotContain(sign);
        assertThat(secretary
                        .submit(address, sign, Map.of("signedBy", "burgemeester"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.get(address + "?lang=en").body()).contains("Record the signature of", "Who signed?");
        assertThat(page.get(address + "?lang=nl").body()).contains(sign, "Handtekening van", "Wie tekende?");

        String api = "/api/v1" + address + "/contractor-signatures";
        assertThat(new ApiClient(port, "secretaris-aameer")
                        .post(api, Map.of("signedBy", "burgemeester"))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> mistaken = leader.post(api, Map.of("effectiveOn", "2025-01-01", "signedFile", "weg"));
        assertThat(mistaken.statusCode()).isEqualTo(422);
        assertThat(mistaken.body()).contains("\"signedBy\"", "\"effectiveOn\"", "\"signedFile\"");

        HttpResponse<String> wrong = page.submit(address, sign, Map.of("signedBy", "", "document", "Zaak 12"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-signedBy\"", "value=\"Zaak 12\"");
        Map<String, String> signature = Map.of("signedBy", "burgemeester", "effectiveOn", "2026-09-20");
        assertThat(page.follow(page.submit(address, sign, signature)).body())
                .contains("Vastgelegd: de opdrachtnemer heeft getekend.", "burgemeester", "20 september 2026")
                .doesNotContain(sign, "Deze overeenkomst moet worden herzien", "??");
        assertThat(page.follow(page.submit(address, sign, signature)).body())
                .as("pressed twice")
                .contains("role=\"alert\"");
        assertThat(leader.post(api, Map.of("signedBy", "burgemeester")).statusCode())
                .as("signed already")
                .isEqualTo(409);
    }

    @Test
    void theSignatureOfAContractorThatLeftIsRecordedOverTheApiToo() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        String address = "/api/v1/cooperations/" + id + "/service-agreements/" + agreedWithCoeverdam();
        Map<String, String> signature = Map.of("signedBy", "burgemeester", "effectiveOn", "2026-09-20");
        assertThat(leader.post(address + "/contractor-signatures", signature).statusCode())
                .as("it has not left")
                .isEqualTo(409);
        play.leaves(id, Play.COEVERDAM);

        HttpResponse<String> signed = leader.post(address + "/contractor-signatures", signature);
        assertThat(signed.statusCode()).isEqualTo(201);
        assertThat(leader.read(address).path("steps").path(0).path("step").asString())
                .isEqualTo("signed_by_contractor");
    }

    @Test
    void theApiTellsWhatDiffersBetweenVersionsAndWhatIsRemarkable() throws Exception {
        String agreement = agreed("a", "ict");
        agreeing.draft(
                SYSTEM,
                new DraftServiceAgreement(
                        id,
                        "ict",
                        Play.AAMEER,
                        ServiceContent.told(
                                "a" + mark, "Werkplekken en netwerk.", EffectiveDate.parse("2024/2025"), null),
                        ServiceAgreementState.AGREED,
                        EffectiveDate.parse("2025-12-02"),
                        null));
        String address = "/api/v1/cooperations/" + id + "/service-agreements/" + agreement;
        JsonNode fields = leader.read(address + "/differences?from=1&to=2").path("fields");
        assertThat(fields.valueStream().map(one -> one.path("field").asString()))
                .containsExactly("content", "term");
        assertThat(fields.path(0).path("before").asString()).isEqualTo("Werkplekken.");
        assertThat(fields.path(0).path("after").asString()).isEqualTo("Werkplekken en netwerk.");
        assertThat(fields.path(0).path("pieces").valueStream().map(one -> one.path("kind")
                        .asString()))
                .contains("same", "inserted");
        assertThat(leader.get(address + "/differences?from=1&to=3").statusCode())
                .isEqualTo(404);
        assertThat(leader.get(address + "/differences?from=1&to=x").statusCode())
                .isIn(400, 422);
        assertThat(leader.read(address).path("warnings").valueStream().map(one -> one.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("term", "conflicts");
    }

    @Test
    void aFirstAgreementIsBegunOnThePageOfAgreementsAndOverTheApi() throws Exception {
        id = play.start(Play.AAMEER, Play.BERGVELD);
        String list = "/cooperations/" + id + "/service-agreements";
        String begin = list + "/beginnings";
        assertThat(page.get(list + "?lang=nl").body())
                .contains("Een overeenkomst beginnen", "na de tweede beslissing van de raden")
                .doesNotContain(begin, "??");
        String field = opening.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        play.skip(id, "userTask_draftBusinessCase");
        for (MunicipalityCode partner : List.of(Play.AAMEER, Play.BERGVELD)) {
            deciding.decide(
                    Play.of(partner, Role.COLLEGE),
                    id,
                    new DecideOnTaskField(field, partner, FieldDecision.GO, null, Play.TODAY, Particulars.NONE));
        }
        play.skip(id, "userTask_draftServiceAgreement");
        assertThat(page.get(list).body()).contains(begin, "ICT", ", opdrachtgever Aameer", ", opdrachtgever Bergveld");
        assertThat(page.get(list + "?lang=en").body()).contains("Begin an agreement", ", client Aameer");
        HttpResponse<String> nothing = page.submit(list + "?lang=nl", begin, Map.of("agreement", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("href=\"#f-agreement\"", "Kies het taakveld en de opdrachtgever.");
        Map<String, String> chosen = Map.of("agreement", field + "/GM9101");
        assertThat(page.follow(page.submit(list, begin, chosen)).body())
                .contains("De overeenkomst is begonnen", "en wat daar openstaat")
                .contains("Gevraagd en nog niet opgesteld", "Nu aan zet: de gemeentesecretaris van Aameer")
                .doesNotContain("value=\"" + field + "/GM9101\"", "Geen overeenkomsten", "href=\"/tasks/", "??");
        assertThat(secretary().get(list).body())
                .contains(
                        "href=\"/tasks/"
                                + play.open(id, "userTask_draftServiceAgreement")
                                        .get(0)
                                        .id() + "\"",
                        "Naar de taak ‘DVO opstellen’");
        assertThat(page.follow(page.submit(list, begin, chosen)).body())
                .as("pressed twice")
                .contains("er is niets opnieuw begonnen");
        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(1);
        Browser council = new Browser(port);
        council.signIn("griffier-aameer", ApiClient.PASSWORD);
        assertThat(council.get(list).body()).doesNotContain("Een overeenkomst beginnen", begin);

        String api = "/api/v1" + begin;
        JsonNode possible = leader.read(api);
        assertThat(possible.path("why").asString()).isEqualTo("none");
        assertThat(possible.path("items").valueStream().map(one -> one.path("client")
                        .asString()))
                .containsExactly("GM9102");
        HttpResponse<String> mistaken = leader.post(api, Map.of());
        assertThat(mistaken.statusCode()).isEqualTo(422);
        assertThat(mistaken.body()).contains("\"taskField\"", "\"client\"");
        Map<String, String> second = Map.of("taskField", field, "client", "GM9102");
        assertThat(leader.post(api, second).statusCode()).isEqualTo(201);
        assertThat(leader.post(api, second).statusCode()).isEqualTo(409);
        assertThat(leader.read(api).path("why").asString()).contains("er al een overeenkomst of wordt eraan gewerkt");
        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(2);
        long signed = play.signedAgreement(id, Play.AAMEER, field, "2026-01-01/2029-12-31");
        assertThat(page.get(list + "/" + signed).body())
                .as("back to what it is about")
                .contains("href=\"/cooperations/" + id + "/task-fields/" + field + "\"");
    }

    @Test
    void whatIsSignedIsNotKeptToBeSignedAgain() throws Exception {
        String agreement = signed("a", "2020-01-01/2099-12-31", Play.AAMEER);
        String address = "/cooperations/" + id + "/service-agreements/" + agreement;

        assertThat(page.get(address).body()).doesNotContain("Als PDF bewaren om te tekenen");
        HttpResponse<String> refused = leader.post(
                "/api/v1/cooperations/" + id + "/papers", Map.of("kind", "service-agreement", "agreement", agreement));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("al getekend");
        assertThat(leader.get("/api/v1" + address + "/papers/service-agreement.pdf")
                        .statusCode())
                .as("it can still be taken along")
                .isEqualTo(200);
    }

    @Test
    void anAgreementThatNobodyHasATaskForSaysSoAndIsTakenUpAgainByRevisingIt() throws Exception {
        String address = "/cooperations/" + id + "/service-agreements/";
        String first = address + agreed("a", "ict");
        assertThat(page.get(first).body())
                .contains("aan deze overeenkomst wordt niet gewerkt", "Met ‘Overeenkomst herzien’")
                .doesNotContain("de gemeentesecretaris van Aameer", "??");
        assertThat(page.get("/cooperations/" + id + "/service-agreements").body())
                .contains("niemand: er wordt niet aan gewerkt");

        String revised =
                page.follow(page.submit(first, first + "/revision", Map.of())).body();
        assertThat(revised)
                .contains("De herziening is begonnen", "href=\"/cooperations/" + id + "\"", "en wat daar openstaat")
                .contains("de gemeentesecretaris van Aameer")
                .doesNotContain("wordt niet gewerkt", "Overeenkomst herzien", "??");
        assertThat(page.get("/cooperations/" + id + "/service-agreements").body())
                .doesNotContain("niemand: er wordt niet aan gewerkt");
        assertThat(leader.post("/api/v1" + first + "/revisions", Map.of()).statusCode())
                .isEqualTo(409);

        assertThat(page.follow(page.submit(first, first + "/revision", Map.of()))
                        .body())
                .as("pressed twice")
                .contains("er is niets opnieuw begonnen", "href=\"/cooperations/" + id + "\"", "en wat daar openstaat")
                .doesNotContain("role=\"alert\"", "??");
        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(1);

        String second = address + agreed("b", "inkoop");
        Browser secretary = secretary();
        assertThat(secretary
                        .follow(secretary.submit(second, second + "/revision", Map.of()))
                        .body())
                .contains("href=\"/tasks?cooperation=" + id + "\"", "Naar uw taken in dit samenwerkingsverband");
    }

    private Browser secretary() {
        Browser secretary = new Browser(port);
        secretary.signIn("secretaris-aameer", ApiClient.PASSWORD);
        return secretary;
    }

    @Test
    void aDraftTakesAmountsAsPeopleWriteThemAndShowsThemSoAndNeverSpeaksOfVotes() throws Exception {
        String agreement = "/cooperations/" + id + "/service-agreements/" + agreed("a", "ict");
        page.submit(agreement, agreement + "/revision", Map.of());
        String task = "/tasks/"
                + play.open(id, "userTask_draftServiceAgreement").get(0).id();
        Browser secretary = secretary();

        assertThat(secretary.get(task).body())
                .contains("Hier staat straks welke uitwerking en beheersing worden voorgesteld")
                .doesNotContain("Vul in hoe is besloten", "??");
        Map<String, String> draft = new HashMap<>(Map.of(
                "_check", "true",
                "contractorKind", "outside",
                "contractor", "Rekencentrum",
                "content", "Werkplekken.",
                "reviewOn", "2028",
                "priceKind", "hours_rate",
                "hours", "1.200,5",
                "rate", "85,555",
                "yearPrice", "96.640,25"));
        assertThat(secretary.submit(task, task, draft).body())
                .contains("Vul een getal in met hoogstens 2 decimalen, bijvoorbeeld 1250,50.");
        draft.put("rate", "80,50");
        draft.put("reviewOn", "?");
        HttpResponse<String> never = secretary.submit(task, task, draft);
        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(never.body()).contains("Vul in wanneer u opnieuw naar deze overeenkomst kijkt");
        draft.put("reviewOn", "2028");
        assertThat(secretary.submit(task, task, draft).body())
                .contains("value=\"1200,5\"", "value=\"80,50\"", "value=\"96640,25\"")
                .contains("Geen voorstel voor de uitwerking", "voorspelde vertrouwen de beheersing niet")
                .doesNotContain("Dit kan niet kloppen");
        draft.remove("_check");
        assertThat(secretary.follow(secretary.submit(task, task, draft)).body())
                .as("what it came to, without why")
                .contains("Geen voorstel voor de uitwerking")
                .doesNotContain("voorspelde vertrouwen de beheersing niet", "??");
    }

    @Test
    void whoSignsIsToldWhereADocumentIsMarkedAsSignedAsLongAsThereIsNone() throws Exception {
        String agreement = "/cooperations/" + id + "/service-agreements/" + agreed("a", "ict");
        page.submit(agreement, agreement + "/revision", Map.of());
        agreed("a", "ict");
        String task = "/tasks/"
                + play.open(id, "userTask_recordContractorSignature").get(0).id();

        assertThat(page.get(task).body())
                .contains("Lees de hele overeenkomst", "href=\"" + agreement.replaceAll("[0-9]+$", ""))
                .contains("Er is nog geen getekend stuk om te kiezen", "Als ondertekend aanmerken")
                .contains("href=\"/cooperations/" + id + "/documents?kind=")
                .contains("Hier staat straks of de overeenkomst hiermee door beide kanten is getekend")
                .doesNotContain("Vul in hoe is besloten", "??");

        String papers = "/cooperations/" + id + "/papers";
        HttpResponse<String> kept = page.submit(
                agreement,
                papers,
                Map.of(
                        "kind", "service-agreement",
                        "agreement", agreement.replaceAll(".*/", ""),
                        "municipality", "GM9101"));
        String document = page.follow(kept).uri().getPath();
        page.submit(
                document,
                document + "/signature",
                Map.of("version", "1", "on", LocalDate.now(Dutch.ZONE).toString(), "by", "GM9101:mayor"));
        assertThat(page.get(task).body()).doesNotContain("Er is nog geen getekend stuk om te kiezen");
    }

    private int post(ApiClient by, Map<String, String> wanted) throws Exception {
        return by.post("/api/v1/cooperations/" + id + "/papers", wanted).statusCode();
    }

    @Test
    void differencesOfSeveralVersionsHaveIdsOfTheirOwn() throws Exception {
        for (String asked : List.of("Werkplekken.", "Werkplekken en netwerk.", "Netwerk en applicaties.")) {
            agreeing.draft(
                    SYSTEM,
                    new DraftServiceAgreement(
                            id,
                            mark,
                            Play.AAMEER,
                            ServiceContent.told("a" + mark, asked, EffectiveDate.parse("2026"), null),
                            ServiceAgreementState.DRAFT,
                            EffectiveDate.parse("2025-12-01"),
                            null));
        }
        String agreement = leader.read("/api/v1/cooperations/" + id + "/service-agreements")
                .path("items")
                .path(0)
                .path("id")
                .asString();

        String html = page.get("/cooperations/" + id + "/service-agreements/" + agreement)
                .body();

        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("v2-0", "v3-0");
    }

    @Test
    void anAgreementIsRevisedAndEndedOnItsPage() throws Exception {
        String agreement = signed("a", "2020-01-01/2099-12-31", Play.AAMEER);
        String address = "/cooperations/" + id + "/service-agreements/" + agreement;

        HttpResponse<String> refused =
                page.submit(address, address + "/ending", Map.of("on", "gisteren", "reason", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("gisteren");
        for (String day : List.of("gisteren", "2019-01-01")) {
            HttpResponse<String> both = leader.post("/api/v1" + address + "/endings", Map.of("on", day, "reason", " "));
            assertThat(both.statusCode()).isEqualTo(422);
            assertThat(both.body()).contains("\"field\":\"on\"", "\"field\":\"reason\"");
        }
        page.submit(address, address + "/revision", Map.of());
        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(1);
        String revising = "aan een herziening werkt nu: de gemeentesecretaris van Aameer";
        String task = "href=\"/tasks/"
                + play.open(id, "userTask_draftServiceAgreement").get(0).id() + "\"";
        assertThat(page.get("/cooperations/" + id + "/service-agreements").body())
                .contains(revising);
        assertThat(page.get(address).body()).contains(revising).doesNotContain(task, "??");
        assertThat(secretary().get(address).body())
                .contains(revising, task, "Naar de taak ‘DVO opstellen’")
                .doesNotContain("task-fields");
        page.submit(address, address + "/ending", Map.of("on", "2026-09-01", "reason", "Zelf doen."));

        assertThat(leader.read("/api/v1" + address)
                        .path("agreement")
                        .path("state")
                        .asString())
                .isEqualTo("ended");
        assertThat(page.get(address).body()).contains("Zelf doen.", "beëindigd");
        assertThat(leader.post("/api/v1" + address + "/endings", Map.of("on", "2026-09-02", "reason", "Nog eens."))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anEndThatLiesAheadIsShownAsSuchAndMovedOrWithdrawnOnThePage() throws Exception {
        String agreement = signed("a", "2020-01-01/2099-12-31", Play.AAMEER);
        String address = "/cooperations/" + id + "/service-agreements/" + agreement;
        Map<String, String> end = Map.of("on", "2098-07-01", "reason", "Zelf doen.");

        assertThat(page.follow(page.submit(address, address + "/ending", end)).body())
                .contains("geldt niet meer vanaf 1 juli 2098", "loopt, eindigt op 1 juli 2098")
                .contains("Het einde wijzigen of intrekken", "Einde intrekken", "value=\"01-07-2098\"")
                .doesNotContain("Overeenkomst beëindigen", "??");
        for (String list : List.of("/cooperations/" + id + "/service-agreements", "/service-agreements?q=" + mark)) {
            assertThat(page.get(list).body()).as(list).contains("loopt, eindigt op 1 juli 2098");
        }
        assertThat(page.get("/cooperations/" + id).body()).contains("loopt, eindigt op 1 juli 2098");
        assertThat(leader.read("/api/v1" + address)
                        .path("agreement")
                        .path("state")
                        .asString())
                .isEqualTo("running");

        page.submit(address, address + "/ending", Map.of("on", "2097-01-01", "reason", "Eerder."));
        assertThat(page.get(address).body()).contains("loopt, eindigt op 1 januari 2097");
        HttpResponse<String> wrong = page.submit(address, address + "/ending/withdrawal", Map.of("reason", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-reason\"");
        assertThat(page.follow(page.submit(address, address + "/ending/withdrawal", Map.of("reason", "Het blijft.")))
                        .body())
                .contains("Het einde is ingetrokken", "Het blijft.", "Zelf doen.", "Eerder.", "Overeenkomst beëindigen")
                .doesNotContain("eindigt op", "??");
        assertThat(leader.post("/api/v1" + address + "/endings/withdrawals", Map.of("reason", "Nog eens."))
                        .statusCode())
                .isEqualTo(409);
        assertThat(leader.post("/api/v1" + address + "/endings", end).statusCode())
                .isEqualTo(201);
        assertThat(leader.post("/api/v1" + address + "/endings/withdrawals", Map.of("reason", "Toch niet."))
                        .statusCode())
                .isEqualTo(201);
    }

    private String laidDown(String contractor, ServiceAgreementState state, String term) throws Exception {
        return laidDown(
                contractor,
                "ict",
                Play.AAMEER,
                ServiceContent.told(contractor + mark, "Werkplekken.", EffectiveDate.parse(term), null),
                state);
    }

    @Test
    void anAgreementAndWhatRevisesItLeadToEachOtherAndAreToldApart() throws Exception {
        String above = "/cooperations/" + id + "/service-agreements/";
        String old = above + laidDown("a", ServiceAgreementState.SIGNED, "2020-01-01/2099-12-31");
        String draft = above + laidDown("b", ServiceAgreementState.DRAFT, "2098-01-01/2099-12-31");

        assertThat(page.get(draft).body())
                .contains("Herziening van", "href=\"" + old + "\"", "DVO ict van Aameer, getekend 1 december 2025")
                .doesNotContain("Opgevolgd door", "??");
        assertThat(page.get(old).body())
                .contains("Wordt herzien in", "href=\"" + draft + "\"", "DVO ict van Aameer (2)")
                .doesNotContain("Herziening van", "Opgevolgd door", "??");
        assertThat(page.get(draft + "?lang=en").body()).contains("Revision of", ", signed 1 December 2025");
        page.get(draft + "?lang=nl");
        for (String list : List.of("/cooperations/" + id + "/service-agreements", "/service-agreements?q=" + mark)) {
            assertThat(page.get(list).body())
                    .as(list)
                    .containsOnlyOnce("herziening van de overeenkomst getekend 1 december 2025");
        }

        page.submit(old, old + "/ending", Map.of("on", "2097-01-01", "reason", "Opgezegd."));
        assertThat(page.get(draft).body())
                .contains("geldt niet meer vanaf 1 januari 2097. De herziening gaat gewoon door")
                .contains("geldt daartussen geen overeenkomst");
        assertThat(page.get(old).body()).contains("Die gaat door, ook al geldt deze overeenkomst niet meer vanaf");
        page.submit(old, old + "/ending/withdrawal", Map.of("reason", "Het blijft."));
        assertThat(page.get(draft).body()).doesNotContain("De herziening gaat gewoon door");

        laidDown("b", ServiceAgreementState.SIGNED, "2098-01-01/2099-12-31");
        String signed = above
                + leader.read("/api/v1/service-agreements?q=b" + mark + "&state=signed")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        assertThat(page.get(old).body())
                .contains("Opgevolgd door", "href=\"" + signed + "\"", "Opvolger geldt vanaf")
                .doesNotContain("Wordt herzien in", "??");
        for (String list : List.of("/cooperations/" + id + "/service-agreements", "/service-agreements?q=" + mark)) {
            assertThat(page.get(list).body()).as(list).containsOnlyOnce("opvolger geldt vanaf 1 januari 2098");
        }

        page.submit(old, old + "/ending", Map.of("on", "2099-01-01", "reason", "Opgezegd."));
        assertThat(page.get(old).body())
                .as("a later end is overtaken, and until when it held is said by its day")
                .contains("Daarom houdt deze overeenkomst al op 1 januari 2098 op.");
    }
}
