package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.identity.token.IssueToken;
import nl.samenspoor.identity.token.ManagingTokens;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factor as its owner and whoever has only the password meet it. Here auditors must have one. */
@IntegrationTest
class SecondFactorTest {

    private static final String PASSWORD = "four plain words here";
    private static final String HERE = "/account/second-factor";
    private static final Pattern SECRET =
            Pattern.compile("data-secret=\"[^\"]*\">([A-Z2-7 ]{39})<|data-secret>([A-Z2-7 ]{39})<");
    private static final Pattern RECOVERY = Pattern.compile("(?:[a-z2-9]{4}-){5}[a-z2-9]{4}");

    @LocalServerPort
    private int port;

    @Autowired
    private AdministeringAccounts accounts;

    @Autowired
    private SecondFactorRule rule;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private ManagingTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String auditor;
    private String password = PASSWORD;
    private String confirmedWith;

    @AfterEach
    void nobodyMust() {
        RequiredSecondFactor.of(rule);
    }

    @BeforeEach
    void anAuditor() {
        RequiredSecondFactor.of(rule, Role.AUDITOR);
        browser = new Browser(port);
        auditor = account(Role.AUDITOR);
    }

    private String account(Role role) {
        String name = "f" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, password, Set.of(role), Set.of()));
        return name;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> post(String path, String field, String value) {
        return browser.submit(HERE, HERE + path, Map.of(field, value));
    }

    /** Signs in for the first time and adds the factor; answers the secret. */
    private String enrol() {
        browser.signIn(auditor, password);
        assertThat(post("/beginning", "present", password).statusCode()).isEqualTo(302);
        Matcher shown = SECRET.matcher(browser.get(HERE).body());
        assertThat(shown.find()).isTrue();
        return shown.group(1) == null ? shown.group(2) : shown.group(1);
    }

    private List<String> confirm(String secret) {
        confirmedWith = AppCodes.code(secret, 0);
        HttpResponse<String> confirmed = post("/confirmation", "code", confirmedWith);
        return shownOnce(browser, confirmed);
    }

    /** Recovery codes on the page an answer leads to; a reload there shows none. */
    private static List<String> shownOnce(Browser owner, HttpResponse<String> answer) {
        List<String> codes = RECOVERY.matcher(owner.follow(answer).body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(owner.follow(answer).body()).doesNotContainPattern(RECOVERY).contains("nog 10 herstelcodes");
        return codes;
    }

    private HttpResponse<String> code(Browser from, String code) {
        return from.submit("/login/code", "/login/code", Map.of("code", code));
    }

    @Test
    void whoMustHaveOneAddsItAtTheFirstSignInAndGetsNowhereBefore() {
        browser.signIn(auditor, PASSWORD);
        assertThat(location(browser.get("/"))).endsWith(HERE);
        assertThat(browser.get("/api/v1/cooperations").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/v1/cooperations").body()).contains("tweede factor ontbreekt");
        assertThat(browser.get(HERE).body())
                .contains("verplicht", "Met een ander account aanmelden")
                .doesNotContain("href=\"/tasks\"", "href=\"/compare\"");
        assertThat(browser.get("/account/passkeys").body()).contains("Met een ander account aanmelden");
        assertThat(post("/beginning", "present", "wrong").statusCode()).isEqualTo(422);

        String secret = enrol();
        assertThat(browser.get(HERE).body()).contains("<svg class=\"qr\"").doesNotContain("otpauth");
        assertThat(location(post("/confirmation", "code", "000 000"))).endsWith(HERE + "?wrong");
        assertThat(browser.get(HERE + "?wrong").body()).contains("href=\"#f-code\"", "klok van uw telefoon");
        assertThat(location(browser.get("/"))).endsWith(HERE);
        assertThat(confirm(secret)).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select secret from second_factor where username = ?")
                        .param(auditor)
                        .query(String.class)
                        .single())
                .startsWith("sealed:")
                .doesNotContain(secret.replace(" ", ""));
    }

    @Test
    void thePasswordAloneIsNotEnoughAndACodeCountsOnce() {
        String secret = enrol();
        confirm(secret);
        Browser thief = new Browser(port);
        thief.signIn(auditor, PASSWORD);
        assertThat(location(thief.get("/"))).endsWith("/login/code");
        assertThat(location(thief.get("/account"))).endsWith("/login/code");
        assertThat(location(thief.get(HERE))).endsWith("/login/code");
        assertThat(thief.get("/api/v1/cooperations").statusCode()).isEqualTo(403);
        assertThat(thief.get("/login/code").body()).doesNotContain(auditor);
        assertThat(location(thief.submit("/login/code", HERE + "/removal", Map.of("present", PASSWORD))))
                .endsWith("/login/code");
        assertThat(location(code(thief, confirmedWith)))
                .as("the code it was confirmed with, again")
                .endsWith("/login/code?refused");

        Browser owner = new Browser(port);
        owner.signIn(auditor, PASSWORD);
        owner.get("/terms");
        String next = AppCodes.code(secret, 30);
        assertThat(location(code(owner, next.substring(0, 3) + " " + next.substring(3))))
                .as("on to what was asked for")
                .contains("/terms");
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
        assertThat(location(code(thief, next))).as("overheard").endsWith("/login/code?refused");
        assertThat(location(code(thief, AppCodes.code(secret, 300)))).endsWith("/login/code?refused");
    }

    @Test
    void theSessionChangesItsNameWithTheCode() {
        String secret = enrol();
        confirm(secret);
        Browser owner = new Browser(port);
        String before = sessionCookie(owner.signIn(auditor, PASSWORD));
        String after = sessionCookie(code(owner, AppCodes.code(secret, 30)));
        assertThat(after).isNotEqualTo(before);
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("samenspoor="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    @Test
    void aRecoveryCodeLetsInOnceAndOnlyItsHashIsKept() {
        List<String> codes = confirm(enrol());
        assertThat(jdbc.sql("select code_hash from recovery_code where username = ?")
                        .param(auditor)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
        Browser owner = new Browser(port);
        owner.signIn(auditor, PASSWORD);
        assertThat(location(code(owner, codes.get(3).toUpperCase(java.util.Locale.ROOT))))
                .endsWith("/");
        assertThat(owner.get(HERE).body()).contains("nog 9 herstelcodes");
        Browser again = new Browser(port);
        again.signIn(auditor, PASSWORD);
        assertThat(location(code(again, codes.get(3)))).endsWith("?refused");
        List<String> renewed =
                shownOnce(owner, owner.submit(HERE, HERE + "/recovery-codes", Map.of("present", PASSWORD)));
        assertThat(location(code(again, codes.get(4))))
                .as("replaced by new ones")
                .endsWith("?refused");
        assertThat(location(code(again, renewed.get(4))))
                .as("which a reload left alone")
                .endsWith("/");
    }

    @Test
    void anotherSystemUsesATokenInPlaceOfThePassword() {
        String basic = "Basic "
                + Base64.getEncoder().encodeToString((auditor + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> refused = browser.get("/api/v1/cooperations", "Authorization", basic);
        assertThat(refused.statusCode()).as("must have a second factor").isEqualTo(401);
        assertThat(refused.body()).contains("Gebruik een API-token");
        String early = tokens.issue(new Actor(auditor, Set.of(), Set.of(), false), new IssueToken("x", "read", 1))
                .token();
        HttpResponse<String> waits = new Browser(port).get("/api/v1/cooperations", "Authorization", "Bearer " + early);
        assertThat(waits.statusCode())
                .as("a token made before the role was given is no way round")
                .isEqualTo(403);
        confirm(enrol());
        assertThat(new Browser(port)
                        .get("/api/v1/cooperations", "Authorization", basic)
                        .statusCode())
                .as("has one")
                .isEqualTo(401);
        String token = tokens.issue(new Actor(auditor, Set.of(), Set.of(), false), new IssueToken("x", "read", 1))
                .token();
        assertThat(new Browser(port)
                        .get("/api/v1/cooperations", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void addingTheFactorEndsAllOtherSessions() {
        String reader = account(Role.READER);
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(reader, PASSWORD);
        assertThat(elsewhere.get("/tasks").statusCode()).isEqualTo(200);
        auditor = reader;
        confirm(enrol());
        assertThat(location(elsewhere.get("/tasks"))).endsWith("/login");
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(location(browser.submit(HERE, HERE + "/removal", Map.of("present", PASSWORD))))
                .endsWith(HERE);
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void theAdministratorHelpsWhoLostItButNotHimself() {
        confirm(enrol());
        String administrator = account(Role.ADMINISTRATOR);
        Browser desk = new Browser(port);
        desk.signIn(administrator, PASSWORD);
        String address = "/accounts/" + auditor;
        assertThat(desk.submit(address, address + "/second-factor-resets", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(location(browser.get("/"))).as("the session ended").endsWith("/login");
        browser.signIn(auditor, PASSWORD);
        assertThat(location(browser.get("/"))).as("adds another one").endsWith(HERE);
        assertThat(desk.submit(address, "/accounts/" + administrator + "/second-factor-resets", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    private void withAShortPassword() {
        password = "k7fp!2mq";
        auditor = account(Role.AUDITOR);
        confirm(enrol());
        password = PASSWORD;
    }

    @Test
    void aPasswordThatOnlyDoesBesideAFactorIsReplacedBeforeTheLastOneGoes() {
        withAShortPassword();
        HttpResponse<String> refused = post("/removal", "present", "k7fp!2mq");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies eerst een wachtwoord van minstens 15 tekens");
        assertThat(browser.get(HERE).body()).contains("De tweede factor werkt");
        assertThat(changed("k7fp!2mq", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(location(browser.signIn(auditor, PASSWORD))).isNotEmpty();
    }

    @Test
    void whoIsLeftWithAShortPasswordAloneChoosesALongerOneAtTheNextSignIn() {
        withAShortPassword();
        String administrator = account(Role.ADMINISTRATOR);
        factors.reset(new Actor(administrator, Set.of(Role.ADMINISTRATOR), Set.of(), false), auditor);
        RequiredSecondFactor.of(rule);
        browser.signIn(auditor, "k7fp!2mq");
        assertThat(location(browser.get("/"))).endsWith("/password");
        assertThat(location(browser.get("/account"))).endsWith("/password");
        assertThat(location(browser.get(HERE))).endsWith("/password");
        assertThat(browser.get("/password").body()).contains("meldt zich aan met alleen een wachtwoord");
        HttpResponse<String> early = browser.get("/api/v1/cooperations");
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body()).contains("alleen een wachtwoord");
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((auditor + ":k7fp!2mq").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> other = new Browser(port).get("/api/v1/cooperations", "Authorization", basic);
        assertThat(other.statusCode()).isEqualTo(401);
        assertThat(other.body()).contains("kies een ander wachtwoord");
        assertThat(changed("k7fp!2mq", "m4rd!9qx").body()).contains("van 15 tot 200 tekens");

        assertThat(location(changed("k7fp!2mq", PASSWORD))).endsWith("/login?changed");
        browser.signIn(auditor, PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void manyWhoTypeTheirPasswordAgainAtOnceDoNotWaitForEachOthersConnections() throws Exception {
        Actor reader = new Actor(account(Role.READER), Set.of(Role.READER), Set.of(), false);
        assertThat(catchThrowable(() -> factors.begin(reader, "wrong"))).isInstanceOf(InvalidInput.class);
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Throwable>> all =
                    Collections.nCopies(16, () -> catchThrowable(() -> factors.begin(reader, "wrong")));
            for (Future<Throwable> one : people.invokeAll(all, 20, TimeUnit.SECONDS)) {
                assertThat(one.get()).isInstanceOf(InvalidInput.class);
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void guessingThePasswordAtAScreenThatWasLeftOpenIsSlowedDownToo() {
        browser.signIn(auditor, PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(post("/beginning", "present", "wrong " + i).body())
                    .contains("Dit is niet uw huidige wachtwoord");
        }
        HttpResponse<String> early = post("/beginning", "present", PASSWORD);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Te veel mislukte pogingen");
    }

    @Test
    void guessingAtTheFormThatChangesThePasswordIsSlowedDownAndLeavesATrace() {
        String reader = account(Role.READER);
        browser.signIn(reader, PASSWORD);
        String fresh = "nine other words that nobody knows";
        for (int i = 0; i < 3; i++) {
            assertThat(changed("wrong " + i, fresh).body()).contains("Dit is niet uw huidige wachtwoord");
        }
        HttpResponse<String> early = changed(PASSWORD, fresh);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Te veel mislukte pogingen");
        assertThat(jdbc.sql("select detail from audit_entry where account = ? and action = 'sign_in_refused'"
                                + " order by sequence")
                        .param(reader)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "again, wrong_credentials",
                        "again, wrong_credentials",
                        "again, wrong_credentials",
                        "again, throttled");
    }

    private HttpResponse<String> changed(String present, String fresh) {
        return browser.submit("/password", "/password", Map.of("present", present, "password", fresh, "again", fresh));
    }

    @Test
    void guessingCodesIsSlowedDown() {
        confirm(enrol());
        Browser thief = new Browser(port);
        thief.signIn(auditor, PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(location(code(thief, "12345" + i))).endsWith("?refused");
        }
        HttpResponse<String> early = code(thief, "999999");
        assertThat(location(early)).contains("/login/code?wait=");
        assertThat(thief.get("/login/code?wait=1").body()).contains("Wacht 1 seconde en");
        assertThat(thief.get("/login/code?wait=%3Cb%3E").body()).doesNotContain("<b>");
    }

    private List<String> ways(String action) {
        return jdbc.sql(
                        "select coalesce(detail, '') from audit_entry where account = ? and action = ? order by sequence")
                .params(auditor, action)
                .query(String.class)
                .list();
    }

    @Test
    void theTrailTellsOfSigningInWhenEverythingWasShownAndNotBefore() {
        String secret = enrol();
        assertThat(ways("signed_in")).as("no factor added yet").isEmpty();
        assertThat(ways("password_shown")).hasSize(1);
        confirm(secret);
        assertThat(ways("signed_in")).containsExactly("code");

        Browser owner = new Browser(port);
        owner.signIn(auditor, PASSWORD);
        assertThat(ways("password_shown")).hasSize(2);
        code(owner, "123456");
        assertThat(ways("signed_in")).hasSize(1);
        code(owner, AppCodes.code(secret, 30));
        assertThat(ways("signed_in")).containsExactly("code", "code");

        String basic = "Basic "
                + Base64.getEncoder().encodeToString((auditor + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        new Browser(port).get("/api/v1/cooperations", "Authorization", basic);
        assertThat(ways("signed_in")).as("refused next").hasSize(2);
        assertThat(ways("sign_in_refused")).contains("basic, needs_second_factor");
        auditor = account(Role.READER);
        new Browser(port).signIn(auditor, PASSWORD);
        assertThat(ways("signed_in")).as("needs nothing else").containsExactly("password");
        assertThat(ways("password_shown")).isEmpty();
    }

    private static String token(Browser of, String page) {
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(of.get(page).body());
        assertThat(found.find()).isTrue();
        return "_csrf=" + found.group(1);
    }

    @Test
    void theTokenOfFormsChangesWithTheCodeAndWithAddingTheFactor() {
        String ending = "/account/sessions/others/endings";
        String secret = enrol();
        String whileEnrolling = token(browser, HERE);
        confirm(secret);
        assertThat(browser.postForm(ending, whileEnrolling).statusCode()).isEqualTo(403);

        Browser owner = new Browser(port);
        owner.signIn(auditor, PASSWORD);
        String half = token(owner, "/login/code");
        assertThat(location(code(owner, AppCodes.code(secret, 30)))).endsWith("/");
        assertThat(owner.postForm(ending, half).statusCode()).isEqualTo(403);
        assertThat(owner.postForm(ending, token(owner, "/account/sessions")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aCodeWithoutTheTokenOfItsFormCountsForNothing() {
        String secret = enrol();
        confirm(secret);
        Browser owner = new Browser(port);
        owner.signIn(auditor, PASSWORD);
        String right = "code=" + AppCodes.code(secret, 30);
        assertThat(owner.postForm("/login/code", right).statusCode()).isEqualTo(403);
        assertThat(owner.postForm("/login/code", right + "&_csrf=made-up").statusCode())
                .isEqualTo(403);
        assertThat(location(owner.get("/"))).endsWith("/login/code");
        assertThat(location(code(owner, AppCodes.code(secret, 30))))
                .as("it was not used up")
                .endsWith("/");
    }
}
