package nl.samenspoor.api;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.PostgresTest;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL reads every picture of the portfolio, in every order and with every filter, and the comparisons, as H2 does. */
@PostgresTest
class PortfolioOnPostgresTest {

    private static final List<String> VIEWS = List.of("all", "rails", "durations", "waiting", "factors");
    private static final List<String> ORDERS = List.of("name", "phase", "since", "due", "started");

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    AssigningAccess access;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private static @Nullable CooperationId held;
    private CooperationId first;

    @BeforeEach
    void someCooperations() {
        people.register();
        if (held == null) {
            play.reachDecisions(play.start(AAMEER, BERGVELD));
            play.passGate(play.start(AAMEER, COEVERDAM), GateKey.G1);
            held = play.start(BERGVELD, COEVERDAM);
            holding.hold(
                    Play.LEADER,
                    held,
                    new HoldCooperation(
                            "studie",
                            EffectiveDate.parse("2026-10-01"),
                            Play.REVIEW,
                            MayResume.PROJECT_LEADER,
                            Particulars.NONE));
        }
        first = play.start(AAMEER, BERGVELD, COEVERDAM);
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    private static String read(Browser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everyPictureInEveryOrderWithEveryFilterIsRead() {
        List<String> asked = new ArrayList<>(List.of(
                "&q=e",
                "&phase=1",
                "&status=on-hold",
                "&municipality=" + AAMEER,
                "&period=present",
                "&period=past",
                "&waits=college",
                "&waits=council",
                "&late=yes",
                "&page=1&size=1",
                "&q=e&phase=1&status=active&municipality=" + AAMEER + "&period=present&waits=college&late=yes"));
        ORDERS.forEach(order -> asked.addAll(List.of("&sort=" + order, "&direction=desc&sort=" + order)));
        for (String account : List.of(People.LEADER, "griffier-aameer")) {
            Browser browser = browser(account);
            for (String view : VIEWS) {
                asked.forEach(filter -> read(browser, "/?lang=nl&view=" + view + filter));
            }
            asked.forEach(filter -> read(browser, "/portfolio.csv?x=" + filter));
        }
    }

    @Test
    void theFiguresAndTheListAreThoseOfWhatTheReaderSees() throws Exception {
        Browser leader = browser(People.LEADER);
        ApiClient api = new ApiClient(port, People.LEADER);

        assertThat(api.read("/api/v1/cooperations?status=on-hold&sort=since&size=200")
                        .get("items"))
                .extracting(one -> one.get("id").asString())
                .contains(held.text())
                .doesNotContain(first.text());
        assertThat(read(leader, "/?view=rails&lang=nl&size=200")).contains(first.text(), held.text());
        for (String filter : List.of("waits=college", "late=yes", "municipality=" + COEVERDAM, "phase=2")) {
            int total = api.read("/api/v1/cooperations?" + filter).get("total").asInt();
            assertThat(read(leader, "/portfolio.csv?" + filter).lines().count())
                    .as(filter)
                    .isEqualTo(1L + total);
        }
    }

    @Test
    void theMedianOfTwoLiesBetweenThem() {
        String reader = "lezer-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"),
                new CreateAccount(reader, null, ApiClient.PASSWORD, Set.of(Role.READER), Set.of()));
        for (int days : List.of(170, 79)) {
            CooperationId id = play.start(AAMEER, BERGVELD);
            LocalDate day = LocalDate.now(clock).minusDays(days);
            access.assign(Play.LEADER, id, reader, Access.READER);
            jdbc.update(
                    "update cooperation set phase_since = ?, phase_since_sort = ? where id = ?",
                    day.toString(),
                    day,
                    id.text());
        }

        assertThat(read(browser(reader), "/?lang=nl")).contains("(mediaan)</a></dt><dd>18</dd>");
    }

    @Test
    void everyTableIsComparedAsItStoodAndAsItWasRecorded() {
        Browser leader = browser(People.LEADER);
        for (String days :
                List.of("", "&on=2026-10-02", "&recorded=2026-10-02", "&on=2026-10-02&recorded=2026-11-02")) {
            assertThat(read(leader, "/compare?table=all&lang=nl&size=200" + days))
                    .contains(first.text());
            assertThat(read(leader, "/compare.csv?table=all&lang=nl" + days)).contains("Doorlooptijd");
        }
        assertThat(read(leader, "/api/v1/cooperations/" + first + "/course")).contains("\"state\":\"current\"");
    }
}
