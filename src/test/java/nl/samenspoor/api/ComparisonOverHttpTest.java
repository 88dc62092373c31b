package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.AdviserAssignment;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgeTrust;
import nl.samenspoor.monitoring.JudgingTrust;
import nl.samenspoor.monitoring.RecordAdvisers;
import nl.samenspoor.monitoring.RecordingAdvisers;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.motive.ScoreMotives;
import nl.samenspoor.motive.ScoringMotives;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.StateScore;
import nl.samenspoor.motive.ThreeK;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Choosing what to compare, and taking it along as a link, a file or to another system. */
@IntegrationTest
class ComparisonOverHttpTest {

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AssessingFactors factors;

    @Autowired
    ScoringMotives motives;

    @Autowired
    JudgingTrust trust;

    @Autowired
    RecordingAdvisers advisers;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private Browser leader;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    @Test
    void theChoiceAndTheDayStayInEveryLinkToAnotherTable() {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        CooperationId other = play.start(Play.AAMEER, Play.COEVERDAM);
        String page = leader.get("/compare?table=phase&on=2026-06-30&cooperation=" + one + "&cooperation=" + other)
                .body();

        assertThat(page)
                .contains("table=trust&amp;cooperation=" + one + "&amp;cooperation=" + other + "&amp;on=2026-06-30")
                .contains("/compare.csv?table=phase&amp;cooperation=" + one)
                .contains("value=\"" + one + "\" checked", "value=\"30-06-2026\"")
                .contains("Stand op 30 juni 2026.", "2 gekozen samenwerkingen.", "(CSV, 2 samenwerkingen)");
    }

    @Test
    void whatIsHistoricalHasEndedOrStandsStillIsSaidBesideItsNameAndInItsPhase() {
        CooperationId past = play.start(Play.AAMEER, Play.BERGVELD);
        jdbc.update("update cooperation set observed_until = date '2012-12-31' where id = ?", past.text());
        CooperationId ended = play.start(Play.AAMEER, Play.BERGVELD);
        jdbc.update("update cooperation set status = 'ended', ended_on = '2026-10-01' where id = ?", ended.text());
        CooperationId held = play.start(Play.AAMEER, Play.BERGVELD);
        jdbc.update("update cooperation set status = 'on-hold' where id = ?", held.text());

        assertThat(phases(past))
                .contains(">gegevens bekend tot 31 december 2012<", ">laatst bekende fase<")
                .doesNotContain(">huidige fase");
        assertThat(leader.get("/compare?lang=nl&table=form&cooperation=" + past).body())
                .as("also where cooperations are named in the cells")
                .contains(">gegevens bekend tot 31 december 2012<");
        assertThat(leader.get("/compare.csv?lang=nl&table=phase&cooperation=" + past)
                        .body())
                .contains("\"Gegevens bekend tot\";\"Peildatum\"")
                .contains("\"2012-12-31\";\"" + LocalDate.now(clock) + "\"");
        assertThat(phases(ended))
                .contains(">beëindigd<", ">beëindigd in deze fase<", "; beëindigd: 1 oktober 2026")
                .doesNotContain(">huidige fase");
        assertThat(phases(held)).contains(">aangehouden<", ">huidige fase, aangehouden<", "; aangehouden");
        assertThat(leader.get("/compare?lang=nl&table=factors&cooperation=" + past)
                        .body())
                .contains(">gegevens bekend tot 31 december 2012<");
    }

    private String phases(CooperationId id) {
        return leader.get("/compare?lang=nl&table=phase&cooperation=" + id).body();
    }

    @Test
    void aDayThatIsNoneIsNamedAtItsFieldAndTheChoiceStays() {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        for (String wrong : List.of("gisteren", "2011-02-30", "2999-01-01", "2011")) {
            HttpResponse<String> refused = leader.get("/compare?lang=nl&on=" + wrong + "&cooperation=" + one);

            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body())
                    .contains("href=\"#f-on\"", "id=\"f-on-error\"", "value=\"" + one + "\" checked")
                    .doesNotContain("<table");
        }
        assertThat(leader.get("/compare?lang=nl&on=2011-02-30").body()).contains("staat niet op de kalender");
        for (String page : List.of("/compare", "/compare/insight")) {
            assertThat(leader.get(page + "?lang=nl&on=30-6-26&recorded=vorige%20zomer")
                            .body())
                    .as(page)
                    .contains("id=\"f-on-error\"", "Schrijf het jaar in vier cijfers", "value=\"30-6-26\"")
                    .contains("id=\"f-recorded-error\"", "Schrijf bijvoorbeeld 24-11-2026", "value=\"vorige zomer\"");
        }
    }

    @Test
    void aDayIsReadInTheAddressAsPeopleWriteIt() throws Exception {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        for (String typed : List.of("30-6-2026", "30%20juni%202026", "30/06/2026", "2026-06-30")) {
            String days = "?lang=nl&on=" + typed + "&recorded=" + typed + "&cooperation=" + one;
            assertThat(leader.get("/compare" + days).body())
                    .as(typed)
                    .contains("Stand op 30 juni 2026.", "Zoals vastgelegd tot en met 30 juni 2026.")
                    .contains("&amp;on=2026-06-30&amp;recorded=2026-06-30", "value=\"30-06-2026\"");
            assertThat(leader.get("/compare/insight" + days).statusCode())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(leader.get("/compare.csv" + days).body()).as(typed).contains("\"2026-06-30\";\"2026-06-30\"");
        }
        String api = "/api/v1/comparison/phase%s?on=30-6-2026&cooperation=" + one;
        ApiClient other = new ApiClient(port, People.LEADER);
        assertThat(other.get(api.formatted("")).statusCode()).isEqualTo(422);
        assertThat(other.get(api.formatted(".csv")).statusCode()).isEqualTo(422);
    }

    @Test
    void theDayOfRecordingStaysInEveryLinkAndIsSaidOnThePageInTheFileAndToOtherSystems() throws Exception {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        String asked = "&recorded=2026-06-15&cooperation=" + one;
        String page =
                leader.get("/compare?table=phase&on=2026-06-30&lang=nl" + asked).body();

        assertThat(page)
                .contains("&amp;on=2026-06-30&amp;recorded=2026-06-15", "name=\"recorded\"", "value=\"15-06-2026\"")
                .contains("Stand op 30 juni 2026.", "Zoals vastgelegd tot en met 15 juni 2026.")
                .contains("Toen was nog niets vastgelegd van: ", "nog niets vastgelegd<")
                .contains("/compare/insight?cooperation=" + one + "&amp;on=2026-06-30&amp;recorded=2026-06-15\"")
                .doesNotContain("??", "insight.");
        assertThat(leader.get("/compare?lang=nl" + asked).body()).contains("Stand op 15 juni 2026.");
        assertThat(leader.get("/compare.csv?table=phase&lang=nl" + asked).body())
                .contains("\"Peildatum\";\"Vastgelegd tot en met\"", "\"2026-06-15\";\"2026-06-15\"");
        assertThat(new ApiClient(port, People.LEADER)
                        .read("/api/v1/comparison/phase?recorded=2026-06-15&cooperation=" + one)
                        .toString())
                .contains("\"recorded\":\"2026-06-15\"", "\"notRecorded\":[{\"id\":\"" + one);
        for (String wrong : List.of("gisteren", "2011-02-30", "2999-01-01")) {
            HttpResponse<String> refused = leader.get("/compare?lang=nl&recorded=" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("href=\"#f-recorded\"", "id=\"f-recorded-error\"", "<details open");
        }
    }

    @Test
    void theLessonsGoByWhatHadBeenRecordedByTheDayAskedFor() throws Exception {
        CooperationId one = full(Play.BERGVELD);
        String asked = "cooperation=" + one + "&like=" + one;
        String then = leader.get("/compare/insight?lang=nl&recorded=2026-06-15&" + asked)
                .body();

        assertThat(then)
                .contains("Zoals vastgelegd tot en met 15 juni 2026.", "value=\"15-06-2026\"")
                .contains("Van één samenwerking was toen nog niets vastgelegd; zij telt niet mee.")
                .contains("Er is geen samenwerking om van te leren")
                .doesNotContain("??");
        assertThat(leader.get("/compare/insight?lang=nl&" + asked).body())
                .contains("Op grond van één samenwerking")
                .doesNotContain("Zoals vastgelegd");
        assertThat(new ApiClient(port, People.LEADER)
                        .read("/api/v1/insight?recorded=2026-06-15&" + asked)
                        .toString())
                .contains("\"recorded\":\"2026-06-15\",\"notRecorded\":1");
        assertThat(leader.get("/compare/insight?lang=nl&recorded=2999-01-01").body())
                .contains("href=\"#f-recorded\"", "id=\"f-recorded-error\"");
    }

    @Test
    void theOneThatResemblesIsFoundAmongAllHoweverFarDownTheAlphabetAndWhatBeganEarlierIsMarked() {
        CooperationId looked = full(Play.BERGVELD);
        CooperationId twin = full(Play.COEVERDAM);
        String last = "Zzz " + UUID.randomUUID();
        jdbc.update(
                "update cooperation set fictional = false, name = ?, search_name = ?, started_on = '2019',"
                        + " started_sort = date '2019-01-01' where id = ?",
                last,
                last.toLowerCase(Locale.ROOT),
                twin.text());
        List<Object[]> before = IntStream.range(0, 210)
                .mapToObj(i -> new Object[] {UUID.randomUUID().toString(), "Aaa " + i, "aaa " + i})
                .toList();
        jdbc.batchUpdate(
                "insert into cooperation (id, name, search_name, fictional, status, phase, phase_since,"
                        + " phase_since_sort, enters_at, legal_form, form_attempt, started_on, started_sort, recorded_at,"
                        + " recorded_by) values (?, ?, ?, false, 'active', 1, '2026', date '2026-01-01', 1, 'unknown', 1,"
                        + " '2026', date '2026-01-01', timestamp with time zone '2026-01-01 00:00:00+00:00', 'test')",
                before);
        List<Object[]> access =
                before.stream().map(row -> new Object[] {row[0], People.LEADER}).toList();
        jdbc.batchUpdate(
                "insert into cooperation_access (cooperation_id, account, access) values (?, ?, 'reader')", access);
        try {
            expectTheTwin(looked, twin, last);
        } finally {
            jdbc.batchUpdate("delete from cooperation_access where cooperation_id = ? and account = ?", access);
            jdbc.batchUpdate(
                    "delete from cooperation where id = ?",
                    before.stream().map(row -> new Object[] {row[0]}).toList());
            jdbc.update("update cooperation set fictional = true where id = ?", twin.text());
        }
    }

    @Test
    void theOneWithTheNearestScoresComesFirstThoughAnotherHasMoreOfThemAlike() {
        List<String> all =
                List.of("urgency", "mutual_trust", "positive_image", "goal_congruence", "vanguard_group", "ownership");
        CooperationId looked = scored(all, null, null);
        CooperationId further = scored(all, "ownership", Score.ABSENT);
        CooperationId nearest = scored(all.subList(0, 5), "vanguard_group", Score.PARTLY);

        String page = leader.get("/compare/insight?lang=nl&cooperation=" + further + "&cooperation=" + nearest
                        + "&like=" + looked)
                .body();

        assertThat(page.substring(page.indexOf("id=\"resembling\"")))
                .containsPattern("(?s)<h3><a href=\"/cooperations/" + nearest + "\".*Lijkt voor 90 procent.*<h3><a"
                        + " href=\"/cooperations/" + further + "\".*Lijkt voor 83 procent");
    }

    /** With these factors present but for one. */
    private CooperationId scored(List<String> present, @Nullable String other, @Nullable Score score) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        present.forEach(factor -> factors.assess(
                Play.LEADER,
                AssessFactor.of(
                        id,
                        factor,
                        score != null && factor.equals(other) ? score : Score.PRESENT,
                        Basis.STATED,
                        Play.TODAY)));
        return id;
    }

    private void expectTheTwin(CooperationId looked, CooperationId twin, String last) {
        String page = leader.get("/compare/insight?lang=nl&like=" + looked).body();

        assertThat(page)
                .contains(">" + last + "</a></h3>", "Lijkt voor 100 procent", ">eerder begonnen<")
                .contains("Zoek op een deel van de naam")
                .doesNotContain("??", "Alleen de eerste");
        assertThat(page).contains("value=\"" + looked + "\" selected");
        assertThat(leader.get("/compare/insight?lang=nl&q=" + last.substring(4)).body())
                .contains("value=\"" + twin + "\"");
    }

    @Test
    void aFileWithoutAChoiceHoldsAllThatTheReaderMaySee() throws Exception {
        play.start(Play.AAMEER, Play.BERGVELD);
        play.start(Play.AAMEER, Play.COEVERDAM);
        int total = new ApiClient(port, People.LEADER)
                .read("/api/v1/comparison/phase?size=1")
                .get("total")
                .asInt();

        for (String path : List.of("/compare.csv?table=phase&size=1", "/api/v1/comparison/phase.csv?page=1&size=1")) {
            String file = leader.get(path).body();

            assertThat(total).isGreaterThan(1);
            assertThat(file.lines().count()).as(path).isEqualTo(1 + 7L * total);
        }
        assertThat(leader.get("/compare?lang=nl&size=1").body())
                .contains("Samenwerkingen 1 tot en met 1 van de ")
                .doesNotContain("Alle " + total + " samenwerkingen");
        assertThat(leader.get("/compare?lang=nl&page=9999").body())
                .contains("Op deze bladzijde staat niets meer")
                .doesNotContain("U ziet nog geen samenwerkingen");
    }

    @Test
    void moreThanFiftyAreRefusedWithAMessageAtTheList() {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        String many = IntStream.range(0, 50)
                .mapToObj(i -> "&cooperation=" + UUID.randomUUID())
                .collect(Collectors.joining());

        HttpResponse<String> refused = leader.get("/compare?lang=nl&cooperation=" + one + many);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Kies hoogstens 50 samenwerkingsverbanden tegelijk.", "id=\"f-cooperations\"");
    }

    @Test
    void whoMaySeeACooperationComparesItAndNobodyElse() throws Exception {
        CooperationId hidden = play.start(Play.AAMEER, Play.BERGVELD);
        Browser stranger = new Browser(port);
        stranger.signIn("griffier-coeverdam", ApiClient.PASSWORD);

        for (String path : List.of(
                "/compare?x=",
                "/compare.csv?x=",
                "/api/v1/comparison/phase?x=",
                "/api/v1/comparison/phase.csv?x=",
                "/compare/insight?x=",
                "/api/v1/insight?x=")) {
            assertThat(stranger.get(path + "&cooperation=" + hidden).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(stranger.get(path).body()).as(path).doesNotContain(hidden.text());
        }
        assertThat(new ApiClient(port, "griffier-aameer")
                        .read("/api/v1/comparison/phase?cooperation=" + hidden)
                        .get("rows"))
                .hasSize(1);
    }

    @Test
    void aNameIsFoundInTheListAndAFormulaInANameIsHarmlessInTheFile() {
        String name = "=SOM(A1) " + UUID.randomUUID();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("signalSource", "college");
        fields.put("signalKind", "regional_task");
        fields.put("signalText", "Samen gaat het beter.");
        fields.put("startedOn", "2026-03");
        leader.submit(
                "/cooperations/new",
                "/cooperations/new?x=&partners=" + Play.AAMEER + "&partners=" + Play.BERGVELD,
                fields);

        String found = leader.get("/compare?lang=nl&q=" + name.substring(9)).body();
        assertThat(found).contains(name);
        String id = found.replaceFirst("(?s).*name=\"cooperation\"\\s+id=\"c-([^\"]+)\".*", "$1");
        HttpResponse<String> file = leader.get("/compare.csv?table=phase&lang=nl&cooperation=" + id);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .as("without a chosen day it is of today, and says so")
                .contains("vergelijking-fase-" + LocalDate.now(clock) + ".csv");
        assertThat(file.body())
                .startsWith("\uFEFF\"Tabel\";\"Samenwerking\";\"Gemeente\"")
                .contains(";\"'" + name + "\";")
                .contains("\"1. Oriëntatie\";\"huidige fase\"")
                .contains("\"nee\";\"\";\"" + LocalDate.now(clock) + "\";\"\";")
                .endsWith("\r\n");
    }

    @Test
    void searchingIsAmongWhatCanBeChosenAndThePageSaysThatTheTableStays() {
        CooperationId ticked = play.start(Play.AAMEER, Play.BERGVELD);
        String name = play.summary(ticked).name();

        assertThat(leader.get("/compare?lang=nl&q=bestaat-nergens&cooperation=" + ticked)
                        .body())
                .contains("Zoeken verandert de lijst, niet de vergelijking.")
                .contains("Geen samenwerking die u mag zien, heeft ‘bestaat-nergens’ in de naam.")
                .contains("Zoeken op ‘bestaat-nergens’ heeft hieraan niets veranderd.")
                .contains("value=\"" + ticked + "\" checked", "Eén gekozen samenwerking.");
        assertThat(leader.get("/compare?lang=nl&q=" + name.substring(0, 3)).body())
                .containsPattern("(Eén samenwerking heeft|[0-9.]+ samenwerkingen hebben) ‘" + name.substring(0, 3)
                        + "’ in de naam\\. Kruis aan wat u zocht en kies Tonen\\.");
        assertThat(leader.get("/compare?lang=en&q=bestaat-nergens").body())
                .contains("No cooperation that you may see has ‘bestaat-nergens’ in its name.");
        assertThat(leader.get("/compare?lang=nl").body()).doesNotContain("Zoeken op ‘");
    }

    /** With something on record in every table. */
    private CooperationId full(MunicipalityCode partner) {
        CooperationId id = play.start(Play.AAMEER, partner);
        Grounds grounds = Grounds.stated(Play.TODAY, "verslag");
        Actor system = Actor.system("test");
        List.of("urgency", "mutual_trust", "positive_image", "goal_congruence", "vanguard_group", "ownership")
                .forEach(factor -> factors.assess(
                        Play.LEADER, AssessFactor.of(id, factor, Score.PRESENT, Basis.STATED, Play.TODAY)));
        motives.score(
                system,
                new ScoreMotives(
                        id,
                        Play.AAMEER,
                        Map.of(ThreeK.COSTS, new StateScore(State.BAD, Basis.STATED, "nota", null)),
                        Map.of(),
                        null,
                        List.of(),
                        Play.TODAY,
                        null,
                        null));
        trust.judge(Play.LEADER, JudgeTrust.ofCluster(id, TrustTable.COOPERATION, TrustLevel.HIGH, grounds));
        advisers.record(
                Play.LEADER,
                new RecordAdvisers(
                        id, AdviserUse.YES, List.of(new AdviserAssignment("Bureau", "onderzoek", null)), grounds));
        return id;
    }

    @Test
    void aChoiceNeedsTheSameNumberOfStatementsHoweverLargeItIs() throws Exception {
        CooperationId first = full(Play.BERGVELD);
        String one = "&cooperation=" + first + "&cooperation=" + full(Play.COEVERDAM);
        String many = one
                + IntStream.range(0, 9)
                        .mapToObj(i -> "&cooperation=" + full(Play.COEVERDAM))
                        .collect(Collectors.joining());
        for (String path : List.of(
                "/compare?table=all",
                "/compare?table=all&on=2026-06-01",
                "/compare?table=all&recorded=2026-06-01",
                "/compare?table=all&on=2026-06-01&recorded=2026-11-01",
                "/compare.csv?table=all",
                "/compare/insight?x=",
                "/compare/insight?like=" + first)) {
            leader.get(path + one);
            leader.get(path + many);
            int few = StatementCount.during(() -> leader.get(path + one));
            assertThat(StatementCount.during(() -> leader.get(path + many)))
                    .as(path)
                    .isEqualTo(few);
        }
    }
}
