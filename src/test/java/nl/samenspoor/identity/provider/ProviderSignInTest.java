package nl.samenspoor.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.AssigningRoles;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.identity.GrantRole;
import nl.samenspoor.identity.ResettingPasswords;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signing in with a provider of identities, against a real one. */
@IntegrationTest
class ProviderSignInTest {

    private static final Actor ADMINISTRATOR = new Actor("beheerder", Set.of(Role.ADMINISTRATOR), Set.of(), false);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AdministeringAccounts administering;

    @Autowired
    private AssigningRoles assigning;

    @Autowired
    private ResettingPasswords resetting;

    @Autowired
    private JdbcClient jdbc;

    private ProviderServer provider;
    private String name;

    @BeforeEach
    void start() {
        people.register();
        provider = ProviderServer.start(port);
        name = "p" + UUID.randomUUID();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private static HttpClient person() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Presses the button, signs in at the provider, and goes where all that leads. */
    private HttpResponse<String> signIn(HttpClient person) throws Exception {
        HttpResponse<String> form = follow(person, address("/oauth2/authorization/provider"));
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            return form;
        }
        String body = "username=" + name + "&password=pw&_csrf=" + token.group(1);
        HttpResponse<String> sent = person.send(
                HttpRequest.newBuilder(form.uri().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return follow(
                person, sent.uri().resolve(sent.headers().firstValue("Location").orElseThrow()));
    }

    private HttpResponse<String> follow(HttpClient person, URI from) throws Exception {
        URI at = from;
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = person.send(
                    HttpRequest.newBuilder(at).header("Accept", "text/html").build(), BodyHandlers.ofString());
            if (answer.statusCode() != 302) {
                return answer;
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new AssertionError("led in circles, to " + at);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Account account() {
        return accounts.find(name).orElseThrow();
    }

    @Test
    void theFirstSignInMakesTheAccountAndEveryOneBringsItsRolesUpToDate() throws Exception {
        provider.put(name, "griffie", "a-group-that-means-nothing-here");
        HttpResponse<String> arrived = signIn(person());
        assertThat(arrived.uri().getPath()).as(arrived.body()).isEqualTo("/");
        assertThat(arrived.body()).contains(name);
        assertThat(account().roles()).containsExactly(Role.READER);
        assertThat(account().seats()).containsExactly(new Seat(new MunicipalityCode("GM9101"), Role.COUNCIL_CLERK));
        long first = account().held().get(0).id();

        provider.put(name, "lezers");
        signIn(person());
        assertThat(account().seats()).as("the group was taken away").isEmpty();
        assertThat(account().roles()).containsExactly(Role.READER);
        assertThat(account().held()).as("what stays is left alone").anyMatch(held -> held.id() <= first + 1);

        provider.put(name);
        HttpResponse<String> refused = signIn(person());
        assertThat(refused.uri().toString()).endsWith("/login?provider=noRole");
        assertThat(refused.body()).contains("nog geen rol");
        assertThat(account().held()).isEmpty();
    }

    @Test
    void whoHasNoGroupGetsNoAccountAndNobodyAdministersAndDecides() throws Exception {
        provider.put(name);
        assertThat(signIn(person()).uri().toString()).endsWith("/login?provider=noRole");
        provider.put(name, "beheer", "lezers");
        assertThat(signIn(person()).uri().toString()).endsWith("/login?provider=tooMuch");
        assertThat(accounts.find(name)).isEmpty();
    }

    @Test
    void anAccountOfAnotherKindIsNotTakenOverByItsName() throws Exception {
        administering.create(
                Actor.system("test"),
                new CreateAccount(name, null, "four plain words here", Set.of(Role.READER), Set.of()));
        provider.put(name, "griffie");
        assertThat(signIn(person()).uri().toString()).endsWith("/login?provider=nameTaken");
        assertThat(account().seats()).isEmpty();
    }

    @Test
    void endedAccessStaysEndedWhateverTheProviderSays() throws Exception {
        provider.put(name, "lezers");
        HttpClient person = person();
        signIn(person);
        administering.deactivate(ADMINISTRATOR, name);
        assertThat(follow(person, address("/tasks")).uri().getPath()).isEqualTo("/login");
        assertThat(signIn(person()).uri().toString()).endsWith("/login?provider=noAccess");
    }

    @Test
    void rolesAndPasswordOfSuchAnAccountAreNotKeptHere() throws Exception {
        provider.put(name, "lezers");
        signIn(person());
        GrantRole more = new GrantRole(Role.AUDITOR, null, false, LocalDate.now(clock), null);
        assertThatThrownBy(() -> assigning.grant(ADMINISTRATOR, name, more)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> resetting.issue(ADMINISTRATOR, name)).isInstanceOf(Conflict.class);
    }

    @Test
    void anAnswerNobodyAskedForOpensNothing() throws Exception {
        HttpResponse<String> forged =
                follow(person(), address("/login/oauth2/code/provider?code=stolen&state=made-up"));
        assertThat(forged.uri().toString()).endsWith("/login?provider=failed");
    }

    @Test
    void signingOutHereLeadsOnToTheProviderAndBack() throws Exception {
        provider.put(name, "lezers");
        HttpClient person = person();
        HttpResponse<String> page = signIn(person);
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> out = person.send(
                HttpRequest.newBuilder(address("/logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(out.headers().firstValue("Location"))
                .hasValue(address("/login?signedOut").toString());
        HttpResponse<String> left = follow(person, address("/login?signedOut"));
        assertThat(left.body()).contains("U bent afgemeld", "Verder om u ook af te melden bij Toetsgemeente");
        String onward = left.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
        HttpResponse<String> back = follow(person, URI.create(onward));
        assertThat(back.uri().toString()).endsWith("/login?signedOut");
        assertThat(back.headers().firstValue("Refresh")).as("once").isEmpty();
        assertThat(follow(person, address("/oauth2/authorization/provider"))
                        .uri()
                        .getPath())
                .as("the provider asks for the password again")
                .isEqualTo("/login");
    }

    @Test
    void signingOutAtTheProviderEndsTheSessionsHereAndNobodyElseCanSaySo() throws Exception {
        provider.put(name, "lezers");
        HttpClient person = person();
        signIn(person);
        Map<String, Object> event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        for (String wrong : List.of(
                "",
                "no.token.atall",
                provider.signed(Map.of("sub", name)),
                provider.signed(Map.of("events", event)),
                provider.signed(Map.of("sub", name, "events", event, "nonce", "x")),
                provider.signed(Map.of("sub", name, "events", event, "aud", List.of("somebody else"))),
                provider.signed(Map.of("sub", name, "events", event, "iss", "https://elsewhere.example")),
                provider.signed(Map.of("sub", name, "events", event)) + "x")) {
            assertThat(tell(wrong)).as(wrong).isEqualTo(400);
        }
        assertThat(refusedSignOuts()).as("it leaves a trace").isPositive();
        assertThat(follow(person, address("/tasks")).uri().getPath()).isEqualTo("/tasks");
        assertThat(tell(provider.signed(Map.of("sub", name, "events", event)))).isEqualTo(200);
        assertThat(follow(person, address("/tasks")).uri().getPath()).isEqualTo("/login");
        assertThat(tell(provider.signed(Map.of("sub", "nobody", "events", event))))
                .isEqualTo(200);
    }

    private int refusedSignOuts() {
        return jdbc.sql("select count(*) from audit_entry where action = 'sign_in_refused' and origin = '127.0.0.1'"
                        + " and detail = 'provider_sign_out, wrong_credentials'")
                .query(Integer.class)
                .single();
    }

    private int tell(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address("/api/v1/provider-sign-outs"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("logout_token=" + token))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void aProviderThatIsOutOfReachIsNobodysMistakeAndTheAnswerSaysWhatToDo() throws Exception {
        HttpClient person = person();
        String led = person.send(
                        HttpRequest.newBuilder(address("/oauth2/authorization/provider"))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String state = led.replaceAll(".*[?&](state=[^&]+).*", "$1");
        String ofAnotherKey = strange();
        int before = refusedSignOuts();
        provider.close();

        HttpResponse<String> back = follow(person, address("/login/oauth2/code/provider?code=x&" + state));
        assertThat(back.statusCode()).isEqualTo(503);
        assertThat(back.body())
                .contains("Aanmelden elders is niet bereikbaar", "gebruikersnaam en wachtwoord van Samenspoor")
                .doesNotContain("Exception", "??");
        assertThat(tell(ofAnotherKey)).isEqualTo(503);
        assertThat(refusedSignOuts()).as("nobody did anything wrong").isEqualTo(before);
        Browser browser = new Browser(port);
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    /** Signed with a key nobody here saw: whether it is the provider's, the provider must be asked. */
    private static String strange() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyID("new")
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(
                        JwtClaimsSet.builder().subject("somebody").build()))
                .getTokenValue();
    }

    @Test
    void withoutTheProviderEverybodyElseStillGetsIn() throws Exception {
        provider.close();
        Browser browser = new Browser(port);
        assertThat(browser.get("/login").body()).contains("Aanmelden met Toetsgemeente");
        assertThat(browser.signIn(People.LEADER, "een-lang-wachtwoord-voor-proeven")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    void aMappingThatCannotBeReadStopsTheStart() {
        for (String wrong : List.of("EMPEROR", "COUNCIL_CLERK", "READER GM9101", "COUNCIL_CLERK 9101")) {
            assertThatThrownBy(() -> new ProviderSettings(
                            "x", "x", null, "x", List.of("openid"), "x", null, "roles", Map.of("group", wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
