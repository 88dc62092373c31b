package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityRemark;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RemarkSubject;
import nl.samenspoor.municipality.SupplementMunicipality;
import nl.samenspoor.municipality.SupplementingMunicipalities;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The administrator registers municipalities of the whole country, with their councils and figures. */
@IntegrationTest
class MunicipalitiesOverHttpTest {

    private static final String PAGES = "/municipalities";
    private static final String API = "/api/v1/municipalities";

    @Autowired
    People people;

    @Autowired
    SupplementingMunicipalities supplementing;

    @LocalServerPort
    int port;

    private Browser administrator;
    private Browser leader;
    private ApiClient api;

    @BeforeEach
    void signIn() {
        people.register();
        administrator = new Browser(port);
        administrator.signIn("beheerder", ApiClient.PASSWORD);
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        api = new ApiClient(port, "beheerder");
    }

    private HttpResponse<String> register(Map<String, String> form) {
        return administrator.submit(PAGES + "/new", PAGES, form);
    }

    private String registered(String code) {
        register(Map.of("code", code, "name", "Proef " + code, "province", "PV26"));
        return PAGES + "/" + code;
    }

    @Test
    void aMunicipalityElsewhereCanTakePartAsSoonAsItIsRegistered() {
        HttpResponse<String> done = register(
                Map.of("code", "GM9701", "name", "Oudewater <b>", "province", "PV26", "validFrom", "1 januari 2019"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(administrator.get(PAGES + "/GM9701").body())
                .contains("Oudewater &lt;b&gt;", "Utrecht", "sinds 1 januari 2019");
        assertThat(leader.get("/cooperations/new").body())
                .contains("value=\"GM9701\"", "Overijssel</p>", "Utrecht</p>", "Oudewater &lt;b&gt;");
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasTypedStays() {
        HttpResponse<String> odd =
                register(Map.of("code", "0344", "name", " ", "province", "PV99", "validFrom", "31-13-2019"));

        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("href=\"#f-code\"", "href=\"#f-name\"", "href=\"#f-validFrom\"");
        assertThat(odd.body()).contains("value=\"0344\"", "value=\"31-13-2019\"");
    }

    @Test
    void aCodeIsRegisteredOnce() throws Exception {
        registered("GM9702");

        HttpResponse<String> again = register(Map.of("code", "GM9702", "name", "Anders"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("href=\"#f-code\"", "al vastgelegd");
        api.read(409, api.post(API, Map.of("code", "GM9702", "name", "Anders")));
    }

    @Test
    void everybodyReadsAndOnlyTheAdministratorRecords() throws Exception {
        String page = registered("GM9703");

        assertThat(leader.get(PAGES).statusCode()).isEqualTo(200);
        assertThat(leader.get(page).body()).contains("Proef GM9703").doesNotContain("Samenstelling vastleggen");
        assertThat(leader.get(PAGES + "/new").statusCode()).isEqualTo(403);
        assertThat(leader.get(page + "/councils/new").statusCode()).isEqualTo(403);
        assertThat(leader.get(page + "/figures/new").statusCode()).isEqualTo(403);
        ApiClient other = new ApiClient(port, People.LEADER);
        other.read(403, other.post(API, Map.of("code", "GM9704", "name", "x")));
        other.read(403, other.post(API + "/GM9703/councils", Map.of()));
        other.read(403, other.post(API + "/GM9703/figures", Map.of()));
        assertThat(administrator.get(PAGES + "/GM0000").statusCode()).isEqualTo(404);
        assertThat(administrator.get(PAGES + "/Utrecht").statusCode()).isEqualTo(404);
        api.read(404, api.post(API + "/GM0000/councils", Map.of()));
    }

    @Test
    void aCouncilIsRecordedPerTermAndCorrectedWithItsReason() throws Exception {
        String page = registered("GM9705");
        String form = page + "/councils/new";

        HttpResponse<String> odd = administrator.submit(
                form, page + "/councils", Map.of("from", "gisteren", "seats", "tien", "fraction", "CDA", "taken", ""));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body())
                .contains("href=\"#f-from\"", "href=\"#f-seats\"", "href=\"#f-fractions\"", "value=\"CDA\"");
        Map<String, String> council = Map.of(
                "from",
                "2022-03-30",
                "seats",
                "21",
                "fraction",
                "Dorpsbelang, lokaal",
                "taken",
                "8",
                "coalition",
                "0",
                "aldermen",
                "2",
                "source",
                "proces-verbaal");
        assertThat(administrator.submit(form, page + "/councils", council).statusCode())
                .isEqualTo(302);
        assertThat(administrator.submit(form, page + "/councils", council).statusCode())
                .isEqualTo(409);

        JsonNode version = api.read(API + "/GM9705/councils").at("/items/0");
        assertThat(version.at("/what/seats").asInt()).isEqualTo(21);
        assertThat(version.at("/what/fractions/0/name").asString()).isEqualTo("Dorpsbelang, lokaal");
        assertThat(version.at("/what/aldermen").size()).isEqualTo(2);
        assertThat(version.at("/recordedBy").asString()).isEqualTo("beheerder");
        String correcting = form + "?corrects=" + version.get("id").asString();
        assertThat(administrator.get(correcting).body()).contains("value=\"Dorpsbelang, lokaal\"", "value=\"8\"");
        Map<String, String> right = Map.of(
                "from",
                "2022-03-30",
                "seats",
                "23",
                "fraction",
                "Dorpsbelang",
                "taken",
                "9",
                "corrects",
                version.get("id").asString(),
                "why",
                "Verkeerd geteld <i>");
        assertThat(administrator.submit(correcting, page + "/councils", right).statusCode())
                .isEqualTo(302);
        assertThat(administrator.submit(correcting, page + "/councils", right).statusCode())
                .as("somebody else corrected it meanwhile")
                .isEqualTo(409);

        assertThat(leader.get(page).body())
                .contains("Dorpsbelang 9", "Verkeerd geteld &lt;i&gt;", "Eerdere versies", "Dorpsbelang, lokaal 8");
        assertThat(api.read(API + "/GM9705").at("/councils").size()).isEqualTo(1);
        assertThat(api.read(API + "/GM9705/councils").get("items").size()).isEqualTo(2);
    }

    @Test
    void allThatIsWrongWithACouncilIsSaidAtOnce() throws Exception {
        String page = registered("GM9731");
        String rows = "from=2022-03-30&until=2021&seats=46&source=s"
                + "&fraction=Dorpsbelang&taken=x&aldermen=&fraction=Dorpsbelang&taken=5&aldermen="
                + "&fraction=Samen&taken=-1&aldermen=&fraction=&taken=2&aldermen=";

        HttpResponse<String> refused =
                administrator.postForm(page + "/councils", rows + "&" + administrator.token(page + "/councils/new"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-until\"", "href=\"#f-seats\"", "&#39;x&#39; is geen geheel getal")
                .contains("maar één keer voorkomen", "Regel 4: vul de naam in")
                .doesNotContain("Regel 1: vul de naam in", "Regel 3: vul de naam in", "hebben samen");
        assertThat(api.post(
                                API + "/GM9731/councils",
                                Map.of("from", "gisteren", "seats", 46, "source", "s".repeat(2001)))
                        .body())
                .contains("\"from\"", "\"seats\"", "\"source\"");
    }

    @Test
    void aCodeIsTakenInSmallLettersToo() {
        assertThat(register(Map.of("code", "gm9732", "name", "Kleindorp")).statusCode())
                .isEqualTo(302);
        assertThat(administrator.get(PAGES + "/GM9732").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherOrderOfFractionsIsNoOtherCouncil() throws Exception {
        String page = registered("GM9721");
        Map<String, Object> council = new HashMap<>(Map.of(
                "from",
                "2022-03-30",
                "seats",
                21,
                "fractions",
                List.of(Map.of("name", "Dorpsbelang", "seats", 8), Map.of("name", "Samen", "seats", 5))));
        api.read(201, api.post(API + "/GM9721/councils", council));
        JsonNode version = api.read(API + "/GM9721/councils").at("/items/0");
        council.put(
                "fractions", List.of(Map.of("name", "Samen", "seats", 5), Map.of("name", "Dorpsbelang", "seats", 8)));
        council.put("corrects", version.get("id").asLong());
        council.put("why", "Andere volgorde");

        api.post(API + "/GM9721/councils", council);

        assertThat(api.read(API + "/GM9721/councils").get("items").size()).isEqualTo(1);
        assertThat(leader.get(page).body()).doesNotContain("Andere volgorde");
    }

    @Test
    void aMunicipalityThatEndsTakesPartInNothingNewAndShowsItWhereItTakesPart() throws Exception {
        String page = registered("GM9722");
        registered("GM9723");
        registered("GM9724");
        assertThat(leader.get(page + "/end").statusCode()).isEqualTo(403);
        Map<String, Object> started = Map.of(
                "name",
                "Aflopend verband",
                "partners",
                List.of(Map.of("municipality", "GM9722"), Map.of("municipality", "GM9723")),
                "signal",
                Map.of("source", "college", "kind", "cost_and_vulnerability", "text", "Te weinig mensen."),
                "startedOn",
                Map.of("value", "2020-01-01", "precision", "day"));
        ApiClient other = new ApiClient(port, People.LEADER);
        String id = other.read(201, other.post("/api/v1/cooperations", started))
                .get("id")
                .asString();

        HttpResponse<String> odd = administrator.submit(
                page + "/end",
                page + "/end",
                Map.of("validUntil", "morgen", "successor", "GM9722", "source", "wet <i>"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("href=\"#f-validUntil\"", "value=\"wet &lt;i&gt;\"");
        assertThat(administrator
                        .submit(page + "/end", page + "/end", Map.of("validUntil", "2021-01-01", "successor", "GM9722"))
                        .body())
                .contains("href=\"#f-successor\"");
        Map<String, String> end = Map.of("validUntil", "2021-01-01", "successor", "GM9724", "source", "wet <i>");
        assertThat(administrator.submit(page + "/end", page + "/end", end).statusCode())
                .isEqualTo(302);
        api.read(200, api.send("PUT", API + "/GM9722/end", "{\"validUntil\": \"2022-01-01\"}", "application/json"));

        assertThat(leader.get(page).body())
                .contains("tot 1 januari 2022", "tot 1 januari 2021, gaat op in Proef GM9724", "wet &lt;i&gt;");
        assertThat(leader.get("/cooperations/" + id).body()).contains("de gemeente bestaat tot 1 januari 2022");
        assertThat(leader.get("/cooperations/new").body())
                .doesNotContain("value=\"GM9722\"")
                .contains("value=\"GM9723\"");
        Map<String, Object> late = new HashMap<>(started);
        late.put("startedOn", Map.of("value", "2022-01-01", "precision", "day"));
        assertThat(other.read(422, other.post("/api/v1/cooperations", late)).toString())
                .contains("partners[0].municipality", "Proef GM9722");
        other.read(201, other.post("/api/v1/cooperations", started));
    }

    @Test
    void figuresAreRecordedPerReferenceDateAsPeopleWriteThem() throws Exception {
        String page = registered("GM9706");
        String form = page + "/figures/new";

        HttpResponse<String> thousands = administrator.submit(
                form, page + "/figures", Map.of("kind", "inhabitants", "reference", "2012", "stated", "27.674"));
        assertThat(thousands.statusCode()).isEqualTo(422);
        assertThat(thousands.body()).contains("href=\"#f-stated\"");
        administrator.submit(
                form,
                page + "/figures",
                Map.of("kind", "area_km2", "reference", "2012", "stated", "16,5", "source", "jaarboek"));
        JsonNode figure = api.read(API + "/GM9706/figures").at("/items/0");
        assertThat(figure.at("/what/value").decimalValue()).isEqualByComparingTo("16.5");

        api.read(
                201,
                api.post(
                        API + "/GM9706/figures",
                        Map.of(
                                "kind",
                                "area_km2",
                                "reference",
                                "2012",
                                "stated",
                                16.5,
                                "corrected",
                                165,
                                "correction",
                                "komma",
                                "corrects",
                                figure.get("id").asLong(),
                                "why",
                                "nagemeten")));
        assertThat(leader.get(page).body())
                .contains("165", "de bron zegt 16,5", "nagemeten", "komma", "Bron: jaarboek");
        JsonNode second = api.read(API + "/GM9706/figures")
                .get("items")
                .valueStream()
                .filter(one -> one.get("current").asBoolean())
                .findFirst()
                .orElseThrow();
        api.read(
                201,
                api.post(
                        API + "/GM9706/figures",
                        Map.of(
                                "kind",
                                "area_km2",
                                "reference",
                                "2012",
                                "stated",
                                166,
                                "corrects",
                                second.get("id").asLong(),
                                "why",
                                "nieuwe kaart")));
        assertThat(leader.get(page).body())
                .as("the reasons and source of earlier versions stay to be read")
                .contains("nieuwe kaart", "nagemeten", "komma", "Bron: jaarboek");
        assertThat(administrator
                        .submit(
                                form,
                                page + "/figures",
                                Map.of("kind", "area_km2", "reference", "2012", "stated", "16,5"))
                        .body())
                .as("by its name, not by its key")
                .contains("Dit kerncijfer (Oppervlakte (km²)) is voor 2012 al vastgelegd");
        JsonNode refused = api.read(
                422, api.post(API + "/GM9706/figures", Map.of("kind", "cats", "reference", "2012", "stated", -3)));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("kind");
    }

    @Test
    void whatIsSaidOfACouncilOrFigureStaysToBeReadWhenItsDateIsCorrected() throws Exception {
        String page = registered("GM9710");
        MunicipalityCode code = new MunicipalityCode("GM9710");
        EffectiveDate year = EffectiveDate.parse("2012");
        supplementing.supplement(
                new Actor(People.LEADER, Set.of(Role.PROJECT_LEADER), Set.of(), false).recordingForOthers(),
                new SupplementMunicipality(
                        new RegisterMunicipality(
                                new Municipality(code, "Proef GM9710", "PV26", null, null, null),
                                List.of(new CouncilTerm(year, null, 17, List.of(), List.of(), List.of(), null)),
                                List.of(new Figure(
                                        FigureKind.INHABITANTS, year, new BigDecimal("17400"), null, null, null))),
                        List.of(
                                new MunicipalityRemark(RemarkSubject.COUNCIL, null, year, "Na een lijmpoging.", null),
                                new MunicipalityRemark(
                                        RemarkSubject.FIGURE, FigureKind.INHABITANTS, year, "Afgerond.", "krant"))));
        assertThat(leader.get(page).body()).doesNotContain("peildatum 2012", "Raad vanaf 2012");

        for (String part : List.of("councils", "figures")) {
            Map<String, Object> right = new HashMap<>(Map.of(
                    "corrects",
                    api.read(API + "/GM9710/" + part).at("/items/0/id").asLong(),
                    "why",
                    "verkeerd jaar"));
            right.putAll(
                    part.equals("councils")
                            ? Map.of("from", "2014", "seats", 17, "fractions", List.of())
                            : Map.of("kind", "inhabitants", "reference", "2014", "stated", 17400));
            api.read(201, api.post(API + "/GM9710/" + part, right));
        }

        assertThat(leader.get(page).body())
                .contains("Raad vanaf 2012", "Na een lijmpoging.", "Inwoners, peildatum 2012", "Afgerond.", "krant")
                .doesNotContain("??");
    }

    @Test
    void theApiRegistersAndSaysWhereItIs() throws Exception {
        HttpResponse<String> created = api.post(
                API, Map.of("code", "GM9707", "name", "Ver weg", "province", "PV31", "validFrom", "2020-02-29"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue(API + "/GM9707");
        assertThat(api.read(API + "/GM9707").get("validFrom").asString()).isEqualTo("2020-02-29");
        JsonNode refused = api.read(422, api.post(API, Map.of("code", "GM1", "validFrom", "2021-02-29")));
        assertThat(refused.get("errors").findValuesAsString("field")).containsExactly("code", "name", "validFrom");
    }

    @Test
    void aPageAsksTheSameHoweverMuchItShows() throws Exception {
        String page = registered("GM9708");
        administrator.get(page);
        int empty = StatementCount.during(() -> administrator.get(page));
        for (String year : List.of("2006", "2010", "2014", "2018", "2022")) {
            api.read(
                    201,
                    api.post(
                            API + "/GM9708/councils",
                            Map.of("from", year, "seats", 19, "fractions", List.of(Map.of("name", "A", "seats", 9)))));
        }
        assertThat(StatementCount.during(() -> administrator.get(page))).isEqualTo(empty);
    }

    @Test
    void theFormsAreThereInEnglish() {
        String page = registered("GM9709");

        assertThat(administrator.get(page + "/councils/new?lang=en").body()).contains("Composition of the council");
        assertThat(administrator.get(page + "/figures/new").body()).contains("Record a figure");
        assertThat(administrator.get(PAGES).body()).contains("Exists");
    }
}
