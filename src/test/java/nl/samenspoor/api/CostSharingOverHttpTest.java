package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.inbox.KeepingTasks;
import nl.samenspoor.inbox.OpenedTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.monitoring.Evaluate;
import nl.samenspoor.monitoring.Evaluating;
import nl.samenspoor.monitoring.EvaluationOutcome;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.web.Browser;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Dividing an amount by the agreed key, by a figure, or by shares of one's own; nothing of it is kept. */
@IntegrationTest
class CostSharingOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AgreeingCostKeys agreeing;

    @Autowired
    CostKeys costKeys;

    @Autowired
    KeepingTasks keeping;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    Evaluating evaluating;

    @Autowired
    TermsView terms;

    @Autowired
    DecisionPoints log;

    @Autowired
    RegisteringMunicipalities registering;

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
        address = "/cooperations/" + id + "/cost-sharing";
        api = "/api/v1" + address;
    }

    private static CostKeyPeriod period(@Nullable String costKind, Map<MunicipalityCode, Share> shares) {
        return new CostKeyPeriod(
                null, EffectiveDate.parse("2026-01-01"), EffectiveDate.parse("2030-01-01"), costKind, shares, null);
    }

    private void agree() {
        agree(List.of(
                period(null, Map.of(Play.AAMEER, Share.of(2, 7), Play.BERGVELD, Share.of(5, 7))),
                CostKeyPeriod.unknownFrom(EffectiveDate.parse("2030-01-01"))));
    }

    private void agree(List<CostKeyPeriod> periods) {
        agree(Play.LEADER, AgreementStatus.AGREED, periods);
    }

    private void agree(Actor actor, AgreementStatus status, List<CostKeyPeriod> periods) {
        agree(actor, status, "2026-01-06", periods);
    }

    private void agree(Actor actor, AgreementStatus status, String on, List<CostKeyPeriod> periods) {
        agreeing.agree(
                actor,
                new AgreeCostKey(
                        id, CostKeyType.RATIO, periods, null, null, null, status, EffectiveDate.parse(on), null, null));
    }

    @Test
    void anAmountIsDividedToTheCentByTheKeyThatHoldsAndBesideOtherWays() throws Exception {
        agree();
        JsonNode sharing = leader.read(api);
        assertThat(sharing.path("current").path("by").asString()).isEqualTo("period-0");
        JsonNode parts =
                leader.read(api + "/allocation?amount=100.00&by=period-0").path("parts");
        assertThat(parts.path(0).path("amount").decimalValue()).isEqualByComparingTo("28.57");
        assertThat(parts.path(1).path("amount").decimalValue()).isEqualByComparingTo("71.43");

        String html = page.get(address + "?amount=100&by=equal").body();
        assertThat(html)
                .contains("€ 100,00, verdeeld naar gelijke delen", "€ 50,00", "€ 28,57", "+ € 21,43", "− € 21,43");
        String own = page.get(address + "?amount=-1&by=own&shares=Aameer:+1/3%0ABergveld:+2/3")
                .body();
        assertThat(own).contains("− € 0,33", "− € 0,67");
        assertThat(picture(own)).as("as wide as each bears").containsExactly("part-1 0 333.3", "part-2 333.3 666.7");
        assertThat(page.get("/cooperations/" + id).body()).contains(address);
    }

    /** The stretches of the bar above the outcome: which, where it begins and how wide it is. */
    private static List<String> picture(String html) {
        int from = html.indexOf("<svg class=\"shares\"", html.indexOf("aria-labelledby=\"outcome\""));
        return Pattern.compile("<rect [^>]*>")
                .matcher(html.substring(from, html.indexOf("</svg>", from)))
                .results()
                .map(rect -> rect.group()
                        .replaceAll(".*(part-\\d).*?\\bx=\"([0-9.]+)\".*?\\bwidth=\"([0-9.]+)\".*", "$1 $2 $3"))
                .toList();
    }

    @Test
    void aKeyByUseIsReadFromWhatWasMeasuredAndKeepsIt() throws Exception {
        String task = UUID.randomUUID().toString();
        keeping.opened(new OpenedTask(
                task, id, "userTask_agreeCostKey", "agreeCostKey", null, null, Body.PROJECT_LEADER, null, null, null));
        Map<String, Object> period =
                Map.of("from", "2026-01-01", "measuredIn", "uren", "shares", "Aameer: 1200\nBergveld: 2800,5");
        Map<String, Object> answers = Map.of(
                "type", "usage_based", "status", "agreed", "periods", List.of(period), "effectiveOn", "2026-10-01");
        HttpResponse<String> wrong = leader.post(
                "/api/v1/tasks/" + task + "/completion",
                Map.of(
                        "type",
                        "usage_based",
                        "status",
                        "agreed",
                        "periods",
                        List.of(Map.of(
                                "from", "2026-01-01", "measuredIn", "uren", "shares", "Aameer: 1/3\nNiemand: 4"))));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Aameer: 1/3", "Niemand: 4");
        assertThat(page.get("/tasks/" + task).body())
                .contains(
                        "Ter vergelijking",
                        "Een sleutel is een afspraak",
                        "De cijfers en de businesscases naast elkaar",
                        "href=\"" + address + "\"");
        assertThat(leader.post("/api/v1/tasks/" + task + "/completion", answers).statusCode())
                .isLessThan(300);

        JsonNode kept = leader.read(api).at("/key/periods/0");
        assertThat(kept.get("measuredIn").asString()).isEqualTo("uren");
        assertThat(kept.at("/quantities/1/quantity").asString()).isEqualTo("2800.5");
        assertThat(kept.at("/shares/0/share").asString()).isEqualTo("800/2667");
    }

    @Test
    void aKeyForNowNamesEveryPartnerAndNobodyElse() throws Exception {
        String task = UUID.randomUUID().toString();
        keeping.opened(new OpenedTask(
                task, id, "userTask_agreeCostKey", "agreeCostKey", null, null, Body.PROJECT_LEADER, null, null, null));
        String completion = "/api/v1/tasks/" + task + "/completion";

        JsonNode wrong = leader.read(422, leader.post(completion, ratio("Aameer: 1/4\nCoeverdam: 3/4")));

        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("periods[0].shares");
        assertThat(wrong.at("/errors/0/message").asString()).contains("nooit", "Coeverdam", "Haal die regel weg");
        assertThat(wrong.at("/errors/1/message").asString()).contains("Bergveld", "met 0 voor wie niets betaalt");
        assertThat(leader.read(422, leader.post(completion, ratio("Aameer: 1")))
                        .at("/errors/0/message")
                        .asString())
                .contains("Bergveld");
        assertThat(leader.read(api).path("key").asString()).isEqualTo("none");
        assertThat(leader.post(completion, ratio("Aameer: 1\nBergveld: 0")).statusCode())
                .isLessThan(300);
    }

    @Test
    void whatIsWrongWithSharesIsSaidBesideAWrongDate() throws Exception {
        String task = UUID.randomUUID().toString();
        keeping.opened(new OpenedTask(
                task, id, "userTask_agreeCostKey", "agreeCostKey", null, null, Body.PROJECT_LEADER, null, null, null));
        String completion = "/api/v1/tasks/" + task + "/completion";
        Map<String, Object> late = new java.util.HashMap<>(ratio(""));
        late.put("periods", List.of(Map.of("from", "ooit", "shares", "Aameer: 1/7\nCoeverdam: 5/7")));
        Map<String, Object> lines = new java.util.HashMap<>(ratio(""));
        lines.put("periods", List.of(Map.of("from", "ooit", "shares", "Aameer 1/7\nNiemand: 5/7")));

        assertThat(leader.post(completion, late).body())
                .contains("periods[0].from", "precies één geheel", "nooit", "Bergveld");
        assertThat(leader.post(completion, lines).body())
                .contains("periods[0].from", "Aameer 1/7", "'Niemand' is geen bekende gemeente");
    }

    @Test
    void whatIsWrongWithSharesIsSaidBesideAnyOtherMistake() throws Exception {
        String task = UUID.randomUUID().toString();
        keeping.opened(new OpenedTask(
                task, id, "userTask_agreeCostKey", "agreeCostKey", null, null, Body.PROJECT_LEADER, null, null, null));
        String completion = "/api/v1/tasks/" + task + "/completion";
        Map<String, Object> whole = new java.util.HashMap<>(ratio("Aameer: 1/7\nBergveld: 5/7"));
        whole.put("effectiveOn", "ooit");
        Map<String, Object> untyped = new java.util.HashMap<>(ratio("Aameer: 2\nBergveld: 5"));
        untyped.remove("type");

        assertThat(leader.post(completion, whole).body())
                .contains("\"effectiveOn\"", "komen samen op 85,71%", "precies één geheel");
        assertThat(leader.post(completion, untyped).body())
                .as("a ratio, whatever type will be chosen")
                .contains("\"type\"")
                .doesNotContain("shares");
    }

    @Test
    void partsOfARatioAreSharesOfTheirSum() throws Exception {
        String task = UUID.randomUUID().toString();
        keeping.opened(new OpenedTask(
                task, id, "userTask_agreeCostKey", "agreeCostKey", null, null, Body.PROJECT_LEADER, null, null, null));

        assertThat(leader.post("/api/v1/tasks/" + task + "/completion", ratio("Aameer: 2\nBergveld: 5"))
                        .statusCode())
                .isLessThan(300);

        assertThat(leader.read(api).at("/key/periods/0/shares/0/share").asString())
                .isEqualTo("2/7");
    }

    @Test
    void ofTwoKeysLaidDownAtOnceTheSecondSeesTheFirstBeforeItIsRecorded() throws Exception {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        for (String task : List.of(first, second)) {
            keeping.opened(new OpenedTask(
                    task,
                    id,
                    "userTask_agreeCostKey",
                    "agreeCostKey",
                    null,
                    null,
                    Body.PROJECT_LEADER,
                    null,
                    null,
                    null));
        }
        assertThat(page.get("/tasks/" + second).body()).doesNotContain("name=\"seen\"");
        Map<String, Object> theirs = new java.util.HashMap<>(ratio("Aameer: 1/4\nBergveld: 3/4"));
        theirs.put("basisStated", "Zoals in 2012.");
        theirs.put("note", "Voorlopig.");
        assertThat(leader.post("/api/v1/tasks/" + first + "/completion", theirs).statusCode())
                .isLessThan(300);
        Map<String, Object> mine = new java.util.HashMap<>(ratio("Aameer: 1/2\nBergveld: 1/2"));
        mine.put("note", "Gelijk op.");

        JsonNode problem = leader.read(422, leader.post("/api/v1/tasks/" + second + "/completion", mine));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("seen");
        assertThat(problem.at("/errors/0/message").asString())
                .contains("sleutel 1", "Waarop de sleutel berust: “Zoals in 2012.”", "(ook door u gewijzigd)");
        assertThat(problem.get("newest").asInt()).isEqualTo(1);
        assertThat(problem.get("fields").toString())
                .contains("\"field\":\"note\",\"changed\":\"apart\"", "Aameer: 1/4, Bergveld: 3/4");

        String task = "/tasks/" + second;
        Map<String, String> typed = new java.util.HashMap<>(Map.of(
                "type", "ratio",
                "status", "agreed",
                "periods[0].from", "2026-01-01",
                "periods[0].shares", "Aameer: 1/2\nBergveld: 1/2",
                "note", "Gelijk op.",
                "effectiveOn", "2026-10-01"));
        HttpResponse<String> refused = page.submit(task, task, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Intussen gewijzigd", "id=\"f-seen-error\"", "id=\"f-note-theirs\"", "ook door u gewijzigd")
                .contains("Aameer: 1/2", "Gelijk op.", "Zoals in 2012.</textarea>")
                .contains("<option value=\"1\" selected=\"selected\">1</option>")
                .doesNotContain("??");
        assertThat(leader.read(api).path("key").toString())
                .contains("Zoals in 2012.")
                .doesNotContain("Gelijk op.");

        typed.putAll(Map.of("seen", "1", "basisStated", "Zoals in 2012."));
        assertThat(page.submit(task, task, typed).statusCode()).isEqualTo(302);
        assertThat(leader.read(api).path("key").toString())
                .contains("Zoals in 2012.", "1/2")
                .doesNotContain("1/4");
    }

    private static Map<String, Object> ratio(String shares) {
        return Map.of(
                "type",
                "ratio",
                "status",
                "agreed",
                "periods",
                List.of(Map.of("from", "2026-01-01", "shares", shares)),
                "effectiveOn",
                "2026-10-01");
    }

    @Test
    void aProposedKeyIsAgreedAndAfterAnEvaluationThatSaysSoChangedInPhase4() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        JsonNode first = leader.read(201, leader.post(keys, newKey(null, "proposed", "2026-09-01", "2/7", "5/7")));
        assertThat(first.path("number").asInt()).isEqualTo(1);
        assertThat(page.get("/cooperations/" + id).body())
                .contains("<a href=\"" + address + "/key\">De voorgestelde verdeelsleutel afspreken of verwerpen</a>");
        assertThat(page.get(address).body()).contains(address + "/key", "Volgende stand van de verdeelsleutel");
        String form = page.get(address + "/key").body();
        assertThat(form)
                .contains("Aameer: 2/7", "Bergveld: 5/7", "name=\"seen\" value=\"1\"", "2026")
                .doesNotContain("??");
        assertThat(page.get(address + "/key?lang=en").body())
                .contains("Next state of the cost key")
                .doesNotContain("??");
        page.get(address + "?lang=nl");

        HttpResponse<String> agreed =
                page.submit(address + "/key", address + "/key", typed("1", "agreed", "2026-09-20"));
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(302);
        assertThat(page.follow(agreed).body()).contains("De verdeelsleutel is vastgelegd", "de afgesproken sleutel");
        assertThat(page.get("/cooperations/" + id).body()).doesNotContain(address + "/key");
        for (GateKey gate : List.of(GateKey.G1, GateKey.G2, GateKey.G3)) {
            play.passGate(id, gate);
        }
        starts.confirm(Play.LEADER, id, new ConfirmStart(Play.TODAY, null, Particulars.NONE));
        assertThat(evaluationOfKey()).containsExactly("2026-10-01 open");

        evaluating.evaluate(
                Play.LEADER,
                new Evaluate(
                        id,
                        EvaluationSubject.COST_KEY,
                        "De verhouding klopt niet meer.",
                        null,
                        EffectiveDate.parse("2026-10-20"),
                        null,
                        EvaluationOutcome.CHANGE));
        assertThat(page.get(address).body())
                .contains("Volgens de evaluatie van 20 oktober 2026 moet de sleutel wijzigen", "Leg de gewijzigde");
        assertThat(page.get("/cooperations/" + id).body())
                .contains("De verdeelsleutel wijzigen: dat kwam uit de evaluatie");
        leader.read(201, leader.post(keys, newKey(2, "in_force", "2026-11-01", "1/2", "1/2")));

        assertThat(page.get(address + "?amount=100").body())
                .contains("50,00%")
                .doesNotContain("moet de sleutel wijzigen");
        assertThat(page.get("/cooperations/" + id).body()).doesNotContain("De verdeelsleutel wijzigen");
        JsonNode now = leader.read(api);
        assertThat(now.at("/key/number").asInt()).isEqualTo(3);
        assertThat(now.path("newest").asInt()).isEqualTo(3);
        assertThat(now.at("/key/status").asString()).isEqualTo("in_force");
        assertThat(evaluationOfKey()).containsExactlyInAnyOrder("2026-11-01 open", "2026-10-01 closed");
        assertThat(log.of(id))
                .filteredOn(entry -> entry.kind() == DecisionPointKind.COST_KEY)
                .extracting(LoggedPoint::what)
                .anyMatch(words -> words.startsWith("Verdeelsleutel voorgesteld"))
                .anyMatch(words -> words.startsWith("Verdeelsleutel overeengekomen"))
                .anyMatch(words -> words.startsWith("Verdeelsleutel van kracht"));
        leader.read(201, leader.post(keys, newKey(3, "ended", "2026-11-10", "1/2", "1/2")));
        assertThat(leader.read(api).path("reason").asString()).isEqualTo("ended");
    }

    private List<String> evaluationOfKey() {
        return terms.of(id).stream()
                .filter(term -> term.rule().id().equals("eval_key"))
                .map(term -> term.startedOn().toEdtf() + (term.state().open() ? " open" : " closed"))
                .toList();
    }

    private static Map<String, Object> newKey(
            @Nullable Integer seen, String status, String on, String aameer, String bergveld) {
        Map<String, Object> key = new HashMap<>(Map.of(
                "type",
                "ratio",
                "status",
                status,
                "effectiveOn",
                on,
                "periods",
                List.of(Map.of(
                        "from",
                        "2026-01-01",
                        "shares",
                        List.of(
                                Map.of("municipality", "GM9101", "share", aameer),
                                Map.of("municipality", "GM9102", "share", bergveld))))));
        if (seen != null) {
            key.put("seen", seen);
        }
        return key;
    }

    private static Map<String, String> typed(String seen, String status, String on) {
        return Map.of(
                "seen",
                seen,
                "type",
                "ratio",
                "status",
                status,
                "periods[0].from",
                "1-1-2026",
                "periods[0].shares",
                "Aameer: 2/7\nBergveld: 5/7",
                "effectiveOn",
                on);
    }

    @Test
    void theNameOfTheCooperationStandsOnThePaperToo() {
        String name =
                found(page.get("/cooperations/" + id).body(), "(?<=<h1>)[^<]+").get(0);

        assertThat(page.get(address).body()).contains("<p class=\"lead\">" + name + ". De verdeelsleutel naast");
    }

    @Test
    void aKeyAgreedForLaterStandsBesideTheOneThatIsPaidBy() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        leader.read(201, leader.post(keys, newKey(0, "in_force", "2026-01-06", "2/7", "5/7")));
        Map<String, Object> half = new HashMap<>(shares("1/2", "1/2"));
        half.put("from", "2040-01-01");
        Map<String, Object> later = new HashMap<>(newKey(1, "agreed", "2026-10-01", "1/2", "1/2"));
        later.put("periods", List.of(half));
        leader.read(201, leader.post(keys, later));

        assertThat(page.get(address + "?amount=100").body())
                .contains("28,57%", "Vanaf 1 januari 2040", "geldt een andere sleutel", "geldt later", "50,00%");
        JsonNode now = leader.read(api);
        assertThat(now.at("/key/number").asInt()).isEqualTo(1);
        assertThat(now.at("/later/number").asInt()).isEqualTo(2);
        assertThat(compared("page")).contains("28,57%");
    }

    @Test
    void aKeyIsWhatItsKindSays() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        leader.read(201, leader.post(keys, ofKind(0, "equal", Map.of())));
        assertThat(leader.read(api).at("/key/periods/0/shares/0/share").asString())
                .isEqualTo("1/2");
        kindRefused(ofKind(1, "equal", shares("1/4", "3/4")), "periods[0].shares", "even groot");
        kindRefused(ofKind(1, "usage_based", shares("1/4", "3/4")), "periods[0].measuredIn", "waarin is gemeten");
        kindRefused(
                ofKind(1, "indicator_based", shares("1/4", "3/4")), "periods[0].indicator", "Kies naar welk cijfer");
        kindRefused(
                ofKind(1, "indicator_based", Map.of("indicator", "settlements")),
                "periods[0].indicator",
                "op 1 oktober 2026 niet van alle partners bekend");
        leader.read(201, leader.post(keys, ofKind(1, "per_business_case", Map.of())));
        noShare("per_case", "De aandelen volgen per taakveld uit de businesscase");
    }

    @Test
    void theSharesOfAKeyByAnIndicatorAreTakenFromItOnceAndKeptWithTheDayOfItsFigures() throws Exception {
        MunicipalityCode small = withInhabitants("GM9481", "Rekenhoek", 2_000);
        MunicipalityCode large = withInhabitants("GM9482", "Telwoude", 5_000);
        id = play.start(small, large);
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        String costs = "/cooperations/" + id + "/cost-sharing";
        kindRefused(ofKind(0, "ratio", Map.of("indicator", "inhabitants")), "periods[0].indicator", "hoort alleen bij");
        kindRefused(
                ofKind(
                        0,
                        "indicator_based",
                        Map.of(
                                "indicator",
                                "inhabitants",
                                "shares",
                                List.of(
                                        Map.of("municipality", "GM9481", "share", "1/4"),
                                        Map.of("municipality", "GM9482", "share", "3/4")))),
                "periods[0].shares",
                "volgen precies");
        leader.read(
                201,
                leader.post(
                        keys,
                        ofKind(0, "indicator_based", Map.of("indicator", "inhabitants", "figuresOn", "2026-02-01"))));

        JsonNode period = leader.read("/api/v1" + costs).at("/key/periods/0");
        assertThat(period.at("/shares/0/share").asString()).isEqualTo("2/7");
        assertThat(period.path("indicator").asString()).isEqualTo("inhabitants");
        assertThat(page.get("/cooperations/" + id).body())
                .contains("naar inwoners, met de cijfers van 1 februari 2026")
                .doesNotContain("??");
        assertThat(page.get(costs + "/key").body()).contains("Naar welk cijfer").doesNotContain("Rekenhoek: 2/7");
    }

    @Test
    void sharesAgreedByAnIndicatorStayWhenAFigureIsCorrectedAndAPartnerLeaves() throws Exception {
        MunicipalityCode small = withInhabitants("GM9483", "Kleinhoek", 2_000);
        MunicipalityCode large = withInhabitants("GM9484", "Grootwoude", 5_000);
        MunicipalityCode leaving = withInhabitants("GM9485", "Weghuizen", 3_000);
        id = play.start(small, large, leaving);
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        String form = "/cooperations/" + id + "/cost-sharing/key";
        leader.read(
                201,
                leader.post(
                        keys,
                        ofKind(0, "indicator_based", Map.of("indicator", "inhabitants", "figuresOn", "2026-02-01"))));
        assertThat(sharesNow()).containsExactlyInAnyOrder("1/5", "1/2", "3/10");
        withInhabitants("GM9483", "Kleinhoek", 4_000);
        assertThat(leader.post(
                                "/api/v1/cooperations/" + id + "/withdrawals",
                                Map.of("municipality", "GM9485", "reason", "Kiest anders."))
                        .statusCode())
                .isLessThan(300);

        Map<String, Object> asRead = Map.of(
                "indicator",
                "inhabitants",
                "figuresOn",
                "2026-02-01",
                "shares",
                List.of(
                        Map.of("municipality", "GM9483", "share", "1/5"),
                        Map.of("municipality", "GM9484", "share", "1/2"),
                        Map.of("municipality", "GM9485", "share", "3/10")));
        leader.read(201, leader.post(keys, ofKind(1, "indicator_based", asRead)));
        assertThat(sharesNow()).as("as they were read").containsExactlyInAnyOrder("1/5", "1/2", "3/10");
        String divided = page.get("/cooperations/" + id + "/cost-sharing?amount=100&by=period-0")
                .body();
        assertThat(found(divided, "Weghuizen</span>\\s*<span\\s+class=\"below\">doet niet meer mee</span>"))
                .as("in the key, in what each bears and beside the figures")
                .hasSize(3);
        Map<String, String> typed = Map.of(
                "seen", "2",
                "type", "indicator_based",
                "status", "in_force",
                "periods[0].from", "1-1-2026",
                "periods[0].indicator", "inhabitants",
                "periods[0].figuresOn", "1-2-2026",
                "effectiveOn", "10-10-2026");
        HttpResponse<String> inForce = page.submit(form, form, typed);
        assertThat(inForce.statusCode()).as(inForce.body()).isEqualTo(302);
        assertThat(sharesNow()).as("left blank on the page").containsExactlyInAnyOrder("1/5", "1/2", "3/10");

        Map<String, Object> anew = new HashMap<>(
                ofKind(3, "indicator_based", Map.of("indicator", "inhabitants", "figuresOn", "2026-02-02")));
        anew.put("effectiveOn", "2026-10-20");
        leader.read(201, leader.post(keys, anew));
        assertThat(sharesNow()).as("by the figures of another day").containsExactlyInAnyOrder("4/9", "5/9");
        String html = page.get("/cooperations/" + id).body();
        String now = html.substring(html.indexOf("<h2 id=\"costs\""), html.indexOf("Eerdere standen"));
        assertThat(now).contains("44,44%", "55,56%").doesNotContain("Weghuizen");
        String former = html.substring(html.indexOf("Eerdere standen"), html.indexOf("<h2 id=\"agreements\""));
        assertThat(former)
                .as("all who paid, so that it adds up")
                .contains("20,00%", "50,00%", "30,00%")
                .containsPattern("Weghuizen</span>\\s*<span class=\"below\">doet niet meer mee</span>")
                .doesNotContain("onbekend", "??");
    }

    @Test
    void everythingAKeySaysIsNamedBesideIt() {
        agreeing.agree(
                Play.LEADER,
                new AgreeCostKey(
                        id,
                        CostKeyType.RATIO,
                        List.of(new CostKeyPeriod(
                                "Aanloop",
                                EffectiveDate.parse("2026-01-01"),
                                null,
                                "integratiekosten",
                                Map.of(Play.AAMEER, Share.of(2, 7), Play.BERGVELD, Share.of(5, 7)),
                                "Twee staat tot vijf.")),
                        "Wat gezamenlijk is.",
                        "De loonsommen.",
                        null,
                        AgreementStatus.AGREED,
                        EffectiveDate.parse("2026-01-06"),
                        "Voorlopig.",
                        null));

        for (String where : List.of(address, "/cooperations/" + id)) {
            assertThat(page.get(where).body())
                    .contains("stand van 6 januari 2026", "Voor welke kosten: Wat gezamenlijk is.")
                    .contains("Opmerking: Voorlopig.", "Grondslag volgens de partners: De loonsommen.")
                    .contains("Naam: Aanloop", "Kostensoort: integratiekosten", "Regel: Twee staat tot vijf.")
                    .doesNotContain("??");
        }
        assertThat(page.get(address + "?lang=en").body())
                .contains(
                        "state of 6 January 2026",
                        "Remark: <span lang=\"nl\">Voorlopig.</span>",
                        "Kind of cost: <span lang=\"nl\">integratiekosten</span>")
                .doesNotContain("??");
        page.get(address + "?lang=nl");
    }

    @Test
    void aKeyByAnIndicatorOfBeforeFiguresWereKeptIsEndedWithTheSharesItHas() throws Exception {
        agreeing.agree(
                Actor.system("casebook"),
                new AgreeCostKey(
                        id,
                        CostKeyType.INDICATOR_BASED,
                        List.of(period(null, Map.of(Play.AAMEER, Share.of(2, 7), Play.BERGVELD, Share.of(5, 7)))),
                        null,
                        null,
                        null,
                        AgreementStatus.AGREED,
                        EffectiveDate.parse("2026-02-01"),
                        null,
                        null));
        assertThat(page.get(address + "/key").body()).contains("Aameer: 2/7", "name=\"seen\" value=\"1\"");
        Map<String, String> ended = new HashMap<>(typed("1", "ended", "2026-11-01"));
        ended.putAll(Map.of("type", "indicator_based", "periods[0].to", "1-1-2030"));

        HttpResponse<String> sent = page.submit(address + "/key", address + "/key", ended);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(leader.read(api).path("reason").asString()).isEqualTo("ended");
    }

    private List<String> sharesNow() throws Exception {
        JsonNode shares =
                leader.read("/api/v1/cooperations/" + id + "/cost-sharing").at("/key/periods/0/shares");
        List<String> all = new ArrayList<>();
        for (JsonNode share : shares) {
            all.add(share.get("share").asString());
        }
        return all;
    }

    private MunicipalityCode withInhabitants(String code, String name, int inhabitants) {
        MunicipalityCode municipality = new MunicipalityCode(code);
        registering.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(municipality, name, null, null, null, null),
                        List.of(),
                        List.of(new Figure(
                                FigureKind.INHABITANTS,
                                EffectiveDate.parse("2026-01-01"),
                                BigDecimal.valueOf(inhabitants),
                                null,
                                null,
                                null))));
        return municipality;
    }

    private void kindRefused(Map<String, Object> key, String field, String words) throws Exception {
        JsonNode wrong = leader.read(422, leader.post("/api/v1/cooperations/" + id + "/cost-keys", key));
        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(wrong.at("/errors/0/message").asString()).contains(words);
    }

    private static Map<String, Object> shares(String aameer, String bergveld) {
        return Map.of(
                "shares",
                List.of(
                        Map.of("municipality", "GM9101", "share", aameer),
                        Map.of("municipality", "GM9102", "share", bergveld)));
    }

    private static Map<String, Object> ofKind(int seen, String type, Map<String, Object> period) {
        Map<String, Object> whole = new HashMap<>(period);
        whole.put("from", "2026-01-01");
        return Map.of(
                "seen", seen, "type", type, "status", "agreed", "effectiveOn", "2026-10-01", "periods", List.of(whole));
    }

    @Test
    void aStateOfTheKeyIsOfADayThatWasThereAndNotBeforeTheCooperation() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        for (String day : List.of("2099-01-01", "2025-12-31")) {
            String words = day.startsWith("2099") ? "ligt in de toekomst" : "voor het begin van de samenwerking";
            JsonNode wrong = leader.read(422, leader.post(keys, newKey(0, "agreed", day, "2/7", "5/7")));
            assertThat(wrong.at("/errors/0/field").asString()).as(day).isEqualTo("effectiveOn");
            assertThat(wrong.at("/errors/0/message").asString()).as(day).contains(words);
            HttpResponse<String> typed = page.submit(address + "/key", address + "/key", typed("0", "agreed", day));
            assertThat(typed.statusCode()).as(day).isEqualTo(422);
            assertThat(typed.body())
                    .as(day)
                    .contains(words, "id=\"f-effectiveOn-error\"", "Aameer: 2/7")
                    .doesNotContain("??");
        }
        assertThat(leader.read(api).path("newest").asInt()).isZero();
        leader.read(201, leader.post(keys, newKey(0, "agreed", "2026-01-05", "2/7", "5/7")));
        assertThat(leader.read(422, leader.post(keys, newKey(1, "agreed", "2025-12-31", "2/7", "5/7")))
                        .get("errors"))
                .as("one message for one day")
                .hasSize(1);
    }

    @Test
    void duringAHoldAKeyThatATaskAsksForWaitsAsTheTaskDoes() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        String course = "/api/v1/cooperations/" + id;
        assertThat(leader.post(course + "/holds", Map.of("reason", "Eigen studie.", "reviewOn", "2099-06-01"))
                        .statusCode())
                .isLessThan(300);
        leader.read(201, leader.post(keys, newKey(0, "proposed", "2026-09-01", "2/7", "5/7")));
        keeping.opened(new OpenedTask(
                UUID.randomUUID().toString(),
                id,
                "userTask_agreeCostKey",
                "agreeCostKey",
                null,
                null,
                Body.PROJECT_LEADER,
                null,
                null,
                null));

        HttpResponse<String> refused = leader.post(keys, newKey(1, "agreed", "2026-09-20", "2/7", "5/7"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("aangehouden", "Eigen studie.");
        HttpResponse<String> typed =
                page.submit(address + "/key", address + "/key", typed("1", "agreed", "2026-09-20"));
        assertThat(typed.statusCode()).isEqualTo(409);
        assertThat(typed.body())
                .contains("aangehouden", "Eigen studie.", "Aameer: 2/7", "name=\"seen\" value=\"1\"")
                .doesNotContain("??");
        assertThat(leader.read(api).path("newest").asInt()).isEqualTo(1);

        assertThat(leader.post(course + "/resumptions", Map.of()).statusCode()).isLessThan(300);
        assertThat(page.submit(address + "/key", address + "/key", typed("1", "agreed", "2026-09-20"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theNextStateIsNotLaidDownOverAKeyNobodySaw() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        leader.read(201, leader.post(keys, newKey(0, "proposed", "2026-09-01", "2/7", "5/7")));
        leader.read(201, leader.post(keys, newKey(1, "agreed", "2026-09-02", "1/2", "1/2")));

        HttpResponse<String> late =
                page.submit(address + "/key", address + "/key", typed("1", "rejected", "2026-09-03"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Iemand anders legde intussen de verdeelsleutel vast (nummer 2)",
                        "Stand: overeengekomen (was: voorgesteld)",
                        "Aameer 1/2 Bergveld 1/2 (was: 1 januari 2026 tot lopend: Aameer 2/7 Bergveld 5/7)",
                        "Aameer: 2/7",
                        "name=\"seen\" value=\"2\"");
        HttpResponse<String> lateApi = leader.post(keys, newKey(null, "agreed", "2026-09-03", "1/4", "3/4"));
        assertThat(lateApi.statusCode()).isEqualTo(409);
        assertThat(lateApi.body()).contains("nummer 2", "Stand: overeengekomen");
        assertThat(leader.read(api).path("newest").asInt()).isEqualTo(2);

        assertThat(page.submit(address + "/key", address + "/key", typed("2", "rejected", "2026-09-03"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.read(api).at("/key/status").asString())
                .as("a rejection of another")
                .isEqualTo("agreed");
        JsonNode wrong = leader.read(422, leader.post(keys, newKey(3, "agreed", "2026-09-04", "1/4", "1/4")));
        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("periods[0].shares");
        HttpResponse<String> typedWrong =
                page.submit(address + "/key", address + "/key", Map.of("seen", "3", "type", "ratio"));
        assertThat(typedWrong.statusCode()).isEqualTo(422);
        assertThat(typedWrong.body()).contains("Hoe ver is de afspraak?", "name=\"seen\" value=\"3\"");
    }

    @Test
    void twoWhoLayDownTheNextStateOfAKeyAtOnceEndWithBothChangesAndSeeWhatBothChanged() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        leader.read(201, leader.post(keys, newKey(0, "proposed", "2026-09-01", "2/7", "5/7")));
        Map<String, Object> theirs = newKey(1, "agreed", "2026-09-02", "2/7", "5/7");
        theirs.put("evaluationAfterYears", 4);
        theirs.put("note", "Van een ander.");
        leader.read(201, leader.post(keys, theirs));
        Map<String, String> mine = new HashMap<>(typed("1", "proposed", "2026-09-03"));
        mine.put("basisStated", "De loonsommen.");
        mine.put("note", "Van mij.");

        HttpResponse<String> late = page.submit(address + "/key", address + "/key", mine);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Intussen gewijzigd", "ook door u gewijzigd", "id=\"f-note-theirs\"", "Van een ander.")
                .contains("Van mij.</textarea>", "De loonsommen.</textarea>", "name=\"seen\" value=\"2\"")
                .containsPattern("<input(?=[^>]*name=\"evaluationAfterYears\")[^>]*value=\"4\"")
                .containsPattern("<input(?=[^>]*name=\"status\")(?=[^>]*value=\"agreed\")[^>]*checked")
                .doesNotContain("??");
        Map<String, Object> mineToo = newKey(1, "proposed", "2026-09-03", "2/7", "5/7");
        mineToo.put("note", "Van mij.");
        JsonNode problem = leader.read(409, leader.post(keys, mineToo));
        assertThat(problem.get("newest").asInt()).isEqualTo(2);
        assertThat(problem.get("fields").toString())
                .contains(
                        "\"field\":\"note\",\"changed\":\"apart\"",
                        "\"field\":\"evaluationAfterYears\",\"changed\":\"by_them\"");

        mine.putAll(Map.of("seen", "2", "status", "agreed", "evaluationAfterYears", "4"));
        assertThat(page.submit(address + "/key", address + "/key", mine).statusCode())
                .isEqualTo(302);
        assertThat(costKeys.of(id))
                .filteredOn(key -> key.version() == 3)
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.status()).isEqualTo(AgreementStatus.AGREED);
                    assertThat(key.evaluationAfterYears()).isEqualTo(4);
                    assertThat(key.basisStated()).isEqualTo("De loonsommen.");
                    assertThat(key.note()).isEqualTo("Van mij.");
                });
    }

    @Test
    void aKeyIsNotEndedUnderTheNameOfTheProposalBesideIt() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        leader.read(201, leader.post(keys, newKey(0, "in_force", "2026-09-01", "1/2", "1/2")));
        leader.read(201, leader.post(keys, newKey(1, "proposed", "2026-09-02", "2/7", "5/7")));
        String form = address + "/key";

        HttpResponse<String> refused = page.submit(form, form, typed("2", "ended", "2026-09-03"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Er ligt nog een voorstel, van 2 september 2026", "de sleutel van 1 september 2026")
                .doesNotContain("??");
        assertThat(page.submit(form, form, typed("2", "rejected", "2026-09-03")).statusCode())
                .isEqualTo(302);
        assertThat(page.get(form).body())
                .as("the key that counts, to go on from")
                .contains("Hieronder staat de sleutel die is overeengekomen, van 1 september 2026", "Aameer: 1/2")
                .contains("name=\"seen\" value=\"3\"")
                .doesNotContain("Aameer: 2/7", "??");
        assertThat(page.get(form + "?lang=en").body()).contains("Below stands the key that was agreed");

        String task = UUID.randomUUID().toString();
        keeping.opened(new OpenedTask(
                task, id, "userTask_agreeCostKey", "agreeCostKey", null, null, Body.PROJECT_LEADER, null, null, null));
        assertThat(page.get("/tasks/" + task + "?lang=nl").body())
                .as("the task begins from the same key and says so")
                .contains("Hieronder staat de sleutel die is overeengekomen, van 1 september 2026", "Aameer: 1/2")
                .doesNotContain("??");
    }

    @Test
    void afterARejectionOfTwoAtOnceTheSecondTakesOverWhatItLeftAlone() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        leader.read(201, leader.post(keys, newKey(0, "in_force", "2026-09-01", "1/2", "1/2")));
        leader.read(201, leader.post(keys, newKey(1, "proposed", "2026-09-02", "2/7", "5/7")));
        leader.read(201, leader.post(keys, newKey(2, "rejected", "2026-09-03", "2/7", "5/7")));
        leader.read(201, leader.post(keys, newKey(3, "in_force", "2026-09-04", "1/3", "2/3")));
        Map<String, String> mine = new HashMap<>(typed("3", "in_force", "2026-09-05"));
        mine.put("periods[0].shares", "Aameer: 1/2\nBergveld: 1/2");
        mine.put("note", "Van mij.");

        HttpResponse<String> late = page.submit(address + "/key", address + "/key", mine);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Aameer: 1/3", "Van mij.</textarea>", "name=\"seen\" value=\"4\"")
                .doesNotContain("ook door u gewijzigd", "Aameer: 1/2\n", "??");
    }

    @Test
    void onlyTheProjectLeaderLaysTheKeyDownAndNobodyAfterTheEnd() throws Exception {
        String keys = "/api/v1/cooperations/" + id + "/cost-keys";
        Map<String, Object> key = newKey(0, "proposed", "2026-09-01", "2/7", "5/7");
        ApiClient secretary = new ApiClient(port, "secretaris-aameer");
        assertThat(secretary.post(keys, key).statusCode()).isEqualTo(403);
        Browser reader = new Browser(port);
        reader.signIn("secretaris-aameer", ApiClient.PASSWORD);
        assertThat(reader.get(address + "/key").statusCode()).isEqualTo(403);
        assertThat(reader.get(address).body()).doesNotContain(address + "/key");
        ApiClient elsewhere = new ApiClient(port, "secretaris-coeverdam");
        assertThat(elsewhere.post(keys, key).statusCode()).isEqualTo(404);

        assertThat(leader.post("/api/v1/cooperations/" + id + "/terminations", Map.of("reason", "Geen steun."))
                        .statusCode())
                .isLessThan(300);
        assertThat(leader.post(keys, key).statusCode()).isEqualTo(409);
        assertThat(page.get(address + "/key").statusCode()).isEqualTo(409);
        assertThat(page.get(address).body()).doesNotContain(address + "/key");
    }

    @Test
    void aProposedKeyIsCalledProposedAndThePeriodThatIsComparedIsNamed() throws Exception {
        agree(
                Play.LEADER,
                AgreementStatus.PROPOSED,
                List.of(
                        period(null, Map.of(Play.AAMEER, Share.of(2, 7), Play.BERGVELD, Share.of(5, 7))),
                        new CostKeyPeriod(
                                null,
                                EffectiveDate.parse("2030-01-01"),
                                null,
                                null,
                                Map.of(Play.AAMEER, Share.of(1, 2), Play.BERGVELD, Share.of(1, 2)),
                                null)));

        assertThat(page.get(address + "?amount=100&by=equal").body())
                .contains("de voorgestelde sleutel, 1 januari 2026 tot 1 januari 2030")
                .contains("De sleutel heeft 2 perioden. Vergeleken wordt de periode die op")
                .contains("Vergeleken met de voorgestelde sleutel, 1 januari 2026")
                .doesNotContain("afgesproken sleutel", "zijn de aandelen bekend");
        assertThat(page.get(address + "?lang=en").body()).contains("the proposed key", "The key has 2 periods");
    }

    @Test
    void anAgreedKeyStillCountsAfterAnotherWasRejectedAndAProposalStandsBesideIt() throws Exception {
        Map<MunicipalityCode, Share> quarter = Map.of(Play.AAMEER, Share.of(1, 4), Play.BERGVELD, Share.of(3, 4));
        agree();
        agree(Play.LEADER, AgreementStatus.REJECTED, "2026-02-01", List.of(period(null, quarter)));

        assertThat(page.get(address + "?amount=100").body())
                .contains("de afgesproken sleutel", "28,57%")
                .doesNotContain("verworpen", "25,00%", "Er ligt ook een voorstel");
        assertThat(leader.read(api).at("/key/status").asString()).isEqualTo("agreed");
        assertThat(compared("page")).contains("28,57%", "overeengekomen").doesNotContain("25,00%", "verworpen");
        assertThat(compared("file"))
                .contains("\"28,57%\"", "\"overeengekomen\"")
                .doesNotContain("verworpen");
        assertThat(compared("api"))
                .contains("\"value\":28.57", "\"value\":\"agreed\"")
                .doesNotContain("rejected");
        assertThat(page.get("/cooperations/" + id).body()).as("the history").contains("verworpen");

        agree(Play.LEADER, AgreementStatus.PROPOSED, "2026-03-01", List.of(period(null, quarter)));

        assertThat(page.get(address + "?amount=100").body())
                .contains("de afgesproken sleutel", "Er ligt ook een voorstel voor een andere sleutel (1 maart 2026)")
                .contains("telt nu", "stand van 1 maart 2026", "25,00%", "Alle standen van de verdeelsleutel (3)")
                .contains("met de taak Verdeelsleutel evalueren")
                .doesNotContain("Verhouding (verworpen)", "??");
        assertThat(leader.read(api).at("/proposal/status").asString()).isEqualTo("proposed");
    }

    @Test
    void ofAllKeysThePageOfTheCooperationSaysWhichCountsAndWhichDidBefore() {
        Map<MunicipalityCode, Share> half = Map.of(Play.AAMEER, Share.of(1, 2), Play.BERGVELD, Share.of(1, 2));
        agree(Play.LEADER, AgreementStatus.IN_FORCE, "2026-01-06", List.of(period(null, half)));
        agree(Play.LEADER, AgreementStatus.IN_FORCE, "2026-02-01", List.of(period("integratiekosten", half)));

        String html = page.get("/cooperations/" + id).body();
        String costs = html.substring(html.indexOf("<h2 id=\"costs\""), html.indexOf("<h2 id=\"agreements\""));
        assertThat(found(costs, "telt nu")).hasSize(1);
        assertThat(found(costs, "\\(van kracht\\)")).hasSize(1);
        assertThat(costs)
                .contains("integratiekosten", "Eerdere standen (1)", "was van kracht vanaf 6 januari 2026")
                .doesNotContain("??");
        agree(Play.LEADER, AgreementStatus.ENDED, "2026-02-02", List.of(period(null, half)));
        assertThat(page.get("/cooperations/" + id).body())
                .contains("Er geldt nu geen verdeelsleutel", "Eerdere standen (3)", "Verhouding (beëindigd)")
                .doesNotContain("telt nu");
        assertThat(page.get("/cooperations/" + id + "?lang=en").body())
                .contains("No cost key holds now")
                .doesNotContain("??");
        assertThat(page.get(address + "?lang=nl").body())
                .contains("Wat er was, staat op de pagina van de samenwerking.")
                .doesNotContain("eerdere standen", "??");
    }

    /** A key of one period, half for each, for these costs; null is for all. */
    private void inForce(String on, String from, @Nullable String to, @Nullable String costs) {
        Map<MunicipalityCode, Share> half = Map.of(Play.AAMEER, Share.of(1, 2), Play.BERGVELD, Share.of(1, 2));
        agreeing.agree(
                Play.LEADER,
                new AgreeCostKey(
                        id,
                        CostKeyType.RATIO,
                        List.of(new CostKeyPeriod(
                                null,
                                EffectiveDate.parse(from),
                                to == null ? null : EffectiveDate.parse(to),
                                null,
                                half,
                                null)),
                        costs,
                        null,
                        null,
                        AgreementStatus.IN_FORCE,
                        EffectiveDate.parse(on),
                        null,
                        null));
    }

    /** The card on the page of the cooperation. */
    private String costs() throws Exception {
        String html = page.get("/cooperations/" + id).body();
        return html.substring(html.indexOf("<h2 id=\"costs\""), html.indexOf("<h2 id=\"agreements\""));
    }

    @Test
    void whatEachFigureWouldGiveStandsOnTheCardAlsoWhenNoKeyHoldsAnyMore() throws Exception {
        MunicipalityCode small = withInhabitants("GM9486", "Enerhoek", 2_000);
        MunicipalityCode large = withInhabitants("GM9487", "Anderwoude", 6_000);
        id = play.start(small, large);
        List<CostKeyPeriod> periods = List.of(period(null, Map.of(small, Share.of(1, 2), large, Share.of(1, 2))));
        agree(Play.LEADER, AgreementStatus.IN_FORCE, "2026-01-06", periods);
        assertThat(found(costs(), "naar inwoners")).hasSize(1);
        agree(Play.LEADER, AgreementStatus.ENDED, "2026-02-02", periods);
        assertThat(costs()).contains("Er geldt nu geen verdeelsleutel").doesNotContain("??");
        assertThat(found(costs(), "naar inwoners")).hasSize(1);
    }

    @Test
    void aKeyThatBeginsLaterOrOfWhichAllPeriodsAreOverDoesNotCountNow() throws Exception {
        inForce("2026-01-06", "2040-01-01", null, null);
        for (String where : List.of(costs(), page.get(address).body())) {
            assertThat(where).contains("geldt later", "1 januari 2040").doesNotContain("telt nu", "??");
        }
        inForce("2026-02-10", "2026-02-01", "2026-02-10", null);
        for (String where : List.of(costs(), page.get(address).body())) {
            assertThat(where).contains("afgelopen").doesNotContain("telt nu", "geldt later", "??");
        }
    }

    @Test
    void aKeyMakesWayOnlyForANewerOneOfTheSameCosts() throws Exception {
        inForce("2026-01-06", "2026-01-06", null, "lopende kosten");
        inForce("2026-02-01", "2026-02-01", null, "Integratiekosten");
        assertThat(found(costs(), "telt nu")).hasSize(2);
        assertThat(costs()).contains("lopende kosten", "Integratiekosten").doesNotContain("Eerdere standen");
        assertThat(found(page.get(address).body(), "telt nu")).hasSize(2);
        inForce("2026-02-02", "2026-02-02", null, "integratiekosten");
        assertThat(found(costs(), "telt nu")).hasSize(2);
        assertThat(costs()).contains("Eerdere standen (1)", "was van kracht vanaf 1 februari 2026");
        inForce("2026-02-03", "2026-02-03", null, null);
        assertThat(found(costs(), "telt nu")).as("a key for all costs").hasSize(1);
        assertThat(costs()).contains("Eerdere standen (3)");
        inForce("2026-02-04", "2026-02-04", null, "lopende kosten");
        assertThat(found(costs(), "telt nu"))
                .as("the key for all costs stands for the others")
                .hasSize(2);
        assertThat(costs()).contains("Eerdere standen (3)");
    }

    @Test
    void whyThereIsNoShareIsSaidAlikeOnThePageInTheComparisonItsFileAndTheApi() throws Exception {
        Map<MunicipalityCode, Share> half = Map.of(Play.AAMEER, Share.of(1, 2), Play.BERGVELD, Share.of(1, 2));
        noShare("no_key", "Er is nog geen verdeelsleutel vastgelegd");
        agree(Play.LEADER, AgreementStatus.REJECTED, "2026-02-01", List.of(period(null, half)));
        noShare("rejected", "De voorgestelde verdeelsleutel is verworpen");
        agree(Play.LEADER, AgreementStatus.ENDED, "2026-02-02", List.of(period(null, half)));
        noShare("ended", "De verdeelsleutel is beëindigd");
        EffectiveDate start = EffectiveDate.parse("2020-01-01");
        EffectiveDate turn = EffectiveDate.parse("2022-01-01");
        CostKeyPeriod first = new CostKeyPeriod(null, start, turn, null, half, null);
        agree(Play.LEADER, AgreementStatus.AGREED, "2026-02-03", List.of(first));
        noShare("over", "Alle perioden van de verdeelsleutel zijn voorbij");
        agree(Play.LEADER, AgreementStatus.AGREED, "2026-02-04", List.of(first, CostKeyPeriod.unknownFrom(turn)));
        noShare("shares_unknown", "maar van deze periode zijn de aandelen niet bekend");
        agree(
                Play.LEADER,
                AgreementStatus.AGREED,
                "2026-02-05",
                List.of(period("integratiekosten", half), period("lopende kosten", half)));
        noShare("several", "Er gelden meer verdelingen naast elkaar");
        agree(
                Actor.system("casebook"),
                AgreementStatus.AGREED,
                "2026-02-06",
                List.of(period(null, Map.of(Play.AAMEER, Share.of(1, 1)))));
        assertThat(leader.read(api).path("reason").asString()).isEqualTo("none");
        assertThat(compared("api")).contains("\"reason\":\"not_in_key\"");
        assertThat(compared("page")).contains("Deze gemeente staat niet in de sleutel");
    }

    private void noShare(String reason, String words) throws Exception {
        assertThat(page.get(address).body()).as(reason).contains(words).doesNotContain("??");
        assertThat(page.get(address + "?lang=en").body()).as(reason).doesNotContain("??");
        page.get(address + "?lang=nl");
        assertThat(leader.read(api).path("reason").asString()).isEqualTo(reason);
        assertThat(compared("api")).contains("\"reason\":\"" + reason + "\"");
        assertThat(compared("page")).as(reason).contains(words);
        assertThat(compared("file")).as(reason).contains(words);
    }

    /** The check on the cost key of this cooperation: as page, file or over the API. */
    private String compared(String as) {
        return page.get((as.equals("api")
                                ? "/api/v1/comparison/cost-key?"
                                : as.equals("file") ? "/compare.csv?table=cost-key&" : "/compare?table=cost-key&")
                        + "lang=nl&cooperation=" + id)
                .body();
    }

    @Test
    void anAmountIsDividedBySeveralIndicatorsTogether() throws Exception {
        assertThat(leader.get(api + "/allocation?amount=100&by=mix&weights=nothing:5")
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.get(api + "/allocation?amount=100&by=mix&weights=fte").statusCode())
                .isEqualTo(422);
        assertThat(page.get(address + "?amount=100&by=mix").body()).contains("Geef ten minste één cijfer een gewicht");
    }

    /**
     * The bar of the outcome is as long as the amounts beside it are parts of the whole, in the order of the table and in the
     * colours of its rows.
     */
    private void pictureAgrees(String query, String... percents) {
        String html = page.get(address + "?amount=1000&" + query).body();
        String outcome = html.substring(html.indexOf("aria-labelledby=\"outcome\""), html.indexOf("id=\"beside\""));
        String bar = outcome.substring(outcome.indexOf("class=\"shares\""), outcome.indexOf("<table"));
        List<String> stretches = found(bar, "<rect[^>]*>");
        List<String> rows = found(outcome.substring(outcome.indexOf("<tbody")), "(?s)<tr>.*?</tr>")
                .subList(0, percents.length);
        assertThat(stretches).as(query).hasSize(percents.length);
        BigDecimal at = BigDecimal.ZERO;
        for (int i = 0; i < percents.length; i++) {
            String part = "share part-" + (i + 1) + "\"";
            assertThat(stretches.get(i)).contains(part);
            assertThat(rows.get(i)).contains(part, percents[i]);
            BigDecimal width = attribute(stretches.get(i), "width");
            assertThat(attribute(stretches.get(i), "x")).isEqualByComparingTo(at);
            assertThat(width)
                    .as(query + ": of € 1.000 in a bar of a thousand")
                    .isCloseTo(amount(rows.get(i)), Offset.offset(new BigDecimal("0.1")));
            at = at.add(width);
        }
        assertThat(at).isCloseTo(new BigDecimal("1000"), Offset.offset(new BigDecimal("0.2")));
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static BigDecimal attribute(String tag, String name) {
        return new BigDecimal(found(tag, "(?<= " + name + "=\")[0-9.]+").get(0));
    }

    /** The first amount of a row: the part of this division. */
    private static BigDecimal amount(String row) {
        return new BigDecimal(
                found(row, "(?<=€.)[0-9.]+,[0-9]{2}").get(0).replace(".", "").replace(',', '.'));
    }

    @Test
    void thePictureOfADivisionIsWhatItsAmountsAndSharesSay() {
        agree();
        assertThat(page.get(address).body())
                .as("two periods, one to choose")
                .contains("De sleutel heeft 2 perioden.", "Van één periode zijn de aandelen bekend");
        pictureAgrees("by=period-0", "28,57%", "71,43%");
        pictureAgrees("by=equal", "50,00%", "50,00%");
        pictureAgrees("by=own&shares=Aameer:+1/8%0ABergveld:+7/8", "12,50%", "87,50%");
        pictureAgrees("by=own&shares=Aameer:+1", "100,00%", "0%");
    }

    @Test
    void whoeverHasNoShareBearsNothingAndWhoeverLeftIsStillNamed() throws Exception {
        agree(
                Actor.system("casebook"),
                AgreementStatus.AGREED,
                List.of(period(null, Map.of(Play.AAMEER, Share.of(1, 4), Play.COEVERDAM, Share.of(3, 4)))));

        String html = page.get(address + "?amount=100").body();

        assertThat(html).contains("Bergveld", "€ 0,00", "Coeverdam", "€ 75,00");
        assertThat(page.get(address + "?amount=100&by=own&shares=Aameer:+1").body())
                .contains("€ 100,00", "− € 75,00");
    }

    @Test
    void keysForDifferentCostsStandSideBySideAndNoneIsTheKey() throws Exception {
        Map<MunicipalityCode, Share> half = Map.of(Play.AAMEER, Share.of(1, 2), Play.BERGVELD, Share.of(1, 2));
        agree(List.of(period("integratiekosten", half), period("lopende kosten", half)));

        assertThat(page.get(address).body())
                .contains(
                        "integratiekosten",
                        "lopende kosten",
                        "Er gelden meer verdelingen naast elkaar",
                        "Kies hierboven de verdeling");
        assertThat(leader.read(api).path("current").asString()).isEqualTo("unknown");
    }

    @Test
    void withoutAKeyOrFiguresThePageSaysSoAndStillDivides() throws Exception {
        String html = page.get(address + "?amount=1").body();
        assertThat(html)
                .contains("Er is nog geen verdeelsleutel vastgelegd", "gelijke delen", "€ 0,50")
                .doesNotContain("??");
        assertThat(leader.read(api).path("key").asString()).isEqualTo("none");
        assertThat(page.get(address + "?amount=1&lang=en").body()).contains("Cost sharing", "equal parts", "€ 0.50");
    }

    @Test
    void aPeriodWithoutSharesIsRefusedWithThatReason() throws Exception {
        agree(List.of(period("lopende kosten", Map.of())));
        refused("?amount=1&by=period-0", "Van deze periode van de verdeelsleutel zijn de aandelen niet bekend");
        refused("?amount=1&by=period-1", "Hiernaar kan dit verband niet verdelen");
    }

    @Test
    void whatCannotBeDividedIsRefusedByNameAndKeepsWhatWasTyped() throws Exception {
        refused("?amount=veel", "Bedrag in euro&#39;s: &#39;veel&#39; is geen bedrag");
        refused("?amount=1,234", "is geen bedrag");
        refused("?amount=1&by=moon", "Hiernaar kan dit verband niet verdelen");
        refused("?amount=1&by=wage_sum_eur", "is dit cijfer niet van elke partner bekend");
        assertThat(leader.get(api + "/allocation?amount=1&by=wage_sum_eur").body())
                .contains("is dit cijfer niet van elke partner bekend");
        refused("?amount=1&by=own", "Eigen aandelen: Schrijf de eigen aandelen op");
        refused("?amount=1&by=own&shares=Aameer:+1/3", "precies één geheel");
        refused("?amount=1&by=own&shares=Nergenshuizen:+1", "Nergenshuizen");
        refused("?amount=1&by=own&shares=Aameer:+1e99999999", "1e99999999");
        refused("?amount=999999999999999", "honderd biljoen");
        assertThat(leader.get(api + "/allocation?amount=x&by=equal").statusCode())
                .isEqualTo(422);
        assertThat(leader.get(api + "/allocation?amount=1&by=moon").statusCode())
                .isEqualTo(422);
    }

    private void refused(String query, String words) {
        HttpResponse<String> answer = page.get(address + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(422);
        assertThat(answer.body()).as(query).contains(words);
    }

    @Test
    void whoeverMayNotSeeTheCooperationFindsNothing() throws Exception {
        ApiClient outsider = new ApiClient(port, People.READER);
        assertThat(outsider.get(api).statusCode()).isEqualTo(404);
        assertThat(outsider.get(api + "/allocation?amount=1&by=equal").statusCode())
                .isEqualTo(404);
    }
}
