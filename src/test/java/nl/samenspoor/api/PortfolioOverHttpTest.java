package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCatalogue;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.ExamplesLoading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The portfolio as a reader sees it who was assigned what he sees: each test has a reader of its own. */
@IntegrationTest
class PortfolioOverHttpTest {

    private static final List<String> VIEWS = List.of("all", "rails", "durations", "waiting", "factors");

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    AssigningAccess access;

    @Autowired
    StartingCooperations starting;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    AssessingFactors assessing;

    @Autowired
    FactorCatalogue catalogue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DefaultListableBeanFactory beans;

    @LocalServerPort
    int port;

    private Browser browser;
    private String reader;

    @BeforeEach
    void signIn() {
        people.register();
        reader = "lezer-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"),
                new CreateAccount(reader, null, ApiClient.PASSWORD, Set.of(Role.READER), Set.of()));
        browser = new Browser(port);
        browser.signIn(reader, ApiClient.PASSWORD);
    }

    private CooperationId start(String name) {
        return start(name, "2026-01-05", null);
    }

    private CooperationId start(String name, String on, @Nullable String knownUntil) {
        return start(name, List.of(Play.AAMEER, Play.BERGVELD), on, knownUntil);
    }

    private CooperationId start(String name, List<MunicipalityCode> partners, String on, @Nullable String knownUntil) {
        CooperationId id = starting.start(
                Play.LEADER,
                new StartCooperation(
                        name,
                        partners,
                        Play.signal(),
                        EffectiveDate.parse(on),
                        null,
                        true,
                        knownUntil == null ? null : LocalDate.parse(knownUntil),
                        Particulars.NONE));
        access.assign(Play.LEADER, id, reader, Access.READER);
        return id;
    }

    private void due(CooperationId id, LocalDate day) {
        OpenTask task = play.tasks(id).get(0);
        jdbc.update("update task set due = ?, due_sort = ? where id = ?", day, day, task.id());
    }

    private String page(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body()).as(address).doesNotContain("??");
        return answer.body();
    }

    private static String figure(String page, String named) {
        Matcher figure = Pattern.compile(">" + Pattern.quote(named) + "</a></dt><dd>([^<]*)</dd>")
                .matcher(page);
        assertThat(figure.find()).as(named).isTrue();
        return figure.group(1);
    }

    private static String section(String page, String heading) {
        int from = page.indexOf("aria-labelledby=\"" + heading + "\"");
        assertThat(from).as(heading).isNotNegative();
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void theSentenceAndTheFiguresAreAboutWhatTheReaderSeesAndNothingElse() {
        play.start(Play.AAMEER, Play.BERGVELD);
        assertThat(page("/"))
                .contains("U ziet hier nog geen samenwerkingen.", "Een projectleider wijst u toe")
                .as("there is nothing to count, to filter or to draw in several ways")
                .doesNotContain("class=\"figures", "class=\"filters\"", "class=\"pictures");
        assertThat(page("/?q=x")).contains("class=\"filters\"", "Wis het filter");
        assertThat(page("/compare?table=all"))
                .containsOnlyOnce("Er is nog geen samenwerking die u mag inzien")
                .doesNotContain("class=\"filters", "compare-choice", "compared-table", "compare.csv");

        CooperationId late = start("Laatkomer");
        start("Op tijd");
        due(late, LocalDate.now(clock).minusDays(9));

        String page = page("/");
        assertThat(page)
                .contains(
                        "Twee samenwerkingen lopen.",
                        "Eén taak is te laat: die van ",
                        " in Laatkomer, 9 dagen over tijd.");
        assertThat(figure(page, "samenwerkingen lopen")).isEqualTo("2");
        assertThat(figure(page, "wachten bij een poort op raad of college")).isEqualTo("0");
        assertThat(figure(page, "taak te laat")).isEqualTo("1");
        assertThat(page("/?lang=en")).contains("Two cooperations are running.", "One task is late: that of ");
        page("/?lang=nl");
    }

    @Test
    void aCouncilThatIsAskedToDecideIsSaidAndFound() {
        CooperationId asked = start("Gevraagd");
        start("Nog niet gevraagd");
        play.reachDecisions(asked);

        String page = page("/");
        assertThat(page)
                .containsPattern("Eén wacht bij een poort op een besluit van een (raad|college|raad of college)\\.");
        assertThat(figure(page, "wacht bij een poort op raad of college")).isEqualTo("1");
        String body = play.tasks(asked).get(0).body().name().toLowerCase(Locale.ROOT);
        assertThat(section(page("/?waits=" + body), "matrix"))
                .contains("Gevraagd")
                .doesNotContain("Nog niet gevraagd");
    }

    @Test
    void theFigureOfWhoMustDecideIsTheListItLeadsTo() {
        CooperationId asked = start("Gevraagd");
        play.reachDecisions(asked);
        CooperationId held = start("Stilstaand");
        play.reachDecisions(held);
        jdbc.update("update cooperation set status = 'on-hold' where id = ?", held.text());
        CooperationId past = start("Van vroeger");
        play.reachDecisions(past);
        jdbc.update("update cooperation set observed_until = date '2012-12-31' where id = ?", past.text());
        start("Nog niet gevraagd");

        String page = page("/");
        assertThat(figure(page, "wacht bij een poort op raad of college")).isEqualTo("1");
        assertThat(page).contains("Eén wacht bij een poort op een besluit van een ");
        assertThat(page).contains("href=\"/?status=active&amp;period=present&amp;waits=deciding\"");
        assertThat(names("/?status=active&period=present&waits=deciding")).containsExactly("Gevraagd");
        assertThat(names("/?waits=deciding")).containsExactly("Gevraagd", "Stilstaand");
        assertThat(section(page("/?view=waiting&waits=deciding"), "waiting"))
                .contains("Gevraagd", "Stilstaand")
                .doesNotContain("Van vroeger", "Nog niet gevraagd");
    }

    @Test
    void nothingWaitsInWhatIsHistorical() {
        CooperationId past = start("Van vroeger");
        due(past, LocalDate.now(clock).minusDays(9));
        due(start("Van nu"), LocalDate.now(clock).minusDays(2));
        jdbc.update("update cooperation set observed_until = date '2012-12-31' where id = ?", past.text());

        String body = play.tasks(past).get(0).body().name().toLowerCase(Locale.ROOT);
        assertThat(names("/?waits=" + body)).containsExactly("Van nu");
        assertThat(names("/?late=yes")).containsExactly("Van nu");
        assertThat(names("/?sort=due")).containsExactly("Van nu", "Van vroeger");
        assertThat(section(page("/?period=past"), "matrix"))
                .contains("Van vroeger")
                .doesNotContain("open,", "taak open", "taken open", "te laat sinds");
        assertThat(page("/?period=past&late=yes")).contains("Er is niets dat aan dit filter voldoet.");
        assertThat(page("/?view=waiting&period=past")).contains("Er wacht geen taak");
    }

    @Test
    void noPageOfAHistoricalCooperationSaysThatItGoesOnNow() throws Exception {
        CooperationId past = start("Van vroeger " + reader, "2010-03", "2012-12-31");
        due(past, LocalDate.of(2012, 11, 1));
        Browser leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        String task = play.tasks(past).get(0).id();
        Map<String, List<String>> said = Map.of(
                "/cooperations/" + past + "?lang=nl",
                List.of(
                        "Bekend tot 31 december 2012. Toen in fase 1",
                        "laatst bekend, sinds maart 2010",
                        "Open toen de gegevens ophielden",
                        "Zo stond het op 31 december 2012",
                        ">bekend tot 31 december 2012<"),
                "/cooperations/" + past + "/course?lang=nl",
                List.of(
                        "; gegevens bekend tot 31 december 2012",
                        "Toen de gegevens ophielden bij: ",
                        "Laatst bekende stap",
                        "sign last_known"),
                "/?lang=nl&period=past&q=vroeger+" + reader,
                List.of("laatst bekende fase", "laatst bekend, sinds"),
                "/tasks/" + task + "?lang=nl",
                List.of("1 november 2012", "Hierop wacht nu niemand."));
        said.forEach((path, texts) -> assertThat(
                        whatIsSaidOfOne(path, leader.get(path).body()))
                .as(path)
                .contains(texts)
                .doesNotContain(
                        "te laat",
                        ">huidige fase",
                        "aria-current=\"step\"",
                        "loopt nog",
                        "Nu aan zet",
                        ">In fase 1,",
                        "Nu bij: ",
                        "Huidige stap",
                        "??"));
        assertThat(new ApiClient(port, People.LEADER)
                        .get("/api/v1/cooperations/" + past + "/course")
                        .body())
                .contains("\"last_known\"")
                .doesNotContain("\"current\"");

        jdbc.update("update cooperation set observed_until = null where id = ?", past.text());
        assertThat(leader.get("/cooperations/" + past).body())
                .contains(">In fase 1", "Nu aan zet", "te laat", "aria-current=\"step\"");
    }

    /** In the portfolio only the rails; what stands around them is about all. */
    private static String whatIsSaidOfOne(String path, String body) {
        return path.startsWith("/?") ? section(body, "matrix") : body;
    }

    @Test
    void myTasksCountNothingOfWhatIsHistoricalAndShowItApartAtTheEnd() throws Exception {
        CooperationId past = start("Van vroeger " + reader, "2010-03", "2012-12-31");
        Browser leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        ApiClient api = new ApiClient(port, People.LEADER);
        String tasks = leader.get("/tasks?lang=nl&cooperation=" + past).body();

        assertThat(section(tasks, "open-tasks")).contains("Geen taken").doesNotContain("Van vroeger");
        assertThat(section(tasks, "historical"))
                .contains("Open in historische samenwerkingen", "Van vroeger " + reader, ">historisch<")
                .doesNotContain("te laat");
        assertThat(tasks).doesNotContain("??");
        assertThat(leader.get("/tasks?lang=en&cooperation=" + past).body())
                .contains("Open in historical cooperations", ">historical<");
        leader.get("/tasks?lang=nl");
        assertThat(api.read("/api/v1/tasks?mine=true&cooperation=" + past).toString())
                .contains("\"historical\":true", "\"overdue\":false");
        assertThat(api.read("/api/v1/cooperations/" + past).get("openTasks").asInt())
                .isZero();
        jdbc.update("update cooperation set observed_until = null where id = ?", past.text());
        assertThat(api.read("/api/v1/cooperations/" + past).get("openTasks").asInt())
                .isPositive();
        assertThat(section(leader.get("/tasks?cooperation=" + past).body(), "open-tasks"))
                .contains("Van vroeger");
        assertThat(api.read("/api/v1/tasks?mine=true&cooperation=" + past).toString())
                .contains("\"historical\":false");
    }

    @Test
    void whileTheExamplesOfTheDemonstrationLoadThePortfolioSaysSoAndOnlyThen() {
        assertThat(page("/")).doesNotContain("worden nog geladen");
        AtomicReference<ExamplesLoading.@Nullable Progress> progress =
                new AtomicReference<>(new ExamplesLoading.Progress(2, 5));
        ExamplesLoading loading = progress::get;
        beans.registerSingleton("examplesOfThisTest", loading);
        try {
            assertThat(page("/"))
                    .contains("De voorbeelden van de demonstratie worden nog geladen: 2 van de 5 zijn er.");
            assertThat(page("/?lang=en"))
                    .contains("The examples of the demonstration are still being loaded: 2 of 5 are there.");
            progress.set(null);
            assertThat(page("/?lang=nl")).doesNotContain("worden nog geladen");
        } finally {
            beans.destroySingleton("examplesOfThisTest");
        }
    }

    @Test
    void whatWaitsBesideTheRailsIsOfTheSameCooperationsAsTheRails() {
        due(start("Alfa"), LocalDate.now(clock).plusDays(3));
        due(start("Bravo"), LocalDate.now(clock).plusDays(5));

        assertThat(section(page("/"), "soonest")).contains("Alfa", "Bravo");
        assertThat(section(page("/?q=bravo"), "soonest")).contains("Bravo").doesNotContain("Alfa");
        assertThat(page("/?q=bravo")).as("the sentence is about all").contains("Twee samenwerkingen lopen.");
        assertThat(section(page("/?q=bravo&late=yes&view=waiting"), "bodies")).contains("Er wacht niets");
    }

    @Test
    void theMedianOfTwoLiesBetweenThemAndOfThreeItIsTheOneInTheMiddle() {
        String weeks = "weken in de huidige fase (mediaan)";
        since(start("Lang bezig"), 170);
        assertThat(figure(page("/"), weeks)).isEqualTo("24");

        since(start("Later begonnen"), 79);
        assertThat(figure(page("/"), weeks)).as("124 days and a half").isEqualTo("18");

        since(start("Net begonnen"), 21);
        assertThat(figure(page("/"), weeks)).isEqualTo("11");
    }

    private void since(CooperationId id, int days) {
        LocalDate day = LocalDate.now(clock).minusDays(days);
        jdbc.update(
                "update cooperation set phase_since = ?, phase_since_sort = ? where id = ?",
                day.toString(),
                day,
                id.text());
    }

    @Test
    void whatWaitsBesideTheRailsSaysHowMuchItLeavesOut() {
        for (int i = 1; i <= 6; i++) {
            onlyDue(start("Verband " + i), LocalDate.now(clock).plusDays(i));
        }
        assertThat(section(page("/"), "soonest"))
                .contains("Verband 1", "Verband 6")
                .doesNotContain("En nog");
        assertThat(page("/")).contains("De eerste termijn is ").doesNotContain(", onder meer van ");

        onlyDue(start("Verband 7"), LocalDate.now(clock).plusDays(1));
        assertThat(section(page("/"), "soonest")).contains("Verband 7", ">En nog één taak<");
        assertThat(page("/")).as("two have the first last day").contains(", onder meer van ");
        assertThat(section(page("/?lang=en"), "soonest")).contains(">And one task more<");

        for (int i = 8; i <= 26; i++) {
            onlyDue(start("Verband " + i), LocalDate.now(clock).plusDays(i));
        }
        assertThat(section(page("/?lang=nl"), "soonest")).contains(">En nog minstens 19 taken<");
    }

    /** One task waits there, and nothing else. */
    private void onlyDue(CooperationId id, LocalDate day) {
        due(id, day);
        jdbc.update(
                "update task set state = 'done' where cooperation = ? and id <> ?",
                id.text(),
                play.tasks(id).get(0).id());
    }

    @Test
    void aPageBehindTheLastSaysSoAndNotThatThereIsNothing() {
        start("Alfa");

        for (String address : List.of("/?page=9", "/?view=waiting&page=99")) {
            assertThat(page(address))
                    .as(address)
                    .contains("Deze bladzijde is er niet", "page=0\">Naar de laatste bladzijde</a>")
                    .doesNotContain("Een projectleider wijst u toe", "wacht nu op niemand een taak");
        }
    }

    @Test
    void aMunicipalityThatIsNoMoreCanBeChosen() {
        start("Alfa");
        jdbc.update("update municipality set valid_until = date '2026-01-01' where code = ?", Play.COEVERDAM.text());
        try {
            assertThat(page("/")).contains("Coeverdam (tot 1 januari 2026)</option>");
        } finally {
            jdbc.update("update municipality set valid_until = null where code = ?", Play.COEVERDAM.text());
        }
    }

    @Test
    void whatHasEndedIsEndedInTheFileAlsoWhenItIsHistorical() {
        CooperationId both = start("Beide");
        jdbc.update(
                "update cooperation set observed_until = date '2012-12-31', status = 'ended', ended_on = '2012-06'"
                        + " where id = ?",
                both.text());

        assertThat(browser.get("/portfolio.csv").body())
                .contains("\"beëindigd\"", "\"2012-12-31\"")
                .doesNotContain("historisch");
    }

    @Test
    void whatStandsStillHasEndedOrIsHistoricalHasABadgeAndIsSaidApart() {
        start("Lopend");
        CooperationId held = start("Stilstaand");
        holding.hold(
                Play.LEADER,
                held,
                new HoldCooperation("Studie.", Play.TODAY, Play.REVIEW, MayResume.PROJECT_LEADER, Particulars.NONE));
        CooperationId ended = start("Afgelopen");
        terminating.terminate(
                Play.LEADER, ended, new TerminateCooperation("Geen steun.", Play.TODAY, Particulars.NONE));
        start("Van vroeger", "2010-03", "2012-12-31");

        String page = page("/");
        assertThat(page)
                .contains(
                        "Eén samenwerking loopt.",
                        "Verder staat er één stil, is er één beëindigd en is er één alleen uit het verleden bekend.");
        assertThat(section(page, "matrix"))
                .contains(">aangehouden<", ">beëindigd<", ">historisch<", ">gegevens bekend tot 31 december 2012<");
        assertThat(section(page("/?period=past"), "matrix"))
                .contains("Van vroeger")
                .doesNotContain("Lopend");
        assertThat(section(page("/?period=present&status=active"), "matrix"))
                .contains("Lopend")
                .doesNotContain("Van vroeger", "Stilstaand", "Afgelopen");
    }

    @Test
    void theListIsOrderedByItsAddressInEitherDirection() {
        CooperationId alfa = start("Alfa", "2026-03-01", null);
        due(alfa, LocalDate.now(clock).plusDays(30));
        due(start("Bravo", "2026-01-01", null), LocalDate.now(clock).minusDays(3));
        due(start("Charlie", "2026-02-01", null), LocalDate.now(clock).plusDays(3));

        assertThat(names("/")).containsExactly("Alfa", "Bravo", "Charlie");
        assertThat(names("/?sort=name&direction=desc")).containsExactly("Charlie", "Bravo", "Alfa");
        assertThat(names("/?sort=started")).containsExactly("Bravo", "Charlie", "Alfa");
        assertThat(names("/?sort=since&direction=desc")).containsExactly("Alfa", "Charlie", "Bravo");
        assertThat(names("/?sort=due")).containsExactly("Bravo", "Charlie", "Alfa");
        assertThat(names("/?sort=due&size=2&page=1")).containsExactly("Alfa");
        assertThat(names("/?sort=phase")).containsExactly("Alfa", "Bravo", "Charlie");
        play.passGate(alfa, GateKey.G1);
        assertThat(names("/?sort=phase")).containsExactly("Bravo", "Charlie", "Alfa");
        assertThat(names("/?sort=phase&direction=desc")).startsWith("Alfa");
        assertThat(names("/?late=yes")).containsExactly("Bravo");
    }

    @Test
    void theListIsOfThePartnerThePhaseAndTheStateThatWereAskedFor() {
        CooperationId moved = start("Verder");
        play.passGate(moved, GateKey.G1);
        start("Met derde", List.of(Play.AAMEER, Play.COEVERDAM), "2026-01-05", null);

        assertThat(names("/")).containsExactly("Met derde", "Verder");
        assertThat(names("/?municipality=" + Play.COEVERDAM)).containsExactly("Met derde");
        assertThat(names("/?municipality=" + Play.BERGVELD)).containsExactly("Verder");
        assertThat(names("/?phase=2")).containsExactly("Verder");
        assertThat(page("/?status=ended")).contains("Er is niets dat aan dit filter voldoet.");
        assertThat(browser.get("/portfolio.csv?municipality=" + Play.COEVERDAM).body())
                .contains("Met derde")
                .doesNotContain("Verder");
    }

    @Test
    void whatBeganInOrBeforeAYearStandsAmongTheOthersByTheEndOfThatYear() {
        start("Alfa", "2007-03-01", null);
        start("Bravo", "../2006", null);
        start("Charlie", "2006-05", null);

        assertThat(names("/?sort=started")).containsExactly("Charlie", "Bravo", "Alfa");
        assertThat(names("/?direction=desc&sort=started")).containsExactly("Alfa", "Bravo", "Charlie");
    }

    @Test
    void whatIsNotKnownComesLastFromEitherEnd() {
        CooperationId alfa = start("Alfa", "2026-03-01", null);
        CooperationId bravo = start("Bravo", "2026-01-01", null);
        due(bravo, LocalDate.now(clock).plusDays(3));
        due(start("Charlie", "2026-02-01", null), LocalDate.now(clock).plusDays(5));
        jdbc.update(
                "update cooperation set phase_since = '?', phase_since_sort = date '1000-01-01',"
                        + " started_on = '?', started_sort = date '1000-01-01' where id = ?",
                alfa.text());
        jdbc.update("update task set due = null, due_sort = date '9999-12-31' where cooperation = ?", alfa.text());

        for (String order : List.of("since", "started", "due")) {
            assertThat(names("/?sort=" + order)).as(order).containsExactly("Bravo", "Charlie", "Alfa");
            assertThat(names("/?direction=desc&sort=" + order)).as(order).containsExactly("Charlie", "Bravo", "Alfa");
        }
        assertThat(names("/?sort=since&size=1&page=1")).containsExactly("Charlie");
        assertThat(names("/?sort=since&size=2&page=1")).containsExactly("Alfa");
        assertThat(browser.get("/portfolio.csv?sort=since")
                        .body()
                        .lines()
                        .toList()
                        .get(3))
                .startsWith("\"Alfa\"");
    }

    private List<String> names(String address) {
        return Pattern.compile("<tr><th scope=\"row\"><a href=\"/cooperations/[^\"]+\">([^<]+)</a>")
                .matcher(section(page(address), "matrix"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whatCannotBeAskedIsRefusedWithTheFieldAndWhatCan() {
        for (String wrong :
                List.of("sort=x", "direction=up", "period=later", "waits=king", "late=maybe", "view=cube")) {
            HttpResponse<String> answer = browser.get("/?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).contains(wrong.substring(0, wrong.indexOf('=')), "Kies uit ");
        }
    }

    @Test
    void whatCannotBeAskedIsSaidAtItsFieldWhichKeepsWhatWasTyped() {
        start("Alfa");

        String page = refused("/?phase=9&q=Alfa&municipality=Zwolle&status=weg&sort=x&view=waiting");
        assertThat(page)
                .contains("Controleer 4 velden", "Fase: Er zijn vijf fasen: 1 tot en met 5, niet ", "Gemeente: ")
                .contains("kan hier niet. Kies uit de lijst.", "Filter wissen", "Eén samenwerking loopt.")
                .contains("value=\"Alfa\"", "name=\"view\" value=\"waiting\"")
                .doesNotContain("Er is niets vastgelegd", "id=\"waiting\"", "aria-label=\"Ander beeld");
        for (String wrong : List.of("phase", "municipality", "status", "sort")) {
            assertThat(page)
                    .contains("href=\"#f-" + wrong + "\"", "id=\"f-" + wrong + "-error\"")
                    .containsPattern("id=\"f-" + wrong + "\" name=\"" + wrong + "\"\\s+aria-invalid=\"true\"");
        }
        assertThat(page)
                .contains("value=\"9\" selected", "value=\"Zwolle\" selected", "value=\"weg\" selected")
                .contains("value=\"x\" selected");
        assertThat(refused("/?late=maybe&lang=en"))
                .contains("is not possible here. Choose from the list.", "<h1>Portfolio</h1>");
        page("/?lang=nl");
    }

    @Test
    void aNameThatIsTooLongAndAPartOfTheListThatCannotBeStandInTheirFields() {
        String typed = "a".repeat(5_000);

        assertThat(refused("/?q=" + typed))
                .contains("Naam: Houd de tekst korter dan 200 tekens", "id=\"f-q-error\"", "value=\"" + typed + "\"");
        assertThat(refused("/?size=0&page=-1"))
                .contains("Bladzijde: Een bladzijde is een getal van 0 of hoger.", "id=\"f-page\"", "value=\"-1\"")
                .contains("Vraag 1 tot 200 regels per bladzijde.", "id=\"f-size\"", "value=\"0\"");
        assertThat(refused("/?size=veel&page=x"))
                .contains("Bladzijde: Een bladzijde is een getal van 0 of hoger.", "id=\"f-page\"", "value=\"x\"")
                .contains("Vraag 1 tot 200 regels per bladzijde.", "id=\"f-size\"", "value=\"veel\"");
        assertThat(refused("/?view=cube"))
                .contains("href=\"#f-view\"", "id=\"f-view-error\"", "aria-label=\"Ander beeld");
    }

    private String refused(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(422);
        assertThat(answer.body()).as(address).contains("role=\"search\"").doesNotContain("??");
        return answer.body();
    }

    @Test
    void phasesAreBarsOnOneCalendarWithTheSameInFigures() {
        CooperationId id = start("Met geschiedenis");
        jdbc.update(
                "update cooperation set planned_start = '2026-02-01!', realised_on = '2026-08-02' where id = ?",
                id.text());

        String page = page("/?view=durations");
        assertThat(section(page, "durations"))
                .contains("<svg class=\"bars\"", "role=\"img\"", "aria-label=\"Oriëntatie ", "class=\"running\"")
                .contains("class=\"planned\"", "class=\"realised\"");
        assertThat(section(page, "durations-figures"))
                .contains("Met geschiedenis", "sinds 5 januari 2026", "26 weken later dan gepland", "nog niet bereikt");
    }

    @Test
    void aHoldIsHatchedOverItsPhaseAndSaidInWordsAndFigures() {
        CooperationId id = start("Stond stil");
        jdbc.update(
                "insert into cooperation_hold (cooperation_id, place, reason, since_on, since_sort, may_resume,"
                        + " resumed_on, resumed_sort) values (?, 1, 'Studie.', '2026-02-02', '2026-02-02',"
                        + " 'project_leader', '2026-03-16', '2026-03-16')",
                id.text());

        String page = page("/?view=durations");
        assertThat(section(page, "durations"))
                .contains("class=\"held\"", "fill=\"url(#hatched)\"", "waarvan 6 weken aangehouden", "Aangehouden")
                .containsOnlyOnce("id=\"hatched\"");
        assertThat(section(page, "durations-figures")).contains(">waarvan 6 weken aangehouden<");
        assertThat(page("/?view=durations&lang=en")).contains("of which 6 weeks on hold");
        page("/?lang=nl");
    }

    @Test
    void whatWaitsIsSaidForWhomAndHowLate() {
        CooperationId id = start("Wachtend");
        due(id, LocalDate.now(clock).minusDays(1));
        start("Van vroeger", "2010-03", "2012-12-31");

        String page = page("/?view=waiting");
        assertThat(section(page, "bodies"))
                .contains("1 dag over tijd", "projectleider")
                .as("of all tasks of the leader one is late")
                .containsPattern("<th scope=\"row\">projectleider</th><td class=\"number\">(?!1<)\\d+</td>"
                        + "<td class=\"number late\">1</td>");
        assertThat(section(page, "waiting"))
                .contains("Wachtend", "1 dag over tijd", "geen termijn")
                .doesNotContain("Van vroeger");
        assertThat(section(page("/?view=waiting&late=yes"), "waiting")).contains("Eén taak wacht");
        assertThat(page("/?view=waiting&late=yes&q=bestaatniet")).contains("Wis het filter om alles te zien.");
        assertThat(section(page("/"), "soonest")).contains("Wachtend", "1 dag over tijd");
    }

    @Test
    void scoresOfFactorsStandSideBySide() {
        CooperationId assessed = start("Beoordeeld");
        start("Onbeoordeeld");
        assess(assessed, "urgency", Score.PRESENT);
        assess(assessed, "lack_of_chemistry_and_trust", Score.PRESENT);
        assess(assessed, hinderingToo(), Score.PARTLY);

        assertThat(section(page("/?view=factors"), "heat"))
                .contains(
                        "<td class=\"level-5\"><span class=\"letter\" aria-hidden=\"true\">j</span><span class=\"word\">ja</span></td>",
                        "<td class=\"level-1\"><span class=\"letter\" aria-hidden=\"true\">j</span><span class=\"word\">ja</span></td>",
                        "<td class=\"level-0\"><span class=\"letter\" aria-hidden=\"true\">?</span><span class=\"word\">?</span></td>",
                        "één factor werkt mee, één werkt tegen, één deels<",
                        "<td class=\"level-2\"><span class=\"letter\" aria-hidden=\"true\">d</span><span class=\"word\">deels</span></td>",
                        "nog niets beoordeeld",
                        "(belemmert)");
    }

    private String hinderingToo() {
        return catalogue.checklist().stream()
                .filter(factor -> factor.polarity() == Polarity.HINDERING)
                .map(Factor::id)
                .filter(factor -> !factor.equals("lack_of_chemistry_and_trust"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameScoreHasTheSameTintInThePortfolioAndInAComparison() {
        CooperationId id = start("Getint");
        assess(id, "urgency", Score.PRESENT);
        assess(id, hinderingToo(), Score.PARTLY);

        for (String page :
                List.of(section(page("/?view=factors"), "heat"), page("/compare?table=factors&cooperation=" + id))) {
            assertThat(page).containsPattern("(?s)<td class=\"level-5\">.{0,200}?(ja|aanwezig)");
            assertThat(page).containsPattern("(?s)<td class=\"level-2\">.{0,200}?deels");
        }
    }

    private void assess(CooperationId id, String factor, Score score) {
        assessing.assess(
                Play.LEADER,
                AssessFactor.of(id, factor, score, Basis.STATED, Play.TODAY).because("Zo is het.", null));
    }

    @Test
    void theFileHoldsEverythingTheFilterLeavesAndNoFormula() {
        start("=HYPERLINK(\"x\")");
        for (int i = 0; i < 26; i++) {
            start("Verband " + i + " met een lange naam".repeat(8));
        }
        start("Van vroeger", "2010-03", "2012-12-31");
        play.start(Play.AAMEER, Play.BERGVELD);

        HttpResponse<String> file = browser.get("/portfolio.csv?period=present&sort=name");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "portfolio-" + LocalDate.now(clock) + ".csv");
        assertThat(file.headers().firstValue("Content-Length"))
                .as("it comes while it is read")
                .isEmpty();
        assertThat(page("/?period=present")).contains("(CSV, 27 regels)");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(1 + 27);
        assertThat(lines.get(0)).startsWith("\uFEFF\"Samenwerking\";\"Partners\"");
        assertThat(lines.get(1)).startsWith("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(file.body()).contains("\"Aameer, Bergveld\"").doesNotContain("Proefverband", "Van vroeger", "??");
        assertThat(browser.get("/portfolio.csv?phase=9").statusCode()).isEqualTo(422);
        assertThat(browser.get("/portfolio.csv?q=bestaatniet").body().lines()).hasSize(1);
        assertThat(page("/?period=past")).contains("href=\"/portfolio.csv?period=past\"");
    }

    @Test
    void theFileHasAColumnForEachThingThatIsKnownOfACooperation() {
        CooperationId id = start("Alles bekend");
        due(id, LocalDate.now(clock).minusDays(2));
        jdbc.update(
                "update cooperation set planned_start = '2026-02-01!', realised_on = '2026-08', fictional = false"
                        + " where id = ?",
                id.text());

        List<String> lines = browser.get("/portfolio.csv").body().lines().toList();
        List<String> heads = List.of(lines.get(0).substring(1).split(";"));
        List<String> cells = List.of(lines.get(1).split(";"));
        assertThat(cells).hasSameSizeAs(heads);
        Map<String, String> known = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            known.put(heads.get(i).replace("\"", ""), cells.get(i).replace("\"", ""));
        }
        assertThat(known)
                .containsEntry("Samenwerking", "Alles bekend")
                .containsEntry("Fasenummer", "1")
                .containsEntry("Fase", "Oriëntatie")
                .containsEntry("In deze fase sinds", "5 januari 2026")
                .containsEntry("In deze fase sinds (EDTF)", "2026-01-05")
                .containsEntry("Status", "loopt")
                .containsEntry("Verzonnen voorbeeld", "nee")
                .containsEntry("Vorm", "nog niet gekozen")
                .containsEntry("Geplande start", "1 februari 2026 (gepland)")
                .containsEntry("Werkt sinds", "augustus 2026")
                .containsEntry("Stand van de poort", "nog niet bereikt")
                .containsEntry("Open taken", String.valueOf(play.tasks(id).size()))
                .containsEntry("Waarvan te laat", "1")
                .containsEntry(
                        "Eerste termijn", LocalDate.now(clock).minusDays(2).toString())
                .containsEntry("Tijd in fase 2 (Besluitvorming)", "")
                .hasSize(24);
        assertThat(known.get("Tijd in fase 1 (Oriëntatie)")).isNotEmpty();
    }

    @Test
    void eachPictureNeedsTheSameNumberOfStatementsForThreeAndForThirty() throws Exception {
        for (int i = 0; i < 3; i++) {
            assess(start("Verband " + i), "urgency", Score.PARTLY);
        }
        List<Integer> few = statements();
        for (int i = 3; i < 30; i++) {
            assess(start("Verband " + i), "urgency", Score.PARTLY);
        }

        assertThat(statements()).as("statements of %s", VIEWS).isEqualTo(few);
    }

    private List<Integer> statements() throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (String view : VIEWS) {
            page("/?size=50&sort=due&view=" + view);
            counts.add(StatementCount.during(() -> page("/?size=50&sort=due&view=" + view)));
        }
        return counts;
    }

    @Test
    void everyPictureIsThereInBothLanguagesWithoutInlineStyleOrScript() {
        due(start("Verband"), LocalDate.now(clock).minusDays(2));
        for (String view : VIEWS) {
            assertThat(page("/?view=" + view + "&lang=en")).contains("lang=\"en\"");
            assertThat(page("/?view=" + view + "&lang=nl"))
                    .contains("lang=\"nl\"")
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        }
    }

    @Test
    void aPageOfFiftyStaysSmallInEveryPicture() {
        for (int i = 0; i < 50; i++) {
            start("Verband " + i);
        }
        for (String view : VIEWS) {
            assertThat(page("/?size=50&view=" + view).length()).as(view).isLessThan(100_000);
        }
    }
}
