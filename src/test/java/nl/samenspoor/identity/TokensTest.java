package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.identity.token.CheckingTokens;
import nl.samenspoor.identity.token.IssueToken;
import nl.samenspoor.identity.token.ManagingTokens;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API tokens as their owners make them and other systems, honest or not, send them. */
@IntegrationTest
class TokensTest {

    private static final String PASSWORD = "four plain words here";
    private static final Pattern SHOWN = Pattern.compile("samenspoor_[A-Za-z0-9_-]{43}");
    private static final String READS = "/api/v1/cooperations";

    @LocalServerPort
    private int port;

    @Autowired
    private AdministeringAccounts accounts;

    @Autowired
    private ManagingTokens tokens;

    @Autowired
    private CheckingTokens checking;

    @Autowired
    private Accounts all;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String leader;

    @BeforeEach
    void anAccount() {
        browser = new Browser(port);
        leader = account(Role.PROJECT_LEADER);
    }

    private String account(Role role) {
        String name = "t" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, PASSWORD, Set.of(role), Set.of()));
        return name;
    }

    private String token(String username, String scope) {
        return tokens.issue(new Actor(username, Set.of(), Set.of(), false), new IssueToken("Rapportage", scope, 30))
                .token();
    }

    private HttpResponse<String> read(String token) {
        return browser.get(READS, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String token, String path) {
        return browser.send("POST", path, "{}", "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    @Test
    void aTokenIsMadeOnThePageShownOnceAndKeptOnlyAsAHash() {
        browser.signIn(leader, PASSWORD);
        HttpResponse<String> refused = browser.submit(
                "/account/tokens", "/account/tokens", Map.of("name", " ", "scope", "all", "days", "366"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-name\"", "href=\"#f-scope\"", "href=\"#f-days\"");

        HttpResponse<String> issued = browser.submit(
                "/account/tokens", "/account/tokens", Map.of("name", "Rapportage", "scope", "read", "days", "90"));
        assertThat(issued.statusCode()).isEqualTo(302);
        HttpResponse<String> once = browser.follow(issued);
        assertThat(once.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        Matcher shown = SHOWN.matcher(once.body());
        assertThat(shown.find()).isTrue();
        assertThat(browser.get("/account/tokens").body())
                .contains("Rapportage", ">nooit<")
                .doesNotContain(shown.group());
        assertThat(jdbc.sql("select count(*) from api_token where token_hash = ? or name = ?")
                        .params(shown.group(), shown.group())
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(new Browser(port)
                        .get(READS, "Authorization", "bearer " + shown.group())
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/account/tokens").body()).doesNotContain(">nooit<");
        assertThat(browser.get("/account").body()).contains("href=\"/account/tokens\"");
    }

    @Test
    void reloadingThePageThatShowsATokenMakesNoSecondOne() {
        browser.signIn(leader, PASSWORD);
        HttpResponse<String> issued = browser.submit(
                "/account/tokens", "/account/tokens", Map.of("name", "Rapportage", "scope", "read", "days", "90"));
        assertThat(browser.follow(issued).body()).containsPattern(SHOWN).contains("Rapportage");

        HttpResponse<String> reloaded = browser.follow(issued);
        assertThat(reloaded.statusCode()).isEqualTo(200);
        assertThat(reloaded.body()).contains("Rapportage").doesNotContainPattern(SHOWN);
        assertThat(jdbc.sql("select count(*) from api_token where username = ?")
                        .param(leader)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTokenToReadChangesNothing() {
        String token = token(leader, "read");
        assertThat(read(token).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = post(token, READS);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Dit token mag alleen lezen");
        assertThat(post(token(leader, "act"), READS).statusCode())
                .as("reaches the fields")
                .isEqualTo(422);
    }

    @Test
    void noTokenTouchesTheWaysIn() {
        String token = token(leader, "act");
        assertThat(post(token, "/api/v1/own-tokens").statusCode()).isEqualTo(403);
        assertThat(read(token).statusCode()).isEqualTo(200);
        HttpResponse<String> password = browser.send(
                "PUT",
                "/api/v1/own-password",
                "{}",
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
        assertThat(password.statusCode()).isEqualTo(403);
        assertThat(password.body()).contains("niet met een token");
        String ofAdministrator = token(account(Role.ADMINISTRATOR), "act");
        assertThat(post(ofAdministrator, "/api/v1/accounts/" + leader + "/password-resets")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/account/tokens", "Authorization", "Bearer " + token)
                        .statusCode())
                .as("pages know no tokens")
                .isEqualTo(302);
    }

    @Test
    void revokedExpiredAndMadeUpTokensAnswerAlike() {
        browser.signIn(leader, PASSWORD);
        String revoked = token(leader, "read");
        String id = jdbc.sql("select id from api_token where username = ?")
                .param(leader)
                .query(String.class)
                .single();
        assertThat(browser.submit("/account/tokens", "/account/tokens/" + id + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/account/tokens").body()).contains("beëindigd");
        String expired = token(leader, "read");
        jdbc.sql("update api_token set expires_at = created_at where username = ? and ended_at is null")
                .param(leader)
                .update();

        Browser other = new Browser(port);
        for (String token : new String[] {revoked, expired, "samenspoor_" + "x".repeat(43), "x", "", "a b"}) {
            HttpResponse<String> refused = other.get(READS, "Authorization", "Bearer " + token);
            assertThat(refused.statusCode()).as(token).isEqualTo(401);
            assertThat(refused.body()).contains("Voor deze gegevens is een account nodig");
            assertThat(refused.headers().allValues("WWW-Authenticate")).anyMatch(way -> way.startsWith("Bearer"));
        }
    }

    @Test
    void aTokenOfSomebodyElseCannotBeRevoked() {
        token(leader, "read");
        String id = jdbc.sql("select id from api_token where username = ?")
                .param(leader)
                .query(String.class)
                .single();
        browser.signIn(account(Role.READER), PASSWORD);
        assertThat(browser.submit("/account/tokens", "/account/tokens/" + id + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tokensEndWithTheAccountAndDoNotComeBackWithIt() {
        String token = token(leader, "act");
        accounts.deactivate(Actor.system("test"), leader);
        assertThat(read(token).statusCode()).isEqualTo(401);
        accounts.activate(Actor.system("test"), leader);
        assertThat(read(token).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenReachesNoFurtherThanItsAccount() {
        String token = token(account(Role.READER), "act");
        assertThat(post(token, "/api/v1/accounts/" + leader + "/deactivations").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/v1/accounts", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherSystemMakesAndRevokesTokensWithAPassword() {
        String[] basic = {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((leader + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)),
            "Content-Type",
            "application/json"
        };
        String body = "{\"name\": \"Koppeling\", \"scope\": \"act\", \"days\": 365}";
        HttpResponse<String> issued = browser.send("POST", "/api/v1/own-tokens", body, basic);
        assertThat(issued.statusCode()).isEqualTo(201);
        Matcher shown = SHOWN.matcher(issued.body());
        assertThat(shown.find()).isTrue();
        assertThat(browser.get("/api/v1/own-tokens", basic).body())
                .contains("Koppeling", "\"lastUsedAt\":\"never\"")
                .doesNotContain(shown.group());
        String location = issued.headers().firstValue("Location").orElseThrow();
        assertThat(browser.send("POST", location + "/revocations", "{}", basic).statusCode())
                .isEqualTo(204);
        assertThat(read(shown.group()).statusCode()).isEqualTo(401);
        assertThat(browser.send("POST", "/api/v1/own-tokens", body.replace("365", "366"), basic)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLetterWrittenAsItsNumberLeadsNoTokenToTheWaysIn() {
        String token = token(leader, "act");
        String ofAdministrator = token(account(Role.ADMINISTRATOR), "act");
        String more = "{\"name\": \"Langer\", \"scope\": \"act\", \"days\": 365}";
        for (String own : List.of("own-tokens", "own-password", "own-tokens/x/revocations")) {
            for (String written : written("/api/v1/" + own)) {
                for (String method : List.of("GET", "POST", "PUT")) {
                    assertThat(send(token, method, written, more))
                            .as(method + written)
                            .isIn(400, 403);
                }
            }
        }
        for (String reset : List.of("password-resets", "second-factor-resets")) {
            for (String written : written("/api/v1/accounts/" + leader + "/" + reset)) {
                assertThat(send(ofAdministrator, "POST", written, "{}"))
                        .as(written)
                        .isIn(400, 403);
            }
        }
        assertThat(tokens.own(new Actor(leader, Set.of(), Set.of(), false))).hasSize(1);
        assertThat(jdbc.sql("select count(*) from password_reset where username = ?")
                        .param(leader)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The same address in all the ways a stranger may write it. */
    private static List<String> written(String address) {
        List<String> all = new ArrayList<>(List.of(address, address + ";x=1", address.replace("/v1/", "/v1;x=1/")));
        for (int i = 1; i < address.length(); i++) {
            all.add(address.substring(0, i) + "%" + Integer.toHexString(address.charAt(i)) + address.substring(i + 1));
        }
        return all;
    }

    private int send(String token, String method, String path, String body) {
        return browser.send(method, path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json")
                .statusCode();
    }

    @Test
    void aLeakedTokenOfAnAdministratorMakesNoAdministratorAndChangesNoAccount() {
        String administrator = account(Role.ADMINISTRATOR);
        String token = token(administrator, "act");
        String fresh = "t" + UUID.randomUUID();
        String accounts = "/api/v1/accounts";
        HttpResponse<String> made = browser.send(
                "POST",
                accounts,
                "{\"username\": \"" + fresh + "\", \"roles\": [\"administrator\"]}",
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
        assertThat(made.statusCode()).isEqualTo(403);
        assertThat(made.body()).contains("accounts en rollen niet te wijzigen");
        assertThat(all.find(fresh)).isEmpty();
        assertThat(send(token, "POST", accounts + "/" + leader + "/roles", "{\"role\": \"auditor\"}"))
                .isEqualTo(403);
        assertThat(send(token, "POST", accounts + "/" + leader + "/roles/1/endings", "{}"))
                .isEqualTo(403);
        assertThat(send(token, "POST", accounts + "/" + leader + "/deactivations", "{}"))
                .isEqualTo(403);
        assertThat(send(token, "POST", accounts + "/" + leader + "/activations", "{}"))
                .isEqualTo(403);
        assertThat(all.find(leader).orElseThrow().enabled()).isTrue();
        assertThat(browser.get(accounts, "Authorization", "Bearer " + token).statusCode())
                .as("reading is no change")
                .isEqualTo(200);
    }

    @Test
    void aTokenThatIsNobodysLeavesATrace() {
        for (String nobodys : List.of("samenspoor_" + "x".repeat(43), "x")) {
            String from = "test " + UUID.randomUUID();
            assertThat(checking.check(nobodys, from)).isEmpty();
            assertThat(jdbc.sql("select detail from audit_entry where action = 'sign_in_refused' and origin = ?")
                            .param(from)
                            .query(String.class)
                            .list())
                    .containsExactly("token, wrong_credentials");
        }
    }
}
