package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions begin, last and end as their owner expects, whoever else has the cookie. */
@IntegrationTest
class SessionsTest {

    private static final String PASSWORD = "four plain words here";
    private static final Pattern ENDING = Pattern.compile("/account/sessions/([0-9a-f-]{36})/ending");

    @LocalServerPort
    private int port;

    @Autowired
    private AdministeringAccounts accounts;

    @Autowired
    private AssigningAccess access;

    @Autowired
    private Play play;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate whole;

    private Browser browser;
    private String reader;

    @BeforeEach
    void aReader() {
        browser = new Browser(port);
        reader = "s" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(reader, null, PASSWORD, Set.of(Role.READER), Set.of()));
        browser.signIn(reader, PASSWORD);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() {
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(reader, PASSWORD);
        Browser third = new Browser(port);
        third.signIn(reader, PASSWORD);
        String page = browser.get("/account/sessions").body();
        assertThat(page).contains("deze sessie", "127.0.0.1");
        Matcher other = ENDING.matcher(page);
        assertThat(other.find()).isTrue();
        assertThat(browser.submit("/account/sessions", other.group(), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(browser.submit("/account/sessions", other.group(), Map.of()).statusCode())
                .as("it ended already")
                .isEqualTo(404);
        long gone = Stream.of(elsewhere, third)
                .filter(one -> location(one.get("/tasks")).endsWith("/login"))
                .count();
        assertThat(gone).isEqualTo(1);
        browser.submit("/account/sessions", "/account/sessions/others/endings", Map.of());
        assertThat(location(elsewhere.get("/tasks"))).endsWith("/login");
        assertThat(location(third.get("/tasks"))).endsWith("/login");
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        String id = jdbc.sql("select id from account_session where username = ?")
                .param(reader)
                .query(String.class)
                .single();
        String other = "s" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(other, null, PASSWORD, Set.of(Role.READER), Set.of()));
        Browser stranger = new Browser(port);
        stranger.signIn(other, PASSWORD);
        assertThat(stranger.get("/account/sessions").body()).doesNotContain(id);
        assertThat(stranger.submit("/account/sessions", "/account/sessions/" + id + "/ending", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionLastsHalfADayHoweverBusyItIs() {
        jdbc.sql("update account_session set started_at = ? where username = ?")
                .params(OffsetDateTime.now().minusHours(12), reader)
                .update();
        assertThat(location(browser.get("/tasks"))).endsWith("/login");
    }

    @Test
    void aCookieThatSomebodyKeptOpensNothingAfterSigningOut() {
        Browser owner = new Browser(port);
        String kept = owner.signIn(reader, PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("samenspoor="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        Browser thief = new Browser(port);
        assertThat(thief.get("/tasks", "Cookie", kept).statusCode()).isEqualTo(200);
        owner.submit("/tasks", "/logout", Map.of());
        assertThat(location(thief.get("/tasks", "Cookie", kept))).endsWith("/login");
        assertThat(browser.get("/tasks").statusCode()).as("another session").isEqualTo(200);
    }

    @Test
    void whatWasTypedWhileTheSessionEndedIsSentAgainAfterSigningIn() {
        String leader = "s" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"), new CreateAccount(leader, null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        Browser desk = new Browser(port);
        desk.signIn(leader, PASSWORD);
        String token = desk.token("/cooperations/new");
        jdbc.sql("update account_session set ended_at = last_seen_at where username = ?")
                .param(leader)
                .update();
        assertThat(location(desk.get("/tasks"))).as("the session is over").endsWith("/login");
        String typed = "name=Verband+met+%3Cb%3E&partners=x&" + token;
        HttpResponse<String> late = desk.postForm("/cooperations/new", typed);
        assertThat(location(late)).endsWith("/login?expired");
        assertThat(desk.get("/login?expired").body()).contains("is tien minuten bewaard");
        assertThat(location(desk.signIn(leader, PASSWORD))).endsWith("/typed-work");
        String page = desk.get("/typed-work").body();
        assertThat(page)
                .contains("action=\"/cooperations/new\"", "value=\"Verband met &lt;b&gt;\"")
                .doesNotContain(token.substring("_csrf=".length()));
        assertThat(desk.get("/typed-work").body())
                .as("looked at again, with what was written to be read")
                .contains("action=\"/cooperations/new\"", "Verband met &lt;b&gt;</p>");
        assertThat(desk.get("/tasks").body()).as("every page leads to it").contains("href=\"/typed-work\"");
        assertThat(desk.submit("/typed-work", "/cooperations/new", Map.of("name", "Verband met <b>", "partners", "x"))
                        .statusCode())
                .as("it arrives, and is told what is wrong")
                .isEqualTo(422);
        assertThat(desk.get("/typed-work").body())
                .as("not accepted, so it stays")
                .contains("opnieuw verstuurd en niet aangenomen", "Verband met &lt;b&gt;</p>", "x</p>");
        assertThat(location(desk.submit("/typed-work", "/typed-work/removal", Map.of())))
                .endsWith("/account");
        assertThat(desk.get("/account").body()).contains("is weggegooid").doesNotContain("href=\"/typed-work\"");
        assertThat(location(desk.get("/typed-work"))).as("thrown away").endsWith("/");

        HttpResponse<String> fromElsewhere =
                new Browser(port).postForm("/cooperations/new", typed, "Sec-Fetch-Site", "cross-site");
        assertThat(fromElsewhere.statusCode())
                .as("nobody puts words into a new session")
                .isEqualTo(403);
    }

    private void end(String account) {
        jdbc.sql("update account_session set ended_at = last_seen_at where username = ?")
                .param(account)
                .update();
    }

    /** A browser of this account that has signed in again after its session ended while a form was sent. */
    private Browser afterTyping(String account, String action, String typed) {
        Browser desk = new Browser(port);
        desk.signIn(account, PASSWORD);
        String token = desk.token("/account");
        end(account);
        desk.get("/tasks");
        assertThat(location(desk.postForm(action, typed + "&" + token))).endsWith("/login?expired");
        assertThat(location(desk.signIn(account, PASSWORD))).endsWith("/typed-work");
        return desk;
    }

    @Test
    void whatWasTypedStaysWhenItIsNotAllowedOrNotThereWhenItIsSentAgain() {
        Map<String, Integer> answers = Map.of("/municipalities", 403, "/tasks/geen-taak", 404);
        answers.forEach((action, status) -> {
            Browser desk = afterTyping(reader, action, "code=Lang+verhaal");
            HttpResponse<String> answer = desk.submit("/typed-work", action, Map.of("code", "Lang verhaal"));
            assertThat(answer.statusCode()).as(action).isEqualTo(status);
            assertThat(answer.body()).as(action).contains("href=\"/typed-work\"");
            assertThat(desk.get("/typed-work").body())
                    .as(action)
                    .contains("action=\"" + action + "\"", "niet aangenomen", "Lang verhaal</p>");
        });
    }

    /** Somebody else did the task, or changed what the form is about, between typing and signing in again. */
    @Test
    void whatWasTypedStaysWhenItCameTooLateAndNobodyLosesAWordOfIt() {
        String leader = "s" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"), new CreateAccount(leader, null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        CooperationId id = play.startWithoutSignal();
        access.assign(Play.LEADER, id, leader, Access.LEADER);
        String task =
                "/tasks/" + play.open(id, "userTask_registerSignal").get(0).id();
        String organisation = "/cooperations/" + id + "/organisation";
        Map<String, Consumer<Browser>> meanwhile = Map.of(
                task, other -> play.skip(id, "userTask_registerSignal"), organisation + "/outline", other -> assertThat(
                                other.submit(
                                        organisation,
                                        organisation + "/outline",
                                        Map.of("version", "0", "on", "2026-10-01", "remark", "Eerder.")))
                        .extracting(HttpResponse::statusCode)
                        .isEqualTo(302));
        meanwhile.forEach((action, happens) -> {
            Map<String, String> typed = action.equals(task)
                    ? Map.of("signalSource", "college", "signalKind", "savings_target", "text", "Lang verhaal")
                    : Map.of("version", "0", "on", "2026-10-01", "remark", "Lang verhaal");
            Browser other = new Browser(port);
            other.signIn(leader, PASSWORD);
            happens.accept(other);
            Browser desk = afterTyping(leader, action, Browser.form(typed));
            HttpResponse<String> late = desk.submit("/typed-work", action, typed);
            assertThat(late.statusCode()).as(action).isEqualTo(409);
            assertThat(late.body()).as(action).contains("Lang verhaal");
            assertThat(desk.get("/tasks").body()).as("every page leads to it").contains("href=\"/typed-work\"");
            assertThat(desk.get("/typed-work").body())
                    .as(action)
                    .contains("action=\"" + action + "\"", "niet aangenomen", "Lang verhaal</p>");
        });
    }

    @Test
    void aTextAsLongAsAFormMayHoldOutlivesItsSession() {
        String token = browser.token("/account");
        end(reader);
        browser.get("/tasks");
        HttpResponse<String> late = browser.postForm(
                "/tasks/t/claim", "vision=" + "Lang verhaal. ".repeat(70_000).replace(' ', '+') + "&" + token);

        assertThat(location(late)).endsWith("/login?expired");
        assertThat(location(browser.signIn(reader, PASSWORD))).endsWith("/typed-work");
        assertThat(browser.get("/typed-work").body()).contains("Lang verhaal. ".repeat(70_000));
    }

    private String another(Role role) {
        String name = "s" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, PASSWORD, Set.of(role), Set.of()));
        return name;
    }

    @Test
    void whatWasTypedIsOfferedToNobodyButWhoseFormItWasAndStillWaitsForHim() {
        String other = another(Role.READER);
        String token = browser.token("/account");
        end(reader);
        browser.get("/tasks");
        assertThat(location(browser.postForm("/tasks/t", "vision=Lang+verhaal&" + token)))
                .endsWith("/login?expired");
        assertThat(browser.get("/login?expired").body()).contains("hetzelfde account");

        assertThat(location(browser.signIn(other, PASSWORD))).endsWith("/tasks");
        assertThat(location(browser.get("/typed-work"))).endsWith("/");
        assertThat(browser.get("/account").body()).doesNotContain("href=\"/typed-work\"", "Lang verhaal");
        browser.submit("/account", "/logout", Map.of());

        assertThat(location(browser.signIn(reader, PASSWORD))).endsWith("/typed-work");
        assertThat(browser.get("/typed-work").body()).contains("Lang verhaal</p>", "action=\"/tasks/t\"");
    }

    @Test
    void whatWasTypedAndNotAskedForWithinTenMinutesIsGone() {
        String token = browser.token("/account");
        end(reader);
        browser.get("/tasks");
        browser.postForm("/tasks/t", "vision=Lang+verhaal&" + token);
        jdbc.sql("update typed_work set kept_at = ? where account = ?")
                .params(OffsetDateTime.now().minusMinutes(11), reader)
                .update();

        assertThat(location(browser.signIn(reader, PASSWORD))).endsWith("/tasks");
        assertThat(location(browser.get("/typed-work"))).endsWith("/");
    }

    @Test
    void aFormThatIsSentWhileItsSessionEndsIsKeptAndNeverDoneForWhoeverSignsInNext() {
        String leader = another(Role.PROJECT_LEADER);
        String other = another(Role.PROJECT_LEADER);
        String name = "Verband " + UUID.randomUUID();
        String start = "name=" + name.replace(' ', '+') + "&partners=x";
        Browser desk = new Browser(port);
        desk.signIn(leader, PASSWORD);
        String token = desk.token("/cooperations/new");
        end(leader);

        assertThat(location(desk.postForm("/cooperations/new", start + "&" + token)))
                .endsWith("/login?expired");
        HttpResponse<String> in = desk.signIn(other, PASSWORD);
        assertThat(location(in)).endsWith("/");
        assertThat(desk.get("/cooperations/new").body()).doesNotContain(name);
        desk.submit("/account", "/logout", Map.of());
        assertThat(location(desk.signIn(leader, PASSWORD))).endsWith("/typed-work");
        assertThat(desk.get("/typed-work").body()).contains(name);
    }

    @Test
    void aFormFromBeforeSigningInAgainIsGivenBackAtOnce() {
        String token = browser.token("/account");
        end(reader);
        browser.signIn(reader, PASSWORD);

        assertThat(location(browser.postForm("/tasks/t", "vision=Lang+verhaal&" + token)))
                .endsWith("/typed-work");
        assertThat(browser.get("/typed-work").body()).contains("Lang verhaal</p>");
    }

    @Test
    void aFormIsKnownAsItsOwnersWithoutAnyCookie() {
        String token = browser.token("/account");

        Browser bare = new Browser(port);
        assertThat(location(bare.postForm("/tasks/t", "vision=Lang+verhaal&" + token)))
                .endsWith("/login?expired");
        assertThat(location(bare.signIn(reader, PASSWORD))).endsWith("/typed-work");
    }

    @Test
    void aFormOfNobodyKnownOrOfSomebodyElseIsShownToBeCopiedAndKeptForNobody() {
        String owners = browser.token("/account");
        Browser others = new Browser(port);
        others.signIn(another(Role.READER), PASSWORD);
        Map<Browser, String> sent = Map.of(new Browser(port), "_csrf=unknown", others, owners);
        sent.forEach((desk, token) -> {
            HttpResponse<String> answer =
                    desk.postForm("/tasks/t", "vision=Lang+verhaal+%3Cb%3E&" + token, "Sec-Fetch-Site", "same-origin");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("niet verstuurd", "niet bewaard", "Lang verhaal &lt;b&gt;</p>");
        });
        assertThat(location(new Browser(port).signIn(reader, PASSWORD))).endsWith("/");

        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(new Browser(port)
                            .postForm("/tasks/t", "vision=Lang+verhaal&_csrf=x", "Sec-Fetch-Site", site)
                            .body())
                    .as("nobody else puts words onto our page")
                    .contains("verlopen")
                    .doesNotContain("Lang verhaal");
        }
        assertThat(new Browser(port)
                        .postForm("/tasks/t", "vision=Lang+verhaal&_csrf=x", "Origin", "https://elsewhere.example")
                        .body())
                .doesNotContain("Lang verhaal");
    }

    @Test
    void aSecondFormThatCameTooLateIsShownToBeCopiedWhileTheFirstWaits() {
        String token = browser.token("/account");
        end(reader);
        browser.get("/tasks");
        browser.postForm("/tasks/t", "vision=Eerste+versie&" + token);
        assertThat(location(browser.postForm("/tasks/t", "vision=Betere+versie&" + token)))
                .as("the same form, improved")
                .endsWith("/login?expired");
        assertThat(browser.postForm("/tasks/u", "vision=Ander+verhaal&" + token, "Sec-Fetch-Site", "same-origin")
                        .body())
                .contains("niet verstuurd", "Ander verhaal</p>");
        browser.signIn(reader, PASSWORD);
        assertThat(browser.get("/typed-work").body())
                .contains("Betere versie</p>")
                .doesNotContain("Ander verhaal");
    }

    /** The first is being kept while the second comes in. */
    @Test
    void ofTwoFormsThatComeTooLateInOneInstantTheSecondIsShownToBeCopied() {
        String late = "vision=Ander+verhaal&" + browser.token("/account");
        CompletableFuture<HttpResponse<String>> second = whole.execute(status -> {
            jdbc.sql("insert into typed_work (account, action, fields, kept_at) values (?, '/tasks/t', '{}', ?)")
                    .params(reader, OffsetDateTime.now())
                    .update();
            CompletableFuture<HttpResponse<String>> sent = CompletableFuture.supplyAsync(
                    () -> new Browser(port).postForm("/tasks/u", late, "Sec-Fetch-Site", "same-origin"));
            assertThatThrownBy(() -> sent.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return sent;
        });

        HttpResponse<String> answer = second.join();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("niet verstuurd", "Ander verhaal</p>");
    }

    @Test
    void aFileThatCameTooLateIsNotSaidToBeKept() {
        end(reader);
        browser.get("/tasks");
        HttpResponse<String> late = browser.post("/tasks/t", new Multipart().field("title", "Lang verhaal"));

        assertThat(location(late)).endsWith("/login?files");
        assertThat(browser.get("/login?files").body()).contains("niet ontvangen");
    }

    @Test
    void aWrongPasswordAgainAndAgainHasToWaitWhileTheOwnersBrowserDoesNot() {
        Browser thief = new Browser(port);
        for (int i = 0; i < 3; i++) {
            assertThat(location(thief.signIn(reader, "wrong " + i))).endsWith("/login?refused");
        }
        for (int i = 3; i < 6; i++) {
            thief.signIn(reader, "wrong " + i);
        }
        HttpResponse<String> early = thief.signIn(reader, PASSWORD);
        assertThat(location(early)).contains("/login?wait=");
        assertThat(thief.get("/login?wait=4").body()).contains("Wacht 4 seconden", "niet geblokkeerd");
        String nobody = "n" + UUID.randomUUID();
        Browser other = new Browser(port);
        for (int i = 0; i < 3; i++) {
            other.signIn(nobody, "wrong " + i);
        }
        String basic = "Basic " + Base64.getEncoder().encodeToString((nobody + ":x").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> api = other.get("/api/v1/cooperations", "Authorization", basic);
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
        assertThat(location(other.signIn(nobody, PASSWORD)))
                .as("a name nobody has answers alike")
                .contains("/login?wait=");

        browser.submit("/tasks", "/logout", Map.of());
        assertThat(location(browser.signIn(reader, PASSWORD)))
                .as("the same address, but a browser that was here before")
                .endsWith("/");
    }

    @Test
    void whatSomebodySaysOfItsAddressIsNotBelieved() {
        for (int i = 0; i < 3; i++) {
            Browser thief = new Browser(port);
            thief.get("/login");
            assertThat(thief.get(
                                    "/api/v1/tasks",
                                    "Authorization",
                                    basic("wrong " + i),
                                    "X-Forwarded-For",
                                    "10.9.8." + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(new Browser(port)
                        .get("/api/v1/tasks", "Authorization", basic("wrong"), "X-Forwarded-For", "10.9.8.77")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void manyRequestsOfOneSystemAtOnceAreNoAttack() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> request = () -> new Browser(port)
                    .get("/api/v1/tasks", "Authorization", basic(PASSWORD))
                    .statusCode();
            for (Future<Integer> answer : many.invokeAll(Collections.nCopies(16, request))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            many.shutdownNow();
        }
    }

    private String basic(String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((reader + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
