package nl.samenspoor.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Signing in, tokens, headers and refusals as a browser and another system meet them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final String PASSWORD = "four plain words here";
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action"
                    + " 'self'";

    private static final Pattern SECRET = Pattern.compile("(?:[0-9a-f]{4}-){7}[0-9a-f]{4}");

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    private int port;

    @Autowired
    private AdministeringAccounts accounts;

    @Autowired
    private Accounts all;

    private Browser browser;
    private String administrator;
    private String reader;

    @BeforeAll
    void accounts() {
        administrator = account(Role.ADMINISTRATOR);
        reader = account(Role.READER);
    }

    @BeforeEach
    void anotherBrowser() {
        browser = new Browser(port);
    }

    private String account(Role role) {
        String name = "a" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, PASSWORD, Set.of(role), Set.of()));
        return name;
    }

    @Test
    void signingInLeadsToThePortfolio() {
        assertTrue(location(browser.signIn(reader, PASSWORD)).endsWith("/"));
        assertTrue(browser.get("/nowhere").body().contains(reader));
    }

    @Test
    void theSessionIsInACookieThatScriptsAndOtherSitesDoNotGetAndChangesAtSignIn() {
        String before = sessionCookie(browser.get("/login"));
        assertTrue(before.contains("HttpOnly"));
        assertTrue(before.contains("SameSite=Lax"));
        String after = sessionCookie(browser.signIn(reader, PASSWORD));
        assertNotEquals(before.split(";")[0], after.split(";")[0]);
        assertFalse(browser.get("/tasks").body().contains("samenspoor="), "never in an address");
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("samenspoor="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAnswerAlike() {
        HttpResponse<String> wrong = browser.signIn(reader, "wrong");
        HttpResponse<String> unknown = new Browser(port).signIn("nobody", PASSWORD);
        assertTrue(location(wrong).endsWith("/login?refused"));
        assertEquals(location(wrong), location(unknown));
        assertTrue(browser.get("/login?refused").body().contains("horen niet bij elkaar"));
    }

    @Test
    void strangersAreSentToTheSignInPageAndOtherSystemsAreRefused() {
        assertTrue(location(browser.get("/accounts")).endsWith("/login"));
        HttpResponse<String> refused = browser.get("/api/v1/municipalities", "Accept", "text/html");
        assertEquals(401, refused.statusCode());
        assertProblem(refused);
        assertTrue(refused.headers().firstValue("WWW-Authenticate").isPresent());
    }

    @Test
    void anotherSystemSignsInWithEveryRequestAndGetsNoSession() {
        HttpResponse<String> answer = browser.get("/api/v1/municipalities", "Authorization", basic(reader));
        assertEquals(200, answer.statusCode());
        assertEquals("1.0.0", answer.headers().firstValue("API-Version").orElseThrow());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        browser.signIn(administrator, PASSWORD);
        HttpResponse<String> refused = browser.postForm("/accounts/" + reader + "/deactivation", "");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("Deze pagina is verlopen"));
        assertTrue(all.find(reader).orElseThrow().enabled());
    }

    @Test
    void aSessionNeedsTheTokenOnTheApiToo() {
        browser.signIn(reader, PASSWORD);
        assertEquals(200, browser.get("/api/v1/municipalities").statusCode());
        HttpResponse<String> refused = browser.send("POST", "/api/v1/municipalities", "{}");
        assertEquals(403, refused.statusCode());
        assertProblem(refused);
    }

    @Test
    void credentialsThatABrowserSendsByItselfAreNotEnough() {
        String[] fromElsewhere = {"Authorization", basic(reader), "Sec-Fetch-Site", "cross-site"};
        assertEquals(
                403,
                browser.send("POST", "/api/v1/municipalities", "{}", fromElsewhere)
                        .statusCode());
        HttpResponse<String> direct =
                browser.send("PUT", "/api/v1/municipalities", "{}", "Authorization", basic(reader));
        assertEquals(405, direct.statusCode());
    }

    @Test
    void everyAnswerHasTheStrictPolicy() {
        for (String path :
                new String[] {"/login", "/nowhere", "/assets/app.css", "/api/v1/nowhere", "/actuator/health"}) {
            HttpResponse<String> answer = browser.get(path);
            assertEquals(
                    POLICY,
                    answer.headers().firstValue("Content-Security-Policy").orElseThrow(),
                    path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElseThrow(),
                    path);
        }
    }

    @Test
    void personalPagesAreKeptByNobodyAndAssetsForLong() {
        browser.signIn(reader, PASSWORD);
        assertTrue(header(browser.get("/nowhere"), "Cache-Control").contains("no-store"));
        assertTrue(header(browser.get("/assets/app.css"), "Cache-Control").contains("max-age=31536000"));
    }

    @Test
    void aPageThatIsNotThereShowsNothingOfTheInside() {
        browser.signIn(reader, PASSWORD);
        HttpResponse<String> missing = browser.get("/nowhere");
        assertEquals(404, missing.statusCode());
        assertTrue(missing.body().contains("Niet gevonden"));
        assertTrue(missing.body().contains("Dit bestaat niet, of u mag het niet zien. Controleer het adres."));
        assertFalse(missing.body().contains("nowhere\""));
        assertFalse(missing.body().contains("Exception"));
    }

    @Test
    void aDeactivatedAccountIsOutWithItsNextRequest() {
        String leaving = account(Role.READER);
        browser.signIn(leaving, PASSWORD);
        accounts.deactivate(Actor.system("test"), leaving);
        assertTrue(location(browser.get("/nowhere")).endsWith("/login"));
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn(administrator, PASSWORD);
        assertTrue(location(browser.submit("/accounts", "/logout", Map.of())).endsWith("/login?signedOut"));
        assertTrue(location(browser.get("/accounts")).endsWith("/login"));
    }

    @Test
    void thereIsNothingToSetUpOnceThereAreAccounts() {
        assertEquals(404, browser.get("/setup").statusCode());
    }

    @Test
    void onlyAnAdministratorSeesAccounts() {
        browser.signIn(reader, PASSWORD);
        assertEquals(403, browser.get("/accounts").statusCode());
    }

    @Test
    void anAdministratorMakesAnAccountAndIsToldWhatToCorrect() {
        browser.signIn(administrator, PASSWORD);
        String name = "clerk-" + UUID.randomUUID();
        Map<String, String> form =
                Map.of("username", name, "title", "${7*7}<b>", "municipality", "GM0175", "seat", "COUNCIL_CLERK");
        Map<String, String> wrong = new HashMap<>(form);
        wrong.put("username", name + "!");
        HttpResponse<String> refused = browser.submit("/accounts", "/accounts", wrong);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("href=\"#f-username\""));
        assertTrue(refused.body().contains("value=\"${7*7}&lt;b&gt;\""));
        assertTrue(all.find(name).isEmpty());

        HttpResponse<String> invited = browser.submit("/accounts", "/accounts", form);
        assertTrue(location(invited).endsWith("/accounts"));
        Matcher secret = SECRET.matcher(browser.follow(invited).body());
        assertTrue(secret.find());
        assertFalse(SECRET.matcher(browser.follow(invited).body()).find(), "shown once");
        assertTrue(browser.get("/accounts").body().contains("uitgenodigd"));
        assertEquals(409, browser.submit("/accounts", "/accounts", form).statusCode());
        Browser clerk = new Browser(port);
        assertTrue(location(clerk.signIn(name, PASSWORD)).endsWith("/login?refused"));
        Map<String, String> choice =
                Map.of("username", name, "secret", secret.group(), "password", PASSWORD, "again", PASSWORD);
        assertTrue(location(clerk.submit("/activation", "/activation", choice)).endsWith("/login?activated"));
        assertTrue(clerk.get("/login?activated").body().contains("Uw account werkt"));
        assertEquals(422, clerk.submit("/activation", "/activation", choice).statusCode());
        assertTrue(location(clerk.signIn(name, PASSWORD)).endsWith("/"));
        assertTrue(clerk.get("/nowhere").body().contains("${7*7}&lt;b&gt;"));
    }

    @Test
    void tooLargeABodyIsRefusedWithWords() {
        browser.signIn(administrator, PASSWORD);
        HttpResponse<String> refused = browser.postForm("/accounts", "title=" + "x".repeat(3 * 1024 * 1024));
        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("2 MB"));
    }

    @Test
    void aMegabyteInOneFieldIsRefusedByTheFieldsName() {
        browser.signIn(administrator, PASSWORD);
        HttpResponse<String> refused = browser.submit(
                "/accounts", "/accounts", Map.of("username", "x", "roles", "READER", "title", "x".repeat(1024 * 1024)));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("href=\"#f-title\""));
    }

    /** Case files of the demonstration are read while the pages can be reached already. */
    @Test
    void whileTheApplicationStartsNobodyIsToldThatHisPasswordIsWrong() {
        String wrong = "horen niet bij elkaar";
        assertTrue(browser.get("/login?refused").body().contains(wrong));
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        try {
            String refused = browser.get("/login?refused").body();
            assertFalse(refused.contains(wrong));
            assertTrue(refused.contains("Samenspoor wordt nog gestart"));
            assertTrue(browser.get("/login").body().contains("Misschien bestaat uw account nog niet"));
        } finally {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertFalse(browser.get("/login").body().contains("nog gestart"));
    }

    @Test
    void theLanguageIsChosenOnThePageAndRemembered() {
        assertTrue(browser.get("/login", "Accept-Language", "en").body().contains("<html lang=\"nl\""));
        assertTrue(browser.get("/login?lang=en", "Sec-Fetch-Site", "cross-site")
                .body()
                .contains("<h1>Sign in</h1>"));
        assertTrue(browser.get("/login").body().contains("<html lang=\"nl\""), "a link from elsewhere decides nothing");
        assertTrue(browser.get("/login?lang=en").body().contains("<h1>Sign in</h1>"));
        assertTrue(browser.get("/login").body().contains("<html lang=\"en\""));
        assertTrue(browser.get("/login?lang=xx").body().contains("<html lang=\"en\""));
        assertTrue(browser.get("/login?refused&lang=nl").body().contains("href=\"/login?refused&amp;lang=en\""));
    }

    @Test
    void anotherSystemChoosesItsLanguageWithItsRequest() {
        HttpResponse<String> answer = browser.get(
                "/api/v1/municipalities/GM0000", "Authorization", basic(reader), "Accept-Language", "en-GB,en;q=0.9");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("Not found"));
        assertTrue(new Browser(port)
                .get("/api/v1/municipalities", "Accept-Language", "en")
                .body()
                .contains("Sign in"));
    }

    @Test
    void theApiDescribesItself() {
        HttpResponse<String> description = browser.get("/api/v1/openapi.json", "Authorization", basic(reader));
        assertEquals(200, description.statusCode());
        assertTrue(description.body().contains("\"/api/v1/municipalities\""));
        assertFalse(description.body().contains("\"Actor\""), "the actor is no parameter");
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertTrue(answer.body().contains("\"status\":" + answer.statusCode()));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    private static String basic(String name) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void signingInAndOutTakeTheTokenOfTheirForms() {
        String right = Browser.form(Map.of("username", reader, "password", PASSWORD));
        browser.get("/login");
        for (String with : new String[] {"", "&_csrf=made-up"}) {
            HttpResponse<String> refused = browser.postForm("/login", right + with);
            assertEquals(403, refused.statusCode());
            assertTrue(refused.body().contains("Deze pagina is verlopen"));
        }
        assertTrue(location(browser.get("/tasks")).endsWith("/login"), "nobody is signed in");

        browser.signIn(reader, PASSWORD);
        for (String with : new String[] {"", "_csrf=made-up"}) {
            assertEquals(403, browser.postForm("/logout", with).statusCode());
        }
        assertEquals(404, browser.get("/logout").statusCode(), "no link signs out either");
        assertEquals(200, browser.get("/tasks").statusCode(), "still signed in");
    }
}
