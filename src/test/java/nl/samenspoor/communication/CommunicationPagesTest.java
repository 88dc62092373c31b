package nl.samenspoor.communication;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.api.People;
import nl.samenspoor.communication.gates.UpcomingGates;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.RunningCooperations;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.StartingTerms;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.planning.CouncilCalendars;
import nl.samenspoor.terms.planning.KeepCalendar;
import nl.samenspoor.terms.planning.KeepingCalendars;
import nl.samenspoor.web.Browser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices, gates to come, calendars and one's own address, as somebody with a browser or a calendar program sees them. */
@IntegrationTest
class CommunicationPagesTest {

    private static final Actor OTHER = new Actor("leider-van-poorten", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final String PASSWORD = "een-lang-wachtwoord-voor-proeven";
    private static final Pattern ADDRESS = Pattern.compile("http://[^<\\s]+(/calendar/[A-Za-z0-9_-]{43}\\.ics)");
    private static final Pattern LINE = Pattern.compile("(?s)<tr>.*?</tr>");

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    StartingCooperations starting;

    @Autowired
    ObservingUntil observing;

    @Autowired
    AdministeringAccounts administering;

    @Autowired
    CouncilCalendars calendars;

    @Autowired
    KeepingCalendars keeping;

    @Autowired
    UpcomingGates upcoming;

    @Autowired
    StartingTerms terms;

    @Autowired
    TaskService engineTasks;

    @Autowired
    ManagementService timers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Told told;

    @BeforeEach
    void register() {
        people.register();
        told = new Told(engineTasks, timers, jdbc, clock);
    }

    private Browser as(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, PASSWORD);
        return browser;
    }

    private static String page(Browser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??").doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"");
        return answer.body();
    }

    private OpenTask decision(CooperationId id, MunicipalityCode municipality) {
        return play.open(id, "userTask_recordCollegeDecision").stream()
                .filter(task -> municipality.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
    }

    private CooperationId atGate(MunicipalityCode... partners) {
        CooperationId id = play.start(partners);
        play.reachDecisions(id);
        return id;
    }

    /** Its council meets on that day, three weeks after its papers. */
    private void meets(MunicipalityCode municipality, LocalDate day) {
        int version = calendars.of(municipality).version();
        keeping.keep(
                Actor.system("test"),
                new KeepCalendar(municipality, 1, List.of(day), null, List.of(), null, version == 0 ? null : version));
    }

    /** All pages of the list of gates: other tests leave cooperations behind. */
    private static String gates(Browser browser, String query) {
        StringBuilder all = new StringBuilder();
        for (int number = 0; number == 0 || all.toString().endsWith("more"); number++) {
            String one = page(browser, "/gates?" + query + "&page=" + number);
            all.append(one).append(one.contains("rel=\"next\"") ? "more" : "");
        }
        return all.toString();
    }

    /** The row of a cooperation on the page of gates. */
    private static String row(String body, CooperationId id) {
        return LINE.matcher(body)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(line -> line.contains("/cooperations/" + id + "/"))
                .findFirst()
                .orElse("");
    }

    @Test
    void aNoticeStandsOnThePageOfTasksAndInTheNavigationUntilItIsReadAndIsKept() {
        CooperationId id = atGate(AAMEER, BERGVELD);
        OpenTask task = decision(id, AAMEER);
        Browser college = as("college-aameer");
        college.submit("/notices", "/notices/read", Map.of());
        told.due(task.id(), -2);
        told.fire(task.id());
        long notice = told.notice(task.id(), "college-aameer");

        String tasks = page(college, "/tasks");
        assertThat(tasks).contains("Nieuwe berichten", "Te laat, uiterlijk ", "/notices/" + notice + "/read");
        assertThat(tasks).containsPattern("(?s)Berichten</span><span class=\"count\">.*?<span>1</span>.*?ongelezen");

        assertThat(college.submit("/tasks", "/notices/" + notice + "/read", Map.of("back", "tasks"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/tasks"));
        assertThat(page(college, "/tasks")).doesNotContain("/notices/" + notice + "/read");
        assertThat(page(college, "/notices?lang=en"))
                .contains("Late, due by ", "/tasks/" + task.id())
                .doesNotContain("/notices/" + notice + "/read");
        page(college, "/notices?lang=nl");
    }

    @Test
    void aNoticeOfSomebodyElseIsNotFound() {
        OpenTask task = decision(atGate(AAMEER, BERGVELD), AAMEER);
        told.due(task.id(), -2);
        told.fire(task.id());
        long notice = told.notice(task.id(), "college-aameer");
        Browser other = as("college-bergveld");

        assertThat(other.submit("/contact", "/notices/" + notice + "/read", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(page(other, "/notices")).doesNotContain(task.id());
        assertThat(jdbc.sql("select read_at from notice where id = ?")
                        .param(notice)
                        .query(java.time.OffsetDateTime.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void oneChangesOnesOwnAddressAndNobodyElseSeesIt() {
        Browser clerk = as("griffier-bergveld");

        HttpResponse<String> refused =
                clerk.submit("/contact", "/contact", Map.of("email", "geen adres", "language", "nl"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-email\"", "geen adres", "één adres");
        assertThat(clerk.submit("/contact", "/contact", Map.of("email", "a@b.nl", "language", "de"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(page(clerk, "/contact")).doesNotContain("a@b.nl");

        clerk.submit("/contact", "/contact", Map.of("email", "Griffie@Bergveld.example", "language", "en"));
        assertThat(page(clerk, "/contact")).contains("Griffie@Bergveld.example", "Uw gegevens zijn bewaard.");
        Browser administrator = as("beheerder");
        assertThat(page(administrator, "/accounts")).doesNotContain("Griffie@Bergveld.example");
        assertThat(administrator.get("/api/v1/accounts").body()).doesNotContain("Griffie@Bergveld.example");
        clerk.submit("/contact", "/contact", Map.of("email", "", "language", "nl"));
        assertThat(page(clerk, "/contact")).doesNotContain("Griffie@");
    }

    @Test
    void theGatesToComeSayWhoDecidesWhenTheCouncilMeetsAndWhatIsMissing() {
        LocalDate meeting = told.today().plusDays(40);
        meets(COEVERDAM, meeting);
        CooperationId open = play.start(AAMEER, COEVERDAM);
        play.passGate(open, GateKey.G1);
        play.passGate(open, GateKey.G2);
        play.reachDecisions(open);
        CooperationId expected = play.start(AAMEER, BERGVELD);

        String all = gates(as(People.LEADER), "municipality=" + COEVERDAM);
        assertThat(row(all, open))
                .contains(
                        "Poort 3",
                        "nu gemeenteraden",
                        "Coeverdam",
                        "datetime=\"" + meeting + "\"",
                        "moet nog besluiten")
                .as("said once")
                .doesNotContain(">griffier<");
        assertThat(all).doesNotContain(expected.text());
        String other = gates(as(People.LEADER), "mine=true&municipality=" + BERGVELD);
        assertThat(row(other, expected)).contains("Poort 1", "colleges", "projectleider", "en nog 1 taak");
    }

    @Test
    void aGateWithItsOutcomeWaitsToBeTakenNoteOfAndIsNotExpectedAgain() {
        CooperationId id = atGate(AAMEER, BERGVELD);
        for (int round = 0;
                round < 2 && play.open(id, "userTask_takeNoteOfOutcome").isEmpty();
                round++) {
            play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        }
        Browser leader = as(People.LEADER);

        String decided = gates(leader, "mine=true");
        assertThat(heading(decided, id)).isEqualTo("decided");
        assertThat(decided).contains("Besloten, wacht op kennisname");
        assertThat(row(decided, id)).contains("Poort 1", "moet nog worden kennisgenomen", "geen bekend");

        play.note(id, GateKey.G1);
        String noted = gates(leader, "mine=true");
        assertThat(heading(noted, id)).isEqualTo("expected");
        assertThat(row(noted, id)).contains("Poort 2");
    }

    @Test
    void anOutcomeNobodyIsToTakeNoteOfAnyMoreIsNotAwaited() {
        CooperationId id = atGate(AAMEER, BERGVELD);
        for (int round = 0;
                round < 2 && play.open(id, "userTask_takeNoteOfOutcome").isEmpty();
                round++) {
            play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        }
        Browser leader = as(People.LEADER);
        String gate = "/cooperations/" + id + "/gates/G1?lang=nl";
        assertThat(leader.get(gate).body())
                .contains(
                        "Van de uitkomst van poort 1 moet nog worden kennisgenomen",
                        "<dt>Kennisgenomen</dt>",
                        "nog niet");

        play.skip(id, "userTask_takeNoteOfOutcome");

        assertThat(leader.get(gate).body())
                .contains("niet vastgelegd; die stap wacht niet meer")
                .doesNotContain("moet nog worden kennisgenomen", "??");
        assertThat(leader.get("/cooperations/" + id).body()).doesNotContain("moet nog worden kennisgenomen");
        assertThat(heading(gates(leader, "mine=true"), id)).isEqualTo("expected");
    }

    /** Under which heading of the list a cooperation stands. */
    private static String heading(String body, CooperationId id) {
        String before = body.substring(0, body.indexOf("/cooperations/" + id + "/"));
        return Pattern.compile("<h2 id=\"([a-z]+)\"")
                .matcher(before)
                .results()
                .reduce((first, last) -> last)
                .orElseThrow()
                .group(1);
    }

    @Test
    void whatIsMissingNamesFiveOpenTasksByStepPlaceBodyAndLastDayAndCountsTheOthers() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        OpenTask first = play.open(id, "userTask_scoreMotives").stream()
                .filter(task -> COEVERDAM.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
        LocalDate day = told.today().minusDays(2);
        jdbc.sql("update task set due = ?, due_sort = ? where id = ?")
                .params(day, day, first.id())
                .update();
        int all = play.tasks(id).size();
        assertThat(all).isGreaterThan(5);

        String row = row(gates(as(People.LEADER), "mine=true"), id);
        assertThat(row.replaceAll("<[^>]+>", "").replaceAll("\\s+", " "))
                .containsPattern("Motieven scoren, Coeverdam \\(gemeentesecretaris, uiterlijk [^)]+\\) te laat")
                .contains("en nog " + (all == 6 ? "1 taak" : all - 5 + " taken"))
                .doesNotContain("taken open");
    }

    @Test
    void theFilterOffersOnlyMunicipalitiesOneMaySeeAndAnAdministratorIsToldWhyThereIsNothing() {
        atGate(AAMEER, BERGVELD);
        assertThat(page(as("college-aameer"), "/gates"))
                .contains("<option value=\"" + AAMEER + "\"", "<option value=\"" + BERGVELD + "\"")
                .as("what the days follow from stands once below the list")
                .contains("href=\"#term-1\"", "id=\"term-1\"", "Waar de termijnen uit volgen");
        assertThat(page(as("lezer-zonder-toegang"), "/gates")).doesNotContain("<option value=\"GM");
        assertThat(page(as("beheerder"), "/gates"))
                .contains("U beheert accounts en gemeenten", "mag daarom geen samenwerkingen inzien")
                .doesNotContain("filter-municipality");
    }

    @Test
    void theGateWithTheSoonestDayIsOnTheFirstPageWhateverItsName() {
        Actor leader = new Actor("leider-van-de-volgorde", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        CooperationId first = start(leader, "Aadal");
        CooperationId byTask = start(leader, "Beekdal");
        CooperationId byTerm = start(leader, "Zeedal");
        play.reachDecisions(first);
        play.reachDecisions(byTask);
        told.due(decision(byTask, AAMEER).id(), 3);
        terms.start(
                Actor.system("test"),
                new StartTerm(
                        byTerm,
                        "works_council_advice",
                        TermSubject.at(GateKey.G1, AAMEER, Body.WORKS_COUNCIL),
                        EffectiveDate.on(told.today().minusDays(37)),
                        null));

        assertThat(List.of(0, 1, 2))
                .extracting(page -> upcoming.page(leader, new RunningCooperations.Filter(null, true), page, 1))
                .flatExtracting(page -> page.open().isEmpty() ? page.expected() : page.open())
                .extracting(gate -> gate.cooperation().id())
                .containsExactly(byTask, byTerm, first);
    }

    @Test
    void everyDayOfAGateSaysWhereItsTermComesFromAndHowSureThatIs() {
        CooperationId id = play.start(AAMEER, COEVERDAM);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        view(id);

        String page = gates(as(People.LEADER), "municipality=" + COEVERDAM);
        assertThat(row(page, id)).containsPattern("class=\"mark\"\\s+href=\"#term-\\d");
        assertThat(page)
                .as("once below the list")
                .containsPattern("id=\"term-\\d+\"[^>]*>Wet gemeenschappelijke regelingen, artikel 1 lid 3 · ");
    }

    /** The council of Coeverdam received the draft scheme today. */
    private void view(CooperationId id) {
        terms.start(
                Actor.system("test"),
                new StartTerm(
                        id,
                        "wgr_view_draft",
                        TermSubject.at(GateKey.G3, COEVERDAM, Body.COUNCIL),
                        EffectiveDate.on(told.today()),
                        null));
    }

    @Test
    void onlyWhatOneMaySeeIsListedAndAnEmptyListSaysWhy() {
        CooperationId id = atGate(AAMEER, BERGVELD);

        assertThat(gates(as("college-bergveld"), "mine=true")).contains(id.text());
        assertThat(gates(as("college-coeverdam"), "mine=false")).doesNotContain(id.text());
        assertThat(page(as("lezer-zonder-toegang"), "/gates"))
                .contains("Geen komende poorten", "Zodra een samenwerking loopt die u mag zien");
        assertThat(page(as("lezer-zonder-toegang"), "/gates?mine=true")).contains("Toon alles om de andere te zien.");
        assertThat(as(People.LEADER).get("/gates?municipality=x").statusCode()).isEqualTo(422);
        observing.set(Play.LEADER, id, told.today().minusDays(3));
        assertThat(gates(as("college-bergveld"), "mine=false"))
                .as("only observed")
                .doesNotContain(id.text());
    }

    @Test
    void pageAndCalendarNeedTheSameNumberOfStatementsHoweverMuchThereIs() throws Exception {
        administering.create(
                Actor.system("test"),
                new CreateAccount(OTHER.account(), null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        Browser leader = as(OTHER.account());
        List<String> paths = List.of("/gates?mine=true", "/notices", address(leader));
        startTwo();
        for (String path : paths) {
            page(leader, path);
        }
        List<Integer> few = statements(leader, paths);
        for (int i = 0; i < 6; i++) {
            startTwo();
        }

        assertThat(statements(leader, paths)).as("statements for %s", paths).isEqualTo(few);
    }

    /** One with an open gate and a notice, one whose gate is expected; both of a leader whom no other test knows. */
    private void startTwo() {
        CooperationId open = start();
        play.reachDecisions(open);
        OpenTask task = decision(open, AAMEER);
        told.due(task.id(), -9);
        told.fire(task.id());
        start();
    }

    private CooperationId start() {
        return start(OTHER, "Proefverband");
    }

    private CooperationId start(Actor leader, String name) {
        return starting.start(
                leader,
                new StartCooperation(
                        name,
                        List.of(AAMEER, BERGVELD),
                        Play.signal(),
                        EffectiveDate.parse("2026-01-05"),
                        null,
                        true,
                        null,
                        Particulars.NONE));
    }

    private static List<Integer> statements(Browser browser, List<String> paths) throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (String path : paths) {
            counts.add(StatementCount.during(() -> browser.get(path)));
        }
        return counts;
    }

    @Test
    void aCalendarShowsWhatItsAccountMaySeeWithoutASessionOrACookie() {
        LocalDate meeting = told.today().plusDays(33);
        meets(COEVERDAM, meeting);
        CooperationId id = play.start(BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.reachDecisions(id);
        CooperationId hidden = atGate(AAMEER, BERGVELD);
        OpenTask own = play.open(id, "userTask_recordCouncilDecision").stream()
                .filter(task -> COEVERDAM.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
        OpenTask other = play.open(id, "userTask_recordCouncilDecision").stream()
                .filter(task -> BERGVELD.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
        told.due(other.id(), 12);
        String path = address(as("griffier-coeverdam"));

        HttpResponse<String> answer = new Browser(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        String calendar = answer.body().replace("\r\n ", "");
        String day = meeting.toString().replace("-", "");
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "UID:meeting-" + id + "-G3-" + COEVERDAM + "@samenspoor\r\n",
                        "DTSTART;VALUE=DATE:" + day + "\r\n",
                        "SUMMARY:Raad Coeverdam: poort 3\\, Proefverband\r\n",
                        "UID:task-" + own.id() + "@samenspoor\r\n",
                        "UID:task-" + other.id() + "@samenspoor\r\n",
                        "SUMMARY:Uiterlijk: Raadsbesluit vastleggen\\, Bergveld (Proefverband)\r\n",
                        "/cooperations/" + id + "/gates/G3\r\n")
                .containsOnlyOnce("UID:task-" + own.id())
                .doesNotContain(hidden.text());

        play.decideAll(id, GateKey.G3, nl.samenspoor.gate.DecisionOutcome.ADOPTED, null);
        assertThat(new Browser(port).get(path).body()).as("at that moment").doesNotContain(own.id());
    }

    @Test
    void theEightWeeksForAViewStandInTheCalendarBeforeTheGateOpens() {
        CooperationId id = play.start(BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        view(id);

        assertThat(new Browser(port)
                        .get(address(as("griffier-coeverdam")))
                        .body()
                        .replace("\r\n ", ""))
                .contains("Zienswijze van de raad op het ontwerp van de regeling")
                .contains("/cooperations/" + id + "/gates/G3")
                .doesNotContain("UID:meeting-" + id);
    }

    @Test
    void anAddressIsShownOnceKeptAsAHashRenewedAndRevoked() {
        Browser secretary = as("secretaris-bergveld");
        String first = address(secretary);
        assertThat(page(secretary, "/calendar")).contains("U hebt een adres").doesNotContain(first);
        String token = first.substring("/calendar/".length(), first.length() - ".ics".length());
        assertThat(jdbc.sql("select count(*) from calendar_feed where token_hash like ?")
                        .param("%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();

        String second = address(secretary);
        Browser program = new Browser(port);
        assertThat(program.get(first).statusCode()).isEqualTo(404);
        assertThat(program.get(second).statusCode()).isEqualTo(200);
        secretary.submit("/calendar", "/calendar/revocation", Map.of());
        HttpResponse<String> gone = program.get(second);
        HttpResponse<String> unknown = program.get("/calendar/" + "A".repeat(43) + ".ics");
        assertThat(List.of(gone.statusCode(), unknown.statusCode())).containsOnly(404);
        assertThat(gone.body()).isEqualTo(unknown.body()).isEmpty();
        assertThat(gone.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(program.get("/calendar/x.ics").statusCode()).isEqualTo(404);
        assertThat(program.get("/calendar").statusCode()).as("the page itself").isEqualTo(302);
    }

    @Test
    void reloadingThePageThatShowsAnAddressMakesNoOtherAndLeavesItWorking() {
        Browser clerk = as("griffier-aameer");
        HttpResponse<String> made = clerk.submit("/calendar", "/calendar", Map.of());
        Matcher shown = ADDRESS.matcher(clerk.follow(made).body());
        assertThat(shown.find()).isTrue();

        assertThat(clerk.follow(made).body()).contains("U hebt een adres").doesNotContainPattern(ADDRESS);
        assertThat(new Browser(port).get(shown.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void aDeactivatedAccountsCalendarIsGoneAtOnceAndDoesNotComeBack() {
        String path = address(as("or-bergveld"));
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(200);

        administering.deactivate(Actor.system("test"), "or-bergveld");
        try {
            assertThat(new Browser(port).get(path).statusCode()).isEqualTo(404);
        } finally {
            administering.activate(Actor.system("test"), "or-bergveld");
        }
        assertThat(new Browser(port).get(path).statusCode())
                .as("somebody may have found the address meanwhile")
                .isEqualTo(404);
    }

    private static String address(Browser browser) {
        HttpResponse<String> made = browser.submit("/calendar", "/calendar", Map.of());
        String shown = browser.follow(made).body();
        Matcher address = ADDRESS.matcher(shown);
        assertThat(address.find()).as(shown).isTrue();
        return URI.create(address.group(1)).getPath();
    }
}
