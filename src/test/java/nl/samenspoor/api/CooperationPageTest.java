package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.DropForm;
import nl.samenspoor.cooperation.DroppingForms;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
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
    RankingAlternatives ranking;

    @Autowired
    DroppingForms dropping;

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

    /** A cooperation in its fourth phase. */
    private CooperationId started(EffectiveDate on) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        for (GateKey gate : List.of(GateKey.G1, GateKey.G2, GateKey.G3)) {
            play.passGate(id, gate);
        }
        starts.confirm(Play.LEADER, id, new ConfirmStart(on, null, Particulars.NONE));
        return id;
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
        CooperationId parent = started(EffectiveDate.parse("2026-10-02"));
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
        long wrong = log(
                id,
                DecisionPointKind.EARLIER_ALLIANCE,
                "Samen inkopen <sinds> 2001.\nleden: Aameer",
                "2001/2009",
                null);
        long half = log(id, DecisionPointKind.CORRECTION, "Samen inkopen sinds 2002.", "2002/2009", wrong);
        assertThat(card(page(id), "lineage"))
                .contains("Samen inkopen &lt;sinds&gt; 2001.", "Samen inkopen sinds 2002.", "#entry-" + half + "\"")
                .as("its name leads to the entry, what else is known of it stands below")
                .contains("2001.</a>", ">leden: Aameer</span>")
                .doesNotContain("Niets vastgelegd");
        log(id, DecisionPointKind.CORRECTION, "Samen inkopen sinds 2003.", "2003/2009", half);

        assertThat(card(page(id), "lineage"))
                .contains("Samen inkopen &lt;sinds&gt; 2001.", "Samen inkopen sinds 2003.")
                .doesNotContain("2002");
    }

    private long log(CooperationId id, DecisionPointKind kind, String what, String on, Long corrects) {
        return log(id, kind, what, on, null, corrects);
    }

    private long log(CooperationId id, DecisionPointKind kind, String what, String on, GateKey gate, Long corrects) {
        return logging.log(
                Play.LEADER,
                new LogDecisionPoint(
                        id, kind, EffectiveDate.parse(on), List.of(), what, null, null, gate, null, corrects));
    }

    @Test
    void whatIsPlannedStandsApartInTheTimelineFromWhatHappened() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        long real = log(id, DecisionPointKind.FIRST_TALKS, "Eerste gesprek.", "2026-02", null);
        long planned = log(id, DecisionPointKind.FIRST_TALKS, "Volgend gesprek.", "2099-03!", null);
        long council = log(id, DecisionPointKind.FIRST_TALKS, "Met de raad.", "2099-05!", GateKey.G2, null);

        String page = page(id);

        assertThat(entry(page, real))
                .contains("small-dot done", ">februari 2026</time>")
                .doesNotContain("planned", "gepland");
        assertThat(entry(page, planned)).contains("class=\"planned\"", "small-dot ahead", "maart 2099 (gepland)");
        assertThat(entry(page, council)).contains("class=\"planned\"", "class=\"gate ahead\"", "mei 2099 (gepland)");
    }

    private static String entry(String page, long sequence) {
        int from = page.indexOf("<li id=\"entry-" + sequence + "\"");
        assertThat(from).as("entry %s", sequence).isPositive();
        return page.substring(from, page.indexOf("</li>", from));
    }

    @Test
    void aFormThatWasDroppedStaysAmongTheAlternativesWithTheReasonAndTheDay() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        ranking.rank(
                Play.LEADER,
                id,
                new RankAlternatives(
                        List.of(
                                new RankedAlternative(CooperationForm.MUNICIPAL_MERGER, null, 1, "Eén <raad>.", null),
                                new RankedAlternative(CooperationForm.ADMINISTRATIVE_MERGER, null, 2, null, "Duur.")),
                        Play.REVIEW,
                        Play.TODAY,
                        Particulars.NONE));
        dropping.drop(
                Play.LEADER,
                id,
                new DropForm("Een raad wil <niet>.", Play.REVIEW, EffectiveDate.parse("2026-09"), Particulars.NONE));

        String forms = card(page(id), "forms");

        assertThat(forms)
                .containsPattern("(?s)gemeentelijke herindeling.*Eén &lt;raad&gt;\\."
                        + ".*Een raad wil &lt;niet&gt;\\. \\(september 2026\\).*>afgevallen<"
                        + ".*ambtelijke fusie.*Duur\\..*>wordt uitgewerkt<");
    }

    @Test
    void aConditionStandsOnThePageWithWhoSetItAndWhatBecameOfIt() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.agreeOnAnAnswer(id, "Wat <kost> het?");

        assertThat(card(page(id), "gates"))
                .containsPattern(
                        "(?s)Wat &lt;kost&gt; het\\?.*voorwaarde · Poort 1 · College Aameer · 1 oktober 2026.*>open<")
                .doesNotContain(">voldaan<");

        Browser college = new Browser(port);
        college.signIn("college-bergveld", ApiClient.PASSWORD);
        String conditions = college.get("/cooperations/" + id + "/conditions").body();
        Matcher one =
                Pattern.compile("/cooperations/" + id + "/conditions/[^\"/]+").matcher(conditions);
        assertThat(one.find()).isTrue();
        college.submit(one.group(), one.group() + "/answers", Map.of("words", "Een <ton>."));

        assertThat(card(page(id), "gates"))
                .containsPattern("(?s)Wat &lt;kost&gt; het\\?.*Een &lt;ton&gt;\\..*>voldaan<");
    }

    @Test
    void aLogThatWasTamperedWithIsNotCalledIntact() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        assertThat(card(page(id), "log")).contains("badge ok").doesNotContain("badge bad");
        jdbc.sql("insert into decision_point (cooperation, sequence, kind, effective, effective_sort, actors, what,"
                        + " recorded_at, recorded_by, recorded_as, previous_hash, hash) select cooperation, sequence + 1,"
                        + " kind, effective, effective_sort, actors, 'Ingevoegd.', recorded_at, recorded_by,"
                        + " recorded_as, hash, hash from decision_point where cooperation = ? order by sequence desc"
                        + " limit 1")
                .param(id.text())
                .update();

        assertThat(card(page(id), "log"))
                .contains("badge bad", "Een regel is gewijzigd, verwijderd, verplaatst of ingevoegd.")
                .doesNotContain("badge ok");
    }

    @Test
    void aPartnerThatLeftAndCameBackHasItsDecisionWhereItTookPart() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        jdbc.sql("insert into cooperation_partner (cooperation_id, municipality, place, joined_on, joined_sort,"
                        + " left_on, left_sort, reason) values (?, ?, 99, '2020', date '2020-01-01', '2021',"
                        + " date '2021-01-01', 'Een <eigen> weg.')")
                .params(id.text(), Play.AAMEER.text())
                .update();

        String partners = card(page(id), "partners");
        assertThat(partners.split("1 oktober 2026", -1))
                .as("one decision of each of the two")
                .hasSize(3);
        assertThat(partners)
                .as("the time it took part before")
                .containsPattern("(?s)>2020</time>.*>2021</time>.*Een &lt;eigen&gt; weg");
        assertThat(partners.split(">doet mee<", -1)).as("the two of now").hasSize(3);
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
    void whatIsToBeDoneAfterAllAgreedAtAGateIsMissingForTheNextOne() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.passGate(id, GateKey.G3);

        assertThat(card(page(id), "missing"))
                .contains("Poort 4", "Start bevestigen")
                .doesNotContain("Poort 3");
    }

    @Test
    void whileNothingWaitsInPhaseFourTheEvaluationIsWhatComesNext() {
        CooperationId id = started(Play.TODAY);
        play.skipAll(id);

        String page = page(id);
        assertThat(card(page, "now"))
                .contains("Het volgende moment is de evaluatie op ", "Zij kan eerder worden gevraagd")
                .contains("/cooperations/" + id + "/events/new?kind=evaluation_requested");
        assertThat(card(page, "missing"))
                .contains("Poort 4", "de evaluatie van ")
                .doesNotContain("Er is niets bekend dat nog ontbreekt");
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

    @Test
    void itTakesTheSameNumberOfStatementsForTwoPartnersAndForThirtyAndTheirOpenTasks() throws Exception {
        CooperationId few = play.start(Play.AAMEER, Play.BERGVELD);
        CooperationId many = play.start(play.many(9801, 30));
        play.reachDecisions(few);
        play.reachDecisions(many);
        assertThat(play.tasks(many).size()).isGreaterThan(play.tasks(few).size() + 20);
        for (String part : List.of("", "/gates/G1")) {
            String ofFew = "/cooperations/" + few + part;
            String ofMany = "/cooperations/" + many + part;
            assertThat(leader.get(ofMany).body()).contains("Veelgemeente 9801", "Veelgemeente 9830");
            leader.get(ofFew);
            assertThat(StatementCount.during(() -> leader.get(ofMany)))
                    .as("of the page " + part)
                    .isEqualTo(StatementCount.during(() -> leader.get(ofFew)));
        }
    }
}
