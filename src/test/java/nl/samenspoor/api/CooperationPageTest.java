package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.RequestExtension;
import nl.samenspoor.cooperation.RequestingExtensions;
import nl.samenspoor.decisionlog.LogDecisionPoint;
import nl.samenspoor.decisionlog.LoggingByHand;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.Score;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgeTrust;
import nl.samenspoor.monitoring.JudgingTrust;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of one cooperation tells of its past and its relations. */
@IntegrationTest
class CooperationPageTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AssessingFactors factors;

    @Autowired
    JudgingTrust trust;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    RequestingExtensions extensions;

    @Autowired
    LoggingByHand logging;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser leader;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    private String page(CooperationId id) {
        HttpResponse<String> answer = leader.get("/cooperations/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private static String card(String page, String name) {
        int from = page.indexOf("aria-labelledby=\"" + name + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private void assess(CooperationId id, Score score, String on) {
        factors.assess(
                Play.LEADER,
                AssessFactor.of(id, "mutual_trust", score, Basis.OWN_KNOWLEDGE, EffectiveDate.parse(on))
                        .because("Zo is het.", null));
    }

    private void judge(CooperationId id, TrustLevel level, String on) {
        trust.judge(
                Play.LEADER,
                JudgeTrust.ofCluster(
                        id, TrustTable.COOPERATION, level, Grounds.stated(EffectiveDate.parse(on), "verslag")));
    }

    @Test
    void aDecisionInTheLogHasTheMarkOfWhatTheBodyAndTheGateCameTo() {
        CooperationId agreed = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(agreed, GateKey.G1);
        assertThat(card(page(agreed), "log"))
                .contains("class=\"gate agreed\"")
                .doesNotContain("class=\"gate rejected\"");

        CooperationId rejected = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(rejected);
        play.decideAll(rejected, GateKey.G1, DecisionOutcome.REJECTED, null);
        assertThat(card(page(rejected), "log"))
                .contains("class=\"gate rejected\"", "afgewezen: ")
                .doesNotContain("class=\"gate agreed\"");
        assertThat(card(page(rejected), "gates")).contains("class=\"gate rejected\"", "stoppen");
    }

    @Test
    void aBodyThatPutItsDecisionOffIsMarkedAsWaiting() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        var first = play.tasks(id).get(0);
        play.decide(id, GateKey.G1, first.municipality(), first.body(), DecisionOutcome.POSTPONED, null);

        assertThat(card(page(id), "log")).contains("class=\"gate waiting\"").doesNotContain("class=\"gate agreed\"");
        assertThat(card(page(id), "gates")).contains("class=\"gate waiting\"");
    }

    @Test
    void theFactorProfileShowsTheScoreNowTheOneBeforeAndAllOfThem() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        assess(id, Score.ABSENT, "2026-01");
        assess(id, Score.PARTLY, "2026-03");
        assess(id, Score.PRESENT, "2026-06");

        assertThat(card(page(id), "factors"))
                .contains(
                        "class=\"dot-now\" cx=\"120\"",
                        "class=\"dot-before\" cx=\"66\"",
                        "eerder: deels aanwezig, maart 2026",
                        "3 beoordelingen",
                        "januari 2026: afwezig",
                        "Zo is het.");
    }

    @Test
    void trustIsALineThroughTimeAndATable() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        judge(id, TrustLevel.LOW, "2026-01");
        assertThat(card(page(id), "trust")).contains("januari 2026").doesNotContain("<polyline");
        judge(id, TrustLevel.HIGH, "2026-07-01");

        assertThat(card(page(id), "trust"))
                .contains("points=\"80,92 390,20\"", "1 juli 2026", "verslag", "role=\"img\"");
    }

    @Test
    void anExtensionAndWhatItExtendsNameEachOtherToWhoMaySeeBoth() {
        CooperationId parent = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(parent, GateKey.G1);
        play.passGate(parent, GateKey.G2);
        play.passGate(parent, GateKey.G3);
        starts.confirm(
                Play.LEADER, parent, new ConfirmStart(EffectiveDate.parse("2026-10-02"), null, Particulars.NONE));
        CooperationId child = extensions.request(
                Play.LEADER,
                parent,
                new RequestExtension(
                        "Met <Coeverdam>",
                        List.of(Play.AAMEER, Play.COEVERDAM),
                        "Nieuwe partner.",
                        null,
                        Play.TODAY,
                        Particulars.NONE));

        assertThat(card(page(parent), "lineage"))
                .contains("/cooperations/" + child, "Met &lt;Coeverdam&gt;", "uitbreiding");
        assertThat(page(child)).contains("Uitbreiding van", "/cooperations/" + parent + "\"");
        Browser clerk = new Browser(port);
        clerk.signIn("griffier-coeverdam", ApiClient.PASSWORD);
        assertThat(clerk.get("/cooperations/" + child).body())
                .contains("Uitbreiding van een ander samenwerkingsverband")
                .doesNotContain(parent.text());
    }

    @Test
    void anEarlierAllianceThatWasPutRightStaysInTheLineageWithWhatPutItRight() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        long wrong = log(id, DecisionPointKind.EARLIER_ALLIANCE, "Samen inkopen <sinds> 2001.", "2001/2009", null);
        long half = log(id, DecisionPointKind.CORRECTION, "Samen inkopen sinds 2002.", "2002/2009", wrong);
        assertThat(card(page(id), "lineage"))
                .contains("Samen inkopen &lt;sinds&gt; 2001.", "Samen inkopen sinds 2002.", "#entry-" + half + "\"")
                .doesNotContain("Niets vastgelegd");
        log(id, DecisionPointKind.CORRECTION, "Samen inkopen sinds 2003.", "2003/2009", half);

        assertThat(card(page(id), "lineage"))
                .contains("Samen inkopen &lt;sinds&gt; 2001.", "Samen inkopen sinds 2003.")
                .doesNotContain("2002");
    }

    private long log(CooperationId id, DecisionPointKind kind, String what, String on, Long corrects) {
        return logging.log(
                Play.LEADER,
                new LogDecisionPoint(
                        id, kind, EffectiveDate.parse(on), List.of(), what, null, null, null, null, corrects));
    }

    @Test
    void aPartnerThatLeftAndCameBackHasItsDecisionWhereItTookPart() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        jdbc.sql("insert into cooperation_partner (cooperation_id, municipality, place, joined_on, joined_sort,"
                        + " left_on, left_sort) values (?, ?, 99, '2020', date '2020-01-01', '2021', date"
                        + " '2021-01-01')")
                .params(id.text(), Play.AAMEER.text())
                .update();

        assertThat(card(page(id), "partners").split("1 oktober 2026", -1))
                .as("one decision of each of the two")
                .hasSize(3);
    }

    @Test
    void aTaskThatWaitsNamesTheMunicipalityItIsDoneFor() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        jdbc.sql("update task set client = ? where cooperation = ? and step = 'userTask_scanPartners'")
                .params(Play.BERGVELD.text(), id.text())
                .update();

        assertThat(card(page(id), "now")).contains("voor Bergveld").doesNotContain("voor Aameer");
    }

    @Test
    void aPlannedStartStandsBesideTheRealOneWithTheDifference() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        jdbc.sql("update cooperation set planned_start = '2026-01-01!', realised_on = '2026-02-12' where id = ?")
                .param(id.text())
                .update();

        assertThat(card(page(id), "phases"))
                .contains("Geplande start", "12 februari 2026", "6 weken later dan gepland");
    }

    @Test
    void aCardInWhichNothingStandsYetSaysWhenItWillAndLeadsOnOnlyWhoMay() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String opening = "/cooperations/" + id + "/events/new?kind=task_field_opened";
        String page = page(id);

        assertThat(card(page, "fields")).contains("Nog geen taakveld", "De projectleider opent het.", opening);
        assertThat(card(page, "costs")).contains("Nog geen verdeelsleutel", "in fase 3", "/cost-sharing\"");
        assertThat(card(page, "agreements")).contains("Nog geen regeling en geen overeenkomsten");
        assertThat(card(page, "heard")).contains("Nog niemand is gehoord", "In fase 2 adviseren");
        assertThat(page).contains("href=\"#fields\"", "href=\"#costs\"", "href=\"#agreements\"");
        jdbc.sql("update task set step = 'userTask_agreeCostKey' where cooperation = ? and step ="
                        + " 'userTask_scanPartners'")
                .param(id.text())
                .update();
        assertThat(card(page(id), "costs")).contains("href=\"/tasks/", ">Verdeelsleutel afspreken<");

        Browser clerk = new Browser(port);
        clerk.signIn("griffier-aameer", ApiClient.PASSWORD);
        String read = clerk.get("/cooperations/" + id).body();
        assertThat(card(read, "fields")).contains("Nog geen taakveld").doesNotContain("/events/new");
        assertThat(card(read, "costs")).contains("Nog geen verdeelsleutel").doesNotContain("href=\"/tasks/");
        assertThat(card(clerk.get("/cooperations/" + id + "?lang=en").body(), "heard"))
                .contains("Nobody has been heard yet");
    }

    @Test
    void itTakesTheSameNumberOfStatementsHoweverMuchThereIsToTell() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        page(id);
        int little = StatementCount.during(() -> page(id));
        for (int month = 1; month < 7; month++) {
            assess(id, Score.PARTLY, "2026-0" + month);
            judge(id, TrustLevel.MEDIUM, "2026-0" + month);
        }

        assertThat(StatementCount.during(() -> page(id))).isEqualTo(little);
    }
}
