package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Accounts and passwords as the administrator and the people themselves meet them. */
@IntegrationTest
class AccountsOverHttpTest {

    private static final String API = "/api/v1/accounts";
    private static final String NEW = "vijf heel andere gewone woorden";
    private static final Pattern SECRET = Pattern.compile("(?:[0-9a-f]{4}-){7}[0-9a-f]{4}");

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Browser administrator;
    private ApiClient api;
    private String name;

    @BeforeEach
    void anAccount() throws Exception {
        people.register();
        administrator = new Browser(port);
        administrator.signIn("beheerder", ApiClient.PASSWORD);
        api = new ApiClient(port, "beheerder");
        name = "lezer-" + UUID.randomUUID();
        api.read(201, api.post(API, account(name, List.of("reader"))));
    }

    private static Map<String, Object> account(String username, List<String> roles) {
        return Map.of("username", username, "password", ApiClient.PASSWORD, "roles", roles);
    }

    private boolean signsIn(String password) {
        return location(new Browser(port).signIn(name, password)).endsWith("/");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void aLostPasswordIsReplacedByTheOneItsOwnerChooses() {
        Browser session = new Browser(port);
        session.signIn(name, ApiClient.PASSWORD);
        String address = "/accounts/" + name + "/password-resets";
        assertThat(administrator.get("/accounts").body()).contains("href=\"" + address + "\"");
        HttpResponse<String> issued = administrator.submit(address, address, Map.of());
        assertThat(issued.statusCode()).isEqualTo(302);
        HttpResponse<String> shown = administrator.follow(issued);
        assertThat(shown.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        Matcher secret = SECRET.matcher(shown.body());
        assertThat(secret.find()).isTrue();
        assertThat(administrator.follow(issued).body())
                .as("a reload shows and makes nothing")
                .doesNotContainPattern(SECRET);
        assertThat(location(session.get("/tasks"))).as("the session ended").endsWith("/login");
        assertThat(signsIn(ApiClient.PASSWORD)).isFalse();
        assertThat(administrator.get("/accounts").body()).doesNotContain(secret.group());

        Browser owner = new Browser(port);
        Map<String, String> form =
                Map.of("username", name, "secret", secret.group(), "password", NEW, "again", "iets anders");
        HttpResponse<String> different = owner.submit("/password-reset", "/password-reset", form);
        assertThat(different.statusCode()).isEqualTo(422);
        assertThat(different.body()).contains("href=\"#f-again\"").doesNotContain(secret.group(), NEW);
        Map<String, String> same = Map.of("username", name, "secret", secret.group(), "password", NEW, "again", NEW);
        assertThat(location(owner.submit("/password-reset", "/password-reset", same)))
                .endsWith("/login?changed");
        assertThat(owner.get("/login?changed").body()).contains("Uw wachtwoord is gewijzigd");
        assertThat(owner.submit("/password-reset", "/password-reset", same).statusCode())
                .isEqualTo(422);
        assertThat(signsIn(NEW)).isTrue();
    }

    @Test
    void twoWhoUseTheSameSecretAtOnceDoNotBothSucceed() throws Exception {
        String secret = api.read(201, api.post(API + "/" + name + "/password-resets", Map.of()))
                .get("secret")
                .asString();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> uses = List.of(use(start, secret, NEW + " een"), use(start, secret, NEW + " twee"));
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> use : both.invokeAll(uses)) {
                answers.add(use.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(302, 422);
        } finally {
            both.shutdownNow();
        }
    }

    private Callable<Integer> use(CyclicBarrier start, String secret, String password) {
        Browser browser = new Browser(port);
        Map<String, String> form = Map.of("username", name, "secret", secret, "password", password, "again", password);
        return () -> {
            start.await();
            return browser.submit("/password-reset", "/password-reset", form).statusCode();
        };
    }

    @Test
    void peopleChangeTheirOwnPassword() throws Exception {
        Browser session = new Browser(port);
        session.signIn(name, ApiClient.PASSWORD);
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(name, ApiClient.PASSWORD);

        HttpResponse<String> wrong =
                session.submit("/password", "/password", Map.of("present", "geraden", "password", NEW, "again", NEW));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-present\"").doesNotContain(NEW);
        assertThat(location(session.submit(
                        "/password",
                        "/password",
                        Map.of("present", ApiClient.PASSWORD, "password", NEW, "again", NEW))))
                .endsWith("/login?changed");
        assertThat(location(session.get("/tasks"))).endsWith("/login");
        assertThat(location(elsewhere.get("/tasks"))).endsWith("/login");
        assertThat(signsIn(NEW)).isTrue();
        ApiClient own = new ApiClient(port, name);
        assertThat(own.get("/api/v1/municipalities").statusCode())
                .as("the old one")
                .isEqualTo(401);
        assertThat(own.send("PUT", "/api/v1/own-password", "{}", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherSystemChangesItsOwnPassword() throws Exception {
        ApiClient own = new ApiClient(port, name);
        String body = "{\"present\": \"%s\", \"password\": \"%s\"}";

        JsonNode refused =
                own.read(422, own.send("PUT", "/api/v1/own-password", body.formatted("x", NEW), "application/json"));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("present");
        assertThat(own.send("PUT", "/api/v1/own-password", body.formatted(ApiClient.PASSWORD, NEW), "application/json")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signsIn(NEW)).isTrue();
    }

    @Test
    void onlyTheAdministratorSeesAndChangesAccounts() throws Exception {
        ApiClient reader = new ApiClient(port, name);
        reader.read(403, reader.get(API));
        reader.read(403, reader.post(API, account("iemand-" + name, List.of("reader"))));
        reader.read(403, reader.post(API + "/beheerder/password-resets", Map.of()));
        reader.read(403, reader.post(API + "/beheerder/deactivations", Map.of()));
        Browser page = new Browser(port);
        page.signIn(name, ApiClient.PASSWORD);
        assertThat(page.submit("/password", "/accounts/beheerder/password-resets", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.get("/accounts/beheerder/password-resets").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/accounts/niemand/password-resets").statusCode())
                .isEqualTo(404);
        api.read(404, api.post(API + "/niemand/password-resets", Map.of()));
        api.read(409, api.post(API + "/beheerder/password-resets", Map.of()));
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndCanComeBack() throws Exception {
        Browser session = new Browser(port);
        session.signIn(name, ApiClient.PASSWORD);

        assertThat(api.post(API + "/" + name + "/deactivations", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(location(session.get("/tasks"))).endsWith("/login");
        assertThat(signsIn(ApiClient.PASSWORD)).isFalse();
        assertThat(api.post(API + "/" + name + "/activations", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(location(session.get("/tasks")))
                .as("the old session stays dead")
                .endsWith("/login");
        assertThat(signsIn(ApiClient.PASSWORD)).isTrue();
    }

    @Test
    void accountsAreListedWithTheirRolesInParts() throws Exception {
        api.read(
                201,
                api.post(
                        API,
                        Map.of(
                                "username",
                                "griffier-" + name,
                                "password",
                                ApiClient.PASSWORD,
                                "seats",
                                List.of(Map.of("municipality", "GM9101", "role", "council_clerk")))));

        JsonNode list = api.read(API + "?size=200");
        assertThat(list.toString()).contains("\"council_clerk\"").doesNotContain("argon2");
        assertThat(api.read(API + "?size=1&page=1").get("items").size()).isEqualTo(1);
        api.read(422, api.get(API + "?size=0"));
        JsonNode odd = api.read(
                422,
                api.post(API, Map.of("username", "x", "password", ApiClient.PASSWORD, "roles", List.of("emperor"))));
        assertThat(odd.at("/errors/0/field").asString()).isEqualTo("roles");
    }
}
